"""Everything a person sees: the Qt window, its rooms, and the theme and widgets they are made of."""

from persona_desktop.ui.spared_sources import spare_sources

spare_sources()

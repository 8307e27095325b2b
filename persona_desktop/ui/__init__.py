"""Everything a person sees: the Qt window, its rooms, and the theme and widgets they are made of."""

"""Where the files that belong to the program are: icons, fonts, translations, the demo workspace, the guide."""

from __future__ import annotations

import sys
from pathlib import Path


def resource_path(*parts: str) -> Path:
    """Return the path of a resource, e.g. `resource_path("icons", "search.svg")`; it need not exist.

    Found in a checkout (`resources` beside the package), an installed wheel (inside the package) and a frozen program.
    """
    frozen_root = getattr(sys, "_MEIPASS", None)
    if frozen_root is not None:
        return Path(frozen_root, "resources", *parts)
    package = Path(__file__).parent
    installed = package / "resources"
    root = installed if installed.is_dir() else package.parent / "resources"
    return root.joinpath(*parts)


def guide_folder() -> Path:
    """Return the folder of the guide: a text for each language, and its pictures.

    In a checkout it lies with the documentation, otherwise among the resources.
    """
    shipped = resource_path("guide")
    return shipped if shipped.is_dir() else Path(__file__).parent.parent / "docs" / "guide"

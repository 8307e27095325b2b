"""The guide's pictures come from the running program: each that the texts show is drawn, in its language and look."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtGui import QImage

from persona_desktop.resource_files import guide_folder
from scripts.guide_pictures import draw


def test_every_picture_of_the_guide_is_drawn_and_no_two_alike(tmp_path: Path) -> None:
    draw(tmp_path)
    drawn = {path.relative_to(tmp_path).as_posix(): QImage(str(path)) for path in tmp_path.rglob("*.webp")}
    wanted = set()
    for language in ("pl", "en"):
        text = (guide_folder() / f"{language}.md").read_text(encoding="utf-8")
        for name in re.findall(r"\]\(pictures/([^)]+)\)", text):
            wanted |= {name, name.replace("-light.", "-dark.")}
    assert drawn.keys() == wanted
    assert len({bytes(image.constBits()) for image in drawn.values()}) == len(drawn)
    for name, image in drawn.items():
        corner = image.pixelColor(image.width() // 2, 30).lightness()
        assert (corner < 128) == name.endswith("-dark.webp"), name

"""Design tokens: colours, type scale, spacing, radii and motion of the interface.

Colours are `#RRGGBB` or `#AARRGGBB`. Sizes are logical pixels at font scale 1, durations milliseconds.
"""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

ColourName = Literal[
    "side",
    "list",
    "surface",
    "raised",
    "sub",
    "sub2",
    "line",
    "line2",
    "ctl",
    "hover",
    "press",
    "text",
    "text2",
    "text3",
    "disabled",
    "accent",
    "fill",
    "fill_h",
    "on_fill",
    "on_accent",
    "accent_bg",
    "accent_text",
    "accent_line",
    "hi",
    "hi_bg",
    "hi_bar",
    "md",
    "md_bg",
    "md_bar",
    "lo",
    "lo_bg",
    "lo_bar",
    "danger",
    "danger_h",
    "on_danger",
    "scrim",
    "shadow",
    "toast",
    "on_toast",
    "on_toast2",
    "toast_accent",
    "skel",
    "skel2",
    "focus",
    "track",
]
SegmentTintName = Literal[
    "mp",
    "pr",
    "ro",
    "se",
    "mi",
    "op",
    "no",
    "none",
]
FontRole = Literal[
    "display",
    "title",
    "h1",
    "h2",
    "body",
    "bodym",
    "bodys",
    "lead",
    "leadm",
    "small",
    "smallm",
    "smalls",
    "smallp",
    "micro",
    "micros",
    "num",
    "bignum",
    "quote",
    "story",
    "name",
    "mono",
]
MotionName = Literal[
    "panel_in",
    "panel_out",
    "toast_in",
    "toast_out",
    "dialog",
    "collapse",
    "shimmer",
]
RadiusName = Literal[
    "control",
    "row",
    "card",
    "dialog",
]
FamilyName = Literal["sans", "serif", "mono"]


class TypeToken(NamedTuple):
    """One text style: size and line height in pixels, weight 400 to 600, tracking in pixels."""

    family: FamilyName
    size: float
    line: int
    weight: int
    tracking: float


class MotionToken(NamedTuple):
    """One movement: its duration in milliseconds and the name of its `QEasingCurve` type."""

    duration: int
    easing: Literal["OutCubic", "InCubic", "Linear"]


class TintToken(NamedTuple):
    """A segment's colours: the background of its badge or avatar and the ink on it."""

    background: str
    ink: str


class ColourScheme(NamedTuple):
    """All colours of one theme."""

    colours: dict[ColourName, str]
    segments: dict[SegmentTintName, TintToken]
    heat: tuple[str, ...]
    strong: dict[ColourName, str]
    """What stands in for a colour while more contrast is asked for; `HIGH_CONTRAST` names the others."""


LIGHT: Final = ColourScheme(
    colours={
        "side": "#F3F2EE",
        "list": "#FAF9F7",
        "surface": "#FFFFFF",
        "raised": "#FFFFFF",
        "sub": "#F6F5F2",
        "sub2": "#ECEAE5",
        "line": "#E8E6E0",
        "line2": "#D9D6CE",
        "ctl": "#8E8A81",
        "hover": "#0A1F1E1B",
        "press": "#141F1E1B",
        "text": "#1F1E1B",
        "text2": "#56534D",
        "text3": "#6B6862",
        "disabled": "#A29E96",
        "accent": "#0B6174",
        "fill": "#0B6174",
        "fill_h": "#084E5E",
        "on_fill": "#FFFFFF",
        "on_accent": "#FFFFFF",
        "accent_bg": "#E2EFF2",
        "accent_text": "#0A5768",
        "accent_line": "#A9CDD5",
        "hi": "#B0271D",
        "hi_bg": "#FBEAE7",
        "hi_bar": "#CF4A3C",
        "md": "#855000",
        "md_bg": "#FAF0DA",
        "md_bar": "#B5750F",
        "lo": "#2F672E",
        "lo_bg": "#E8F2E4",
        "lo_bar": "#5A944D",
        "danger": "#B0271D",
        "danger_h": "#931E15",
        "on_danger": "#FFFFFF",
        "scrim": "#5C1A1916",
        "shadow": "#1F1E1B",
        "toast": "#24231F",
        "on_toast": "#F6F4EF",
        "on_toast2": "#C3BFB6",
        "toast_accent": "#7FD0DF",
        "skel": "#EDEBE6",
        "skel2": "#F7F6F3",
        "focus": "#0B6174",
        "track": "#E6E3DC",
    },
    segments={
        "mp": TintToken("#DDE6F1", "#2F4E79"),
        "pr": TintToken("#EFE0EB", "#77386A"),
        "ro": TintToken("#F4E3D6", "#87461E"),
        "se": TintToken("#E3E9D6", "#4A5F20"),
        "mi": TintToken("#F1E7CC", "#6B5200"),
        "op": TintToken("#F5DEDF", "#8C3640"),
        "no": TintToken("#E6E2F4", "#54468F"),
        "none": TintToken("#E8E6E0", "#56534D"),
    },
    heat=("#F1F0EC", "#DCEAED", "#BAD8DE", "#8DBFC9", "#5A9FAD", "#2F7F91", "#0B6174"),
    strong={
        "accent_text": "#06414E",
        "hi": "#8A1A12",
        "hi_bar": "#B0271D",
        "md": "#5E3800",
        "md_bar": "#855000",
        "lo": "#1F4A1E",
        "lo_bar": "#2F672E",
        "danger": "#931E15",
        "danger_h": "#7A150E",
    },
)

DARK: Final = ColourScheme(
    colours={
        "side": "#161513",
        "list": "#1A1917",
        "surface": "#1F1E1B",
        "raised": "#282723",
        "sub": "#272622",
        "sub2": "#32302C",
        "line": "#302E2A",
        "line2": "#413F39",
        "ctl": "#807C73",
        "hover": "#0DFFFFFF",
        "press": "#18FFFFFF",
        "text": "#EFEDE8",
        "text2": "#BDB9B0",
        "text3": "#A19D94",
        "disabled": "#6C6961",
        "accent": "#55BFD2",
        "fill": "#1F7E90",
        "fill_h": "#1A6E7E",
        "on_fill": "#FFFFFF",
        "on_accent": "#04232A",
        "accent_bg": "#15343B",
        "accent_text": "#86D6E4",
        "accent_line": "#2C5B66",
        "hi": "#FF9C8F",
        "hi_bg": "#43211D",
        "hi_bar": "#E0655A",
        "md": "#F0BE62",
        "md_bg": "#3B2D12",
        "md_bar": "#CF9531",
        "lo": "#9BD18E",
        "lo_bg": "#203320",
        "lo_bar": "#6FAE62",
        "danger": "#C2413A",
        "danger_h": "#A93730",
        "on_danger": "#FFFFFF",
        "scrim": "#99000000",
        "shadow": "#000000",
        "toast": "#F1EFEA",
        "on_toast": "#1F1E1B",
        "on_toast2": "#56534D",
        "toast_accent": "#0B6174",
        "skel": "#2A2925",
        "skel2": "#34322E",
        "focus": "#74D0E0",
        "track": "#3A3833",
    },
    segments={
        "mp": TintToken("#25364D", "#A9C6EE"),
        "pr": TintToken("#412B3C", "#E7B4DB"),
        "ro": TintToken("#45301F", "#F0BC94"),
        "se": TintToken("#313A1D", "#C2D694"),
        "mi": TintToken("#3D3315", "#E6CC7C"),
        "op": TintToken("#472A2D", "#F1B1B6"),
        "no": TintToken("#332D4E", "#C5BBF1"),
        "none": TintToken("#32302C", "#BDB9B0"),
    },
    heat=("#262521", "#1B343A", "#1F4650", "#265C69", "#2C6E7E", "#3E97A9", "#55BFD2"),
    strong={
        "accent_text": "#A5E3EE",
        "fill": "#55BFD2",
        "fill_h": "#74D0E0",
        "on_fill": "#04232A",
        "hi": "#FFB3A8",
        "danger": "#FF9C8F",
        "danger_h": "#FFB3A8",
        "on_danger": "#2E0A06",
        "toast_accent": "#084E5E",
    },
)

TYPE: Final[dict[FontRole, TypeToken]] = {
    "display": TypeToken("sans", 24, 32, 600, -0.45),
    "title": TypeToken("sans", 18, 24, 600, -0.25),
    "h1": TypeToken("sans", 15, 20, 600, -0.12),
    "h2": TypeToken("sans", 13, 20, 600, -0.02),
    "body": TypeToken("sans", 13, 20, 400, 0),
    "bodym": TypeToken("sans", 13, 20, 500, 0),
    "bodys": TypeToken("sans", 13, 20, 600, 0),
    "lead": TypeToken("sans", 14, 22, 400, 0),
    "leadm": TypeToken("sans", 14, 22, 500, -0.05),
    "small": TypeToken("sans", 12, 16, 400, 0),
    "smallm": TypeToken("sans", 12, 16, 500, 0),
    "smalls": TypeToken("sans", 12, 16, 600, 0),
    "smallp": TypeToken("sans", 12, 18, 400, 0),
    "micro": TypeToken("sans", 11, 16, 500, 0.05),
    "micros": TypeToken("sans", 11, 16, 600, 0.05),
    "num": TypeToken("sans", 20, 24, 600, -0.3),
    "bignum": TypeToken("sans", 32, 40, 600, -0.8),
    "quote": TypeToken("serif", 15, 22, 400, 0),
    "story": TypeToken("serif", 15, 24, 400, 0),
    "name": TypeToken("sans", 24, 30, 600, -0.5),
    "mono": TypeToken("mono", 11.5, 18, 400, 0),
}

RADIUS: Final[dict[RadiusName, int]] = {"control": 6, "row": 8, "card": 8, "dialog": 12}

MOTION: Final[dict[MotionName, MotionToken]] = {
    "panel_in": MotionToken(220, "OutCubic"),
    "panel_out": MotionToken(160, "InCubic"),
    "toast_in": MotionToken(180, "OutCubic"),
    "toast_out": MotionToken(120, "InCubic"),
    "dialog": MotionToken(140, "OutCubic"),
    "collapse": MotionToken(160, "OutCubic"),
    "shimmer": MotionToken(1400, "Linear"),
}

SKELETON_DELAY: Final = 150
"""Milliseconds that a page stays blank before it says that it loads. No movement: it stays where animations are off."""

HIGH_CONTRAST: Final[dict[ColourName, ColourName]] = {
    "text2": "text",
    "text3": "text",
    "disabled": "text3",
    "line": "ctl",
    "line2": "ctl",
    "ctl": "text2",
    "on_toast2": "on_toast",
    "accent_line": "accent",
}
"""Which colour stands in for a quiet one while the system asks for more contrast."""

READING_WIDTH: Final = 680
"""The widest a line of reading text may get, in pixels."""

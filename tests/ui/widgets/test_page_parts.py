"""The parts pages are made of: notices, empty states, sections, skeletons, grounds, lines, flowing rows."""

from __future__ import annotations

from collections.abc import Callable
from typing import get_args

import pytest
from PySide6.QtCore import QAbstractAnimation, QEvent, QRect, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFocusEvent, QImage, QPainter
from PySide6.QtWidgets import QApplication, QLabel, QListView, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from persona_desktop.ui.theme import ColourName, Theme
from persona_desktop.ui.widgets import announcement
from persona_desktop.ui.widgets.announcement import announce
from persona_desktop.ui.widgets.avatar import Avatar
from persona_desktop.ui.widgets.collapsible_section import CollapsibleSection
from persona_desktop.ui.widgets.empty_state import EmptyState
from persona_desktop.ui.widgets.flow_layout import FlowLayout
from persona_desktop.ui.widgets.icon import Icon
from persona_desktop.ui.widgets.illustrations import Illustration, IllustrationName
from persona_desktop.ui.widgets.notice import Notice, NoticeKind
from persona_desktop.ui.widgets.scroll_area import ScrollArea, ThinScrollBars
from persona_desktop.ui.widgets.shadow import Shadow
from persona_desktop.ui.widgets.shapes import FocusRing
from persona_desktop.ui.widgets.skeleton import Skeleton, SkeletonKind
from persona_desktop.ui.widgets.surface import Card, Hairline, Surface
from persona_desktop.ui.widgets.text import Text
from tests.support.pixels import colours_in, picture, shows

Show = Callable[[QWidget], None]


@pytest.mark.parametrize(
    ("kind", "ground"), [("warn", "md_bg"), ("error", "hi_bg"), ("ok", "lo_bg"), ("running", "accent_bg")]
)
def test_each_notice_has_its_colour(theme: Theme, qtbot: QtBot, kind: NoticeKind, ground: ColourName) -> None:
    notice = Notice(theme, kind, "Three responses came after the analysis.", title="Needs outdated")
    qtbot.addWidget(notice)
    notice.resize(500, notice.heightForWidth(500))
    assert shows(picture(notice), theme.colour(ground))
    assert notice.accessibleName() == "Needs outdated Three responses came after the analysis."


def test_a_notice_without_a_title_is_a_slim_strip_and_says_other_things(theme: Theme, show: Show) -> None:
    notice = Notice(theme, "ok", "Connected")
    show(notice)
    slim = notice.heightForWidth(400)
    notice.set_content("error", "Not connected", title="No server", icon="wifi-off")
    assert notice.heightForWidth(400) > slim
    assert notice.accessibleName() == "No server Not connected"
    assert shows(picture(notice), theme.colour("hi_bg"))
    notice.set_content("warn", "", title="Only a title")
    assert notice.accessibleName() == "Only a title"


def test_a_notice_s_button_works(theme: Theme, show: Show, qtbot: QtBot) -> None:
    notice = Notice(theme, "warn", "Outdated")
    button = notice.add_action("Refresh", icon="refresh-cw", kind="primary")
    show(notice)
    with qtbot.waitSignal(button.clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_tab_goes_through_the_buttons_of_an_empty_state_before_its_footnote(
    theme: Theme, show: Show, qtbot: QtBot
) -> None:
    state = EmptyState(theme, "first_run", "No personas here yet", "Load the demo.")
    state.set_footnote("The guide")
    buttons = [state.add_action(text) for text in ("Load", "Import")]
    show(state)
    buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
    reached = []
    for _ in range(2):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        reached.append(QApplication.focusWidget())
    assert reached == [buttons[1], state.footnote]


def test_an_empty_state_has_a_way_on(theme: Theme, show: Show, qtbot: QtBot) -> None:
    state = EmptyState(theme, "first_run", "No personas here yet", "Load the demo.")
    state.resize(600, 500)
    show(state)
    assert state.accessibleName() == "No personas here yet. Load the demo."
    buttons = [state.add_action(f"Way {number}") for number in range(3)]
    with pytest.raises(ValueError, match="three buttons"):
        state.add_action("A fourth")
    with qtbot.waitSignal(buttons[1].clicked):
        qtbot.mouseClick(buttons[1], Qt.MouseButton.LeftButton)
    state.clear_actions()
    assert not any(button.isVisible() for button in buttons)
    assert not state.footnote.isVisible()
    state.set_footnote("Copy details")
    assert state.footnote.isVisible()
    with qtbot.waitSignal(state.footnote.clicked):
        qtbot.mouseClick(state.footnote, Qt.MouseButton.LeftButton)
    state.set_footnote("")
    assert not state.footnote.isVisible()
    before = picture(state)
    state.set_content("failed", "Something else", "And why.")
    assert picture(state) != before
    assert state.accessibleName() == "Something else. And why."


@pytest.mark.parametrize("name", get_args(IllustrationName))
def test_every_drawing_draws_in_light_and_dark(
    theme: Theme, dark_theme: Theme, qtbot: QtBot, name: IllustrationName
) -> None:
    images = []
    for look in (theme, dark_theme):
        drawing = Illustration(look, "needs")
        qtbot.addWidget(drawing)
        drawing.set_name(name)
        drawing.resize(drawing.sizeHint())
        images.append(picture(drawing))
        assert len(colours_in(images[-1])) > 3
    assert images[0] != images[1]


def section(theme: Theme, *, expanded: bool = True) -> tuple[CollapsibleSection, QWidget]:
    content = Text(theme, "słowo " * 60, wrap=True)
    made = CollapsibleSection(theme, "Behaviours", content, expanded=expanded, trailing="4 of 11")
    made.resize(300, 200)
    return made, content


@pytest.mark.parametrize("key", [None, Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_section_opens_and_closes_by_mouse_and_keys(
    theme: Theme, show: Show, qtbot: QtBot, key: Qt.Key | None
) -> None:
    part, content = section(theme)
    show(part)
    for expanded in (False, True):
        with qtbot.waitSignal(part.toggled) as told:
            if key is None:
                qtbot.mouseClick(part.header, Qt.MouseButton.LeftButton)
            else:
                qtbot.keyClick(part.header, key)
        assert told.args == [expanded]
        assert part.is_expanded is content.isVisible() is expanded
        assert part.header.accessibleDescription() == ("Expanded" if expanded else "Collapsed")


def test_a_section_moves_only_where_movement_is_wanted(theme: Theme, show: Show, qtbot: QtBot) -> None:
    part, content = section(theme, expanded=False)
    show(part)
    theme.animations = True
    (motion,) = part.findChildren(QVariantAnimation)
    with qtbot.waitSignal(motion.finished):
        qtbot.mouseClick(part.header, Qt.MouseButton.LeftButton)
        assert motion.state() == QAbstractAnimation.State.Running
        assert content.maximumHeight() == 0
    assert content.maximumHeight() > 10_000
    with qtbot.waitSignal(motion.finished):
        qtbot.mouseClick(part.header, Qt.MouseButton.LeftButton)
    assert not content.isVisible()


def test_a_section_with_a_plain_content_moves_to_its_hint(theme: Theme, show: Show, qtbot: QtBot) -> None:
    part = CollapsibleSection(theme, "Raw", QLabel("one line"), expanded=False)
    show(part)
    theme.animations = True
    (motion,) = part.findChildren(QVariantAnimation)
    with qtbot.waitSignal(motion.finished):
        qtbot.mouseClick(part.header, Qt.MouseButton.LeftButton)
    assert motion.endValue() == QLabel("one line").sizeHint().height()


def test_a_section_changes_from_the_program_in_silence(theme: Theme, show: Show, qtbot: QtBot) -> None:
    part, content = section(theme)
    show(part)
    with qtbot.assertNotEmitted(part.toggled):
        part.set_expanded(False)
    assert not content.isVisible()
    before = picture(part.header)
    part.set_title("Other", "")
    assert picture(part.header) != before
    part.header.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    hot = picture(part.header)
    part.header.clearFocus()
    part.header.setFocus(Qt.FocusReason.TabFocusReason)
    assert picture(part.header) != hot
    with qtbot.assertNotEmitted(part.toggled):
        qtbot.keyClick(part.header, Qt.Key.Key_A)
    theme.set_font_scale(2)
    assert part.header.minimumSizeHint().height() > 28


@pytest.mark.parametrize("kind", get_args(SkeletonKind))
def test_grey_shapes_appear_after_a_delay_and_stay_in_the_page(
    theme: Theme, show: Show, qtbot: QtBot, kind: SkeletonKind
) -> None:
    skeleton = Skeleton(theme, kind)
    skeleton.resize(700, 500)
    theme.animations = True
    show(skeleton)
    assert not skeleton.is_revealed
    assert not shows(picture(skeleton), theme.colour("skel"))
    qtbot.waitUntil(lambda: skeleton.is_revealed)
    assert len(colours_in(picture(skeleton))) > 3  # the light that runs over them
    skeleton.hide()
    assert not skeleton.is_revealed
    theme.animations = False
    skeleton.show()
    assert not skeleton.is_revealed  # waiting is no movement
    qtbot.waitUntil(lambda: skeleton.is_revealed)
    assert shows(picture(skeleton), theme.colour("skel"))
    assert skeleton.accessibleName() == "Loading…"


def test_rows_flow_into_the_next_line(theme: Theme, qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    flow = FlowLayout(page, gap=8, row_gap=6)
    boxes = [QWidget() for _ in range(5)]
    for box in boxes:
        box.setFixedSize(60, 20)
        flow.addWidget(box)
    assert flow.count() == 5
    assert flow.itemAt(4) is not None
    assert flow.itemAt(5) is None
    assert flow.heightForWidth(1000) == 20
    box.setFixedSize(60, 50)
    assert flow.heightForWidth(1000) == 50, "a height that was kept"
    box.setFixedSize(60, 20)
    assert flow.sizeHint() == QSize(5 * 60 + 4 * 8, 20)
    assert flow.minimumSize() == QSize(60, 20)
    assert flow.hasHeightForWidth()
    assert flow.heightForWidth(200) == 2 * 20 + 6
    assert not flow.expandingDirections()
    page.resize(200, 100)
    flow.setGeometry(QRect(0, 0, 200, 100))
    assert [(box.x(), box.y()) for box in boxes] == [(0, 0), (68, 0), (136, 0), (0, 26), (68, 26)]
    boxes[0].hide()
    flow.setGeometry(QRect(0, 0, 200, 100))
    assert boxes[1].x() == 0
    assert flow.takeAt(0) is not None
    assert flow.takeAt(9) is None
    assert flow.count() == 4


def test_something_wider_than_the_row_is_narrowed(theme: Theme, qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    flow = FlowLayout(page)
    button = QPushButton("x" * 200)
    flow.addWidget(button)
    flow.setGeometry(QRect(0, 0, 100, 40))
    assert button.width() == 100


def test_grounds_and_lines_have_their_tokens(theme: Theme, qtbot: QtBot) -> None:
    surface, card = Surface(theme, "side"), Card(theme, "raised")
    across, down = Hairline(theme, "line"), Hairline(theme, "line2", vertical=True)
    for widget in (surface, card, across, down):
        qtbot.addWidget(widget)
        widget.resize(40, 30)
    assert colours_in(picture(surface)) == {theme.colour("side").name()}
    assert shows(picture(card), theme.colour("raised"))
    assert shows(picture(card), theme.colour("line2"))
    assert (across.height(), down.width()) == (1, 1)
    assert across.sizeHint() == QSize(1, 1)
    assert colours_in(picture(across)) == {theme.colour("line").name()}


def test_scroll_bars_are_thin_and_follow_the_theme(theme: Theme, show: Show) -> None:
    page = QWidget()
    page.setMinimumHeight(3000)
    area = ScrollArea(theme, page)
    area.resize(300, 200)
    show(area)
    bar = area.verticalScrollBar()
    assert bar.width() == 12
    assert shows(picture(bar), theme.colour("line2"))
    theme.set_mode("dark")
    assert shows(picture(bar), theme.colour("line2"))
    assert area.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    empty = ScrollArea(theme)
    assert empty.widget() is None
    view = QListView()
    assert ThinScrollBars(theme, view).parent() is view


def test_a_shadow_fades_outwards_and_is_stronger_in_the_dark(theme: Theme, dark_theme: Theme) -> None:
    darkest = []
    for look in (theme, dark_theme):
        image = QImage(200, 160, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        shadow = Shadow(look, 12, blur=24, drop=6)
        painter = QPainter(image)
        for _ in range(2):  # the second time from the cached picture
            shadow.paint(painter, QRect(50, 40, 100, 80))
        painter.end()
        along = [image.pixelColor(100, y).lightness() for y in range(124, 150)]
        assert along == sorted(along)
        assert along[-1] == 255
        darkest.append(along[0])
    assert darkest[1] < darkest[0] < 255


def test_an_avatar_has_initials_in_the_segment_s_tint(theme: Theme, qtbot: QtBot) -> None:
    avatar = Avatar(theme, "Magdalena Wrońska", segment_id="seg_active_seniors", size=36)
    qtbot.addWidget(avatar)
    avatar.resize(avatar.sizeHint())
    tint = theme.segment_tint("seg_active_seniors")
    image = picture(avatar)
    assert shows(image, tint.background)
    assert shows(image, tint.ink)
    assert avatar.accessibleName() == "Magdalena Wrońska"
    avatar.set_person("Zofia Adamczyk")
    assert shows(picture(avatar), theme.segment_tint(None).background)


def test_an_icon_can_become_another(theme: Theme, qtbot: QtBot) -> None:
    icon = Icon(theme, "search", "hi", size=32, name="Search")
    qtbot.addWidget(icon)
    icon.resize(icon.sizeHint())
    assert icon.accessibleName() == icon.toolTip() == "Search"
    assert shows(picture(icon), theme.colour("hi"))
    before = picture(icon)
    icon.set_icon("x")
    assert picture(icon) != before
    icon.set_icon("x", "lo")
    assert shows(picture(icon), theme.colour("lo"))


def test_the_focus_ring_survives_a_change_of_windows() -> None:
    ring = FocusRing()

    def focus(kind: QEvent.Type, reason: Qt.FocusReason) -> None:
        event = QFocusEvent(kind, reason)
        (ring.focus_in if kind == QEvent.Type.FocusIn else ring.focus_out)(event)

    focus(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason)
    focus(QEvent.Type.FocusOut, Qt.FocusReason.ActiveWindowFocusReason)
    assert not ring.visible
    focus(QEvent.Type.FocusIn, Qt.FocusReason.ActiveWindowFocusReason)
    assert ring.visible
    focus(QEvent.Type.FocusOut, Qt.FocusReason.MouseFocusReason)
    focus(QEvent.Type.FocusIn, Qt.FocusReason.ActiveWindowFocusReason)
    assert not ring.visible
    focus(QEvent.Type.FocusIn, Qt.FocusReason.MouseFocusReason)
    assert not ring.visible


class ScreenReader:
    """Stands for the operating system's screen reader."""

    AnnouncementPoliteness = QAccessible.AnnouncementPoliteness

    def __init__(self) -> None:
        self.listens = False
        self.heard: list[tuple[str, QAccessible.AnnouncementPoliteness]] = []

    def isActive(self) -> bool:
        return self.listens

    def updateAccessibility(self, event: QAccessibleAnnouncementEvent) -> None:
        self.heard.append((event.message(), event.politeness()))


def test_an_announcement_reaches_a_screen_reader_that_listens(
    monkeypatch: pytest.MonkeyPatch, show: Show
) -> None:
    reader = ScreenReader()
    monkeypatch.setattr(announcement, "QAccessible", reader)
    window = QWidget()
    show(window)
    announce(window, "nobody listens")
    reader.listens = True
    announce(window, "3 personas imported")
    announce(window, "the connection is lost", urgent=True)
    assert reader.heard == [
        ("3 personas imported", QAccessible.AnnouncementPoliteness.Polite),
        ("the connection is lost", QAccessible.AnnouncementPoliteness.Assertive),
    ]


def test_the_whole_page_repaints_on_a_theme_change(theme: Theme, show: Show) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    for widget in (Notice(theme, "ok", "Fine"), Card(theme), Text(theme, "Text")):
        column.addWidget(widget)
    show(page)
    before = picture(page)
    theme.set_mode("dark")
    QApplication.processEvents()
    assert picture(page) != before

"""The rows of the palette for what a person has typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from persona_desktop.domain.fuzzy_matching import MatchKind, match
from persona_desktop.domain.palette_search import FoundPersona, FoundPersonas, PaletteSearch
from persona_desktop.domain.persona_filter import polish_order, search_terms
from persona_desktop.domain.persona_summary import PersonaSummary
from persona_desktop.ui.palette.items import Heading, Item, PaletteRow, Results, Row, Section, Spans
from persona_desktop.ui.palette.places import Ways, persona_item, segment_item
from persona_desktop.ui.translation import translate

MOST_PERSONAS = 12
MOST_SEGMENTS = 8


@dataclass(frozen=True, slots=True)
class _Ranked:
    """A row, and how good it is among those of its section."""

    row: Row
    kind: MatchKind
    off: bool
    recency: int
    order: str

    @property
    def rank(self) -> tuple[MatchKind, bool, int, str]:
        return self.kind, self.off, self.recency, self.order


class Catalogue:
    """Everything that the palette offers at one moment."""

    def __init__(
        self,
        fixed: Sequence[Item],
        search: PaletteSearch | None,
        ways: Ways,
        *,
        open_persona: PersonaSummary | None = None,
        recent: Sequence[UUID] = (),
        used: Sequence[str] = (),
    ) -> None:
        """``fixed`` are all items but personas and segments, which ``search`` finds; None while it is being prepared.

        ``open_persona`` is the one in the panel. ``recent`` are the personas opened lately and ``used`` the
        keys of the items chosen lately, the last one first; those of ``recent`` that the project does not have are passed over.
        """
        self._fixed = fixed
        self._search = search
        self._ways = ways
        self._open_persona = open_persona
        self._recent = recent
        self._used = {key: place for place, key in enumerate(used)}

    def results(self, text: str) -> Results:
        """Return what fits ``text``, the best first; without a text what was used lately, and all there is to do."""
        terms = search_terms(text)
        return self._found(terms) if terms else self._everything()

    def _everything(self) -> Results:
        items = [*self._lately(), *self._fixed]
        if self._search is not None:
            items += [segment_item(one, self._ways) for one in self._search.index.segments()[:MOST_SEGMENTS]]
        sections = list(Section)
        if self._open_persona is None:  # nothing of it can be done, so it comes last
            sections.remove(Section.OF_PERSONA)
            sections.append(Section.OF_PERSONA)
        groups = [
            (section, [Row(item, self._name(section)) for item in items if item.section is section])
            for section in sections
        ]
        return _results(self._with_headings(groups), total=len(items))

    def _found(self, terms: Sequence[str]) -> Results:
        items = [*self._fixed, *self._segments(terms)]
        ranked = [one for item in items if (one := self._ranked(item, terms)) is not None]
        personas = FoundPersonas()
        if self._search is not None:
            personas = self._search.personas(terms, self._recent, MOST_PERSONAS)
        total = len(ranked) + personas.total
        best: dict[Section, tuple[MatchKind, bool, bool]] = {}
        groups: dict[Section, list[Row]] = {}
        for one in sorted(ranked, key=lambda one: one.rank):
            section = one.row.item.section
            best.setdefault(section, (one.kind, False, one.off))
            groups.setdefault(section, []).append(one.row)
        if personas.best:
            # Whoever types the name of a segment means the segment, before those who are in it.
            best[Section.PERSONAS] = personas.best[0].kind, not personas.best[0].by_name, False
            groups[Section.PERSONAS] = [self._persona_row(found, terms) for found in personas.best]
        order = list(Section)
        sections = sorted(groups, key=lambda section: (best[section], order.index(section)))
        rows = self._with_headings([(one, groups[one]) for one in sections])
        return _results(rows, total, is_exact=personas.is_exact)

    def _lately(self) -> list[Item]:
        if self._search is None:
            return []
        personas = map(self._search.index.summary, self._recent)
        return [
            persona_item(persona, Section.RECENT, self._ways)
            for persona in personas
            if persona is not None and persona != self._open_persona
        ]

    def _segments(self, terms: Sequence[str]) -> list[Item]:
        if self._search is None:
            return []
        return [segment_item(one, self._ways) for one in self._search.segments(terms, MOST_SEGMENTS)]

    def _ranked(self, item: Item, terms: Sequence[str]) -> _Ranked | None:
        found = match(terms, item.title)
        if found is None:
            return None
        recency = self._used.get(item.key, len(self._used))
        row = Row(item, self._name(item.section), found.spans)
        return _Ranked(row, found.kind, bool(item.reason), recency, polish_order(item.title))

    def _persona_row(self, found: FoundPersona, terms: Sequence[str]) -> Row:
        item = persona_item(found.persona, Section.PERSONAS, self._ways)
        section = self._name(Section.PERSONAS)
        if found.by_name:
            whole = match(terms, item.title)
            return Row(item, section, () if whole is None else whole.spans)
        in_name = [term for term in terms if _begins_in(term, item.title)]
        others = [term for term in terms if term not in in_name]
        # In front, where it is seen however narrow the line is.
        detail = " · ".join([*_why(found.persona, others, item.detail), item.detail])
        return Row(replace(item, detail=detail), section, _spans(in_name, item.title), _spans(others, detail))

    def _with_headings(self, groups: Sequence[tuple[Section, list[Row]]]) -> list[PaletteRow]:
        rows: list[PaletteRow] = []
        for section, own in groups:
            if own:
                rows += [Heading(self._name(section)), *own]
        return rows

    def _name(self, section: Section) -> str:
        match section:
            case Section.RECENT:
                return translate("Palette", "Recently opened")
            case Section.OF_PERSONA if self._open_persona is not None:
                return translate("Palette", "Actions · {name}").replace(
                    "{name}", self._open_persona.full_name
                )
            case Section.OF_PERSONA:
                return translate("Palette", "Open persona")
            case Section.ACTIONS:
                return translate("Palette", "Actions")
            case Section.PERSONAS:
                return translate("Palette", "Personas")
            case Section.GO_TO:
                return translate("Palette", "Go to")
            case Section.SETTINGS:
                return translate("Palette", "Settings")


def _results(rows: list[PaletteRow], total: int, *, is_exact: bool = True) -> Results:
    return Results(tuple(rows), sum(isinstance(row, Row) for row in rows), total, is_exact)


def _begins_in(term: str, text: str) -> bool:
    found = match([term], text)
    return found is not None and found.kind is MatchKind.BEGINNING


def _spans(terms: Sequence[str], text: str) -> Spans:
    fitting = [term for term in terms if _begins_in(term, text)]
    found = match(fitting, text) if fitting else None
    return () if found is None else found.spans


def _why(persona: PersonaSummary, terms: Sequence[str], detail: str) -> list[str]:
    """Return what else fits and is not in the detail, so that nobody stands there without a reason to be seen."""
    missing = [term for term in terms if not _begins_in(term, detail)]
    pieces = []
    for text in (persona.segment_name, persona.top_need, persona.education_level):
        fitting = [term for term in missing if text and _begins_in(term, text)]
        if text and fitting:
            pieces.append(text)
            missing = [term for term in missing if term not in fitting]
    return pieces

"""Every text that a person sees is passed to `translate`; a literal that is shown as it stands is a finding.

Looked at: what is passed to a method or class that shows text, or by a keyword like `title=`; any other literal
that reads like a sentence; and `translate` itself, whose first two arguments must be literals to be found by
`make translations`. A text that must stay as it is carries a comment with the reason on its line:

    family = "Persona Sans"  # not translated: the name of a font

and a file of nothing else has a line of its own: `# not translated in this file: the reason`.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator

from scripts.checks.source_files import Finding, called_name, python_files, report

SHOWING = re.compile(
    r"""
    set\w*(Caption|Description|Heading|Html|Labels?|AccessibleName|Prefix|Suffix|Text|Tip|Title|WhatsThis)
    | set_(\w+_)?(caption|description|heading|labels?|accessible_name|text|tip|title|tooltip)
    | (add|insert)(Action|Button|Items?|Menu|Row|Tab|ToolBar) | (append|insert)PlainText
    | show(Message|Text) | show_(message|text) | draw(Static)?Text
    | about | critical | information | question | warning
    | get(ExistingDirectory|(Open|Save)FileNames?|Text|Item)
    | QAccessibleAnnouncementEvent | QAction | QDockWidget | QGroupBox | QLabel | QMenu | QMessageBox
    | QProgressDialog | QStandardItem | QToolBar | Q\w*(Button|CheckBox|Edit|WidgetItem)
    """,
    re.VERBOSE,
)
SHOWING_KEYWORDS = re.compile(
    r"(\w+_)?(caption|description|explanation|heading|hint|label|message|placeholder|subtitle"
    r"|text|tip|title|tooltip)|accessible_name"
)
TRANSLATING = "persona_desktop/ui/translation.py"  # where `translate` itself is made
LOGGING = {"debug", "info", "warning", "error", "exception", "critical", "log"}
PROGRAM = "Persona Desktop"
TAG = re.compile(r"</?[a-z][^<>]*>")
LETTER = re.compile(r"[^\W\d_]")
SENTENCE = re.compile(r"[^\W\d_]{2,}[,:;]? [a-ząćęłńóśźż]")  # "Persona Sans" is a name, "Top needs" a text
STYLE_SHEET = re.compile(r"[\w-]+\s*:[^;{}]*;")
REASON_FOR_FILE = re.compile(r"^# not translated in this file: \w+", re.MULTILINE)
REASON = re.compile(r"# not translated: \w+")


def untranslated_text(source: str, path: str) -> list[Finding]:
    """Return the literals of the source that a person would see in one language only."""
    if REASON_FOR_FILE.search(source):
        return []
    check = _Check(path, source.splitlines())
    check.visit(ast.parse(source))
    return sorted(set(check.findings))


class _Check(ast.NodeVisitor):
    def __init__(self, path: str, lines: list[str]) -> None:
        self.findings: list[Finding] = []
        self._path = path
        self._lines = lines

    def visit_Call(self, node: ast.Call) -> None:
        if isinstance(node.func, ast.Name) and node.func.id == "translate":
            self._check_translate(node)
            return
        if _is_for_log(node):
            for argument in node.args:
                if not isinstance(argument, ast.Constant | ast.JoinedStr):
                    self.visit(argument)
            return
        shown = list(node.args) if SHOWING.fullmatch(called_name(node)) else []
        shown += [
            keyword.value
            for keyword in node.keywords
            if keyword.arg and SHOWING_KEYWORDS.fullmatch(keyword.arg)
        ]
        for argument in shown:
            for literal, text in _literals(argument):
                if text != PROGRAM and LETTER.search(TAG.sub("", text)):
                    self._found(literal, f"{text!r} is shown untranslated")
        self.generic_visit(node)

    def visit_Constant(self, node: ast.Constant) -> None:
        if isinstance(node.value, str) and SENTENCE.search(node.value) and not STYLE_SHEET.search(node.value):
            self._found(node, f"{node.value!r} reads like a text of the window; translate it or say why not")

    def visit_Dict(self, node: ast.Dict) -> None:
        for value in node.values:  # keys are what is looked up
            self.visit(value)

    def visit_Compare(self, node: ast.Compare) -> None:
        """Pass over it: what is compared with is not shown."""

    def visit_MatchValue(self, node: ast.MatchValue) -> None:
        """Pass over it: likewise."""

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        fixed = "".join(str(part.value) if isinstance(part, ast.Constant) else "x" for part in node.values)
        if not STYLE_SHEET.search(fixed):
            self.generic_visit(node)

    def visit_Expr(self, node: ast.Expr) -> None:
        if not isinstance(node.value, ast.Constant):  # a docstring
            self.generic_visit(node)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        if not node.name.endswith("Error"):  # an error's message is for the log
            self.generic_visit(node)

    def visit_Raise(self, node: ast.Raise) -> None:
        """Pass over it: likewise for the log."""

    def visit_Assert(self, node: ast.Assert) -> None:
        """Pass over it: it tells a developer what went wrong."""

    def visit_Subscript(self, node: ast.Subscript) -> None:
        if ast.unparse(node.value).rpartition(".")[2] != "Literal":
            self.generic_visit(node)

    def _check_translate(self, node: ast.Call) -> None:
        match node.args[:2]:
            case [ast.Constant(value=str(context)), ast.Constant(value=str(text))] if context and text:
                pass
            case _ if self._path != TRANSLATING:
                self._found(node, "translate() needs a literal context and a literal source text")

    def _found(self, node: ast.expr, message: str) -> None:
        last = node.end_lineno or node.lineno
        if not any(REASON.search(line) for line in self._lines[node.lineno - 1 : last]):
            self.findings.append(Finding(self._path, node.lineno, message))


def _is_for_log(call: ast.Call) -> bool:
    """Whether a logger is told something or a task gets its name; a message box has methods of a logger's names."""
    match call.func:
        case ast.Attribute(attr=name, value=ast.Name(id=owner) | ast.Attribute(attr=owner)):
            return (name in LOGGING and "log" in owner.lower()) or (
                name == "start" and "tasks" in owner.lower()
            )
        case _:
            return False


def _literals(node: ast.expr) -> Iterator[tuple[ast.expr, str]]:
    """Yield the texts that become the expression's value, not those that only choose it."""
    match node:
        case ast.Constant(value=str(text)):
            yield node, text
        case (
            ast.JoinedStr(values=parts)
            | ast.BoolOp(values=parts)
            | ast.List(elts=parts)
            | ast.Tuple(elts=parts)
        ):
            for part in parts:
                yield from _literals(part)
        case ast.BinOp(left=left, right=right) | ast.IfExp(body=left, orelse=right):
            yield from _literals(left)
            yield from _literals(right)
        case ast.NamedExpr(value=value):
            yield from _literals(value)
        case ast.Call(func=ast.Attribute(value=ast.Constant(value=str(text)) as pattern)):
            yield pattern, text  # "…".format(…), " · ".join(…)
        case _:
            pass


if __name__ == "__main__":
    sys.exit(report(python_files("persona_desktop/ui", "persona_desktop/app.py"), untranslated_text))

"""The words of graph nodes in the language of the interface; what is not a known word is shown as it stands."""

from __future__ import annotations

from persona_desktop.domain.text import fold
from persona_desktop.ui.translation import translate


def kind_word(kind: str) -> str:
    """Return what kind of node it is: the four kinds of the graph translated, any other in its own words."""
    match fold(kind):
        case "wskaznik" | "indicator":
            return translate("GraphNodeKind", "indicator")
        case "obserwacja" | "observation" | "insight":
            return translate("GraphNodeKind", "observation")
        case "trend":
            return translate("GraphNodeKind", "trend")
        case "demografia" | "demographics" | "demographic":
            return translate("GraphNodeKind", "demographics")
    return kind


def confidence_word(confidence: str) -> str:
    """Return how sure the source is, translated where the word is known."""
    match fold(confidence):
        case "high" | "wysoka" | "wysoki":
            return translate("Confidence", "high")
        case "medium" | "moderate" | "srednia" | "sredni":
            return translate("Confidence", "medium")
        case "low" | "niska" | "niski":
            return translate("Confidence", "low")
    return confidence

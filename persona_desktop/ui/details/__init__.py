"""The details panel: the header of a persona and its four tabs."""

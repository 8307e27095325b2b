"""The tab with the overview: who the persona is, its segment, its most pressing needs, and where it all comes from."""

"""The tab of insights: where a persona came from, and who has worked with it."""

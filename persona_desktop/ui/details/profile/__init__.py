"""The tab with the profile: demographics, personality, culture, values, interests and the story."""

"""The guide in a window of its own: our shipped Markdown, its headings and its pictures, in the theme's look."""

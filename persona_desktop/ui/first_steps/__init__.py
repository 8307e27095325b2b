"""The first steps: three cards over the real window, each beside the thing that it speaks of."""

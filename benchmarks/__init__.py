"""How fast the program is and how much memory it takes, each as a ratio to its limit, measured in the same run."""

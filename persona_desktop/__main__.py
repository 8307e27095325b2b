"""`python -m persona_desktop` is the program."""

import sys

from persona_desktop.cli import main

if __name__ == "__main__":
    sys.exit(main())

"""Write the expected pages anew: `python -m tests.pages [CASE ...]`; then read the change as a diff."""

import sys

from tests.pages.page import CASES, cases, write

for case in [CASES / name for name in sys.argv[1:]] or cases():
    write(case)

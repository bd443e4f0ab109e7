"""The text on the estimators names checks and code that are there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
METHOD = (ROOT / "docs" / "method.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", sorted(set(re.findall(r"`([\w/]+/(?:\w+\.\w+)?)`", METHOD))))
def test_every_path_that_the_method_names_is_there(path):
    assert (ROOT / path).exists()


def test_every_estimator_names_its_check():
    sections = dict(re.findall(r"\n## (.+?)\n(.*?)(?=\n## |\Z)", METHOD, re.DOTALL))
    without = {title for title, text in sections.items() if not re.search(r"`tests/\w+/test_\w+\.py`|`make coverage`", text)}
    assert without == {"Sources"}

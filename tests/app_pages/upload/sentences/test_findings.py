"""What the page for added files says of words that were not understood, and of implausible figures: none, one and many."""

import pytest

from app_pages.upload.sentences import findings as sentences

CLICK = "If one of these words has nothing to do with the pay, click it: its records are then read without it."


@pytest.mark.parametrize(
    ("words", "ignored", "said"),
    [
        (0, ("quux",), "Ignored, as you said: quux."),
        (0, ("a_b", "c", "d"), "Ignored, as you said: a\\_b, c and d."),
        (1, (), CLICK),
        (2, ("quux",), f"Ignored, as you said: quux. {CLICK}"),
    ],
)
def test_words_that_were_not_understood(words, ignored, said):
    assert sentences.unknown_words(words, ignored) == said


def test_a_button_names_the_word_and_its_records():
    assert sentences.ignore_label("qu_ux", 1) == "“qu\\_ux” means nothing (1 record)"
    assert sentences.ignore_label("quux", 1200) == "“quux” means nothing (1,200 records)"


@pytest.mark.parametrize(
    ("records", "label"), [(1, "The implausible figure is right"), (2400, "The 2,400 implausible figures are right")]
)
def test_the_button_of_implausible_figures_says_how_many_they_are(records, label):
    assert sentences.keep_label(records) == label

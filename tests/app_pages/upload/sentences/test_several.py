"""What is said of several files at once."""

from app_pages.upload.sentences import several as sentences
from ingest.judgement.question_texts import Question
from ingest.judgement.report import Report


def test_what_becomes_of_a_file_stands_beside_its_name():
    asked = [Question("currency", "No sign.", ("USD",))]
    assert sentences.becomes(Report("a.csv", accepted=1)) == "1 record"
    assert sentences.becomes(Report("a.csv", accepted=1204)) == "1,204 records"
    assert sentences.becomes(Report("a.csv", accepted=3, questions=asked)) == "1 question"
    assert sentences.file_label("a*b.csv", "refused") == "a\\*b\\.csv · refused"
    assert sentences.same_as("a*b.csv") == "the same as a\\*b\\.csv"


def test_questions_stand_before_all_is_added():
    assert sentences.asked_first(["a"]) == "To add all at once, answer first what is asked of a."
    assert sentences.asked_first(["a", "b"]) == "To add all at once, answer first what is asked of a and b."


def test_all_that_was_added_together_is_undone_together():
    assert sentences.undo_all(2) == "Undo both"
    assert sentences.undo_all(3) == "Undo all 3"

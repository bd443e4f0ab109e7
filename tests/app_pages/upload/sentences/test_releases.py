"""What the page says of an official file."""

from app_pages.upload.sentences import releases as sentences


def test_what_taking_an_edition_would_do():
    assert sentences.title("Fair Market Rents", "fiscal year 2027") == "Fair Market Rents, fiscal year 2027"
    assert sentences.counts(5, 1, 22, 0) == "5 rows would be added, 1 would change, 22 stay as they are."
    assert sentences.counts(1, 0, 0, 2) == (
        "1 row would be added, 0 would change, 0 stay as they are. 2 rows of the tables that the file does not have would stay."
    )
    assert sentences.counts(0, 0, 1, 3) == "The tables have all of it already: 1 row."
    assert sentences.left_out({"groups": 1204, "regions": 1}) == "Left out: 1,204 of groups; 1 of regions."
    assert sentences.shown(20) == "The first 20 figures; all of them: python -m ingest refresh FILE --json"


def test_what_taking_means_and_why_a_file_is_not_taken_for_one():
    assert sentences.taking("Rents") == (
        "If you use this edition, its rows of Rents count in place of earlier ones of the same figures until you undo it."
    )
    assert sentences.not_believed("It has *no* year.") == (
        "This looks like a file of an official release, but cannot be used as one: It has \\*no\\* year\\."
    )

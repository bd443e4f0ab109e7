"""What is said of the records of a file: which are shown, and which cells were corrected."""

from app_pages.upload.sentences import preview as sentences

ORDER = ", those with the most assumptions first; shaded: understood as something other than what is written."


def test_which_records_are_shown():
    assert sentences.shown(0, 1, 1, "") == "1 record; shaded: understood as something other than what is written."
    assert sentences.shown(0, 12, 12, "") == f"12 records{ORDER}"
    assert sentences.shown(0, 200, 1204, "") == f"Records 1–200 of 1,204{ORDER}"
    assert sentences.shown(1200, 4, 1204, "") == f"Records 1,201–1,204 of 1,204{ORDER}"
    assert sentences.shown(0, 2, 2, "a_b") == f"2 records with “a\\_b”{ORDER}"
    assert sentences.shown(200, 30, 230, "x") == f"Records 201–230 of 230 with “x”{ORDER}"


def test_no_record_is_there():
    assert sentences.none_found("") == "No record is left here."
    assert sentences.none_found("a_b") == "No record has “a\\_b”."


def test_corrected_cells():
    assert sentences.corrected([(5, "Pay_usd", "39")]) == "**1 cell corrected**: line 5, Pay\\_usd: “39”"
    several = [(line, "Pay", "") for line in range(3, 10)]
    listed = "; ".join(f"line {line}, Pay: “”" for line in range(3, 8))
    assert sentences.corrected(several) == f"**7 cells corrected**: {listed} and 2 more"
    assert sentences.corrected(several[:5]) == f"**5 cells corrected**: {listed}"

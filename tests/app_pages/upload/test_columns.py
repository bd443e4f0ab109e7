"""What the columns of a file were taken for, and what becomes of the reader's choices when one is taken for something else."""

import pytest

from app_pages.upload.choices import Choices
from app_pages.upload.columns import readings, runners_up, take
from app_pages.upload.reading import ANSWER_WORDS
from ingest.judgement.answers import ANSWERS
from ingest.judgement.check import check_file

TABLE = "employer,pay_from,pay_to,remark\nAcme,30,40,good\nBolt,31,41,well\n"


@pytest.fixture
def check(tmp_path, folder):
    data = folder(pay_reports=[{"pay": 20}])
    path = tmp_path / "pay.csv"

    def make(table: str, **choices):
        path.write_text(table, encoding="utf-8")
        return check_file(path, data=data, **choices)

    return make


def test_each_column_says_what_it_was_taken_for(check):
    with check(TABLE) as checked:
        taken = {column: reading.field for column, reading in readings(checked).items()}
    assert taken == {"employer": "Company", "pay_from": "Pay, lower end", "pay_to": "Pay, upper end"}


def test_columns_of_several_pays_are_told_apart(check):
    with check("employer,bachelor_pay_usd,master_pay_usd\nAcme,30,40\nBolt,31,41\n") as checked:
        taken = {column: reading.field for column, reading in readings(checked).items()}
    assert taken == {
        "employer": "Company", "bachelor_pay_usd": "Pay (one column) bachelor", "master_pay_usd": "Pay (one column) master",
    }  # fmt: skip


def test_a_column_says_what_it_would_be_taken_for_next(check):
    with check("employer,city,pay_usd\nAcme,Boston,30\nBolt,Austin,31\n") as checked:
        assert runners_up(checked)["employer"] == "not used"


def test_a_choice_holds_for_its_column_and_the_others_are_guessed_as_before(check):
    chosen = Choices()
    with check(TABLE) as checked:
        take(chosen, checked, "remark", "role")
        assert (chosen.mapping, chosen.unused, chosen.dataset) == ({"role": "remark"}, (), "stipends")
        take(chosen, checked, "employer", None)
        assert (chosen.mapping, chosen.unused) == ({"role": "remark"}, ("employer",))
        take(chosen, checked, "employer", "role")
        assert (chosen.mapping, chosen.unused) == ({"role": "employer"}, ())


def test_choices_made_one_after_the_other_before_the_file_is_read_again_all_hold(check):
    chosen = Choices()
    with check(TABLE) as checked:
        take(chosen, checked, "remark", "pay_low")
        take(chosen, checked, "pay_from", "pay_high")
        assert chosen.mapping == {"pay_low": "remark", "pay_high": "pay_from"}
        take(chosen, checked, "pay_to", "pay_point")
        assert chosen.mapping == {"pay_low": "remark", "pay_high": "pay_from", "pay_point": "pay_to"}
        take(chosen, checked, "pay_from", None)
        assert (chosen.mapping, chosen.unused) == ({"pay_low": "remark", "pay_point": "pay_to"}, ("pay_from",))
        take(chosen, checked, "remark", "pay_text")
        assert (chosen.mapping, chosen.unused) == ({"pay_text": "remark", "pay_point": "pay_to"}, ("pay_from",))


def test_of_a_pay_the_other_end_stays(check):
    chosen = Choices()
    with check(TABLE) as checked:
        take(chosen, checked, "pay_to", "pay_point")
    assert chosen.mapping == {"pay_low": "pay_from", "pay_point": "pay_to"}


def test_a_column_can_be_taken_for_the_pay_where_none_was(check):
    chosen, table = Choices(), "who,quux\nAcme,USD 30 an hour\nBolt,USD 31 an hour\n"
    with check("who,quux\nAcme,a\nBolt,b\n") as checked:
        take(chosen, checked, "quux", "pay_text")
    assert (chosen.mapping, chosen.dataset) == ({"pay_text": "quux"}, "stipends")
    with check(table, mapping=chosen.mapping, dataset=chosen.dataset) as checked:
        assert checked.report.mapping["pay_text"] == "quux"


def test_each_question_of_a_file_has_its_words():
    assert {name for name in ANSWERS if name not in ("country", "evidence")} <= ANSWER_WORDS.keys()

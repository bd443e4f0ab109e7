"""What must hold of any file: scaling never passes in silence, columns may stand in any order, every record is counted."""

import csv
import io

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest.judgement.check import check_file
from ingest.judgement.preview import preview
from ingest.texts.lexicon import words_of
from ingest.texts.pay import read_pay

SLOW = settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
HEADER = ("Role", "Hourly internship pay (USD)", "City", "Year")
PAYS = st.lists(st.integers(1_200, 9_000).map(lambda cents: f"{cents / 100:.2f}"), min_size=3, max_size=8, unique=True)
CELLS = st.sampled_from(
    ["25", "25.50", "$30", "30 EUR", "quux", "", "0", "-5", "20-25", "20 or 25", "1-5%", "unpaid", "45k", "9999999"]
)


def checked(folder, rows, header=HEADER):
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows([header, *rows])
    path = folder / "pay.csv"
    path.write_text(text.getvalue(), encoding="utf-8")
    return path


def rows_of(pays):
    return [("Data intern", pay, "Boston", "2025") for pay in pays]


@SLOW
@given(pays=PAYS, factor=st.sampled_from([1_000, 0.001]))
def test_scaling_a_column_by_a_thousand_never_passes_without_a_question(pays, factor, tmp_path, data_folder):
    with check_file(checked(tmp_path, rows_of(pays)), data=data_folder) as plain:
        assert plain.report.questions == []
    scaled = rows_of([f"{float(pay) * factor:.6g}" for pay in pays])
    with check_file(checked(tmp_path, scaled), data=data_folder) as found:
        assert {question.field for question in found.report.questions} & {"scale", "implausible"}


@SLOW
@given(pays=PAYS, order=st.permutations(range(4)))
def test_the_order_of_the_columns_changes_nothing(pays, order, tmp_path, data_folder):
    columns = ["pay_low", "pay_high", "pay_period", "currency", "place", "year", "work_kind"]
    rows = rows_of(pays)
    with check_file(checked(tmp_path, rows), data=data_folder) as plain:
        before = (plain.report.mapping, preview(plain, 9).understood[columns].values.tolist())
    turned = [[row[i] for i in order] for row in rows]
    with check_file(checked(tmp_path, turned, [HEADER[i] for i in order]), data=data_folder) as found:
        assert (found.report.mapping, preview(found, 9).understood[columns].values.tolist()) == before


PERIODS = sorted({(word, entry.role) for role in ("unit", "period") for word, entry in words_of(role)})
#: A pay as people write it: with its figure (in thousands where it says so), the currency and the period as a word.
FORMS = {
    "{figure} {currency} {period}": 1, "{currency} {figure} {period}": 1, "{currency}{figure}k {period}": 1_000,
    "{figure}-{figure} {currency} {period}": 1, "{currency} {figure}.00 {period}": 1, "{period}: {figure} {currency}": 1,
}  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(
    figure=st.integers(11, 989),
    form=st.sampled_from(sorted(FORMS)),
    period=st.sampled_from(PERIODS),
    currency=st.sampled_from(["EUR", "USD", "PLN", "€", "£", "₹"]),
)
def test_a_pay_in_any_form_and_language_reads_back_to_itself_or_is_not_read(figure, form, period, currency):
    word, role = period
    said = f"/ {word}" if role == "unit" else word
    pay = read_pay(form.format(figure=figure, currency=currency, period=said))
    meanings = {entry.meaning for at in ("unit", "period", "short") for known, entry in words_of(at) if known == word}
    if pay.kind == "paid":
        assert (pay.low, pay.high) == (figure * FORMS[form],) * 2
        assert pay.period in {None, *meanings}
        assert pay.currency in (None, {"€": "EUR", "£": "GBP", "₹": "INR"}.get(currency, currency))


def test_a_file_is_read_by_the_companies_and_places_of_its_data_folder_alone(tmp_path, folder):
    company = {"company": "Zephyr Works", "aliases": "Northwind"}
    place = {"place_name": "Quuxville", "region": "TX", "latitude": 30, "longitude": -97, "aliases": ""}
    data = folder(companies=[company], places=[place])
    path = checked(
        tmp_path, [("Northwind", "30", "Quuxville"), ("Facebook", "30", "Quuxville")], ("Company", HEADER[1], "City")
    )
    with check_file(path, data=data) as found:
        assert preview(found, 9).understood[["company", "place"]].values.tolist() == [
            ["Zephyr Works", "Quuxville, TX, US"],
            ["Facebook", "Quuxville, TX, US"],
        ]


@SLOW
@given(cells=st.lists(CELLS, min_size=1, max_size=8))
def test_every_record_is_accepted_set_aside_or_a_duplicate(cells, tmp_path, data_folder):
    with check_file(checked(tmp_path, rows_of(["30.00", *cells])), data=data_folder) as found:
        report = found.report
        assert report.records == report.accepted + report.rejected + report.duplicate == len(cells) + 1

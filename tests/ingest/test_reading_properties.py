"""What must hold of any file: scaling never passes in silence, columns may stand in any order, every record is counted."""

import csv
import io

import pytest
from babel.numbers import format_decimal
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from ingest.columns.pay_names import pay_name
from ingest.judgement.check import check_file
from ingest.judgement.preview import preview
from ingest.judgement.readings import FIGURES, PAY_CELLS
from ingest.judgement.staging import REPORT_CELLS, STATISTIC_CELLS
from ingest.texts.lexicon import PIECE, words_of
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


#: Small files, each with cells that the others lack: reports with a pay in words and with its ends, published statistics.
REPORTS = (
    ("Company", "Role", "Internship pay", "Location", "Degree", "Year"),
    ("Acme", "Data intern, MS, summer 2024", "$30/hour", "Boston, MA", "", ""),
    ("Acme", "Intern", "bachelor $2,000 a month, master $2,300 a month", "Berlin, Germany", "", "2025"),
    ("Beta", "Intern", "unpaid", "", "PhD", "2023"),
    ("Beta", "Intern", "CHF 30 quux", "Zurich", "Bachelor", "2023"),
)
ENDS = (
    ("Employer", "Monthly internship pay from (EUR)", "Monthly internship pay to (EUR)", "Date", "Housing"),
    ("Acme", "1500", "1800", "2024-05-01", "500 a month"),
    ("Beta", "1600", "", "2024-06-01", "provided"),
    ("Gamma", "2000", "1900", "", ""),
)
STATISTICS = (
    ("Occupation", "Median annual wage (USD)", "P25", "P75", "Respondents", "State"),
    ("Nurses", "80000", "70000", "90000", "120", "Ohio"),
    ("Writers", "75000", "", "", "<5", "Texas"),
    ("All", "78000", "", "", "many", "Texas"),
)


@pytest.mark.parametrize("lines", [REPORTS, ENDS, STATISTICS])
def test_an_empty_column_for_each_cell_that_a_file_lacks_changes_nothing(lines, tmp_path, data_folder):
    header, *rows = lines

    def read(names):
        path = checked(tmp_path, [(*row, *("" for _ in names)) for row in rows], (*header, *names.values()))
        with check_file(path, data=data_folder, mapping=names) as found:
            written = tmp_path / "rows.csv"
            found.write_rows(written)
            # What the id of a row is made of is all that its record holds.
            added = [line.split(",", 1)[1] for line in written.read_text(encoding="utf-8").splitlines()]
            return found.report, added

    plain, added = read({})
    cells = STATISTIC_CELLS if plain.dataset == "salaries" else REPORT_CELLS
    # Another column of pay is another reading of the file.
    lacking = [cell for cell in cells if cell not in (*plain.mapping, *PAY_CELLS[:4], *FIGURES)]
    report, rows_added = read({cell: f"empty {cell}" for cell in lacking})
    assert len(added) > 1
    assert rows_added == added
    assert report.problem_counts == plain.problem_counts
    assert [q.field for q in report.questions] == [q.field for q in plain.questions]


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


#: How people of a locale write a number; each with a currency that is written beside it.
WRITTEN = {
    "en_US": "USD", "en_IN": "INR", "de_DE": "EUR", "de_CH": "CHF", "fr_FR": "€", "es_ES": "EUR", "pl_PL": "PLN",
    "sv_SE": "SEK", "pt_BR": "R$", "tr_TR": "TRY", "ru_RU": "RUB", "cs_CZ": "CZK", "ja_JP": "JPY",
}  # fmt: skip
RANGES = ("{low}-{high}", "{low} – {high}", "{low} to {high}", "between {low} and {high}")


def only(role: str) -> list[str]:
    """The words that have this role and no other."""
    other = {word for at in ("range", "per", "filler", "during", "unit", "short") for word, _ in words_of(at)}
    return sorted({word for word, _ in words_of(role)} - other)


@settings(max_examples=200, deadline=None)
@given(
    low=st.integers(11, 900_000),
    more=st.integers(1, 900_000),
    locale=st.sampled_from(sorted(WRITTEN)),
    form=st.sampled_from([*RANGES, "upper", "lower"]),
    bound=st.integers(0, 10_000),
    period=st.sampled_from(PERIODS),
)
def test_a_range_or_a_bound_in_any_locale_and_language_is_read_as_written_or_not_read(low, more, locale, form, bound, period):
    assume(low * 1_000 > low + more)  # "10-20,000" is ten to twenty thousand.
    ends = (low, low + more)
    written = [format_decimal(end, locale=locale) for end in ends]
    if form in ("upper", "lower"):
        words = only(form)
        ends = (None, ends[1]) if form == "upper" else (ends[0], None)
        said = f"{words[bound % len(words)]} {written[form == 'upper']}"
    else:
        said = form.format(low=written[0], high=written[1])
    word, role = period
    pay = read_pay(f"{said} {WRITTEN[locale]} {'/ ' if role == 'unit' else ''}{word}")
    if pay.kind == "paid":
        assert (pay.low, pay.high) == ends


@settings(max_examples=200, deadline=None)
@given(
    low=st.integers(11, 90),
    more=st.integers(0, 9),
    multiple=st.sampled_from([(word, entry.meaning.split()) for word, entry in words_of("multiple")]),
    form=st.sampled_from(["{low}-{high} {word} EUR", "EUR {low} – {high} {word}", "{low} {word} – {high} {word} EUR / year"]),
)
def test_a_word_of_scale_multiplies_both_ends_or_the_pay_is_not_read(low, more, multiple, form):
    word, (factor, *_) = multiple
    pay = read_pay(form.format(low=low, high=low + more, word=word))
    if pay.kind == "paid":
        assert (pay.low, pay.high) == (round(low * float(factor), 6), round((low + more) * float(factor), 6))


READABLE = st.sampled_from([
    "USD 20 per hour", "£40k–£45k p.a.", "1.200,50 € pro Monat", "от 50 000 руб. в месяц", "$20/hr", "月給22万円",
    "25-30 mila euro", "up to 42 USD an hour", "1 500 € par mois + 300 € de prime", "INR 6 LPA",
    "R$ 1.800,00 por mês", "no more than 30,000 GBP a year",
])  # fmt: skip
#: Words that no list has, in several scripts, with digits in them and without.
UNKNOWN_WORDS = st.from_regex(r"[qxzv]{3,7}", fullmatch=True) | st.sampled_from(
    ["щъыц", "ξψζ", "鑫鑫", "quux7", "Zork-nik", "x1y"]
)


@settings(max_examples=300, deadline=None)
@given(text=READABLE, word=UNKNOWN_WORDS, at=st.integers(0, 60))
def test_a_word_that_nobody_knows_is_named_or_leaves_the_figure_as_it_was(text, word, at):
    gaps = [0, *(found.end() for found in PIECE.finditer(text))]
    gap = gaps[at % len(gaps)]
    before, pay = read_pay(text), read_pay(f"{text[:gap]} {word} {text[gap:]}")
    assert before.kind == "paid"
    if pay.kind == "paid":
        assert (pay.low, pay.high, pay.period) == (before.low, before.high, before.period)
    else:
        assert pay.code in ("not_understood", "several_pays", "only_other_pay", "unreadable_pay")


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


DAYS_AND_HOURS = sorted({word for word, entry in words_of("unit") if entry.meaning in ("day", "hour")})
WEEKS = sorted({word for role in ("unit", "period") for word, entry in words_of(role) if entry.meaning == "week"})


@settings(max_examples=300, deadline=None)
@given(
    count=st.integers(2, 40),
    unit=st.sampled_from(DAYS_AND_HOURS),
    week=st.sampled_from(WEEKS),
    form=st.sampled_from(
        [
            "{pay}, {week} {count} {unit}",
            "{pay}, {count} {unit} {week}",
            "{pay} ({week}{count}{unit})",
            "{pay} {week}{count}{unit}",
        ]
    ),
)
def test_days_and_hours_of_a_week_leave_what_a_pay_is_for_as_it_was_or_it_is_not_read(count, unit, week, form):
    pay = read_pay(form.format(pay="1,400 EUR per month", week=week, count=count, unit=unit))
    assert pay.kind != "paid" or (pay.low, pay.high, pay.period, pay.currency) == (1_400, 1_400, "month", "EUR")


NET = sorted({word for word, _ in words_of("net")})


@settings(max_examples=150, deadline=None)
@given(word=st.sampled_from(NET), form=st.sampled_from(["1,400 EUR {}", "{} 1,400 EUR per month", "1,400 EUR ({})"]))
def test_a_word_for_net_pay_is_told_in_a_cell_and_in_a_heading_or_the_pay_is_not_read(word, form):
    pay = read_pay(form.format(word))
    assert pay.kind != "paid" or "net_pay" in pay.flags
    assert pay_name(f"Salary {word} (EUR per month)").net


@settings(max_examples=150, deadline=None)
@given(
    text=st.sampled_from(
        ["1.250,50 € pro Monat", "₪50", "25-30 USD per hour", "月給25万円", "CHF 2'800 x 13", "8 000 zł netto"]
    ),
    unseen=st.sampled_from("\u200b\u200e\u200f\u202a\u202c\u2060\u2066\ufeff\u00ad"),
    at=st.integers(0, 12),
)
def test_a_letter_that_cannot_be_seen_changes_nothing(text, unseen, at):
    assert read_pay(text[:at] + unseen + text[at:]) == read_pay(text)

"""Company names that may be typing errors: which are told, and that what the reader says of them holds, and is kept."""

import csv
from collections.abc import Iterable

import pytest

from ingest.batches.batch import add
from ingest.batches.replay import replay
from ingest.judgement.check import check_file
from ingest.judgement.company_names import LETTERS, NearName, one_meant
from ingest.texts.company import Companies, key
from queries.database import Database

KNOWN = [
    {"company": "NVIDIA"},
    {"company": "Google", "aliases": "Alphabet;Google Research"},
    {"company": "Microsoft"},
    {"company": "Crowe"},
    {"company": "Crown"},
    {"company": "L'Oréal"},
    {"company": "Müller"},
    {"company": "Goldman Sachs"},
    {"company": "Uber"},
    {"company": "Studio 11"},
    {"company": "三菱商事株式"},
]
#: Each a company of its own: a known one in another way of writing it, a short name, another number, another first letter, two
#: edits in a short name, another sign of a script of syllables, nothing near.
OF_THEIR_OWN = [
    "nvidia corp.", "LOreal", "Muller", "Google Research", "Ubr", "Ubeer", "Studio 12", "Koogle", "Gogl", "三菱商亊株式",
    "Northwind",
]  # fmt: skip


@pytest.fixture
def told(folder, tmp_path):
    """The names that are told of a file with these names, one record each: `told(known, names)`, the known ones as rows."""

    def names_told(known: list[dict], names: Iterable[str], **options) -> list[NearName]:
        path = tmp_path / "file.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([("Company", "Internship pay", "Year"), *((n, "USD 45/hr", 2026) for n in names)])
        with check_file(path, data=folder(companies=known), **options) as checked:
            return checked.report.near_names

    return names_told


@pytest.fixture
def near(told):
    """The names that are told of a file with these names, where the known companies are those above."""
    return lambda *names, **options: told(KNOWN, names, **options)


def test_a_name_one_edit_from_a_known_one_is_told_with_it_and_its_records_the_most_first(near):
    assert near("Googel", "NVIDA", "Micorsoft", "nvida", "NVIDA") == [
        NearName("NVIDA", ("NVIDIA",), 3),
        NearName("Googel", ("Google",), 1),
        NearName("Micorsoft", ("Microsoft",), 1),
    ]


def test_of_names_that_are_companies_of_their_own_none_is_told(near):
    assert near(*OF_THEIR_OWN) == []


def test_a_name_near_two_companies_is_told_with_both_and_means_neither_by_itself(near):
    names = near("Crowne", "Googel")
    assert names == [NearName("Crowne", ("Crowe", "Crown"), 1), NearName("Googel", ("Google",), 1)]
    assert one_meant(names) == {"Googel": "Google"}


def test_accents_legal_forms_and_aliases_are_no_edits(near):
    assert near("L’Orèal Deutschland GmbH", "LOral S.A.", "Mueller AG", "Alphabeet Inc.") == [
        NearName("Alphabeet Inc.", ("Google",), 1),
        NearName("LOral S.A.", ("L'Oréal",), 1),
        NearName("Mueller AG", ("Müller",), 1),
    ]


def test_a_long_name_may_have_two_errors(near):
    assert near("Goldmann Sacks", "Micrsofft") == [NearName("Goldmann Sacks", ("Goldman Sachs",), 1)]


def test_what_the_reader_says_holds_for_every_way_of_writing_the_name_and_is_not_told_again(near):
    assert near("NVIDA", "Nvida Inc.", "Googel", companies={"NVIDA": "NVIDIA"}) == [NearName("Googel", ("Google",), 1)]


def test_only_names_of_records_to_add_are_told(folder, tmp_path):
    path = tmp_path / "file.csv"
    path.write_text("Company,Internship pay,Year\nNVIDA,lots,2026\nGoogel,USD 45/hr,2026\n", encoding="utf-8")
    with check_file(path, data=folder(companies=KNOWN)) as checked:
        assert checked.report.near_names == [NearName("Googel", ("Google",), 1)]


def test_names_of_published_statistics_are_told_as_those_of_reports(folder, tmp_path):
    path = tmp_path / "published.csv"
    path.write_text("Company,Median salary USD,Year\nNVIDA,150000,2025\n", encoding="utf-8")
    answers = {"pay_period": "year", "work_kind": "full_time"}
    with check_file(path, data=folder(companies=KNOWN), dataset="salaries", answers=answers) as checked:
        assert checked.report.near_names == [NearName("NVIDA", ("NVIDIA",), 1)]


def test_a_correction_is_kept_with_the_batch_whose_bytes_stay_and_holds_when_it_is_read_again(folder, tmp_path):
    data, path = folder(companies=KNOWN), tmp_path / "file.csv"
    written = "Company,Internship pay,Year\nNVIDA,USD 60/hr,2026\nGoogel,USD 45/hr,2026\n"
    path.write_text(written, encoding="utf-8")
    with check_file(path, data=data, companies={"NVIDA": "NVIDIA"}) as checked:
        batch = add(checked, path, data, {})
    assert batch.reading["companies"] == {"NVIDA": "NVIDIA"}
    assert (batch.folder(data) / "original.csv").read_text(encoding="utf-8") == written
    with replay(data, batch.batch) as again:
        assert (again.same, again.differs) == (2, False)
    asked = "select company, company_text, pay_low from pay_reports where batch_id is not null order by all"
    rows = Database(data).snapshot().cursor().execute(asked).fetchall()
    assert rows == [("Googel", "Googel", 45), ("NVIDIA", "NVIDA", 60)]


def test_of_a_file_with_many_unknown_names_those_of_most_records_are_looked_at(near, monkeypatch):
    monkeypatch.setattr("ingest.judgement.company_names.MOST", 1)
    assert near("Googel", "NVIDA", "NVIDA") == [NearName("NVIDA", ("NVIDIA",), 2)]


@pytest.fixture(scope="module")
def halves() -> tuple[list[str], list[str]]:
    """The bundled companies, every other one: those that are taken for known, and those that are not."""
    names = sorted(set(Companies.load().by_key["company"].to_pylist()))
    return names[::2], names[1::2]


def test_of_real_companies_that_are_unknown_hardly_any_is_taken_for_another(told, halves):
    known, unknown = halves
    asked = told([{"company": name} for name in known], unknown)
    assert 0 < len(asked) < 0.01 * len(unknown)


def test_of_names_with_two_letters_swapped_nearly_all_are_told_with_the_company_meant(told, halves):
    known = [name for name in halves[0] if len(key(name)) >= LETTERS and name.isascii()]
    swapped = {name[:2] + name[3] + name[2] + name[4:]: name for name in known if name[2:4].isalpha() and name[2] != name[3]}
    asked = {near.written: near.companies for near in told([{"company": name} for name in known], swapped)}
    assert sum(name in asked.get(wrong, ()) for wrong, name in swapped.items()) > 0.97 * len(swapped)

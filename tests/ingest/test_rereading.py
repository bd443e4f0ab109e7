"""A file that is read again in another way: what does not depend on the way is not found out again, and nothing else stays."""

import random
from collections import Counter
from dataclasses import asdict

import duckdb
import pytest

from ingest.judgement import opened, place_readings, readings
from ingest.judgement.check import check_file
from ingest.judgement.preview import preview
from ingest.judgement.staging import Staging

CLUB = """Company,Role,Location,Pay,Degree,Other pay,Remark,Year
Northwind,Data Intern,"Seattle, WA",$45/hr,PhD,50000,one,2026
Contoso,Data Intern,"Austin, TX",$46.5/hr,Master,51000,two,2026
Fabrikam,ML Intern,"Boston, MA",$4.100 per month,,52000,one,2026
"""
#: Ways of reading it, each with the texts that are to be read when it follows the way before.
WAYS = (
    ({"answers": {"currency": "USD"}}, {}),
    ({"answers": {"currency": "USD"}, "unused": ["Degree"]}, {}),
    ({"answers": {"currency": "USD"}, "mapping": {"class_year": "Remark"}}, {}),
    ({"answers": {"currency": "USD"}, "corrections": [(2, "Pay", "$54/hr")]}, {"pays": ["$54/hr"]}),
    ({"answers": {"currency": "USD"}, "corrections": [(3, "Location", "Reno, NV")]}, {"places": ["Reno, NV"]}),
    ({"answers": {"currency": "USD", "decimal_mark": "comma"}}, {"pays": ["$4.100 per month"]}),
    ({"answers": {"currency": "USD"}, "mapping": {"pay_text": "Other pay"}}, {}),
    ({"answers": {"currency": "USD"}}, {"pays": ["$4.100 per month"]}),
    ({"companies": {"Contoso": "Northwind"}}, {"companies": ["Contoso", "Fabrikam", "Northwind"]}),
    ({"companies": {"Contoso": "Northwind"}, "ignored": ["stipend"]}, {}),
    ({"companies": {"Contoso": "Northwind"}, "ignored": ["Month"]}, {"pays": ["$4.100 per month"]}),
    ({"companies": {"Contoso": "Northwind"}}, {"pays": ["$4.100 per month"]}),
)


@pytest.fixture
def club(tmp_path):
    path = tmp_path / "club.csv"
    path.write_text(CLUB, encoding="utf-8")
    return path


@pytest.fixture
def work(monkeypatch):
    """Notes what is done: files opened, records staged, and the texts that are read."""
    done: dict[str, list] = {"opened": [], "staged": [], "pays": [], "companies": [], "places": [], "roles": [], "degrees": []}

    def noted(module, name: str, kind: str, text=lambda *given: given[0]) -> None:
        reader = getattr(module, name)

        def note(*given, **named):
            done[kind].append(text(*given))
            return reader(*given, **named)

        monkeypatch.setattr(module, name, note)

    noted(opened, "open_source", "opened", lambda *given: given[1])
    noted(Staging, "_stage", "staged", lambda *_: "all")
    noted(readings, "read_pay", "pays")
    noted(readings, "_company", "companies")
    noted(readings, "_role", "roles")
    noted(readings, "_degree", "degrees")
    place_readings._place.cache_clear()
    noted(place_readings.Gazetteer, "read", "places", lambda *given: given[1])
    return done


def told(checked):
    """Return all that a check says: its report, its rows, its questions."""
    report = asdict(checked.report)
    if report["refused"]:
        return report
    shown = preview(checked, 99).understood
    return report, shown.astype(object).where(shown.notna(), None).to_dict("records")


def test_a_change_reads_what_depends_on_it_and_nothing_else(club, data_folder, work):
    checked = check_file(club, data=data_folder)
    assert work["opened"] == ["club.csv"]
    assert work["staged"] == ["all"]
    assert sorted(work["pays"]) == ["$4.100 per month", "$45/hr", "$46.5/hr"]
    for way, expected in WAYS:
        for texts in work.values():
            texts.clear()
        checked = check_file(club, data=data_folder, before=checked, **way)
        assert {kind: sorted(texts) for kind, texts in work.items() if texts} == expected, way
    checked.close()


def test_the_report_is_that_of_a_file_that_is_read_for_the_first_time(club, data_folder):
    ways = [way for way, _ in WAYS]
    fresh = []
    for way in ways:
        with check_file(club, data=data_folder, **way) as checked:
            fresh.append(told(checked))
    chance = random.Random(13)
    before = None
    for _ in range(25):
        at = chance.randrange(len(ways))
        before = check_file(club, data=data_folder, before=before, **ways[at])
        assert told(before) == fresh[at], ways[at]
    before.close()


def test_the_earlier_check_is_closed(club, data_folder):
    first = check_file(club, data=data_folder)
    second = check_file(club, data=data_folder, before=first, answers={"currency": "USD"})
    assert first.closed
    first.close()
    assert second.rows == second.report.accepted == 2
    second.close()


def test_a_file_whose_header_is_elsewhere_is_opened_anew(club, data_folder, work):
    first = check_file(club, data=data_folder)
    with check_file(club, data=data_folder, before=first, header_line=2) as checked:
        assert checked.report.header_line == 2
    assert Counter(work["opened"]) == {"club.csv": 2}


def test_a_column_that_does_not_exist_leaves_nothing_open(club, data_folder):
    first = check_file(club, data=data_folder)
    staging = first.staging
    with pytest.raises(KeyError, match="Salary"):
        check_file(club, data=data_folder, before=first, mapping={"pay_text": "Salary"})
    with pytest.raises(duckdb.ConnectionException):
        staging.connection.execute("from records")


def test_a_refused_file_is_read_again_once_its_pay_is_named(tmp_path, data_folder):
    path = tmp_path / "sheet.csv"
    path.write_text("company,what\nNorthwind,45\nContoso,46\n", encoding="utf-8")
    refused = check_file(path, data=data_folder)
    assert refused.report.refused
    with check_file(path, data=data_folder, before=refused, mapping={"pay_text": "what"}) as checked:
        assert checked.report.accepted == 2


def test_a_long_column_is_staged_once_it_is_taken_for_something(tmp_path, data_folder, work):
    path = tmp_path / "postings.csv"
    path.write_text(f"company,pay,description\nNorthwind,USD 45/hr,{'a long text ' * 40}\n", encoding="utf-8")
    checked = check_file(path, data=data_folder, unused=["description"])
    assert not checked.staging.holds(["description"])
    with check_file(path, data=data_folder, before=checked, mapping={"note": "description"}) as again:
        assert again.staging.holds(["description"])
    assert (len(work["opened"]), len(work["staged"]), len(work["pays"])) == (1, 2, 2)

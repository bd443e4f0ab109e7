"""Price parities, purchasing power and exchange rates as they are served: components, marks, inverted series, part years."""

import pytest

from ingest.batches.storing import NotAdded
from ingest.releases.content import opened
from ingest.releases.reading import read_file, release_of_content
from ingest.releases.release import Known, Stop
from ingest.releases.taking import take
from tests.ingest.releases.made import releases_folder, zipped

KNOWN = Known(
    countries=frozenset({"US", "DE", "GB"}),
    states={"01": "Alabama", "56": "Wyoming"},
    currencies=frozenset({"USD", "EUR", "GBP", "JPY", "PLN"}),
    first_year=2023,
)
PARITIES = """GeoFIPS,GeoName,Region,TableName,LineCode,IndustryClassification,Description,Unit,2022,2023,2024
 "00000","United States", ,SARPP,{line},"...","RPPs: All items ","Index",100.000,100.000,100.000
 "01000","Alabama",5,SARPP,{line},"...","RPPs: All items ","Index",88.100,88.200,88.300
 "01000","Alabama",5,SARPP,3,"..."," RPPs: Services: Housing ","Index",60.100,60.200,(NA)
 "01000","Alabama",5,SARPP,9,"..."," Real personal income 1/","Millions",60.100,60.200,1
 "91000","New England",1,SARPP,{line},"...","RPPs: All items ","Index",60.100,60.200,1
"Note: See the included footnote file."
"Last updated: February {day}, 2026-- new statistics for 2024; revised statistics for 2008-2023."
"""
METROS = """GeoFIPS,GeoName,Region,TableName,LineCode,IndustryClassification,Description,Unit,2023
 "00999","United States (Nonmetropolitan Portion) *", ,MARPP,1,"...","RPPs: All items ","Index",88.347
 "10180","Abilene, TX (Metropolitan Statistical Area)", ,MARPP,1,"...","RPPs: All items ","Index",90.394
 "01998","Alabama (Metropolitan Portion)", ,MARPP,1,"...","RPPs: All items ","Index",90.394
"Last updated: February 19, 2026-- new statistics"
"""
PURCHASING = """\ufeff"Data Source","World Development Indicators",

"Last Updated Date","2026-07-01",

"Country Name","Country Code","Indicator Name","Indicator Code","2022","2023","2024",
"Germany","DEU","PPP conversion factor, GDP","PA.NUS.PPP","0.7","0.7010541234","",
"World","WLD","PPP conversion factor, GDP","PA.NUS.PPP","","","",
"Atlantis","ATL","PPP conversion factor, GDP","PA.NUS.PPP","1","1","1",
"""
RATES = """Date,USD,JPY,GBP,PLN,
2024-02-01,1.1,165,0.88,4.4,
2023-12-29,1.25,150,N/A,5.0,
2023-01-02,1.0,130,0.8,4.8,
2022-01-03,9,9,9,9,
"""


def written(path, text: str):
    path.write_text(text, encoding="utf-8")
    return path


def edition_of(path, known: Known = KNOWN):
    content = opened(path)
    release = release_of_content(content)
    return release.name, release.read(content, known)


def test_parities_are_read_by_what_a_line_prices_and_not_by_its_code(tmp_path):
    for line in (1, 5):
        name, edition = edition_of(written(tmp_path / f"{line}.csv", PARITIES.format(line=line, day=19)))
        assert (name, edition.edition, edition.published) == ("price_parities", "release of 2026-02-19", "2026-02-19")
        assert [(r["area_type"], r["area_code"], r["component"], r["year"], r["value"]) for r in edition.rows] == [
            ("country", "US", "all items", 2023, 100.0), ("country", "US", "all items", 2024, 100.0),
            ("state", "01", "all items", 2023, 88.2), ("state", "01", "all items", 2024, 88.3),
            ("state", "01", "housing services", 2023, 60.2),
        ]  # fmt: skip
        assert {row["release"] for row in edition.rows} == {"2026-02-19 release"}
        assert edition.left_out == {"other indexes": 1, "regions": 1}


def test_metros_and_the_rest_of_the_nation_lose_what_their_names_have_beside(tmp_path):
    archive = zipped(tmp_path / "MARPP.zip", written(tmp_path / "MARPP_MSA_2008_2023.csv", METROS), beside={"MARPP.txt": "-"})
    _, edition = edition_of(archive)
    assert [(row["area_type"], row["area_code"], row["area_name"]) for row in edition.rows] == [
        ("nonmetro", "00999", "United States (Nonmetropolitan Portion)"), ("metro", "10180", "Abilene, TX"),
    ]  # fmt: skip
    assert edition.left_out == {"portions of states": 1}


def test_one_release_makes_one_series_of_two_and_an_older_one_is_not_taken(folder, tmp_path):
    held = [
        {"area_code": "01", "area_name": "Alabama", "year": 2023, "period": "2023", "value": 88.0,
         "release": "2025-02-20 release", "source_id": "bea-rpp-state-2023"},
        {"area_code": "01", "area_name": "Alabama", "year": 2024, "period": "2024", "value": 88.3,
         "release": "2026-02-19 release", "source_id": "bea-rpp-state-2024"},
    ]  # fmt: skip
    data = releases_folder(folder, price_levels=held)
    newer = read_file(written(tmp_path / "new.csv", PARITIES.format(line=1, day=20)), data)
    assert [(c.key[3], c.key[4], c.before, c.now) for c in newer.difference.changed] == [("01", "2023", 88.0, 88.2)]
    assert (len(newer.difference.added), newer.difference.same, newer.difference.gone) == (3, 1, [])
    take(newer, data)
    older = read_file(written(tmp_path / "old.csv", PARITIES.format(line=1, day=19).replace("88.2", "88.1")), data)
    with pytest.raises(
        NotAdded, match=r"It is of 2026-02-19, and the tables have an edition of 2026-02-20\. Nothing was taken\."
    ):
        take(older, data)


def test_purchasing_power_is_of_known_countries_by_two_letters(tmp_path):
    name, edition = edition_of(written(tmp_path / "a.csv", PURCHASING))
    assert (name, edition.published) == ("purchasing_power", "2026-07-01")
    assert [(row["country"], row["period"], row["value"]) for row in edition.rows] == [("DE", "2023", 0.701054)]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("observation_date,AEXJPUS\n2022-01-01,1\n2023-01-01,140.5\n2024-01-01,.\n", ("JPY", 2023, 140.5, 0.00711744)),
        ("DATE,AEXUSUK\n2023-01-01,1.25\n", ("GBP", 2023, 0.8, 1.25)),
    ],
)
def test_a_series_of_the_federal_reserve_is_units_for_a_dollar_also_where_it_is_stated_the_other_way(tmp_path, text, row):
    name, edition = edition_of(written(tmp_path / "a.csv", text))
    assert (name, edition.edition, edition.is_part) == ("federal_reserve", "to 2023", True)
    assert [(r["currency"], r["year"], r["units_per_usd"], r["usd_per_unit"]) for r in edition.rows] == [row]


def test_the_package_of_all_series_has_inverted_them_already(tmp_path):
    text = "Date,Country,Exchange rate\r\n2023-01-01,Euro,0.8\r\n2023-01-01,Venezuela,28.6\r\n2022-01-01,Japan,1\r\n"
    _, edition = edition_of(written(tmp_path / "annual.csv", text))
    assert [(r["currency"], r["year"], r["units_per_usd"], r["usd_per_unit"]) for r in edition.rows] == [
        ("EUR", 2023, 0.8, 1.25)
    ]
    assert not edition.is_part


def test_the_mean_of_a_year_is_over_days_that_have_both_and_a_part_year_says_so(tmp_path):
    archive = zipped(tmp_path / "eurofxref-hist.zip", written(tmp_path / "eurofxref-hist.csv", RATES))
    name, edition = edition_of(archive)
    assert (name, edition.edition) == ("ecb", "to 2024-02-01")
    assert [(r["currency"], r["year"], r["units_per_usd"], r["note"]) for r in edition.rows] == [
        ("EUR", 2023, 0.9, "mean of 2 days"), ("GBP", 2023, 0.8, "partial year to 2023-01-02; mean of 1 day"),
        ("JPY", 2023, 125, "mean of 2 days"), ("PLN", 2023, 4.4, "mean of 2 days"), ("USD", 2023, 1, None),
        ("EUR", 2024, 0.909091, "partial year to 2024-02-01; mean of 1 day"),
        ("GBP", 2024, 0.8, "partial year to 2024-02-01; mean of 1 day"),
        ("JPY", 2024, 150, "partial year to 2024-02-01; mean of 1 day"),
        ("PLN", 2024, 4, "partial year to 2024-02-01; mean of 1 day"), ("USD", 2024, 1, None),
    ]  # fmt: skip


def test_the_central_bank_of_the_dollar_stands_first_whichever_was_taken_first(folder, tmp_path):
    from ingest.releases.held import Held
    from ingest.releases.reading import RELEASES
    from queries.schema import EXCHANGE_RATES

    rate = {"units_per_usd": 0.9, "usd_per_unit": 1.1111}
    places = [{"place_type": "country", "place_name": name, "country": name, "currency": of, "area_code": name}
              for name, of in (("DE", "EUR"), ("GB", "GBP"))]  # fmt: skip
    rates = [
        {"currency": "EUR", "year": 2023, "source_id": "fred-fx-annual", **rate},
        {"currency": "GBP", "year": 2023, "source_id": "ecb-eurofxref-hist", **rate},
    ]
    data = releases_folder(folder, exchange_rates=rates, places=places)
    text = "Date,USD,JPY,GBP\n2023-12-29,1.25,150,1.0\n"
    days = read_file(written(tmp_path / "days.csv", text), data)
    assert [change.key for change in days.difference.changed if change.figure == "units_per_usd"] == [("GBP", 2023)]
    take(days, data)
    take(read_file(written(tmp_path / "pound.csv", "DATE,AEXUSUK\n2023-01-01,1.6\n"), data), data)
    held = Held(data, RELEASES)
    rows = {(r["currency"], r["year"]): r["units_per_usd"] for r in held.rows(EXCHANGE_RATES) if r["currency"] != "USD"}
    assert (held.problems, rows) == ([], {("EUR", 2023): 0.9, ("GBP", 2023): 0.625})


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (METROS.replace("90.394\n \"01", "n.a.\n \"01"), "a.csv, line 3, 2023 is “n.a.”, a mark that is not known."),
        (METROS.partition('"Last')[0], "It says 0 days on which it was last updated, where one is needed."),
        (PURCHASING.replace("2026-07-01", ""), "It says no day on which it was last updated."),
        (PURCHASING.replace("0.7010541234", ".."), "a.csv, line 6, 2023 is “..”, a mark that is not known."),
        ("DATE,AEXXYUS\n2023-01-01,1\n", "a.csv is of the series AEXXYUS, whose currency is not known."),
        ("DATE,AEXJPUS\nlast year,1\n", "a.csv, line 2: “last year” is no day."),
        ("Date,USD,JPY,GBP\n13 April 2026,1,2,3\n", "is how the file of one day writes it: the file of all days is needed."),
        ("Date,USD,JPY,GBP\n2022-04-13,1,2,3\n", "It holds no day of the years that the tables hold."),
        ("Date,USD,JPY,GBP\n2023-04-13,1,-,3\n", "a.csv, JPY of 2023-04-13 is “-”, a mark that is not known."),
    ],
)  # fmt: skip
def test_it_stops_and_says_why(tmp_path, text, sentence):
    with pytest.raises(Stop) as stop:
        edition_of(written(tmp_path / "a.csv", text))
    assert str(stop.value).endswith(sentence)

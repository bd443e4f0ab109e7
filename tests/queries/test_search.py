"""The search box: what goes by a name, on given rows worked out by hand, and on the bundled data what people type."""

import pytest

PLACES = [
    {"place_type": "country", "place_name": "United States", "region": None, "area_code": "US"},
    {
        "place_type": "country",
        "place_name": "Germany",
        "country": "DE",
        "region": None,
        "area_code": "DE",
        "aliases": ["Deutschland", "DEU"],
    },
    {"place_type": "state", "place_name": "Georgia", "region": "GA", "area_code": "13"},
    {"place_type": "city", "place_name": "Göttingen", "country": "DE", "region": None},
    {"place_type": "city", "place_name": "Atlanta", "region": "GA", "aliases": ["ATL", "Hotlanta"]},
]
REPORTS = [
    {"company": "Google", "city": "Atlanta", "region": "GA", "country": "US", "role_family": "machine_learning", "pay": 50},
    {"company": "Google", "city": "Atlanta", "region": "GA", "country": "US", "role_family": "machine_learning", "pay": 60},
    {"company": "Goodyear", "city": "Göttingen", "country": "DE", "pay": 20},
    {"company": "Goody", "country": "US", "pay": 20},
    {"company": "North Goo", "country": "US", "pay": 21},
]
TABLES = {
    "places": PLACES,
    "pay_reports": REPORTS,
    "companies": [{"company": "Google", "aliases": ["Alphabet"]}],
    "programs": [
        {"program_id": "p1", "company": "Google", "program": "AI Residency", "last_seen": "2025-01-01", "source_id": "s1"},
        {"program_id": "p2", "company": "Google", "program": "AI Residency", "last_seen": "2026-01-01", "source_id": "s1"},
    ],
    "roles": [
        {"role": "NLP engineer", "titles": ["natural language engineer"], "role_family": "machine_learning", "position": 1}
    ],
    "pay_statistics": [
        {"group_kind": "university", "group_name": "Georgia Tech", "work_kind": "phd_stipend", "median": 30_000},
        {"group_kind": "company", "company": "Filed Inc", "work_kind": "full_time", "evidence": "official", "median": 90_000},
    ],
}


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        # a name that begins with it, two of each kind first, the most reports first; then a word of a name
        (
            "goo",
            [("company", "Google"), ("company", "Goody"), ("program", "p2"), ("company", "Goodyear"), ("company", "North Goo")],
        ),
        # the whole name first; last what is alike: (3/5 + 3/3 + 1)/3 = .867, and .3 of what is left for three letters in front
        ("Goody", [("company", "Goody"), ("company", "Goodyear"), ("company", "North Goo")]),
        # the cities of a state or a country come after what has its name
        ("georgia", [("region", "US-GA"), ("university", "Georgia Tech"), ("city", "Atlanta, GA")]),
        ("alphabet", [("company", "Google")]),
        ("GOTT", [("city", "Göttingen, DE")]),
        ("language eng", [("role", "NLP engineer")]),
        ("residency", [("program", "p2")]),
        ("machine-learning", [("role_family", "machine_learning")]),
        ("germany", [("country", "DE"), ("city", "Göttingen, DE")]),
        ("filed", [("company", "Filed Inc")]),
        # a place by its aliases, a city by its state or country in letters or in words
        ("Deutschland", [("country", "DE")]),
        ("atl", [("city", "Atlanta, GA")]),
        ("hotlanta", [("city", "Atlanta, GA")]),
        ("atlanta ga", [("city", "Atlanta, GA")]),
        ("Atlanta, Georgia", [("city", "Atlanta, GA")]),
        ("gottingen germany", [("city", "Göttingen, DE")]),
        # alike: letters swapped or left out, from four letters on
        ("Googel", [("company", "Google"), ("program", "p2")]),
        ("Atlnata", [("city", "Atlanta, GA")]),
        ("gog", []),
        ("", []),
        ("  %_ ", []),
        ("zzzz", []),
    ],
)
def test_what_goes_by_a_name(given, text, hits):
    found = given(**TABLES).ask("search/hits", text=text, most=8)
    assert list(zip(found["kind"], found["value"], strict=True)) == hits


def test_at_most_so_many_hits(given):
    assert len(given(**TABLES).ask("search/hits", text="goo", most=2)) == 2


@pytest.mark.parametrize(
    ("typed", "kind", "value"),
    [
        ("München", "city", "Munich, DE"),
        ("Muenchen", "city", "Munich, DE"),
        ("munich", "city", "Munich, DE"),
        ("SF", "city", "San Francisco, CA"),
        ("san fran", "city", "San Francisco, CA"),
        ("seattle wa", "city", "Seattle, WA"),
        ("Seattle, Washington", "city", "Seattle, WA"),
        ("berlin germany", "city", "Berlin, DE"),
        ("uk", "country", "GB"),
        ("England", "country", "GB"),
        ("us", "country", "US"),
        ("usa", "country", "US"),
        ("U.S.A.", "country", "US"),
        ("Deutschland", "country", "DE"),
        ("new york state", "region", "US-NY"),
        # misspelled
        ("Googel", "company", "Google"),
        ("NVIDA", "company", "NVIDIA"),
        ("mircosoft", "company", "Microsoft"),
    ],
)
def test_what_people_type_finds_it_first(bundled, typed, kind, value):
    first = bundled.ask("search/hits", text=typed, most=8).iloc[0]
    assert (first["kind"], first["value"]) == (kind, value)

"""What a source changes: the groups that it touches, before and after, and the markets that it is of."""

SOURCES = [{"source_id": "s1"}, {"source_id": "s2"}]
ACME = [{"pay": pay, "company": "Acme"} for pay in (10, 20, 30, 40, 50)]
ADDED = {"source_id": "s2"}


def test_a_touched_company_has_its_median_before_and_after(given):
    added = [{"pay": 60, "company": "Acme", **ADDED}, {"pay": 33, "company": "Newcomer", **ADDED}]
    untouched = [{"pay": 99, "company": "Elsewhere"}]
    view = given(sources=SOURCES, pay_reports=ACME + added + untouched)
    found = view.ask("upload/touched", source="s2", dimension="company", most=8)
    columns = ["group", "added", "n_before", "n", "median_before", "median"]
    expected = [["Acme", 1, 5, 6, 30.0, 35.0], ["Newcomer", 1, 0, 1, None, None]]
    assert found[columns].astype(object).where(found[columns].notna(), None).to_numpy().tolist() == expected
    assert list(found["points"].iloc[1]) == [33]


def test_a_place_needs_enough_companies_for_its_median_after(given):
    places = [{"place_name": "Austin", "region": "TX", "latitude": 30.3, "longitude": -97.7}]
    there = {"city": "Austin", "region": "TX"}
    rows = [{"pay": pay, "company": "Acme", **there, **ADDED} for pay in (10, 20, 30, 40, 50)]
    view = given(sources=SOURCES, places=places, pay_reports=rows)
    found = view.ask("upload/touched", source="s2", dimension="place", most=8)
    assert found[["group", "n", "n_before"]].to_numpy().tolist() == [["Austin, TX", 5, 0]]
    assert found["median"].isna().all()


def test_only_the_most_touched_groups_are_told(given):
    rows = [{"pay": 20, "company": f"C{i}", **ADDED} for i in range(4)] + [{"pay": 30, "company": "C3", **ADDED}]
    found = given(sources=SOURCES, pay_reports=rows).ask("upload/touched", source="s2", dimension="company", most=2)
    assert found["group"].tolist() == ["C3", "C0"]


def test_the_markets_of_a_source_most_reports_first(given):
    rows = [
        {"pay": 20, **ADDED},
        {"pay": 20, "country": "CA", **ADDED},
        {"pay": 21, "country": "CA", **ADDED},
        {"pay": 22, "country": None, "work_kind": "full_time", **ADDED},
        {"pay": 23, "country": "DE"},
    ]
    found = given(sources=SOURCES, pay_reports=rows).ask("upload/markets", source="s2")
    found["country"] = found["country"].where(found["country"].notna(), "–")
    assert found.to_numpy().tolist() == [["internship", "CA", 2], ["full_time", "–", 1], ["internship", "US", 1]]

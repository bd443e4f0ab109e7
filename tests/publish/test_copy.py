"""The copy as a whole: its links lead somewhere, its names are found, it is the same each time, nothing else is lost to it."""

import gzip
import html
import json
import re
from datetime import date

import pytest

from components.pages import pages
from components.words import spoken
from publish import copy
from publish.addresses import OF_THE_READER, Copied, copied, same
from publish.opening import PageError, elements_at
from queries.database import database
from queries.folder import OccupiedError

VIEWS = (
    Copied("index.html", "/", "index", "page"),
    Copied("method.html", "/method", "method", "page"),
    Copied("companies/tesla.html", "/companies?of=Tesla", "Tesla", "company"),
    Copied("places/seattle-wa.html", "/locations?city=Seattle%2C+WA&country=United+States", "Seattle, WA", "city"),
)
DASHBOARD = "https://pay.example.org"
#: What a page may weigh on its way to a reader, beside the library of charts.
MOST_BYTES = 60_000


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """A copy of a few views of the bundled data."""
    folder = tmp_path_factory.mktemp("site")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(copy, "copied", lambda _view: list(VIEWS))
        copy.write_copy(folder / "out", database(), DASHBOARD)
    return folder / "out"


def pages_of(site):
    return sorted(site.rglob("*.html"))


def test_every_view_is_a_file_with_one_headline_and_a_title(site):
    assert [path.relative_to(site).as_posix() for path in pages_of(site)] == sorted(view.path for view in VIEWS)
    for path in pages_of(site):
        text = path.read_text(encoding="utf-8")
        assert text.count("<h1>") == 1
        assert re.search(r"<title>[^<]+ · Intern Pay</title>", text)
        assert f"A copy of {copy.written_day(str(date.today()))}" in text


def test_links_within_the_copy_lead_to_files_and_others_to_the_dashboard_or_a_source(site):
    for path in pages_of(site):
        text = path.read_text(encoding="utf-8")
        for link in re.findall(r'(?:href|src)="([^"]+)"', text):
            if link.startswith("#"):
                assert f'id="{link[1:]}"' in text
            elif not link.startswith(("https://", "http://")):
                assert (path.parent / link).is_file(), link
    home = (site / "index.html").read_text(encoding="utf-8")
    assert f'href="{DASHBOARD}/companies"' in home
    assert f'href="{DASHBOARD}/companies?of=Tesla"' in (site / "companies" / "tesla.html").read_text(encoding="utf-8")


def test_the_words_and_charts_are_those_of_the_page(site):
    page = elements_at("/companies?of=Tesla")
    text = (site / "companies" / "tesla.html").read_text(encoding="utf-8")
    specs = [json.loads(spec) for spec in re.findall(r'class="spec">(.*?)</script>', text, re.DOTALL)]
    shown = [json.loads(node.proto.spec) for node in page if node.type == "plotly_chart"]
    assert [spec["layout"]["height"] for spec in specs] == [spec["layout"]["height"] for spec in shown]
    said = " ".join(html.unescape(re.sub(r"<[^>]+>", "", text)).split())
    for node in page:
        if node.type in ("title", "subheader"):
            assert spoken(node.value) in said


#: The heaviest view of each kind that weighs most: maps of all places, and an occupation with everything that is known of one.
HEAVIEST = ("locations.html", "occupations/software-developers.html", "degrees.html", "programs.html")


def test_the_heaviest_pages_weigh_little_on_their_way(bundled, tmp_path):
    heavy = [view for view in copied(bundled) if view.path in HEAVIEST]
    (tmp_path / "occupations").mkdir()
    for view in heavy:
        copy.write_view(view, tmp_path, {}, DASHBOARD, date.today())
    weights = {view.path: len(gzip.compress((tmp_path / view.path).read_bytes())) for view in heavy}
    assert set(weights) == set(HEAVIEST)
    assert max(weights.values()) <= MOST_BYTES, weights


def test_nothing_is_loaded_from_elsewhere(site):
    for path in pages_of(site):
        text = path.read_text(encoding="utf-8")
        assert re.findall(r'<(?:script|img|link|iframe)[^>]+(?:src|href)="(?:https?:)?//', text) == []


def test_names_are_those_of_the_views_without_the_pages(site):
    names = (site / "assets" / "names.js").read_text(encoding="utf-8")
    assert json.loads(names.removeprefix("window.NAMES = ").removesuffix(";\n")) == [
        ["Tesla", "companies/tesla.html", "company"],
        ["Seattle, WA", "places/seattle-wa.html", "city"],
    ]


def test_the_same_data_give_the_same_bytes(site, tmp_path):
    view = VIEWS[2]
    (tmp_path / view.path).parent.mkdir()
    paths = {same(each.address): each.path for each in VIEWS}
    copy.write_view(view, tmp_path, paths, DASHBOARD, date.today())
    assert (tmp_path / view.path).read_bytes() == (site / view.path).read_bytes()


def test_a_folder_that_holds_something_else_is_left_alone(tmp_path):
    (tmp_path / "thesis.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(OccupiedError, match="holds something else"):
        copy.write_copy(tmp_path, None, DASHBOARD)
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


def test_an_earlier_copy_stays_where_a_page_fails(tmp_path, monkeypatch):
    (tmp_path / "out" / "assets").mkdir(parents=True)
    (tmp_path / "out" / copy.MARK).write_text("window.NAMES = [];\n", encoding="utf-8")
    monkeypatch.setattr(copy, "copied", lambda _view: [VIEWS[0]])

    def failing(address: str):
        raise PageError(f"{address}: lost")

    monkeypatch.setattr(copy, "elements_at", failing)
    with pytest.raises(PageError, match="/: lost"):
        copy.write_copy(tmp_path / "out", database(), DASHBOARD)
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
    assert [path.name for path in (tmp_path / "out").rglob("*.js")] == ["names.js"]


def test_every_view_has_a_file_and_an_address_of_its_own(bundled):
    views = copied(bundled)
    assert len({view.path for view in views}) == len(views)
    assert len({view.address for view in views}) == len(views)
    assert [view.address for view in views if view.kind == "page"] == [
        same(f"/{name}") for name in pages() if name not in OF_THE_READER
    ]
    assert all(re.fullmatch(r"([a-z]+/)?[a-z0-9-]+\.html", view.path) for view in views)


@pytest.mark.parametrize(
    ("link", "leads"),
    [
        ("/companies?of=Tesla", "../companies/tesla.html"),
        ("/companies?sort=&of=Tesla", "../companies/tesla.html"),
        ("/companies?of=Acme", f"{DASHBOARD}/companies?of=Acme"),
        ("/overview", "../index.html"),
        ("https://a.org/x?y", "https://a.org/x?y"),
    ],
)
def test_a_link_leads_to_its_file_else_to_the_dashboard(link, leads):
    paths = {same(view.address): view.path for view in VIEWS}
    assert copy.resolved(link, "../", DASHBOARD, paths) == leads

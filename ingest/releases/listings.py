"""Lists of postings: those of Dreamwork (an array of listings) and of zshah101 and its like (an object by the postings' keys).

A list is not a statistic that is published anew: what it no longer has was a posting all the same. So only postings that the
tables do not have are new, told by company, title and place, since a posting comes back under another key. Pay counts only
where the list itself says that it was posted: until July 2026 Dreamwork stored estimates beside posted pay, without a period.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.releases.content import Content
from ingest.releases.release import Edition, Known, Release, Row, Stop, slug, whole
from ingest.texts.company import Companies, key
from ingest.texts.pay import read_pay
from ingest.texts.place import Gazetteer, Place
from ingest.texts.role import role_family, work_kind
from ingest.texts.season import read_season, read_year
from queries.editions import SERIES

#: The words of Dreamwork for a period, and those of both lists for where the work is done.
PERIODS = {"annual": "year", "hourly": "hour"}
MODES = {"onsite": "on_site", "hybrid": "hybrid", "remote": "remote"}
#: Pay for a year under this is none for a year.
LEAST_YEAR = 1_000
_DREAMWORK = {"id", "title", "company", "location", "salaryMin", "salaryMax", "postedAt"}
_TRACKER = {"title", "company", "location", "is_open", "first_seen_at", "last_seen_at"}
_FORM = re.compile(r"(llc|inc|corp|usa?)$")
_DAY = re.compile(r"(\d{4}-\d\d-\d\d)")


@dataclass(frozen=True)
class Posting:
    """One posting as a list has it: its key there, its texts, the ends of its pay with their period, and what is told of it."""

    key: str
    title: str
    company: str
    location: str
    season: str
    posted: str
    low: float | None
    high: float | None
    period: str | None
    text: str
    mode: str | None = None
    annualised: bool = False


def recognise(content: Content) -> bool:
    """Return whether a file is such a list."""
    return bool(_dreamwork(content) or _tracker(content))


def _dreamwork(content: Content) -> list[dict]:
    listed = content.document.get("listings") if isinstance(content.document, dict) else None
    records = [each for each in listed if isinstance(each, dict)] if isinstance(listed, list) else []
    return records if records and set(records[0]) >= _DREAMWORK else []


def _tracker(content: Content) -> dict[str, dict]:
    listed = content.document if isinstance(content.document, dict) else {}
    records = {name: each for name, each in listed.items() if isinstance(each, dict)}
    return records if records and set(next(iter(records.values()))) >= _TRACKER else {}


def read(content: Content, known: Known) -> Edition:
    """Return the internships with posted pay in the United States that the tables do not have; Stop at an unknown period."""
    generated = content.document.get("generatedAt") if isinstance(content.document, dict) else None
    edition = Edition("", is_part=True)
    companies, places = Companies.load(known.companies), Gazetteer.load(known.places)
    seen = set(known.postings)
    days = []
    for posting in _postings(content, edition):
        days.append(posting.posted)
        company, place = _company(posting.company, companies, known), places.read(posting.location)
        if reason := _left_out(posting, place):
            edition.leave_out(reason)
            continue
        same = posting_key(company or posting.company, posting.title, place.city)
        if same in seen:
            edition.leave_out("postings that are here already")
            continue
        seen.add(same)
        edition.rows.append(_row(posting, company, place))
    edition.published = _day(str(generated)) if generated else max(days, default="")
    edition.edition = f"as of {edition.published}"
    return edition


def _company(text: str, companies: Companies, known: Known) -> str | None:
    """Return the company that a text names, also where it is the name in one word, as in addresses (Fiveringsllc)."""
    company = companies.canonical(text)
    letters = one_word(company or "")
    return known.companies_in_one_word.get(letters) or known.companies_in_one_word.get(_FORM.sub("", letters)) or company


def one_word(name: str) -> str:
    """Return the letters of a name in one word, as addresses have them."""
    return re.sub(r"\W|_", "", name.lower())


def posting_key(company: str, title: str, city: str | None) -> tuple[str, str, str]:
    """Return what tells a posting in any list: its company, title and city, whatever the case and the signs."""
    return key(company), " ".join(re.findall(r"\w+", title.lower())), (city or "").lower()


def _whole(name: str, each: dict, needed: set[str]) -> dict:
    """Return a posting, its texts as text; Stop where it lacks a part, or where its pay is no number."""
    if missing := sorted(needed - set(each)):
        raise Stop(f"The posting {name} has no {', '.join(missing)}.")
    for end in ("salaryMin", "salaryMax"):
        if not isinstance(each.get(end), int | float | None) or isinstance(each.get(end), bool):
            raise Stop(f"The posting {name} has the {end} “{each[end]}”, which is no number.")
    return each | {part: str(each[part] or "") for part in ("title", "company", "location")}


def _postings(content: Content, edition: Edition) -> Iterator[Posting]:
    for at, record in enumerate(_dreamwork(content), start=1):
        each = _whole(f"in place {at}", record, _DREAMWORK)
        if each["salaryMin"] is None and each["salaryMax"] is None:
            edition.leave_out("postings without pay")
        elif not each.get("salaryPeriod"):
            edition.leave_out("pay that the list may have estimated")
        else:
            yield _of_dreamwork(each)
    for name, record in _tracker(content).items():
        each = _whole(name, record, _TRACKER)
        if not each.get("salary"):
            edition.leave_out("postings without pay")
        else:
            yield _of_tracker(name, each)


def _of_dreamwork(each: dict) -> Posting:
    if each["salaryPeriod"] not in PERIODS:
        raise Stop(f"The posting {each['id']} has the period “{each['salaryPeriod']}”, which is not known.")
    low, high = each["salaryMin"], each["salaryMax"]
    period = PERIODS[each["salaryPeriod"]]
    ends = "–".join(dict.fromkeys(str(end) for end in (low, high) if end is not None))
    return Posting(
        f"dreamwork-{each['id']}", each["title"], each["company"], each["location"], "", _day(str(each["postedAt"])),
        low, high, period, f"{ends} USD/{period}", MODES.get(str(each.get("remoteType"))), annualised=period == "year",
    )  # fmt: skip


def _of_tracker(name: str, each: dict) -> Posting:
    pay = read_pay(str(each["salary"]))
    dollars = pay.kind == "paid" and (pay.currency == "USD" or (pay.currency is None and pay.sign == "$"))
    low, high = (pay.low, pay.high) if dollars else (None, None)
    if pay.period == "year" and (high or low or 0) < LEAST_YEAR:
        low = high = None
    seasons = each.get("seasons")
    season = each.get("season") or (seasons[0] if isinstance(seasons, list) and seasons else "")
    return Posting(
        f"zshah101-{name}", each["title"], each["company"], each["location"], str(season),
        _day(str(each.get("posted_at") or each["first_seen_at"])), low, high, pay.period, str(each["salary"]),
    )  # fmt: skip


def _day(text: str) -> str:
    found = _DAY.match(text)
    return found[1] if found else ""


def _left_out(posting: Posting, place: Place) -> str:
    if work_kind(posting.title) != "internship":
        return "postings that call themselves no internship"
    if place.country != "US":
        return "places outside the United States, or not stated"
    return "pay that is not understood" if posting.low is None and posting.high is None else ""


def _as_beside(place: str) -> str:
    """Return a place as the tables name one beside the first: City, ST in the United States and Canada."""
    city, *rest = place.split(", ")
    return f"{city}, {rest[0]}" if rest else place


def _row(posting: Posting, company: str | None, place: Place) -> Row:
    stated = read_year(posting.title) or read_year(posting.season)
    flags = [*place.flags, *(["annualised"] if posting.annualised else []), *([] if stated else ["year_inferred"])]
    return {
        "report_id": slug("list", posting.key),
        "work_kind": "internship",
        "company": company,
        "company_text": posting.company,
        "role": posting.title,
        "role_family": role_family(posting.title),
        "city": place.city,
        "region": place.region,
        "country": place.country,
        "place_text": posting.location or None,
        "other_places": [_as_beside(other) for other in place.others] or None,
        "work_mode": posting.mode or place.work_mode,
        "season": list(read_season(posting.title) or read_season(posting.season)) or None,
        "year": stated or (int(posting.posted[:4]) if posting.posted else None),
        "pay_low": whole(posting.low),
        "pay_high": whole(posting.high),
        "pay_period": posting.period,
        "currency": "USD",
        "pay_text": posting.text,
        "evidence": "posted",
        "flags": flags or None,
        "note": "the list stores pay as a year (hourly x 2,080)" if posting.annualised else None,
    }


RELEASE = Release(
    series=SERIES["posting_lists"],
    figures=("pay_low", "pay_high", "pay_period", "company", "role", "city"),
    main="pay_high",
    times=(),
    recognise=recognise,
    read=read,
)

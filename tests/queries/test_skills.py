"""The questions of the page Skills: given rows with answers worked out by hand, and the bundled files counted anew."""

import csv
from collections import Counter, defaultdict
from itertools import combinations
from pathlib import Path

import pytest

from queries.folder import data_folder
from queries.schema import LIST_SEPARATOR, ROLE_ASPECTS
from tests.answers import records

NAMES = [
    {"skill": "C", "category": "language", "aliases": ["C/C++"]},
    {"skill": "C++", "category": "language", "aliases": ["C/C++"]},
    {"skill": "Python", "category": "language"},
    {"skill": "computer vision", "category": "domain", "aliases": ["CV", "machine vision"]},
    {"skill": "statistics", "category": "maths"},
]
SOURCES = [
    {"source_id": "a", "title": "Posting A", "kind": "job posting", "url": "https://a.example", "published": "2026-03"},
    {"source_id": "b", "title": "Posting B", "kind": "job posting", "published": "2025-11-02"},
    {"source_id": "c", "title": "Announcement C", "kind": "article"},
    {"source_id": "g", "title": "Guide G", "kind": "guide", "published": "2027"},
]
COMPANIES = [{"company": "Acme"}, {"company": "Bolt"}]
PROGRAMS = [
    {
        "program_id": "p-a",
        "program": "Lab",
        "company": "Acme",
        "source_id": "a",
        "degree_levels": ["phd"],
        "skills": ["Python", "C/C++", "CV"],
        "skills_required": ["Python", "C/C++"],
        "skills_preferred": ["CV"],
    },
    {
        "program_id": "p-b",
        "program": "Shop",
        "company": "Bolt",
        "source_id": "b",
        "degree_levels": ["bachelor", "master"],
        "skills": ["python", "statistics"],
    },
    {"program_id": "p-c", "program": "Club", "company": "Acme", "source_id": "c", "skills": ["Python"]},
    {"program_id": "p-d", "program": "Silent", "company": "Bolt", "source_id": "b", "degree_levels": ["phd"]},
    {"program_id": "p-g", "program": "The work", "source_id": "g", "skills": ["Python", "statistics"]},
]
MENTIONS = [
    {"skill": "Python", "category": "language", "context": "posting", "source_id": "a"},
    {"skill": "machine vision", "category": "domain", "context": "posting", "source_id": "a"},
    {"skill": "statistics", "category": "maths", "context": "posting", "source_id": "b"},
    {"skill": "weaving", "category": "soft", "context": "posting", "source_id": "b"},
    {"skill": "Python", "category": "language", "context": "announcement", "source_id": "c"},
    {"skill": "statistics", "category": "maths", "context": "guide", "source_id": "g"},
    {"skill": "C++", "category": "language", "context": "guide", "source_id": "g"},
]
FACTS = [
    {"aspect": "duty", "topic": "data", "item": "clean data", "statement": "by hand", "source_id": "g"},
    {"aspect": "duty", "topic": "data", "item": "collect data", "statement": "from the field", "source_id": "a"},
    {"aspect": "duty", "topic": "data", "item": "clean data", "statement": "by rule", "source_id": "a"},
    {"aspect": "duty", "topic": "talk", "item": "report", "statement": "on Fridays", "source_id": "b"},
    {"aspect": "duty", "topic": "data", "item": "report", "statement": "on data", "source_id": "b"},
    {"aspect": "pay", "topic": "amount", "item": "low", "statement": "not much", "source_id": "g"},
]


@pytest.fixture
def view(given):
    return given(skill_names=NAMES, sources=SOURCES, companies=COMPANIES, programs=PROGRAMS, skills=MENTIONS, role_facts=FACTS)


def test_a_source_counts_once_for_a_skill_however_it_spells_it(view):
    found = view.ask("skills/asked", kind=None)
    assert records(found, "group", "category", "postings", "guides", "of_postings") == [
        ("Python", "language", 3, ["g"], 3),
        ("C++", "language", 1, ["g"], 3),
        ("statistics", "maths", 1, ["g"], 3),
        ("C", "language", 1, [], 3),
        ("computer vision", "domain", 1, [], 3),
        ("weaving", "soft", 1, [], 3),
    ]


def test_skills_are_chosen_by_kind(view):
    assert list(view.ask("skills/asked", kind=["maths", "domain"])["group"]) == ["statistics", "computer vision"]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"degree": ("phd",)}, {"Python": 1, "C++": 1, "C": 1, "computer vision": 1, "statistics": 0}),
        ({"degree": ("master", "not_stated")}, {"Python": 2, "statistics": 1, "weaving": 1, "C++": 0}),
        ({"company": ("Bolt",)}, {"Python": 1, "statistics": 1, "weaving": 1, "C++": 0}),
        ({"company": ("Acme",), "degree": ("bachelor",)}, {"Python": 0, "statistics": 0, "C++": 0}),
    ],
)
def test_degree_level_and_company_hold_for_postings_and_guides_stay(view, changes, expected):
    found = view.filtered(**changes).ask("skills/asked", kind=None)
    assert dict(zip(found["group"], found["postings"], strict=True)) == expected
    assert set(found.loc[found["guides"].map(len) > 0, "group"]) == {"Python", "statistics", "C++"}


def test_the_foundations_count_sources_skills_and_silent_programmes(view):
    counted = ("postings", "announcements", "guides", "skills", "programs", "silent")
    columns = (*counted, "largest_company", "largest_company_postings", "newest_published")
    assert records(view.ask("skills/foundations"), *columns) == [(3, 1, 1, 6, 5, 1, "Acme", 2, "2026-03")]
    assert records(view.filtered(company=("Bolt",)).ask("skills/foundations"), *columns) == [
        (1, 0, 1, 4, 2, 1, "Bolt", 1, "2025-11-02")
    ]
    assert records(view.filtered(degree=("associate",)).ask("skills/foundations"), *columns) == [
        (0, 0, 1, 3, 0, 0, None, None, None)
    ]


def test_a_guide_has_its_skills_counted(view):
    assert records(view.ask("skills/guides"), "source_id", "title", "url", "skills") == [("g", "Guide G", None, 3)]


def test_a_posting_open_to_several_levels_stands_under_each(view):
    found = view.ask("skills/by_degree")
    assert records(found[found["skill"] == "Python"], "degree_level", "postings", "of_postings") == [
        ("bachelor", 1, 1),
        ("master", 1, 1),
        ("not_stated", 1, 1),
        ("phd", 1, 1),
    ]
    assert records(found[found["skill"] == "statistics"], "degree_level", "postings", "of_postings") == [
        ("bachelor", 1, 1),
        ("master", 1, 1),
        ("not_stated", 0, 1),
        ("phd", 0, 1),
    ]
    assert set(view.filtered(degree=("master",)).ask("skills/by_degree")["degree_level"]) == {"master"}


def test_a_pair_is_counted_by_the_postings_that_name_both_and_one_name_that_says_both_is_none(view):
    found = view.ask("skills/pairs")
    assert records(found, "skill", "other", "together", "named", "other_named", "of_postings", "expected") == [
        ("C", "computer vision", 1, 1, 1, 3, pytest.approx(1 / 3)),
        ("C++", "computer vision", 1, 1, 1, 3, pytest.approx(1 / 3)),
        ("statistics", "weaving", 1, 1, 1, 3, pytest.approx(1 / 3)),
        ("C", "Python", 1, 1, 3, 3, 1.0),
        ("C++", "Python", 1, 1, 3, 3, 1.0),
        ("Python", "computer vision", 1, 3, 1, 3, 1.0),
        ("Python", "statistics", 1, 3, 1, 3, 1.0),
        ("Python", "weaving", 1, 3, 1, 3, 1.0),
    ]


def test_the_sources_behind_a_skill_are_told_with_its_spelling(view):
    found = view.ask("skills/sources", skills=["computer vision", "Python"])
    assert records(found, "source_id", "context", "company", "degree_levels", "written", "skills", "title", "url") == [
        (
            "a",
            "posting",
            "Acme",
            ["phd"],
            ["CV", "Python", "machine vision"],
            ["C", "C++", "computer vision", "Python"],
            "Posting A",
            "https://a.example",
        ),
    ]
    assert list(view.ask("skills/sources", skills=[])["source_id"]) == ["c", "a", "b", "g"]
    assert view.ask("skills/sources", skills=["Python", "nothing"]).empty


def test_a_programme_is_covered_by_what_one_has(view):
    found = view.ask("skills/programs", mine=["Python", "C"])
    assert records(found, "group", "label", "context", "covered", "missing", "n_covered", "n_asks", "degree_levels") == [
        ("p-c", "Acme: Club", "announcement", ["Python"], [], 1, 1, []),
        ("p-a", "Acme: Lab", "posting", ["C", "Python"], ["C++", "computer vision"], 2, 4, ["phd"]),
        ("p-b", "Bolt: Shop", "posting", ["Python"], ["statistics"], 1, 2, ["bachelor", "master"]),
        ("p-g", "The work", "guide", ["Python"], ["statistics"], 1, 2, []),
    ]
    assert list(view.filtered(degree=("phd",)).ask("skills/programs", mine=[])["group"]) == ["p-g", "p-a"]


def test_each_posting_that_has_an_address_of_its_own_is_a_document_of_its_own(given):
    listed = {"company": "Acme", "source_id": "t", "skills": ["Python"], "degree_levels": ["phd"]}
    view = given(
        skill_names=NAMES,
        sources=[{"source_id": "t", "title": "Tracker", "kind": "internship tracker"}],
        companies=COMPANIES,
        programs=[
            {"program_id": "p-1", "program": "Lab", "program_url": "https://a.example/1", "status": "tracker listing"} | listed,
            {"program_id": "p-2", "program": "Shop", "program_url": "https://a.example/2", "status": "announced"} | listed,
            {"program_id": "p-3", "program": "Lab", "same_as": "p-1"} | listed,
        ],
    )
    assert records(view.ask("skills/asked", kind=None), "group", "postings", "of_postings") == [("Python", 2, 2)]
    assert records(view.ask("skills/sources", skills=[]), "source_id", "context", "title", "url") == [
        ("t", "posting", "Acme: Lab", "https://a.example/1"),
        ("t", "announcement", "Acme: Shop", "https://a.example/2"),
    ]
    assert list(view.ask("skills/programs", mine=[])["group"]) == ["p-1", "p-2"]


def test_a_missing_skill_opens_the_programmes_that_lack_it_alone(view):
    found = view.ask("skills/missing", mine=["Python", "C"])
    assert records(found, "group", "category", "programs", "opens") == [
        ("statistics", "maths", 1, 1),
        ("C++", "language", 1, 0),
        ("computer vision", "domain", 1, 0),
    ]
    assert view.ask("skills/missing", mine=["Python", "C", "C++", "statistics", "computer vision"]).empty


def test_two_programmes_share_some_skills_and_not_others(view):
    found = view.ask("skills/compared", one="p-a", other="p-b")
    assert records(found, "skill", "in_one", "in_other", "wanted_one", "wanted_other") == [
        ("Python", True, True, "required", None),
        ("C", True, False, "required", None),
        ("C++", True, False, "required", None),
        ("computer vision", True, False, "preferred", None),
        ("statistics", False, True, None, None),
    ]
    assert view.ask("skills/compared", one="no", other="such").empty


def test_statements_stand_by_topic_the_shared_answers_first_and_guides_before_postings(view):
    found = view.ask("skills/role_facts", aspect="duty")
    assert records(found, "topic", "item", "statement", "document", "title", "said_by", "of_documents") == [
        ("data", "clean data", "by hand", 1, "Guide G", 2, 3),
        ("data", "clean data", "by rule", 2, "Posting A", 2, 3),
        ("data", "collect data", "from the field", 2, "Posting A", 1, 3),
        ("data", "report", "on data", 3, "Posting B", 1, 3),
        ("talk", "report", "on Fridays", 3, "Posting B", 1, 1),
    ]


# the bundled files, counted by plain Python


def read(name: str) -> list[dict[str, str]]:
    with (Path(data_folder()) / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def listed(cell: str) -> list[str]:
    return [name for name in cell.split(LIST_SEPARATOR) if name]


MEANINGS = defaultdict(set)
for _row in read("reference/skill_names.csv"):
    for _name in (_row["skill"], *listed(_row["aliases"])):
        MEANINGS[_name.lower()].add(_row["skill"])
PROGRAMMES = [
    {"document": (row.get("program_url") and row["program_id"]) or row["source_id"]} | row
    for file in ("programs/programs.csv", "programs/programs_2.csv")
    for row in read(file)
    if row["skills"] and not row.get("same_as")
]
CONTEXTS = {row["source_id"]: row["context"] for row in read("skills/skills.csv")} | {
    row["document"]: "announcement" if row["status"] in ("announced", "programme page") else "posting"
    for row in PROGRAMMES
    if row["document"] == row["program_id"]
}


def named() -> dict[str, set[str]]:
    """The canonical skills that each document names: the posting of a programme with an address of its own, else a source."""
    skills = defaultdict(set)
    for row in read("skills/skills.csv"):
        skills[row["source_id"]] |= MEANINGS[row["skill"].lower()]
    for row in PROGRAMMES:
        for name in listed(row["skills"]):
            skills[row["document"]] |= MEANINGS[name.lower()]
    return skills


def test_every_name_in_the_files_is_a_canonical_skill_or_an_alias_of_one():
    written = {row["skill"] for row in read("skills/skills.csv")}
    written |= {name for row in PROGRAMMES for name in listed(row["skills"])}
    exact = {name for row in read("reference/skill_names.csv") for name in (row["skill"], *listed(row["aliases"]))}
    assert written - exact == {
        "bash",
        "numpy",
        "Pandas",
        "Computer Vision",
    }  # those that differ from their canonical names in case alone
    assert exact - written <= {row["skill"] for row in read("reference/skill_names.csv")}


def test_no_two_canonical_skills_are_spellings_of_one():
    names = [row["skill"] for row in read("reference/skill_names.csv")]
    bare = Counter("".join(c for c in name.lower() if c.isalnum() or c in "+#").removesuffix("s") for name in names)
    assert [name for name, n in bare.items() if n > 1] == []
    initials = {"".join(word[0] for word in name.replace("-", " ").split()).lower() for name in names if " " in name}
    assert [name for name in names if name.lower() in initials] == []


def test_an_alias_is_the_canonical_name_of_no_other_skill():
    rows = read("reference/skill_names.csv")
    aliases = {alias.lower() for row in rows for alias in listed(row["aliases"])}
    assert aliases & {row["skill"].lower() for row in rows} == set()


def test_the_counts_are_those_of_the_files(bundled):
    postings, guides = Counter(), defaultdict(list)
    for source, skills in named().items():
        for skill in skills:
            if CONTEXTS[source] == "guide":
                guides[skill].append(source)
            else:
                postings[skill] += 1
    found = bundled.ask("skills/asked", kind=None)
    assert {row.group: (row.postings, list(row.guides)) for row in found.itertuples()} == {
        skill: (postings[skill], sorted(guides[skill])) for skill in postings.keys() | guides.keys()
    }
    assert set(found["of_postings"]) == {sum(1 for context in CONTEXTS.values() if context != "guide")}


def test_the_pairs_are_those_of_the_files(bundled):
    joined = [
        {"C", "C++"},
        {"text mining", "data mining"},
        {"supervised learning", "unsupervised learning"},
        {"text mining", "text classification"},
        {"JavaScript", "TypeScript"},
        {"CSS", "HTML"},
    ]
    together, written = Counter(), defaultdict(set)
    for row in PROGRAMMES:
        written[row["document"]] |= set(listed(row["skills"]))
    for row in read("skills/skills.csv"):
        written[row["source_id"]].add(row["skill"])
    for source, skills in named().items():
        if CONTEXTS[source] != "guide":
            together.update(pair for pair in combinations(sorted(skills), 2) if set(pair) not in joined)
    found = {(row.skill, row.other): row.together for row in bundled.ask("skills/pairs").itertuples()}
    assert {pair: n for pair, n in found.items() if set(pair) not in joined} == together
    assert found["C", "C++"] == sum(
        {"C", "C++"} <= skills and "C/C++" not in written[source]
        for source, skills in named().items()
        if CONTEXTS[source] != "guide"
    )


def test_the_shares_by_degree_level_are_those_of_the_files(bundled):
    levels = {row["document"]: set(listed(row["degree_levels"])) for row in PROGRAMMES}
    heard = {s: skills for s, skills in named().items() if CONTEXTS[s] != "guide"}
    open_to = {level: [s for s in heard if level in levels[s]] for level in ("bachelor", "master", "phd")}
    found = bundled.ask("skills/by_degree")
    for level, sources in open_to.items():
        part = found[found["degree_level"] == level]
        assert set(part["of_postings"]) == {len(sources)}
        assert dict(zip(part["skill"], part["postings"], strict=True)) == {
            skill: sum(skill in heard[s] for s in sources) for skill in part["skill"]
        }


def test_what_is_covered_and_what_opens_most_are_those_of_the_files(bundled):
    mine = {"Python", "C++", "PyTorch", "statistics"}
    asks = {row["program_id"]: set().union(*(MEANINGS[name.lower()] for name in listed(row["skills"]))) for row in PROGRAMMES}
    found = bundled.ask("skills/programs", mine=sorted(mine))
    assert {row.group: (set(row.covered), set(row.missing)) for row in found.itertuples()} == {
        program: (skills & mine, skills - mine) for program, skills in asks.items()
    }
    assert list(found["n_covered"] / found["n_asks"]) == sorted((len(s & mine) / len(s) for s in asks.values()), reverse=True)
    guides = set(found.loc[found["context"] == "guide", "group"])
    lacking = [skills - mine for program, skills in asks.items() if program not in guides and skills - mine]
    missing = bundled.ask("skills/missing", mine=sorted(mine))
    assert {row.group: (row.programs, row.opens) for row in missing.itertuples()} == {
        skill: (sum(skill in gap for gap in lacking), sum(gap == {skill} for gap in lacking)) for skill in set().union(*lacking)
    }


@pytest.mark.parametrize("aspect", ROLE_ASPECTS)
def test_every_statement_on_an_aspect_is_told_once_with_how_many_say_the_same(bundled, aspect):
    facts = [row for row in read("guides/role_facts.csv") if row["aspect"] == aspect]
    alike = defaultdict(set)
    for row in facts:
        alike[row["topic"], row["item"]].add(row["source_id"])
    found = bundled.ask("skills/role_facts", aspect=aspect)
    assert sorted(found["statement"]) == sorted(row["statement"] for row in facts)
    assert {(row.topic, row.item): row.said_by for row in found.itertuples()} == {key: len(s) for key, s in alike.items()}


def test_the_documents_of_the_role_facts_keep_their_numbers_and_guides_come_first(bundled):
    found = [bundled.ask("skills/role_facts", aspect=aspect) for aspect in ROLE_ASPECTS]
    documents = {(row.document, row.kind, row.title) for frame in found for row in frame.itertuples()}
    assert [(number, kind) for number, kind, _ in sorted(documents)] == [
        (1, "guide"),
        (2, "guide"),
        (3, "guide"),
        (4, "job posting"),
        (5, "job posting"),
    ]


def test_the_roles_that_may_follow_are_told_with_how_many_name_each(bundled):
    found = bundled.ask("skills/role_facts", aspect="next_step")
    roles = found[found["topic"] == "roles"].drop_duplicates("item")
    assert dict(zip(roles["item"], roles["said_by"], strict=True)) == {
        "data scientist": 3,
        "machine learning engineer": 3,
        "AI researcher": 3,
        "NLP engineer": 1,
        "computer vision engineer": 1,
        "leadership": 1,
    }


@pytest.mark.parametrize("source", ["tiktok-knowledge-graph-phd-2025", "tiktok-shop-bs-ms-2026"])
def test_what_one_file_says_that_a_posting_asks_for_the_other_says_too(source):
    """The postings that are read in both files: no skill of the one is missing in the other, or is what the team works on."""
    (posting,) = [row for row in PROGRAMMES if row["source_id"] == source]
    asked = set().union(*(MEANINGS[name.lower()] for name in listed(posting["skills"])))
    mentioned = set().union(
        *(MEANINGS[row["skill"].lower()] for row in read("skills/skills.csv") if row["source_id"] == source)
    )
    assert mentioned - asked <= {"knowledge graphs"}  # what the team builds

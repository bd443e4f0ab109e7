"""The work of an intern: `statements` are rows of skills/role_facts, `documents` one of them for each document."""

import pandas as pd

from app_pages.skills.sentences.common import TITLE_LENGTH
from charts.numbers import Money, count
from charts.theme import shortened
from components import phrases
from components.words import capital, linked, plain
from queries.answers import each_row

#: The companies that guides name as the best for an internship and as leading, Facebook by its name of today.
BEST = ("Google", "Microsoft", "Meta")
FIGURES_CAPTION = (
    "Pay: the reports that pass your filters. Programmes: those in the data, open or not. Neither says which "
    "company is best; all companies, side by side: the page Companies."
)


def agreement(statements: pd.DataFrame) -> str:
    """Return what most documents say, and on what topic they differ most."""
    of_all = statements["document"].nunique()
    documents = count(of_all, "document")
    first = statements.sort_values("said_by", ascending=False, kind="stable").iloc[0]
    if first["said_by"] == 1:
        return f"No two of {documents} give the same answer" if of_all > 1 else "Only one document speaks of this"
    topics = statements.groupby("topic", sort=False).agg(agree=("said_by", "max"), of=("of_documents", "max"))
    apart = topics.assign(share=topics["agree"] / topics["of"]).sort_values("share", kind="stable").iloc[0]
    common = f"“{plain(capital(first['item']))}” is said by {first['said_by']} of {documents}"
    if apart["share"] == 1:
        return common
    of, agree = int(apart["of"]), int(apart["agree"])
    differing = "no two agree" if agree == 1 else f"at most {agree} agree"
    return f"{common}. They differ most on “{plain(apart.name)}”: of the {of} that mention it, {differing}"


def topic_heading(topic: str, statements: pd.DataFrame) -> str:
    """Return a topic with how many documents speak of it, and whether no two give the same answer."""
    part = statements[statements["topic"] == topic]
    documents, alike = int(part["of_documents"].max()), int(part["said_by"].max())
    return f"{topic} · {count(documents, 'document')}{', none alike' if alike == 1 < documents else ''}"


def hover(answer: str, statement: str | None, title: str) -> str:
    """Return the hover words of an answer and a document: its statement, if it makes one."""
    return f"<b>{answer}</b><br>{statement or 'not said'}<br>{shortened(title, TITLE_LENGTH)}"


def alt(statements: pd.DataFrame) -> str:
    """Return the matrix of answers in words: by how many documents each is given."""
    answers = statements.drop_duplicates("item")
    return "Answers by the documents that give them: " + "; ".join(f"{row.item} {row.said_by}" for row in each_row(answers))


def caption(documents: pd.DataFrame) -> str:
    """Return how to read the matrix, and the documents by their numbers, one a line."""
    numbered = [f"{row.document} {linked(row.title, row.url)} ({plain(row.kind)})" for row in each_row(documents)]
    reading = "Columns: the documents, numbered below; colour: said by more than one."
    return "  \n".join([f"{reading} {numbered[0]}", *numbered[1:]])


def list_title(answer: str | None) -> str:
    """Return the title of the list of statements, or of those that give the selected answer."""
    return f"What each says{': ' + plain(answer) if answer else ''}"


def figures_title() -> str:
    """Return the heading of what the figures of the data say of the companies that guides name."""
    return "**What the data here says about the companies that it names**"


def figures(company: str, pay: pd.Series | None, programs: int, money: Money) -> str:
    """Return the pay of a company by its reports, a row of companies/compared (None: no report), and its programmes."""
    return f"- {plain(company)}: {_pay(pay, money)} · {count(programs, 'programme')}"


def _pay(pay: pd.Series | None, money: Money) -> str:
    if pay is None:
        return "no report passes the filters"
    reports = count(int(pay["n"]), "report")
    if pd.notna(pay["median"]):
        return f"median {plain(money.sentence(pay['median']))}, {reports}"
    return f"{plain(phrases.span_of_all(pay, money))} {money.per}, {reports}"

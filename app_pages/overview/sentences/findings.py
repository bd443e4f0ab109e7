"""What the overview says of its charts, and of what it all rests on."""

import pandas as pd

from charts.numbers import Money, change, change_with_interval, count, interval_of_change, percent
from components import chart_phrases, group_phrases, phrases
from components.words import joined, plain, word
from queries.answers import Row, each_row
from queries.bands import compared, near_highest

#: How many steps from year to year of too few companies are listed, the newest.
STEPS_LISTED = 2
LONGER_VIEW = "A longer view: lists of earlier years, the same companies"
CLAIM_WORDS = {"median": " · median", "mean": " · mean", "p90": " · top tenth"}


def degree_finding(degrees: pd.DataFrame, money: Money, confidence: float) -> str:
    """Return the medians of the highest and the lowest paid degree level, and whether they can be told apart.

    `degrees`: one row a level with its `label`, as `overview/groups` gives them.
    """
    known = compared(degrees[degrees["group"] != "not_stated"]).sort_values("median", kind="stable")
    if len(known) < 2:
        return group_phrases.none_stated(degrees, "degree") or "Pay by degree level"
    low, high = known.iloc[0], known.iloc[-1]
    close = low["group"] in set(near_highest(known, confidence)["group"])
    return (
        f"Reports for {_students(high)} pay a median of {plain(money.text(high['median']))}, "
        f"those for {_students(low)} {plain(money.text(low['median']))}{', too close to rank' if close else ''}"
    )


def degrees_alt(degrees: pd.DataFrame, money: Money, confidence: float) -> str:
    """Return what the chart of degree levels shows, for those who do not see it."""
    return f"{degree_finding(degrees, money, confidence)}. {medians(degrees, money)}"


def degrees_caption(degrees: pd.DataFrame, printed: pd.DataFrame) -> str:
    """Return how to read the chart of the degree levels; `printed` as `benchmark_marks` gives it."""
    marks = " Diamonds: mean pay of all surveyed interns, whatever their level." if len(printed) else ""
    strips = chart_phrases.strips_legend(degrees)
    return f"{strips}n counts reports. A posting open to several levels appears under each.{marks}"


def benchmark_marks(printed: pd.DataFrame, money: Money) -> pd.DataFrame:
    """Return the marks of published means of interns, lowest first: `pay`, `label` and `words` for the hover.

    `printed` as `overview/benchmarks` has it. They are of pay as it was paid: none has a place on an axis of adjusted pay.
    """
    shown = printed if money.prices == "as_paid" else printed[:0]
    rows = [
        {
            "pay": row.pay,
            "label": f" {'all interns' if pd.isna(row.field) else row.field.lower()} {money.text(row.pay)}",
            "words": f"<b>{row.publisher}, {int(row.year)}</b><br>mean of "
            f"{'all interns' if pd.isna(row.field) else f'interns in {row.field.lower()}'}: {money.sentence(row.pay)}",
        }
        for row in each_row(shown)
    ]
    return pd.DataFrame(rows, columns=["pay", "label", "words"]).sort_values("pay", kind="stable")


def years_alt(years: pd.DataFrame, money: Money) -> str:
    """Return what the chart of years shows, for those who do not see it."""
    return f"Median pay by year: {medians(years, money)}"


def source_changes(sources: pd.DataFrame) -> str:
    """Return the largest source of each year, and a warning where it changes; `sources` as `overview/sources` gives them."""
    yearly = sources.dropna(subset="year")
    if yearly.empty:
        return "No report states its year."
    changed = yearly["source_id"].nunique() > 1
    if not changed and (yearly["share"] == 1).all():
        return f"Only source: {phrases.source_title(yearly.iloc[0]['title'])}."
    largest = [f"{int(row.year)}: {_largest_source(row)}" for row in each_row(yearly)]
    lead = "The sources change from year to year, so a step may be a change of sources. " if changed else ""
    return f"{lead}Largest source: {' · '.join(largest)}"


def _largest_source(year: Row) -> str:
    """Return the source that holds most reports of a year with its share; how many there are where several hold as many."""
    if year.equal_sources == 1:
        return f"{phrases.source_title(year.title)} ({percent(year.share)})"
    return f"{count(int(year.equal_sources), 'source')} ({percent(year.share)} each)"


def same_companies(steps: pd.DataFrame, years: pd.DataFrame, companies: int) -> str:
    """Return how pay changed from year to year at the same companies; `steps` as `overview/same_companies` has them.

    `years`: the medians that are drawn, a row a year; `companies`: how many the reports are of.
    """
    if len(years) < 2:
        of = "" if years.empty else f"All reports that state a year are of {years['group'].iloc[0]}. "
        return f"{of}A change takes reports of at least two years."
    has_change = steps["change"].notna()
    known, few = steps[has_change], steps[~has_change]
    listed = "; ".join(_each_company(row) for row in each_row(few.tail(STEPS_LISTED)))
    if known.empty:
        return f"{_no_change(years, companies)}{f' Listed, not summarised: {listed}.' if listed else ''}"
    told = [
        f"{int(row.earlier_year)} to {int(row.later_year)} **{change(row.change)}** "
        f"({interval_of_change(row.change_low, row.change_high)}, {int(row.companies):,} companies)"
        for row in each_row(known)
    ]
    too_few = f" Too few to summarise: {listed}." if listed else ""
    return (
        f"At the same companies: {'; '.join(told)}.{too_few} The line below also moves because other companies post each year."
    )


def _no_change(years: pd.DataFrame, companies: int) -> str:
    """Return why no change is told, and what the line over the years, where one is drawn, may show instead."""
    has_line = years["median"].notna().sum() > 1
    if companies == 1:
        instead = " The line may show a change of its roles, not of their pay." if has_line else ""
        return f"One company does not tell how pay changed.{instead}"
    instead = ": the line may show a change of companies, not of pay" if has_line else " to tell a change"
    return f"No two years have enough companies in common{instead}."


def _each_company(step: Row) -> str:
    """Return a step from one year to the next with what each company pays more."""
    changes = joined([f"{plain(one['company'])} {change(one['change'])}" for one in step.listed])
    return f"{int(step.earlier_year)} to {int(step.later_year)} {changes}"


def longer_view(lists: pd.DataFrame) -> str:
    """Return what the reports pay more than the published list that most of their companies are in.

    `lists` as `overview/longer_view` has them.
    """
    if lists.empty:
        return "No published list of an earlier year has enough of these companies."
    most = lists.iloc[0]
    more = change_with_interval(most["change"], most["change_low"], most["change_high"])
    others = " The other lists are smaller." if len(lists) > 1 else ""
    return (
        f"At the {int(most['companies'])} companies that are also on a list of {int(most['year'])}, the median change from it "
        f"to these reports is **{more}**. Such a list publishes one figure for each company without the reports behind it, so "
        f"it is only for reference.{others}"
    )


def claim_labels(claims: pd.DataFrame) -> list[str]:
    """Return what each guide prints, with the kind of figure where it says so; `claims` as `overview/guides` gives them."""
    return [claim.printed + CLAIM_WORDS.get(claim.claim, "") for claim in each_row(claims)]


def claim_words(claims: pd.DataFrame) -> list[str]:
    """Return the hover words of each claim: its guide, and what the figure is of."""
    return [f"{claim.title}: {claim.name}" for claim in each_row(claims)]


def guide_finding(claims: pd.DataFrame, everyone: pd.Series, money: Money, prices: str) -> str:
    """Return the highest figure that a guide prints as the usual pay, and how many reports are below it.

    Of a range, they are counted below its low end. `claims`: lowest first, not none; without a usual figure (a median or a
    mean) the highest of all stands for it.
    `everyone`: the reports, whose middle half is drawn where they have a median. Both are as paid, whatever `prices` the reader
    chose.
    """
    usual = claims[claims["claim"].isin(["median", "mean"])]
    top = usual.iloc[-1] if len(usual) else claims.iloc[-1]
    below, one = top["share_below"], top["low"] == top["high"]
    pay = "none of the reports pays" if not below else f"{'all' if below == 1 else percent(below)} of the reports pay"
    if everyone["n"] == 1:
        pay = "the one report pays" if below else "the one report does not pay"
    claimed = f"{money.span(top['low'], top['high'])} {money.per}"
    is_pay = "" if claimed == top["printed"] else f" is {plain(claimed)}"
    band = "; band: the middle half of the reports" if pd.notna(everyone["median"]) else ""
    return (
        f"“{plain(top['printed'])}”{is_pay}: {pay} less{'' if one else ' than its low end'}. Diamonds: what guides "
        f"claim{band}. "
        f"Guide figures are left out of medians.{phrases.not_adjusted(prices)}"
    )


def best_documented_alt(name: str, groups: pd.DataFrame, money: Money) -> str:
    """Return what the chart of the best documented groups (`name`: companies, places) shows."""
    if groups.empty:
        return f"None of the {name} has enough data"
    return f"Median pay of the {name} with the most data: {medians(groups, money)}"


def places_caption(legend: str, reports_for_median: int, companies_for_place: int, unplaced: int) -> str:
    """Return the `legend` of the chart of places, which places it draws, and how many reports are `unplaced`."""
    rule = f"Only places with {reports_for_median} reports from {companies_for_place} companies."
    without = f"{count(unplaced, 'report')} without a city." if unplaced else ""
    return " ".join(filter(None, [legend, rule, without]))


def countries_alt(countries: pd.DataFrame, money: Money) -> str:
    """Return what the chart of countries shows, for those who do not see it."""
    return f"Median pay by country: {medians(countries, money)}"


def other_countries(reports: str, country: str) -> str:
    """Return what the chart of the other countries is of; `reports` as `scope.frame_of` has it, `country`: the one left out."""
    return f"{reports}, all countries but {phrases.within(country)}"


def countries_listed(least: int) -> str:
    """Return which countries are shown beside the chosen one."""
    return f"Countries with at least {count(least, 'matching report')}"


def countries_caption(listed: str, prices: str) -> str:
    """Return how to read the chart of countries; `listed` says which they are, `prices` at which the reader has pay read."""
    hours = "full-time hours where none are stated"
    if prices == "purchasing_power":
        return f"{listed}; by purchasing power, {hours}."
    return (
        f"{listed}; converted at the average rate of each report's year, {hours}. The page Locations adjusts pay for cost of "
        "living."
    )


def evidence_lines(evidence: pd.DataFrame) -> list[str]:
    """Return one line a kind of evidence: its reports, and how many are counted where not all are."""
    return [
        f"{word(row.evidence)} :gray[· {f'{int(row.n):,} counted of ' if row.n < row.reports else ''}"
        f"{count(int(row.reports), 'report')}]"
        for row in each_row(evidence)
    ]


def source_lines(sources: pd.DataFrame) -> list[str]:
    """Return one line a source of all years: its name and address, its reports with their share, when it was published.

    Files of one list have its name, and are numbered.
    """
    shown = sources[sources["year"].isna()]
    names = shown["title"].map(phrases.source_title)
    numbered = names + ", file " + (names.groupby(names).cumcount() + 1).astype(str)
    named = shown.assign(title=numbered.where(names.duplicated(keep=False), names))
    return [_source_line(row) for _, row in named.iterrows()]


def medians(groups: pd.DataFrame, money: Money) -> str:
    """Return the median of each group with its n, as alternative text."""
    return "; ".join(
        f"{row.label} {'no median' if pd.isna(row.median) else money.text(row.median)} (n {int(row.n)})"
        for row in each_row(groups)
    )


def _students(degree: pd.Series) -> str:
    return f"{degree['label'] if degree['label'] == 'PhD' else degree['label'].lower()} students"


def _source_line(source: pd.Series) -> str:
    title = f"[{source['title']}]({source['url']})" if isinstance(source["url"], str) else source["title"]
    published = f" · published {plain(phrases.with_days(source['published']))}" if isinstance(source["published"], str) else ""
    return f"{title} :gray[· {count(int(source['n']), 'report')}, {percent(source['share'])}{published}]"

"""What the overview says: its headline and cards, the findings above its charts, the five answers, what it all rests on."""

import pandas as pd

from charts.numbers import Money, change, count, percent
from components import phrases
from components.phrases import interval
from components.words import joined, plain, word
from queries.answers import each_row
from queries.bands import compared, top_band

#: The label of a card, its figure, and the note below.
Card = tuple[str, str, str]

THIN_EVIDENCE = "Too few reports"
CLAIM_WORDS = {"median": " · median", "mean": " · mean", "p90": " · top tenth"}


def headline(everyone: pd.Series, work_kinds: tuple[str, ...] | None, money: Money) -> str:
    """Return the title of one country: the middle half of the pay, or that the reports are too few for a median.

    `everyone`: the reports of the country as `overview/groups` gives them; `work_kinds`: the chosen kinds, None for all.
    """
    work = f"{phrases.kinds(work_kinds)} in {phrases.within(everyone['label'])}"
    if pd.isna(everyone["median"]):
        return f"Too few reports for a median: {count(int(everyone['n']), 'report')} of {work}"
    return f"Half of {work} pay {plain(money.span(everyone['p25'], everyone['p75']))} {money.per}"


def scope(everyone: pd.Series, facts: pd.Series, prices: str) -> str:
    """Return the line below the title: reports, companies, years and evidence; `facts` as `overview/foundations` has them."""
    reports, postings = int(everyone["n"]), int(everyone["postings"])
    return (
        f":gray[{count(reports, 'report')} of {count(postings, 'posting or answer', 'postings and answers')} · "
        f"{_companies(everyone)} · {phrases.span(facts['oldest_year'], everyone['newest_year'])} · "
        f"{percent(facts['posted_share'])} posted by employers{phrases.adjusted(prices)}]"
    )


def summary_cards(everyone: pd.Series, facts: pd.Series, money: Money) -> list[Card]:
    """Return the cards below the headline: median, middle half, reports and newest year."""
    tails = f"p10 to p90: {plain(money.span(everyone['p10'], everyone['p90']))}"
    newest = "no year stated" if pd.isna(everyone["newest_year"]) else str(int(everyone["newest_year"]))
    return [
        ("Median", plain(money.sentence(everyone["median"])), interval(everyone, money)),
        ("Middle half", plain(money.span(everyone["p25"], everyone["p75"])), tails),
        ("Reports", f"{int(everyone['n']):,}", f"from {_companies(everyone)} by name"),
        ("Newest", newest, f"from {count(int(facts['sources']), 'source')}"),
    ]


def basis(everyone: pd.Series, facts: pd.Series, ends: str, left_out: str) -> str:
    """Return what the headline rests on: ranges, largest source and company, and what is `left_out` of the figures."""
    return f"{phrases.ranges(everyone, ends)} {phrases.largest(facts)} {left_out}"


def bounds(found: pd.Series, money: Money) -> str:
    """Return between which figures the median lies, wherever in their ranges people are paid; empty where it is not known.

    `found` as `overview/bounds` has it.
    """
    if not found["ranges_share"] > 0 or pd.isna(found["low_bound"]) or pd.isna(found["high_bound"]):
        return ""
    return (
        f"Between {plain(money.text(found['low_bound']))} and {plain(money.sentence(found['high_bound']))}, wherever in their "
        f"ranges people are hired: half of the low ends are under {plain(money.text(found['low_median']))}, half of the high "
        f"ends over {plain(money.text(found['high_median']))}."
    )


def benchmark(printed: pd.DataFrame, money: Money) -> str:
    """Return the mean pay that a survey prints of all interns, and of some fields; empty where there is none.

    `printed` as `overview/benchmarks` has it, all interns first.
    """
    if printed.empty:
        return ""
    first = printed.iloc[0]
    reading = money.unadjusted
    fields = "".join(f", in {plain(row.field.lower())} {plain(reading.text(row.pay))}" for row in each_row(printed.iloc[1:]))
    source = f"[{plain(first['publisher'])}]({first['url']})" if isinstance(first["url"], str) else plain(first["publisher"])
    return (
        f"For comparison, the mean of all interns in a survey of {int(first['year'])}: "
        f"{plain(reading.sentence(first['pay']))}{fields} ({source}). Postings that state their pay differ from all jobs."
    )


def same_companies(steps: pd.DataFrame) -> str:
    """Return how pay changed from year to year at the same companies; `steps` as `overview/same_companies` has them."""
    known = [row for row in each_row(steps) if pd.notna(row.change)]
    if not known:
        return "No two years have enough companies in common: the line may be a change of companies, not of pay."
    told = [
        f"{int(row.earlier_year)} to {int(row.later_year)} **{change(row.change)}** (95\u2009% interval "
        f"{change(row.change_low)} to {change(row.change_high)}, {count(int(row.companies), 'company', 'companies')})"
        for row in known
    ]
    return f"At the same companies: {'; '.join(told)}. The line below also follows which companies post."


def degree_finding(degrees: pd.DataFrame, money: Money) -> str:
    """Return the medians of the highest and the lowest paid degree level; `degrees`: one row a level with its `label`."""
    known = degrees[degrees["median"].notna() & (degrees["group"] != "not_stated")].sort_values("median", kind="stable")
    if len(known) < 2:
        return "Pay by degree level"
    low, high = known.iloc[0], known.iloc[-1]
    return (
        f"Reports that name a {_level(high)} pay {plain(money.text(high['median']))} in the middle, "
        f"those that name a {_level(low)} {plain(money.text(low['median']))}"
    )


def degrees_alt(degrees: pd.DataFrame, money: Money) -> str:
    """Return what the chart of degree levels shows, for those who do not see it."""
    return f"{degree_finding(degrees, money)}. {medians(degrees, money)}"


def years_alt(years: pd.DataFrame, money: Money) -> str:
    """Return what the chart of years shows, for those who do not see it."""
    return f"Median pay by year: {medians(years, money)}"


def source_changes(sources: pd.DataFrame) -> str:
    """Return the largest source of each year, and a warning where it changes; `sources` as `overview/sources` gives them."""
    yearly = sources.dropna(subset="year")
    largest = [f"{int(row.year)}: {phrases.source_title(row.title)} ({percent(row.share)})" for row in each_row(yearly)]
    if not largest:
        return "No report states its year."
    changed = yearly["source_id"].nunique() > 1
    lead = "The sources change from year to year, so a step may be a change of sources. " if changed else ""
    return f"{lead}Largest source: {' · '.join(largest)}"


def claim_labels(claims: pd.DataFrame) -> list[str]:
    """Return what each guide prints, with the kind of figure where it says so; `claims` as `overview/guides` gives them."""
    return [claim.printed + CLAIM_WORDS.get(claim.claim, "") for claim in each_row(claims)]


def claim_words(claims: pd.DataFrame) -> list[str]:
    """Return the hover words of each claim: its guide, and what the figure is of."""
    return [f"{claim.title}: {claim.name}" for claim in each_row(claims)]


def guide_finding(claims: pd.DataFrame, money: Money) -> str:
    """Return the highest figure that a guide prints as the usual pay, and how many reports are below it.

    `claims`: lowest first; without a usual figure (a median or a mean) the highest of all stands for it.
    """
    if claims.empty:
        return "No guide prints a figure for this selection."
    usual = claims[claims["claim"].isin(["median", "mean"])]
    top = usual.iloc[-1] if len(usual) else claims.iloc[-1]
    return (
        f"“{plain(top['printed'])}” is {plain(money.sentence(top['low']))}: {percent(top['share_below'])} of the reports pay "
        "less. Diamonds: what a guide prints; band: the middle half of the reports. Guides enter no median."
    )


def best_documented_alt(name: str, groups: pd.DataFrame, money: Money) -> str:
    """Return what the chart of the best documented groups (`name`: companies, places) shows."""
    return f"Median pay of the best documented {name}: {medians(groups, money)}"


def companies_caption(reports_for_median: int, reports_for_many: int) -> str:
    """Return how to read the chart of companies."""
    return f"{phrases.ranges_legend(reports_for_many)}; points: fewer than {reports_for_median} reports."


def places_caption(reports_for_median: int, companies_for_place: int, reports_for_many: int) -> str:
    """Return how to read the chart of places."""
    rule = f"only places with {reports_for_median} reports from {companies_for_place} companies"
    return f"{phrases.ranges_legend(reports_for_many)}; {rule}."


def several_markets(number: int) -> str:
    """Return the title of a view of several countries."""
    return f"{number} countries: each is a labour market of its own, so no single figure stands for all"


def several_markets_caption(left_out: str) -> str:
    """Return what to do with several countries, and what is `left_out` of the figures."""
    return f"Choose one country to see it whole. {left_out}"


def countries_alt(countries: pd.DataFrame, money: Money) -> str:
    """Return what the chart of countries shows, for those who do not see it."""
    return f"Median pay by country: {medians(countries, money)}"


def countries_listed(least: int) -> str:
    """Return which countries are shown beside the chosen one."""
    return f"Countries with at least {count(least, 'matching report')}"


def countries_caption(listed: str) -> str:
    """Return how to read the chart of countries; `listed` says which they are."""
    return f"{listed}; converted at the average rate of each report's year. What prices change is on the page Locations."


def evidence_lines(evidence: pd.DataFrame) -> list[str]:
    """Return one line a kind of evidence: its reports, and how many are counted where not all are."""
    return [
        f"{word(row.evidence)} :gray[· {f'{int(row.n):,} counted of ' if row.n < row.reports else ''}"
        f"{count(int(row.reports), 'report')}]"
        for row in each_row(evidence)
    ]


def source_lines(sources: pd.DataFrame) -> list[str]:
    """Return one line a source of all years: its title and address, its reports with their share, when it was published."""
    return [_source_line(row) for _, row in sources[sources["year"].isna()].iterrows()]


def machine_learning_answer(pay: pd.Series | None, money: Money) -> Card:
    """Return the answer to what machine learning pays; `pay`: its reports as `overview/answers` gives them, None for none."""
    question = "What does machine learning pay?"
    if pay is None:
        return question, "No such report", "No report that matches is of machine learning."
    if pd.isna(pay["median"]):
        return question, THIN_EVIDENCE, f"{count(int(pay['n']), 'report')}, too few for a median."
    reports = f"{count(int(pay['n']), 'report')} from {_companies(pay)}"
    return question, plain(money.sentence(pay["median"])), f"{interval(pay, money)} · {reports}"


def company_answer(highest: pd.DataFrame, money: Money) -> Card:
    """Return the answer to what is posted highest; `highest` as `companies/highest` gives it."""
    question = "What is the highest posted pay?"
    if highest.empty:
        return question, "No such posting", "No posting of a named company states pay that can be counted."
    pay, who, industry = phrases.highest_posted(highest, money)
    return question, pay, f"posted by {who}" + (f". {industry}." if industry else ".")


def place_answer(paid: pd.DataFrame, adjusted: pd.DataFrame, money: Money, confidence: float) -> Card:
    """Return the answer to which city pays most once prices are counted.

    `paid` and `adjusted` to US average prices: the cities as `overview/answers` gives them.
    """
    question = "Which city pays most, prices counted?"
    band, known = top_band(adjusted, confidence), compared(adjusted)
    if band.empty:
        return question, THIN_EVIDENCE, "No city has enough companies for its median to be compared with others."
    reading = money.unadjusted
    of = f"of {count(len(known), 'city', 'cities')} with enough companies to be compared"
    if len(band) > phrases.MOST_NAMED:
        span = plain(reading.span(band["median"].min(), band["median"].max()))
        return question, "It cannot be told", f"{len(band)} {of} are too near to each other: {span} {reading.per}."
    first = band.iloc[0]
    figure = f"{plain(reading.sentence(first['median']))} at US average prices, {interval(first, reading)}"
    as_paid = paid.loc[paid["group"] == first["group"], "median"]
    before = f"; as paid {plain(reading.text(as_paid.iloc[0]))}" if len(as_paid) else ""
    together = " Too near to each other to be told apart." if len(band) > 1 else ""
    return question, joined([plain(name) for name in band["group"]]), f"{figure}{before} · {of}.{together}"


def degree_answer(steps: pd.DataFrame, companies_needed: int) -> Card:
    """Return the answer to what a higher degree adds; `steps` as `degrees/premiums` gives them.

    A step has a premium where as many companies as are needed pay both its levels.
    """
    question = "What does a higher degree add?"
    by_levels = steps.set_index(["lower", "upper"])
    master, phd = by_levels.loc[("bachelor", "master")], by_levels.loc[("bachelor", "phd")]
    if pd.isna(master["premium"]) and pd.isna(phd["premium"]):
        pairs = f"{int(master['companies'])} do for a master's, {int(phd['companies'])} for a PhD"
        return question, "Too few pairs", f"{companies_needed} companies must pay both levels: {pairs}."
    if pd.isna(master["premium"]):
        return question, change(phd["premium"]), _premium("PhD", phd)
    known = f"{_companies(phd)}, too few" if pd.isna(phd["premium"]) else change(phd["premium"])
    basis = _premium("master's", master)
    return question, change(master["premium"]), f"{basis} A PhD: {known}."


def growth_answer(field: pd.Series | None) -> Card:
    """Return the answer to whether the field grows; `field`: its projection as `overview/growth` gives it, None for none."""
    question = "Is the field growing, and how fast?"
    if field is None:
        return question, "Not known", "No official projection is at hand."
    years = f"US jobs {int(field['base_year'])}–{int(field['projection_year'])}"
    everyone = f"all occupations {change(field['all_change_percent'] / 100)}"
    basis = f"{years}, {plain(field['occupation'].lower())}, projected; {everyone}"
    return question, change(field["change_percent"] / 100), basis


def medians(groups: pd.DataFrame, money: Money) -> str:
    """Return the median of each group with its n, as alternative text."""
    return "; ".join(f"{row.label} {money.text(row.median)} (n {int(row.n)})" for row in each_row(groups))


def _companies(summary: pd.Series) -> str:
    return count(int(summary["companies"]), "company", "companies")


def _level(degree: pd.Series) -> str:
    return degree["label"] if degree["label"] == "PhD" else degree["label"].lower()


def _source_line(source: pd.Series) -> str:
    title = f"[{plain(source['title'])}]({source['url']})" if isinstance(source["url"], str) else plain(source["title"])
    published = f" · published {plain(source['published'])}" if isinstance(source["published"], str) else ""
    return f"{title} :gray[· {count(int(source['n']), 'report')}, {percent(source['share'])}{published}]"


def _premium(degree: str, step: pd.Series) -> str:
    ends = f"{change(step['premium_low'])} to {change(step['premium_high'])}"
    return f"a {degree} over a bachelor's at the same company; 95\u2009% interval {ends} · {_companies(step)}."

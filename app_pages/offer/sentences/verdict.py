"""The verdict on an offer: the share of comparable reports that pay less, with what is not certain about it."""

from app_pages.offer.sentences.terms import pay, step_label
from charts.numbers import count, percent
from components.phrases import span
from components.words import joined, plain
from offer.ladder import ONE_FIGURE, Ladder, Step
from offer.share import Share
from offer.terms import Offer

#: Steps that say within so much of each other say the same.
ALIKE = 0.10


def share_in_words(share: Share) -> str:
    """Return the share as one figure where its bounds lie near, else as tenths: 83%, or 5 to 8 in 10."""
    if share.high - share.low <= ONE_FIGURE:
        middle = (share.low + share.high) / 2
        return percent(middle if middle in (0, 1) else min(max(middle, 0.01), 0.99))
    low, high = round(10 * share.low), round(10 * share.high)
    if (low, high) == (0, 10):
        return "none to all"
    return f"up to {high} in 10" if low == 0 else f"{low} to {high} in 10"


def headline(offer: Offer, ladder: Ladder) -> str:
    """Return the verdict as one sentence, with the place whose prices the comparables are adjusted to."""
    step = ladder.taken
    if step is None:
        return f"{plain(pay(offer))}: too few comparable reports to say"
    prices = f", at the prices of {_prices_of(offer)}" if _is_adjusted(offer, step) else ""
    return f"{_compared(offer, step)}{prices}"


def _compared(offer: Offer, step: Step) -> str:
    """Return how the offer stands among the reports of a step."""
    said = plain(pay(offer))
    n, tied, share = int(step.row["n"]), int(step.row["n_tied"]), step.share
    reports = count(n, "comparable report")
    every = "the one comparable report" if n == 1 else f"all {reports}"
    if tied > n / 2:
        return f"{said} is what {every} pays" if n == 1 else f"{said} is what {tied} of {reports} pay"
    if share.low == 1:
        return f"{said} is higher than {every}"
    if share.high == 0:
        return f"None of {reports} pays less than {said}" if tied else f"{said} is lower than {every}"
    if (share.low, share.high) == (0, 1):
        return f"{said} lies within the {'range' if n == 1 else 'ranges'} of {every}"
    return f"{said} is higher than {_counted(step) if step.row['is_few'] else share_in_words(share)} of {reports}"


def _counted(step: Step) -> str:
    """Return how many of few reports pay less, with those whose range spans the offer as the most: 5, or 5 to 8."""
    below = int(step.row["n_below"])
    most = below + int(step.row["n_spanning"])
    return f"{below}" if most == below else f"{below} to {most}" if below else f"up to {most}"


def basis(offer: Offer, step: Step) -> str:
    """Return what the verdict rests on: which reports, how many, of when, and its interval; made safe for Markdown."""
    row = step.row
    parts = [
        plain(step_label(offer, step.number)),
        count(int(row["n"]), "report"),
        count(int(row["companies"]), "company", "companies"),
        span(row["oldest_year"], row["newest_year"]),
        interval(step.share) if step.is_enough else "too few to say",
    ]
    return " · ".join(parts)


def interval(share: Share) -> str:
    """Return the interval of a share in words, or why there is none."""
    if share.interval_low is None or share.interval_high is None:
        return {"one_company": "postings of one company: no interval", "few_companies": "too few companies for an interval"}[
            share.no_interval or "few_companies"
        ]
    low, high = round(100 * share.interval_low), round(100 * share.interval_high)
    told = f"95% interval {low}–{high}%"
    return f"{told}: too few to say" if high - low == 100 else told


def details(offer: Offer, step: Step) -> str:
    """Return what is not certain: ranges that span the offer, ties, prices, reports without a place."""
    row = step.row
    below, spanning, tied, unpriced = (int(row[name]) for name in ("n_below", "n_spanning", "n_tied", "unpriced"))
    counted = [
        f"{below:,} certainly {_verb(below, 'pays', 'pay')} less" if below else "None certainly pays less",
        f"{count(spanning, 'range')} {_verb(spanning, 'spans', 'span')} the offer" if spanning else "",
        f"{count(tied, 'report')} {_verb(tied, 'pays', 'pay')} the same" if tied else "",
    ]
    sentences = [
        f"{joined([part for part in counted if part])}.",
        _prices(offer, step),
        f"{count(unpriced, 'report')} without a known place {_verb(unpriced, 'is', 'are')} left out." if unpriced else "",
    ]
    return " ".join(sentence for sentence in sentences if sentence)


def kept_left_out(reports: int) -> str:
    """Return that the reports that were kept of the offer itself are left out; empty where there is none."""
    if not reports:
        return ""
    if reports == 1:
        return "The report that you kept of this offer is left out: it is no evidence of itself."
    return f"The {reports} reports that you kept of this offer are left out: they are no evidence of themselves."


def _is_adjusted(offer: Offer, step: Step) -> bool:
    """Return whether the comparables are adjusted to the prices of the offer's place."""
    return bool(offer.where.parity) and not step.row["in_place"]


def _prices(offer: Offer, step: Step) -> str:
    if not _is_adjusted(offer, step):
        return "Pay as paid, not adjusted for prices."
    return f"Pay elsewhere is adjusted to the prices of {_prices_of(offer)} (parity of {offer.where.parity_year})."


def _prices_of(offer: Offer) -> str:
    """Return the area whose price parity the offer's place has."""
    return plain(f"{offer.where.parity_area}")


def ladder_legend(ladder: Ladder) -> str:
    """Return how the drawing of the ladder is read: of those marks only that it has."""
    hollow = "" if all(step.is_enough for step in ladder.steps) else ", hollow where there are too few reports"
    known = any(step.share.interval_low is not None for step in ladder.steps)
    interval = "; line: its 95% interval" if known else ""
    return f"Bar: from the share that certainly pays less to the share that may; dot: its middle{hollow}{interval}."


def dependence(ladder: Ladder) -> str:
    """Return how much the answer depends on which comparables are taken; empty where there is one step to take."""
    enough = [step for step in ladder.steps if step.is_enough]
    if len(enough) < 2 or ladder.span is None:
        return ""
    low, high = ladder.span
    if high - low <= ALIKE:
        every = "Both" if len(enough) == 2 else f"All {len(enough)}"
        return f"{every} steps with enough reports say about the same: {_range(low, high)} pay less."
    steps = f"the {len(enough)} steps with enough reports"
    return f"It depends on what you compare with: by {steps}, from {percent(low)} to {percent(high)} pay less."


def chart_alt(offer: Offer, step: Step) -> str:
    """Return what the drawing of the comparables shows."""
    reports = count(int(step.row["n"]), "comparable report")
    return f"Hourly pay of {reports}, with the offer of {plain(pay(offer))} among them"


def ladder_alt(offer: Offer, ladder: Ladder) -> str:
    """Return what the drawing of the ladder shows."""
    said = [
        f"{plain(step_label(offer, step.number))} {share_in_words(step.share)} of {int(step.row['n']):,}"
        for step in ladder.steps
    ]
    return f"Share of reports that pay less, step by step: {'; '.join(said)}"


def step_words(offer: Offer, step: Step) -> str:
    """Return what one step says, for the hover of its mark, as plain text."""
    row, few = step.row, "" if step.is_enough else ", too few to take"
    return (
        f"{step_label(offer, step.number)}: {share_in_words(step.share)} pay less; {count(int(row['n']), 'report')} of "
        f"{count(int(row['companies']), 'company', 'companies')}, {span(row['oldest_year'], row['newest_year'])}; "
        f"{interval(step.share)}{few}"
    )


def _range(low: float, high: float) -> str:
    return percent(low) if round(100 * low) == round(100 * high) else f"{round(100 * low)}–{percent(high)}"


def _verb(n: int, one: str, many: str) -> str:
    return one if n == 1 else many

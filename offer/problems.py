"""What can be wrong with a field of an offer, or is needed and missing: a sentence each, in one place."""

from dataclasses import dataclass

#: Each problem with what is wrong and what to do; `{}` takes what was written or what there is to choose.
SENTENCES = {
    "pay_missing": "What is the pay? Write it as the offer does, such as $60/hr or €2.900 im Monat.",
    "pay_empty": "No figure is in “{}”: write the pay as the offer does, such as $60/hr.",
    "pay_unpaid": "An unpaid offer has no pay to compare.",
    "pay_negative": "“{}” is below zero: pay is above it.",
    "pay_several": "“{}” states several different figures: keep the one of the pay.",
    "pay_range": "“{}” is a range: write the one figure that you are offered.",
    "pay_other": "“{}” is something beside the pay: housing, relocation and bonus have fields of their own.",
    "pay_unreadable": "“{}” cannot be read as pay: write a figure with its period, such as $60/hr.",
    "pay_implausible": "“{}” is {} an hour, which no report comes near: check the figure and its period.",
    "period_missing": "For how long is the pay? An hour, a week, a month, a year, or the whole time?",
    "period_unknown": "“{}” is no period: take hour, day, week, two weeks, month, year or total.",
    "period_without_weeks": "A lump sum becomes a rate only by its weeks: how many are there?",
    "currency_missing": "In which currency? {}",
    "currency_unknown": "“{}” is no currency that is known here: write its code, such as USD or EUR.",
    "currency_without_rate": "There is no exchange rate for {}: the offer is compared with reports in {} only.",
    "hours_unreadable": "“{}” is no number of hours: write one from 1 to 100, such as 40.",
    "hours_range": "{} hours a week cannot be: there are 168, and reports state up to 100.",
    "weeks_unreadable": "“{}” is no number of weeks: write one, such as 12.",
    "weeks_range": "{} weeks cannot be: an internship takes from 1 to 104.",
    "weeks_missing": "Over how many weeks? Without them what is paid once is in no rate by the hour.",
    "year_unreadable": "“{}” is no year from 2000 to 2035.",
    "place_missing": "Where is it? Pay is compared within one country: a city, or at least the country.",
    "place_unknown": "“{}” is no place that is known here: write the city with its state or country, such as Austin, TX.",
    "place_open": "“{}” may be several places: {}. Write which one.",
    "degree_unknown": "“{}” names no degree level: take one of the list.",
    "degree_several": "“{}” names several degree levels: take yours.",
    "company_unknown": "No report is of “{}”: the offer is compared with others of its place, degree and country.",
    "role_unknown": "“{}” names no family of roles that reports are sorted by: it is not compared by.",
    "amount_unreadable": "“{}” is no amount: write one, such as $3,000.",
    "amount_currency": "“{}” is in another currency than the pay: write it in {}.",
    "housing_unreadable": "“{}” is no housing that can be counted: write an amount, “provided” or “none”.",
    "reports_several": "These are {} reports: write one at a time.",
    "report_without_pay": "What does it pay? Write a figure with its currency and period, such as $58/hr.",
    "report_rest": "Not understood: {}. Leave it out, or write it otherwise.",
    "rest": "Not understood, and left out: {}.",
    "field_unknown": "The address holds {}, which is no field here: it may be of another version.",
}  # fmt: skip


@dataclass(frozen=True)
class Problem:
    """What is wrong with one field: its code, and the words that its sentence takes."""

    code: str
    words: tuple[str, ...] = ()

    def sentence(self) -> str:
        """Return it as a sentence, as plain text."""
        return SENTENCES[self.code].format(*(_short(word) for word in self.words))


def _short(word: str) -> str:
    return word if len(word) <= 60 else f"{word[:57]}…"

"""What a pay is for: an hour, a day, a week, two weeks, a month, a year, or the whole of it; in many languages."""

import re
from functools import cache

#: The words of each period, as patterns of whole words. Where one holds another, the longer stands first.
_WORDS = (
    (
        "two_weeks",
        r"bi-?weekly|every (two|2|other) weeks?|(per|/|a)\s*(two|2) weeks|fort-?nightly|fort-?night|two weeks|quinzaine|"
        r"alle zwei wochen|zweiwöchentlich|双周|每两周|隔週|raz w dwóch tygodniach|iki haftada",
    ),
    (
        "total",
        r"lump[- ]?sum|one[- ]time|total stipend|stipend total|in total|total amount|pauschal(e|betrag)?|forfait(aire)?|"
        r"total|flat( fee| rate)?|(per|/|for the|for)\s*(the )?(entire |whole )?(internship|summer|program(me)?|project|semester|term|term of the internship)|"
        r"一次性|总共|единовременно|за весь период|jednorazowo|toplam|insgesamt|au total|monto único",
    ),
    (
        "hour",
        r"hourly( rate)?|(per|an|a|each|/|p)\.?\s*(hour|hr)s?|hours?|hrs?|/\s*h|p\.?/?h\.?|per h|an hour|stündlich|stundenlohn|"
        r"(pro|je|die|/)\s*(stunde|std)\.?|stunden?|std\.?|horaires?|(par|de l.|/|l.)\s*heure|heures?|por hora|per time|i timen|/\s*t(?!\w)|/\s*hod\.?|za hodinu|hodinov\w*|óránként|órabér|/\s*óra|la hora|a la hora|/\s*hora|hora|horária|"
        r"all.ora|l.ora|oraria|orari[oa]?|/\s*ora|per uur|/\s*uur|uurloon|i timmen|/\s*tim|per timme|每小时|每小時|小时|小時|时薪|時薪|/\s*(时|時)|時給|時間給|시급|시간당|"
        r"в час|за час|час|почасов\w*|/\s*ч|na godzinę|za godzinę|/\s*(godz|h)\.?|godz\.?|godzin\w*|saatlik|saat başı|saatte|/\s*saat|saat",
    ),
    (
        "day",
        r"daily|(per|a|each|/)\s*day|day rate|per diem|pro tag|am tag|täglich|tagessatz|/\s*tag|par jour|/\s*j(our)?|journalier|por día|al día|"
        r"por dia|ao dia|diari[oa]|diária|/\s*d[ií]a|al giorno|per dag|/\s*dag|每天|每日|日薪|/\s*(天|日)|日給|日額|일급|일당|一天|天|в день|за день|/\s*день|dziennie|"
        r"/\s*dzień|za dzień|günlük|/\s*gün|day",
    ),
    (
        "week",
        r"weekly|(per|a|each|/)\s*(week|wk)s?|/\s*w|p\.?w\.?|wk|pro woche|die woche|wöchentlich|/\s*woche|par semaine|/\s*sem(aine)?|hebdomadaire|"
        r"por semana|a la semana|semanal|/\s*semana|a settimana|settimanale|per week|/\s*vecka|每周|每週|周薪|/\s*(周|週)|週給|주급|в неделю|за неделю|/\s*нед\w*|"
        r"tygodniowo|/\s*tydzień|haftalık|/\s*hafta|week",
    ),
    (
        "month",
        r"monthly|(per|a|each|/)\s*(month|mth|mo)\.?|/\s*m|p\.?c?\.?m\.?|mo|mth|pro monat|im monat|monatlich|mtl\.?|/\s*(monat|mon|mt)\.?|monats\w*|"
        r"par mois|/\s*mois|mensuel(le|les|s)?|mois|al mes|por mes|mensual(es)?|/\s*mes|por mês|ao mês|mensal|/\s*mês|mensalmente|al mese|mensil[ei]|/\s*mese|"
        r"per maand|/\s*maand|i månaden|měsíčně|/\s*měs\w*|havonta|havi|/\s*hó(nap)?|per månad|/\s*mån(ad)?\.?|每月|月薪|月給|月収|月给|/\s*(个月|月)|每个月|一个月|ヶ月|か月|в месяц|за месяц|/\s*мес\w*\.?|мес\.?|ежемесячно|"
        r"miesięcznie|na miesiąc|/\s*(mies|mc|m-c)\.?|mies\.?|aylık|/\s*ay|ayda|/\s*tháng|/\s*lun[ăa]|per bulan|/\s*bulan|매월|월급|(?<!\d)월(?!\d)|month",
    ),
    (
        "year",
        r"yearly|annual(ly|ized)?|(per|a|each|/)\s*(year|yr|annum)|p\.?\s?a\.?|yr|per annum|/\s*y|/\s*yr|pro jahr|im jahr|jährlich|jahres\w*|/\s*jahr|"
        r"par an(née)?|/\s*an(née)?|l.année|annuel(le|les|s)?|al año|por año|anual(es)?|/\s*año|por ano|ao ano|/\s*ano|all.anno|annu[oa]|/\s*anno|"
        r"per jaar|/\s*jaar|per år|/\s*år|om året|每年|年薪|年収|年俸|연봉|연간|/\s*年|в год|за год|/\s*год|годов\w*|rocznie|ročně|évente|(per|/)\s*12 months|na rok|/\s*rok|yıllık|/\s*yıl|yılda|year",
    ),
)  # fmt: skip
#: How much of a text is looked at.
LONGEST = 200
#: Letters that a word may not touch: Latin, Cyrillic and Turkish words stand alone, Chinese and Japanese ones need not.
_LETTER = r"[^\W\d_]"


@cache
def pattern() -> re.Pattern[str]:
    """Find the words of a period; the group that matched names it."""
    joined = "|".join(rf"(?P<{name}>{words})" for name, words in _WORDS)
    return re.compile(
        rf"(?:(?<!{_LETTER})(?=[a-zà-ÿа-яё/ğışłńśżąęćźó])|(?=[^\x00-\u02ff\u0400-\u04ff])|(?=/))(?:{joined})(?:(?!{_LETTER})|(?<=[^\x00-\u04ff]))",
        re.IGNORECASE,
    )


@cache
def read_period(text: str) -> str | None:
    """Return the period that a text names; of several the first in the order of the text, None where it names none."""
    found = pattern().search(text.strip()[:LONGEST].replace("_", " "))
    return found.lastgroup if found else None

"""Signs and words that several currencies use: no row of a country with one of them is read as another in silence."""

import csv

from babel import Locale
from babel.core import get_global
from babel.numbers import get_currency_symbol

from ingest.judgement.check import check_file
from ingest.texts.lexicon import fold, longest, pieces, words_of
from ingest.texts.money import LOCALES, codes, countries_of_signs, currency_of, shared_signs, signs

#: Countries with a currency of their own.
COUNTRIES = sorted(code for code in get_global("territory_currencies") if len(code) == 2 and currency_of(code))


def written() -> list[str]:
    """Return every sign and word for a currency in the lists of words, but for the codes."""
    found = {word for role in ("currency", "glued") for word, _ in words_of(role)}
    return sorted(word for word in found if word.upper() not in codes())


def called(code: str) -> set[str]:
    """Return what the Unicode locale data call a currency: its signs, and the first and last words of its names."""
    found = set()
    for name in LOCALES:
        locale = Locale.parse(name)
        names = [locale.currencies.get(code, ""), *locale._data["currency_names_plural"].get(code, {}).values()]
        words = [part.split() for part in names if part]
        found |= {fold(word) for part in words for word in (part[0], part[-1])}
        found |= {
            fold(get_currency_symbol(code, locale)),
            fold(locale._data.get("currency_symbols_narrow", {}).get(code, code)),
        }
    return found


def test_every_word_of_a_currency_means_one_or_is_listed_as_a_sign_of_several():
    for role in ("currency", "glued"):
        for word, _ in words_of(role):
            meanings = {entry.meaning for entry in longest(pieces(word), 0)[1] if entry.role == role}
            assert len(meanings) == 1 or meanings & shared_signs().keys(), (word, meanings)
            assert meanings <= codes() | shared_signs().keys(), (word, meanings)


def test_a_sign_of_several_lists_currencies_in_use_its_usual_one_first():
    for sign, shared in shared_signs().items():
        assert len(set(shared.currencies)) == len(shared.currencies) > 1, sign
        assert set(shared.currencies) <= codes(), sign
        assert shared.usual in (None, shared.currencies[0]), sign


def test_the_country_tells_one_currency_of_a_sign():
    found = countries_of_signs()
    assert {(sign, country) for sign, country, _ in found if sign == "Rs"} == {
        ("Rs", c) for c in ("IN", "BT", "PK", "LK", "NP", "MU", "SC")
    }
    assert len({(sign, country) for sign, country, _ in found}) == len(found)
    assert all(code in signs(sign) for sign, _, code in found)
    assert not any(sign == "$" for sign, _, _ in found)


def test_no_sign_is_read_as_the_currency_of_another_country_in_silence(tmp_path, bundled_folder):
    """Every word of the lists beside every country whose money is called so: it is read as that country's, or asked."""
    names = {code: called(code) for code in codes()}
    cases = [
        (word, country, own)
        for word in written() for country in COUNTRIES
        if fold(word) in names[own := currency_of(country)] or own in signs(word)
    ]  # fmt: skip
    assert len(cases) > 300
    path = tmp_path / "signs.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["Role", "Country", "Year", "Pay", "Period"])
        writer.writerows(
            ["Intern", country, 2025, f"{word.upper() if len(word) == 1 else word} 12,345", "per month"]
            for word, country, _ in cases
        )
    with check_file(path, data=bundled_folder, answers={"copies": "each"}) as checked:
        checked.write_rows(rows := tmp_path / "rows.csv", with_line=True)
    with rows.open(encoding="utf-8", newline="") as file:
        read = {int(row["line"]): (row["country"], row["currency"]) for row in csv.DictReader(file)}
    assert len(read) > 300
    wrong = [
        (word, *read[line])
        for line, (word, country, own) in enumerate(cases, start=2)
        if line in read and read[line][0] == country and read[line][1] not in (own, "")
    ]
    assert not wrong, sorted({(w, own) for w, _, own in wrong})


def test_local_currency_is_that_of_the_country_of_each_row(tmp_path):
    path = tmp_path / "pay.csv"
    rows = ["Canada,32,hour", "United Kingdom,26000,year", "Singapore,1800,month"]
    path.write_text("\n".join(["Country,Pay (local currency),Per", *rows]), encoding="utf-8")
    with check_file(path, answers={"work_kind": "internship", "year": "2025"}) as checked:
        checked.write_rows(tmp_path / "rows.csv", with_line=True)
        assert "currency" not in [question.field for question in checked.report.questions]
    with (tmp_path / "rows.csv").open(encoding="utf-8") as file:
        assert [row["currency"] for row in csv.DictReader(file)] == ["CAD", "GBP", "SGD"]

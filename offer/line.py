"""Takes one line apart into the fields of offers: "NVIDIA, PhD, Santa Clara, $60/hr"; nothing is guessed that no word says.

A line is cut where commas and small words (in, at, with) stand. Of each piece the shortest run of words that states the same
pay as the whole is its pay; what is left of it is a degree, a place, a company or a role, whichever reader knows it.
"""

import re
from collections.abc import Callable

from offer import readers
from offer.hours import HOURS, MONTHS, WEEKS
from offer.readers import PayRead
from offer.written import LONGEST

#: The fields of an offer as a reader fills them in, in the order of the page.
FIELDS = (
    "company", "degree", "place", "role", "pay", "period", "currency", "hours", "weeks", "housing", "relocation", "signing",
    "rent", "year",
)  # fmt: skip
Fields = dict[str, str]

#: Between two offers of one line.
_OR = re.compile(rf"\s*[,;]?\s+(?:or|vs\.?|versus|{readers.within('or_offer')})\s+", re.IGNORECASE)
_CUT = re.compile(r",(?!\d{3})|[;|\n?!]|\s[–—+@]\s|(?<=\d)\.(?=\s|$)")
#: Small words that say what comes after them.
_LEADS = re.compile(rf"\b(in|at|from|as|with|plus|and|for|{readers.within('lead')})\b", re.IGNORECASE)
_WEEKS = re.compile(rf"\b(?P<weeks>\d{{1,4}}(?:\.\d+)?)[\s-]*(?:{WEEKS})\b", re.IGNORECASE)
_MONTHS = re.compile(rf"(?<![\d.,])(?P<weeks>\d{{1,2}}(?:\.\d+)?[\s-]*(?:{MONTHS}))\b", re.IGNORECASE)
_HOURS = re.compile(
    rf"\b(?P<hours>\d{{1,4}}(?:\.\d+)?)\s*-?\s*(?:{HOURS})\s*(?:a|per|each|/|{readers.within('each_week')})?\s*-?\s*(?:{WEEKS})\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:(?:summer|spring|fall|autumn|winter)\s+(?:of\s+)?)(?P<year>20\d\d)\b", re.IGNORECASE)
#: A year that is all of a piece.
_ALONE = re.compile(r"\s*(?P<year>20[12]\d)[\s.]*")
#: Three letters that may be the code of a country, and an employer's or a role's as well: ETH, SWE.
_CODE = re.compile(r"(?!USA|UAE)[A-Z]{3}")
_ASIDES = {
    "housing": re.compile(rf"\b(housing|apartment|accommodation|rent|lodging|{readers.among('lodging')})\b", re.IGNORECASE),
    "relocation": re.compile(rf"\b(relocation|moving|travel|{readers.among('moving')})\b", re.IGNORECASE),
    "signing": re.compile(r"\b(sign(ing)?([- ]on)?|joining|bonus)\b", re.IGNORECASE),
}
#: Housing that is provided, in words that need no figure: the rest of its piece says something else.
_PROVIDED = re.compile(
    r"\b(?:(?:free|corporate|company|provided)\s+housing|housing\s+(?:is\s+)?(?:provided|included|covered))\b",
    re.IGNORECASE,
)
#: Words of a sentence that say nothing of the offer.
_FILLERS = re.compile(
    r"\b(offers?|offered|offering|me|my|i|i'm|am|got|have|has|they|pays?|paying|will|is|are|a|an|the|student|candidate|internships?|interns?|"
    rf"position|job|of|to|get|gets|getting|this|next|year|summer|spring|fall|autumn|winter|stipend|salary|bonus|{readers.within('offer_filler')})\b",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"\d")


def offers_of(text: str, known_company: Callable[[str], bool], known_city: Callable[[str], bool]) -> list[Fields]:
    """Return the fields of each offer that a line tells of: of two where " or " or " vs " stands between two figures.

    `known_company`, `known_city`: whether the data has a company, or a city, of that name.
    """
    parts = _OR.split(text[:LONGEST])
    parts = parts if len(parts) > 1 and all(_FIGURE.search(part) for part in parts) else [text[:LONGEST]]
    return [fields_of(part, known_company, known_city) for part in parts]


def fields_of(text: str, known_company: Callable[[str], bool], known_city: Callable[[str], bool]) -> Fields:
    """Return the fields that one offer's line fills in; `rest` holds the words that none of them took."""
    line = _Line(known_company, known_city)
    for lead, piece in _pieces(text):
        line.take(lead, piece)
    return line.done()


def _pieces(text: str) -> list[tuple[str, str]]:
    """Return the pieces of a line, each with the small word before it (empty for none)."""
    found = []
    for part in _CUT.split(text):
        lead, start = "", 0
        for word in _LEADS.finditer(part):
            if _pay_goes_on(part, word):
                continue
            found.append((lead, part[start : word.start()]))
            lead, start = word[1].casefold(), word.end()
        found.append((lead, part[start:]))
    return [(lead, " ".join(piece.split())) for lead, piece in found if piece.strip(" .'\"")]


def _pay_goes_on(part: str, word: re.Match) -> bool:
    """Return whether a small word stands within a pay: "for 12 weeks" belongs to a sum, "als" to nothing else."""
    return (
        word[1].casefold() == "for"
        and bool(re.match(r"\s*(the\s+)?\d", part[word.end() :]))
        and bool(_FIGURE.search(part[: word.start()]))
    )


class _Line:
    """The fields of one line while its pieces are taken."""

    def __init__(self, known_company: Callable[[str], bool], known_city: Callable[[str], bool]) -> None:
        self.fields: Fields = {}
        self.rest: list[str] = []
        self.open_places: list[str] = []
        self.known_company, self.known_city = known_company, known_city

    def take(self, lead: str, piece: str) -> None:
        """Put what a piece says into its fields."""
        if provided := _PROVIDED.search(piece):
            self._put("housing", provided[0])
            piece = _PROVIDED.sub(" ", piece)
        if aside := next((name for name, words in _ASIDES.items() if words.search(piece)), None):
            self._put(aside, _ASIDES[aside].sub(" ", piece) if _FIGURE.search(piece) else piece)
            return
        if year := _YEAR.search(piece) or _ALONE.fullmatch(piece):
            self.fields["year"] = year["year"]
            piece = "" if _ALONE.fullmatch(piece) else _YEAR.sub(" ", piece)
        for name, words in (("hours", _HOURS), ("weeks", _WEEKS), ("weeks", _MONTHS)):
            if found := words.search(piece):
                self._put(name, found[name])
                piece = _without_a_dangling_for(words.sub(" ", piece))
        if (_FIGURE.search(piece) and not self.known_company(piece)) or readers.pay_among(piece).problem == "unpaid":
            self._take_pay(lead, piece)
        else:
            self._name(lead, piece)

    def _take_pay(self, lead: str, piece: str) -> None:
        """Take the pay of a piece with a figure, and the words beside it; of two pays the one with a currency or a period."""
        before, pay, after = _shortest_pay(piece)
        if pay and "pay" in self.fields and _is_bare(self.fields["pay"]) and not _is_bare(pay):
            self._name("", self.fields.pop("pay"))
        if not pay or ("pay" in self.fields and _is_bare(pay)):
            self._name(lead, piece)
            return
        self._put("pay", pay)
        self._name(lead, before)
        self._name(lead, after)

    def _put(self, name: str, text: str) -> None:
        text = " ".join(_FILLERS.sub(" ", text).split()) if name in _ASIDES else text
        if name in self.fields:
            self.rest.append(text)
        else:
            self.fields[name] = text.strip(" .:")

    def _name(self, lead: str, text: str) -> None:
        """Take words without a figure for a company, a place, a degree or a role; a run of them for several, one by one."""
        said = " ".join(text.strip(" .:'\"()").split())
        bare = _without_fillers_around(said)
        if not bare:
            return
        if self._continues_place(said):
            self.fields["place"] += f", {said}"
        elif "company" not in self.fields and (known := self._known_at_the_start(said) or self._known_at_the_start(bare)):
            self.fields["company"] = known
            self._name("", (said if said.startswith(known) else bare).removeprefix(known))
        elif self._begins_place(said):
            self.fields["place"] = f"{said}, {self.fields['place']}"
        elif self._makes_a_place_of_the_company(said):
            self.fields["place"] = f"{self.fields.pop('company')}, {said}"
        elif self._is("place", self._is_place(lead, bare)):
            self.fields["place"] = bare
        elif self._is("degree", bool(readers.degrees_of(said))):
            before, self.fields["degree"], after = _shortest(said.split(), lambda words: readers.degrees_of(" ".join(words)))
            self._name(lead, before)
            self._name("", after)
        else:
            self._name_by_lead(lead, said, bare)

    def _name_by_lead(self, lead: str, said: str, bare: str) -> None:
        """Take words that no list knows for a role, a place, a company, or leave them; those for an internship say nothing."""
        if len(said.split()) == 1 and readers.kind_of(said) == "internship":
            return
        fits = {"role": readers.role_of(said) is not None, "place": lead == "in", "company": True}
        field = next((name for name, is_one in fits.items() if self._is(name, is_one)), None)
        if field:
            self.fields[field] = said if field == "role" else bare
        else:
            self.rest.append(said)

    def _known_at_the_start(self, said: str) -> str | None:
        """Return the longest run of words from the first that is a company of the data."""
        words = said.split()
        runs = (" ".join(words[:end]).rstrip(",") for end in range(len(words), 0, -1))
        return next((run for run in runs if self.known_company(run)), None)

    def _is(self, field: str, fits: bool) -> bool:
        return fits and field not in self.fields

    def _continues_place(self, said: str) -> bool:
        """Return whether a piece is the state or the country of the place before it; MS after San Francisco is a degree."""
        if "place" not in self.fields or "," in self.fields["place"]:
            return False
        place, whole, alone = self.fields["place"], readers.place_of(f"{self.fields['place']}, {said}"), readers.place_of(said)
        if readers.degrees_of(said) and readers.place_of(place).city and not readers.is_city_of(place, said):
            return False
        return bool(whole.city) and (len(said) == 2 or not (alone.city or alone.is_open))

    def _begins_place(self, said: str) -> bool:
        """Return whether a piece is a city of the state or the country that was named before it."""
        if "place" not in self.fields:
            return False
        named, whole = readers.place_of(self.fields["place"]), readers.place_of(f"{said}, {self.fields['place']}")
        return not named.city and bool(whole.city) and whole.country == named.country

    def _makes_a_place_of_the_company(self, said: str) -> bool:
        """Return whether a piece is the state of what no list knew and was taken for a company: of Worcester, MA."""
        company = self.fields.get("company", "")
        return (
            bool(company)
            and "place" not in self.fields
            and not self.known_company(company)
            and readers.is_city_of(company, said)
        )

    def _is_place(self, lead: str, said: str) -> bool:
        place = readers.place_of(said)
        return (
            self.known_city(said)
            or (bool(place.city) or (lead == "in" and not place.is_open))
            or bool(place.country and not place.region and not _CODE.fullmatch(said))
        )

    def done(self) -> Fields:
        """Return the fields, with the words that none took."""
        return self.fields | ({"rest": "; ".join(self.rest)} if self.rest else {})


def _without_fillers_around(said: str) -> str:
    """Return words without those at their beginning and end that say nothing: Bank of America keeps its own."""
    words = said.split()
    meant = [place for place, word in enumerate(words) if _FILLERS.sub("", word).strip(" .:'")]
    return " ".join(words[meant[0] : meant[-1] + 1]).strip(" .:'") if meant else ""


def _without_a_dangling_for(piece: str) -> str:
    return re.sub(r"\b(for|over|across|à|für)\s*$", " ", " ".join(piece.split()), flags=re.IGNORECASE)


def _shortest_pay(piece: str) -> tuple[str, str, str]:
    """Return the words before the pay of a piece, those of the pay, and those after it; no pay where it states none."""
    problem = _told(piece.split()).problem
    if problem in ("empty", "other"):
        return piece, "", ""
    return ("", piece, "") if problem in ("unreadable", "negative") else _shortest(piece.split(), _told)


def _is_bare(pay: str) -> bool:
    """Return whether a pay is a figure without currency and period: it may be part of a name (Studio 54)."""
    read = readers.pay_of(pay)
    return not read.currencies and not read.period


def _told(words: list[str]) -> PayRead:
    return readers.pay_among(" ".join(words))


def _shortest(words: list[str], read: Callable[[list[str]], object]) -> tuple[str, str, str]:
    """Return the shortest run of words that reads as all of them do, with the words before and after it."""
    whole, first, last = read(words), 0, len(words)
    while last - first > 1 and read(words[first + 1 : last]) == whole:
        first += 1
    while last - first > 1 and read(words[first : last - 1]) == whole:
        last -= 1
    return " ".join(words[:first]), " ".join(words[first:last]), " ".join(words[last:])

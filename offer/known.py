"""What a line's words can mean: whether the data has a company, or a city, of a name; and the offers of lines by that."""

from collections.abc import Sequence

from offer import readers
from offer.line import Fields, offers_of
from queries.database import View


def offers_of_lines(view: View, lines: Sequence[str]) -> list[Fields]:
    """Return the fields of every offer that lines tell of."""

    def is_company(name: str) -> bool:
        return not view.ask("offer/company", company=readers.company_of(name)).empty

    def is_city(name: str) -> bool:
        return not view.ask("offer/cities", city=name, company=None).empty

    return [fields for line in lines for fields in offers_of(line, is_company, is_city)]

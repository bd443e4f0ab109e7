"""The interns of a role family whose pay stands beside that of a profession."""

from components.context import PageContext


def interns_of(context: PageContext, family: str) -> PageContext:
    """Return the context of a role family's interns in the United States, as paid, through the reader's other filters."""
    return context.filtered(work_kind=("internship",), role_family=(family,), country=("US",), prices="as_paid")


def pay_of_interns(of_family: PageContext) -> dict | None:
    """Return the summary of their reports; None where none matches."""
    found = of_family.ask("outlook/interns")
    return None if found.empty else found.iloc[0].to_dict()

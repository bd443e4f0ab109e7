"""What a check found, by the names of the contract of the command line."""

from dataclasses import asdict, dataclass, field

from ingest.judgement.company_names import NearName
from ingest.judgement.problems import Problem
from ingest.judgement.question_texts import Question

#: The cell of a problem → the fields whose column it may stand in.
_CELL_FIELDS = {
    "pay": ("pay_text", "pay_low", "pay_high", "pay_point", "median", "mean", "typical", "p10"),
    "currency": ("currency", "pay_text", "pay_low", "median"),
    "pay_period": ("pay_period", "pay_text", "pay_low", "median"),
    "place": ("place_text", "city", "area_name", "region", "country"),
    "degree_levels": ("degree_levels",),
    "workload": ("workload",),
    "n": ("n",),
    "jobs": ("jobs",),
    "hours_per_week": ("hours_per_week",),
}


#: What is not known of a refused file.
_COUNTS = ("records", "accepted", "rejected", "duplicate")


@dataclass
class Report:
    """What a check found, by the names of the contract of the command line. Unknowns are None; a refused file has no counts."""

    file: str
    sha256: str | None = None
    dataset: str | None = None
    encoding: str | None = None
    delimiter: str | None = None
    header_line: int | None = None
    mapping: dict[str, str] = field(default_factory=dict)
    questions: list[Question] = field(default_factory=list)
    #: The sheet of a spreadsheet that is read, and all of them.
    sheet: str | None = None
    sheets: tuple[str, ...] = ()
    #: Rows and columns of the sheet that its spreadsheet hides, which are read as the others.
    hidden_rows: int = 0
    hidden_columns: int = 0
    #: Columns that hold figures of pay and are not read.
    left_out: tuple[str, ...] = ()
    records: int = 0
    accepted: int = 0
    rejected: int = 0
    duplicate: int = 0
    problems: list[Problem] = field(default_factory=list)
    problems_total: int = 0
    #: Problems by code, assumptions by flag, each with the number of records.
    problem_counts: dict[str, int] = field(default_factory=dict)
    assumptions: dict[str, int] = field(default_factory=dict)
    #: What each column was taken for and how its cells are read, with the score, the runner-up and its score.
    readings: list[dict] = field(default_factory=list)
    #: Words of pay texts that were not understood, each with the number of records, the most first.
    unknown_words: dict[str, int] = field(default_factory=dict)
    #: Company names that are probably typing errors, each with the companies that may be meant.
    near_names: list[NearName] = field(default_factory=list)
    refused: bool = False

    @property
    def unread(self) -> list[str]:
        """The columns that are used for nothing."""
        unused = [found["column"] for found in self.readings if found["of"] == "field" and not found["reading"]]
        return [column for column in unused if column not in self.mapping.values()]

    def as_dict(self) -> dict:
        """Return the report as plain values."""
        return asdict(self) | (dict.fromkeys(_COUNTS) if self.refused else {})


def refuse(report: Report, why: Problem) -> None:
    """Make a report say that the whole file is refused, and nothing of its records."""
    report.refused, report.questions = True, []
    report.records = report.accepted = report.rejected = report.duplicate = 0
    report.problems, report.problems_total = [why], 1
    report.problem_counts = {why.code: 1}


def column_of(mapping: dict[str, str], cell: str) -> str | None:
    """Return the column that a kind of cell stands in."""
    return next((mapping[name] for name in _CELL_FIELDS[cell] if name in mapping), None)


def shown(cells: list[str]) -> str:
    """Return the cells of a record that does not fit the columns, as a problem shows them."""
    return " | ".join(cells)

"""A fuzzer that follows the branches of the readers: no file and no text ends in an error, nor takes over ten seconds.

python -m tests.guided files|texts [SECONDS]      default: 300

It begins with the files of the corpus, or with the texts in their cells, and keeps each change that reaches a new branch. It
ends with exit code 0, or with the input that broke something, which becomes a case of the tests.
"""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["ingest"]):
    from ingest.judgement.check import check_file
    from ingest.texts.degree import read_degree
    from ingest.texts.pay import read_pay
    from ingest.texts.place import Gazetteer
    from ingest.texts.role import role_family, work_kind
    from ingest.texts.season import read_season, read_year

CORPUS = Path(__file__).parent / "ingest" / "corpus"
SECONDS = "300"
LIMITS = ("-timeout=10", "-rss_limit_mb=4096", "-print_final_stats=1", "-max_len=4096")


def read_file(room: Path) -> Callable[[bytes], None]:
    """Return what checks a file of these bytes in a room of its own, and counts its records."""
    path, data = room / "file.csv", room / "data"
    data.mkdir()

    def check(content: bytes) -> None:
        path.write_bytes(content)
        with check_file(path, data=data) as checked:
            report = checked.report
            assert report.records == report.accepted + report.rejected + report.duplicate
            assert not report.refused or (report.problems[0].message and report.problems[0].hint)

    return check


def read_text(content: bytes) -> None:
    """Read a text as pay, place, degree, role and time."""
    text = content.decode("utf-8", "replace")
    for reader in (read_pay, PLACES.read, read_degree, read_season, read_year, role_family, work_kind):
        reader(text)


PLACES = Gazetteer.load()


def seeds(room: Path, what: str) -> Path:
    """Write what the fuzzer begins with into a folder."""
    folder = room / "seeds"
    folder.mkdir()
    contents = [path.read_bytes() for path in sorted(CORPUS.glob("*.csv"))]
    if what == "texts":
        contents = sorted({cell for content in contents for cell in content[:4000].replace(b"\n", b",").split(b",")})
    for number, content in enumerate(contents):
        (folder / str(number)).write_bytes(content)
    return folder


def main(what: str, seconds: str = SECONDS) -> None:
    """Feed files or texts for so many seconds; the process ends with it."""
    room = Path(tempfile.mkdtemp())
    arguments = [sys.argv[0], *LIMITS, f"-max_total_time={seconds}", str(seeds(room, what))]
    atheris.Setup(arguments, read_file(room) if what == "files" else read_text)
    atheris.Fuzz()


if __name__ == "__main__":
    main(*sys.argv[1:])

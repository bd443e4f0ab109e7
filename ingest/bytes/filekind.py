"""What kind of file some bytes are: pictures, spreadsheets, archives, JSON and pages are told apart from text."""

import re
import zipfile
from pathlib import Path

from ingest.bytes.refusal import Refused

#: How a file that is no table begins: the code it is refused with, and what it is called.
_BEGINNINGS = (
    (b"\x89PNG\r\n", "picture", "PNG"),
    (b"\xff\xd8\xff", "picture", "JPEG"),
    (b"GIF8", "picture", "GIF"),
    (b"II*\x00", "picture", "TIFF"),
    (b"MM\x00*", "picture", "TIFF"),
    (b"%PDF", "document", "PDF"),
    (b"{\\rtf", "document", "RTF"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "spreadsheet", "Excel 97 (xls)"),
    (b"\x09\x08\x10\x00\x00\x06\x05\x00", "spreadsheet", "Excel 5 (xls)"),
    (b"\x1f\x8b", "archive", "gzip"),
    (b"\xfd7zXZ\x00", "archive", "xz"),
    (b"\x28\xb5\x2f\xfd", "archive", "Zstandard"),
    (b"7z\xbc\xaf\x27\x1c", "archive", "7-Zip"),
    (b"Rar!\x1a\x07", "archive", "RAR"),
    (b"PAR1", "database", "Parquet"),
    (b"SQLite format 3\x00", "database", "SQLite"),
    (b"ARROW1\x00\x00", "database", "Arrow"),
    (b"\x89HDF\r\n", "database", "HDF5"),
    (b"version https://git-lfs.github.com/spec/", "lfs_pointer", "Git LFS"),
)
#: The most bytes of a line, and how many are looked at at once.
LONGEST_LINE, BLOCK = 10_000_000, 1 << 20
_BZIP2 = re.compile(rb"BZh[1-9]\x31\x41\x59\x26\x53\x59")
_WEBP = re.compile(rb"RIFF....WEBP", re.DOTALL)
_JSON = re.compile(r"\s*(\{\s*(\"[^\"]*\"\s*:|\})|\[\s*(\{|\[|\"[^\"]*\"\s*[,\]]|-?\d+(\.\d+)?\s*[,\]]))")
_MARKUP = re.compile(r"\s*<(!doctype|!--|\?xml|[a-z][\w:-]*(\s[^<>]*)?/?>)", re.IGNORECASE)
#: What lies in a zip file that is a spreadsheet.
_SHEETS = (("xl/", "Excel (xlsx)"), ("content.xml", "OpenDocument (ods)"), ("Index/", "Numbers"))


def refuse_long_lines(path: Path) -> None:
    """Refuse a file with a line that no table has, before anything of it is held: readers hold whole lines."""
    with path.open("rb") as file:
        since_line_end = 0
        while block := file.read(BLOCK):
            last = max(block.rfind(b"\n"), block.rfind(b"\r"))
            first = min((at for at in (block.find(b"\n"), block.find(b"\r")) if at >= 0), default=len(block))
            if since_line_end + first > LONGEST_LINE:
                raise Refused("long_line", value=str(LONGEST_LINE // 1_000_000))
            since_line_end = len(block) - 1 - last if last >= 0 else since_line_end + len(block)


def refuse_other_files(path: Path, head: bytes) -> None:
    """Refuse a file whose first bytes are those of a picture, a spreadsheet, an archive or a database."""
    for beginning, code, kind in _BEGINNINGS:
        if head.startswith(beginning):
            raise Refused(code, value=kind)
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        raise _zip_refusal(path)
    if _BZIP2.match(head):
        raise Refused("archive", value="bzip2")
    if _WEBP.match(head):
        raise Refused("picture", value="WebP")


def _zip_refusal(path: Path) -> Refused:
    """Return an archive, or one of the spreadsheets that are archives inside."""
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, OSError):
        names = []
    for beginning, kind in _SHEETS:
        if any(name.startswith(beginning) for name in names):
            return Refused("spreadsheet", value=kind)
    return Refused("archive", value="zip")


def refuse_other_text(head: str) -> None:
    """Refuse text that is JSON (also one object a line), a web page or XML."""
    if _JSON.match(head):
        raise Refused("json", 1)
    if _MARKUP.match(head):
        raise Refused("markup", 1)

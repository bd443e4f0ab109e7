"""Our style in the page that a browser gets first, and in nothing else."""

import asyncio
import re
from concurrent.futures import ThreadPoolExecutor
from urllib.request import Request, urlopen

import pytest

from components.figure import DRAWER
from queries.folder import data_folder
from serving.styled import SCRIPTS, STYLE, asked_whole, with_style
from tests.server import served

PAGE = b"<html><head><style>a</style></head><body><p>\xc3\xa9</p></body></html>"
OURS = [b"<style>\n" + STYLE.read_bytes() + b"</style>\n", *(b"<script>%s</script>\n" % one.read_bytes() for one in SCRIPTS)]
STYLED = PAGE.replace(b"</body>", b"".join(OURS) + b"</body>")
HTML = (b"Content-Type", b"text/html; charset=utf-8")
BROWSER = {"Accept": "text/html,application/xhtml+xml", "Accept-Encoding": "gzip"}


def answered(headers: list[tuple[bytes, bytes]], *parts: bytes, method: str = "GET") -> list[dict]:
    """What is sent where an application answers with these headers and its body in these parts."""
    sent: list[dict] = []

    async def send(message):
        sent.append(message)

    async def answer():
        sending = with_style({"method": method}, send)
        await sending({"type": "http.response.start", "status": 200, "headers": headers})
        for part in parts:
            await sending({"type": "http.response.body", "body": part, "more_body": part is not parts[-1]})

    with ThreadPoolExecutor(1) as own:
        own.submit(asyncio.run, answer()).result()
    return sent


def body(sent: list[dict]) -> bytes:
    return b"".join(message.get("body", b"") for message in sent)


@pytest.mark.parametrize("parts", [(PAGE,), (PAGE[:40], PAGE[40:55], PAGE[55:], b"")], ids=["whole", "in parts"])
def test_a_page_ends_with_our_style_and_says_how_long_it_is(parts):
    sent = answered([HTML, (b"Content-Length", b"67"), (b"ETag", b'"1"'), (b"Last-Modified", b"then"), (b"X", b"y")], *parts)
    assert body(sent) == STYLED
    assert sent[0]["headers"] == [HTML, (b"X", b"y"), (b"content-length", str(len(STYLED)).encode())]


@pytest.mark.parametrize(
    "headers",
    [[(b"content-type", b"text/javascript"), (b"etag", b"1")], [HTML, (b"content-encoding", b"gzip")], []],
    ids=["another kind", "packed", "of no kind"],
)
def test_what_is_no_page_is_sent_as_it_is(headers):
    assert answered(headers, PAGE)[0]["headers"] == headers
    assert body(answered(headers, PAGE)) == PAGE


def test_a_page_that_has_no_end_is_sent_whole():
    assert body(answered([HTML], b"<p>half")) == b"<p>half"


def test_only_the_head_of_a_page_is_sent_as_it_is():
    assert answered([HTML, (b"content-length", b"9")], b"", method="HEAD")[0]["headers"] == [HTML, (b"content-length", b"9")]


def test_a_page_is_asked_for_whole_and_other_files_as_the_browser_asks():
    asking = [(b"If-None-Match", b"1"), (b"If-Modified-Since", b"then"), (b"Accept-Encoding", b"gzip"), (b"Range", b"bytes=9-")]
    page, other = [(b"Accept", b"text/html"), (b"host", b"x")], [(b"accept", b"*/*")]
    assert asked_whole({"method": "GET", "headers": page + asking})["headers"] == page
    for scope in ({"method": "GET", "headers": other + asking}, {"method": "POST", "headers": page + asking}):
        assert asked_whole(scope) == scope


def test_a_browser_that_knows_a_page_of_earlier_gets_it_with_the_style_of_today():
    with served(data_folder()) as address:
        for path in ("/", "/companies?of=Google"):
            for known in ({}, {"If-None-Match": "*", "If-Modified-Since": "Fri, 01 Jan 2100 00:00:00 GMT"}):
                with urlopen(Request(address + path, headers=BROWSER | known)) as answer:
                    page = answer.read()
                    assert (answer.status, answer.headers["ETag"]) == (200, None)
                assert page.count(STYLE.read_bytes()) == 1


#: A part of a selector in brackets, which holds no brackets of its kind.
IN_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
#: What a browser looks a rule up by: the tag, a class, or another attribute than the class; `:is` offers some of these.
LOOKED_UP = re.compile(r"[a-z]|\.[\w-]|\[(?!class)|:is\((?!.*\[class)")


def selectors(sheet: str) -> list[str]:
    """The selectors of a style sheet, but for those by which whoever asks for less motion gets none anywhere."""
    rules = re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)
    lists = [head.strip() for head in re.findall(r"([^{};]+)\{", rules) if not head.strip().startswith("@")]
    assert lists.count("*, ::before, ::after") <= 1
    return [one for each in lists if each != "*, ::before, ::after" for one in split(each, r",")]


def outside(selector: str) -> str:
    """A selector with a sign of its own for each that stands in brackets, which are no longer seen."""
    while selector != (selector := IN_BRACKETS.sub(lambda found: "_" * len(found[0]), selector)):
        pass
    return selector


def split(selector: str, at: str) -> list[str]:
    """A selector's parts between what a pattern finds outside of brackets."""
    hidden = outside(selector)
    ends = [0, *(end for found in re.finditer(at, hidden) for end in found.span()), len(selector)]
    return [selector[begin:end].strip() for begin, end in zip(ends[::2], ends[1::2], strict=True)]


@pytest.mark.parametrize("sheet", [STYLE, DRAWER], ids=lambda path: path.name)
def test_what_a_rule_styles_is_looked_up(sheet):
    """Else the rule is tried on whatever is new on a page, hundreds of times while its charts are drawn."""
    styled = {one: split(one, r"\s*[>~+]\s*|\s+")[-1] for one in selectors(sheet.read_text(encoding="utf-8"))}
    assert len(styled) > 5
    assert {one: last for one, last in styled.items() if not LOOKED_UP.match(last)} == {}


@pytest.mark.parametrize("sheet", [STYLE, DRAWER], ids=lambda path: path.name)
def test_a_rule_asks_only_what_it_styles_or_its_parent_what_they_hold_and_only_children(sheet):
    """A rule that asked the whole page, to style something within it, made each page take twice as long on a phone."""
    asking = [one for one in selectors(sheet.read_text(encoding="utf-8")) if ":has(" in one]
    assert asking
    assert [one for one in asking for found in re.findall(r":has\(\s*([^ ])", one) if found != ">"] == []
    steps = {one: split(one, r"\s*[>~+]\s*|\s+") for one in asking}
    far = [one for one, parts in steps.items() if any(":has(" in part for part in parts[:-2])]
    within = [
        one for one, parts in steps.items() if ":has(" in "".join(parts[-2:-1]) and not re.search(r">\s*\S+$", outside(one))
    ]
    assert (far, within) == ([], [])

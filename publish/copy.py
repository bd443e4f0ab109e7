"""Writes the copy: every view as a file, the files that all share, and the names that its search knows."""

import json
import os
import shutil
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from functools import cache, partial
from multiprocessing import get_context
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from plotly.offline import get_plotlyjs

from components.frame import NAME, PURPOSE
from components.pages import pages
from components.phrases import written_day
from publish import colours
from publish.addresses import Copied, copied, same
from publish.elements import UnknownElementError, page_of
from publish.opening import PageError, elements_at
from queries.database import Database
from queries.folder import written_whole

HERE = Path(__file__).parent
STATIC = HERE.parent / "static"
#: The file by which a folder is known as a copy.
MARK = "assets/names.js"


#: Pages from which on it pays to start processes for them.
WORTH_PROCESSES = 20
SHARED = ("site.css", "site.js")
DRAWN = ("icon.png", "mark.svg")


def write_copy(out: Path, database: Database, dashboard: str) -> int:
    """Write the copy into a folder and return its number of pages; what stood there before stays until all is written.

    OccupiedError where the folder holds anything but an earlier copy, PageError where a page ends in an error, OSError where
    the disk is full or the folder cannot be written.
    """
    with written_whole(out, MARK) as folder:
        views = copied(database.view())
        _write_shared(folder, views)
        _write_views(folder, views, dashboard)
    return len(views)


def _write_shared(folder: Path, views: list[Copied]) -> None:
    assets = folder / "assets"
    assets.mkdir(parents=True)
    for name in SHARED:
        shutil.copyfile(HERE / name, assets / name)
    for name in DRAWN:
        shutil.copyfile(STATIC / name, assets / name)
    (assets / "colours.css").write_text(colours.style(), encoding="utf-8")
    dark = {"when": colours.DARK, "colours": colours.in_the_dark()}
    (assets / "colours.js").write_text(f"window.DARK = {_json(dark)};\n", encoding="utf-8")
    (assets / "plotly.min.js").write_text(get_plotlyjs(), encoding="utf-8")
    outlines = {
        path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted((STATIC / "topojson").glob("*.json"))
    }
    (assets / "outlines.js").write_text(f"window.PlotlyGeoAssets = {{topojson: {_json(outlines)}}};\n", encoding="utf-8")
    names = [[view.name, view.path, view.kind] for view in views if view.kind != "page"]
    (folder / MARK).write_text(f"window.NAMES = {_json(names)};\n", encoding="utf-8")


def _write_views(folder: Path, views: list[Copied], dashboard: str) -> None:
    """Write every view; many in as many processes as there are cores."""
    for parent in {(folder / view.path).parent for view in views}:
        parent.mkdir(parents=True, exist_ok=True)
    paths = {same(view.address): view.path for view in views}
    write = partial(write_view, folder=folder, paths=paths, dashboard=dashboard, day=date.today())
    if len(views) < WORTH_PROCESSES:
        for view in views:
            write(view)
        return
    with ProcessPoolExecutor(os.cpu_count(), get_context("spawn")) as processes:
        for _ in processes.map(write, views, chunksize=4):
            pass


def write_view(view: Copied, folder: Path, paths: Mapping[str, str], dashboard: str, day: date) -> None:
    """Write one view into the folder; `paths` gives the file of each address of the copy, `day` is that of the copy.

    PageError where the page ends in an error or says something that the copy cannot hold.
    """
    root = "../" * view.path.count("/")
    try:
        page = page_of(elements_at(view.address), partial(resolved, root=root, dashboard=dashboard, paths=paths))
    except UnknownElementError as kind:
        raise PageError(f"{view.address}: the copy has no form for an element of the kind {kind}.") from kind
    html = _template().render(
        title=page.headline,
        name=NAME,
        purpose=PURPOSE,
        root=root,
        path=view.path,
        navigation=[{"title": pages()[name].title, "path": paths[at]} for name, at in _page_addresses() if at in paths],
        body=page.body,
        charts=page.charts,
        day=written_day(str(day)),
        live=dashboard + view.address,
    )
    (folder / view.path).write_text(html, encoding="utf-8")


def _page_addresses() -> list[tuple[str, str]]:
    return [(name, same(f"/{name}")) for name in pages()]


def resolved(link: str, root: str, dashboard: str, paths: Mapping[str, str]) -> str:
    """Return where a link of a page leads in the copy: its own file, else the dashboard; other sites' as they are."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return link
    path = paths.get(same(link))
    return root + path if path else dashboard + link


@cache
def _template() -> Template:
    environment = Environment(
        loader=FileSystemLoader(HERE), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.get_template("page.html")


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))

"""The shape of the code: imports run one way, public functions say what they do, questions say what a row is."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
#: What each part may import of the others: the parts below it.
BELOW = {
    "vocabulary": {"vocabulary"},
    "queries": {"queries", "vocabulary"},
    "ingest": {"ingest", "queries", "vocabulary"},
    "offer": {"offer", "ingest", "queries", "vocabulary"},
    "charts": {"charts", "vocabulary"},
    "serving": {"serving", "queries"},
    "components": {"components", "charts", "queries", "serving", "vocabulary"},
    "app_pages": {"app_pages", "components", "charts", "offer", "queries", "ingest", "vocabulary"},
    "publish": {"publish", "app_pages", "components", "charts", "queries", "serving"},
    "dashboard": {"components", "queries", "serving"},
}
#: Libraries that a part must do without.
WITHOUT = {
    "vocabulary": {"streamlit", "plotly", "duckdb", "pandas"},
    "queries": {"streamlit", "plotly"},
    "ingest": {"streamlit", "plotly"},
    "offer": {"streamlit", "plotly", "duckdb"},
    "charts": {"streamlit", "duckdb"},
    "serving": {"plotly", "duckdb", "pandas"},
    "components": {"duckdb"},
    "app_pages": {"duckdb"},
    "publish": {"duckdb"},
}
LONGEST = 300


def modules(part: str) -> list[Path]:
    return [ROOT / "dashboard.py"] if part == "dashboard" else sorted((ROOT / part).rglob("*.py"))


def imported(path: Path) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add(node.module.partition(".")[0])
    return names


@pytest.mark.parametrize("part", BELOW)
def test_imports_run_down_and_never_up(part):
    for path in modules(part):
        found = imported(path)
        assert found & set(BELOW) <= BELOW[part], path
        assert not found & WITHOUT.get(part, set()), path


def test_a_page_imports_no_other_page():
    for path in modules("app_pages"):
        own = f"app_pages.{path.relative_to(ROOT / 'app_pages').parts[0]}"
        pages = set(re.findall(r"^(?:from|import) (app_pages\.\w+)", path.read_text(encoding="utf-8"), re.MULTILINE))
        assert pages <= {own}, path


def loaded(module: str, found: set[str] | None = None) -> set[str]:
    """The modules of the project that come with a module: what it imports outside of its functions, and what these do."""
    found = set() if found is None else found
    path = next(
        (p for p in (ROOT / f"{module.replace('.', '/')}.py", ROOT / module.replace(".", "/") / "__init__.py") if p.exists()),
        None,
    )
    if path and module not in found:
        found.add(module)
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                names = [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
            else:
                continue
            for name in names:
                loaded(name, found)
    return found


#: What reads a reader's own words and files, and says how that is done. The words of all languages are a fifth of a start.
READING_PAGES = {"method", "offer", "upload"}


def test_a_page_that_reads_no_text_loads_no_reader_of_texts():
    pages = {path.parent.name for path in (ROOT / "app_pages").glob("*/page.py")}
    reading = {page for page in pages if any(name.startswith("ingest") for name in loaded(f"app_pages.{page}.page"))}
    assert reading == READING_PAGES
    assert not any(name.startswith(("ingest", "offer")) for name in loaded("dashboard"))


@pytest.mark.parametrize("part", BELOW)
def test_public_functions_have_types_and_say_what_they_do(part):
    for path in modules(part):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        assert ast.get_docstring(tree), path
        for node in tree.body:
            if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and not node.name.startswith("_") and node.name != "main":
                assert ast.get_docstring(node), f"{path.name}: {node.name}"
            if isinstance(node, ast.FunctionDef):
                assert node.returns is not None or node.name.startswith("_"), f"{path.name}: {node.name}"


@pytest.mark.parametrize("part", ["charts", "components", "app_pages"])
def test_rows_that_tie_keep_the_order_of_their_question(part):
    """A sort by one column must be stable: pandas' own choice orders ties by the processor. By several columns it is stable."""
    for path in modules(part):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "sort_values":
                several = bool(node.args) and isinstance(node.args[0], ast.List) and len(node.args[0].elts) > 1
                stable = any(k.arg == "kind" and ast.unparse(k.value) == "'stable'" for k in node.keywords)
                assert several or stable, f"{path.name}, line {node.lineno}"


#: The stages of a foreign file in their order, and what only starts them.
STAGES = ("bytes", "table", "texts", "columns", "judgement", "batches")


def test_the_stages_of_a_foreign_file_import_one_another_in_their_order_alone():
    wrong = []
    for number, stage in enumerate(STAGES):
        for path in sorted((ROOT / "ingest" / stage).glob("*.py")):
            found = re.findall(r"^\s*(?:from|import) ingest\.?(\w*)", path.read_text(encoding="utf-8"), re.MULTILINE)
            wrong += [f"{stage}/{path.name}: {name}" for name in found if name not in STAGES[: number + 1]]
    assert {path.name for path in (ROOT / "ingest").iterdir() if path.is_dir()} >= set(STAGES)
    assert wrong == []


def test_no_file_of_code_is_long():
    long = {
        path.name: lines
        for part in BELOW
        for path in modules(part)
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > LONGEST and path.name != "schema.py"
    }
    assert long == {}


@pytest.mark.parametrize("path", sorted((ROOT / "queries/tables").glob("*.sql")), ids=lambda path: path.stem)
def test_a_file_of_tables_says_what_it_makes(path):
    assert path.read_text(encoding="utf-8").partition("\n\n")[0].startswith("-- ")


#: What draws a table that is no answer to a question: what a chart shows, what was found in a file, columns in words, what a
#: reader asked in SQL.
OTHER_TABLES = {
    "components/table.py",
    "components/figure.py",
    "app_pages/method/tables.py",
    "app_pages/method/questions.py",
    "app_pages/data/asking.py",
} | {f"app_pages/upload/{name}.py" for name in ("columns", "findings", "preview", "replay")}


def calls(path: Path, name: str) -> list[ast.Call]:
    """The calls of a function, or of a method, of that name."""
    found = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    return [call for call in found if name in (getattr(call.func, "id", None), getattr(call.func, "attr", None))]


def test_every_table_of_an_answer_reads_what_its_columns_mean():
    drawing = [
        path
        for part in ("components", "app_pages")
        for path in modules(part)
        if calls(path, "dataframe") or calls(path, "data_editor")
    ]
    assert {str(path.relative_to(ROOT)) for path in drawing} == OTHER_TABLES


#: Exports what a chart shows, under the titles of its axes, which say their units.
EXPORT_OF_CHARTS = ROOT / "components" / "actions.py"


def test_every_export_of_a_page_names_its_columns_with_their_units():
    paths = [path for part in ("components", "app_pages") for path in modules(part) if path != EXPORT_OF_CHARTS]
    exports = [call for path in paths for call in calls(path, "as_csv")]
    assert exports
    assert all(isinstance(call.args[0], ast.Call) and call.args[0].func.id == "with_units" for call in exports)


def test_a_heading_that_is_computed_breaks_within_no_range():
    """It is drawn by `notes.title` or `notes.header`, which hold a range of amounts or years in one line."""
    drawing = [
        f"{path.relative_to(ROOT)}, line {call.lineno}"
        for part in ("components", "app_pages")
        for path in modules(part)
        if path.name != "notes.py"
        for heading in ("title", "header", "subheader")
        for call in calls(path, heading)
        if ast.unparse(call.func).startswith("st.") and not isinstance(call.args[0], ast.Constant)
    ]
    assert drawing == []

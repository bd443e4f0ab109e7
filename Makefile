# What is done with the code, each by one word. All of it runs in .venv, which is made where it is missing or out of date.

VENV ?= .venv
PYTHON ?= python3
TOOLS = $(VENV)/bin/ruff

.DEFAULT_GOAL := help
.PHONY: help run test lint format types mutants accessibility addresses pages coverage bands bench tasks fuzz guided kills crowd hooks requirements

help: ## list what can be made
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 11

run: $(TOOLS) ## open the dashboard
	$(VENV)/bin/streamlit run dashboard.py

test: $(TOOLS) ## all tests, on all cores
	$(VENV)/bin/python -m pytest

lint: $(TOOLS) ## style and format
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .

format: $(TOOLS) ## mend style and format
	$(VENV)/bin/ruff check --fix .
	$(VENV)/bin/ruff format .

types: $(TOOLS) ## types, and on each system that nothing is asked for which it has not
	$(foreach system,linux darwin win32,$(VENV)/bin/ty check --python $(VENV) --python-platform $(system) &&) true

mutants: $(TOOLS) ## sentences made wrong on purpose that no test notices (OF=overview: those of one page)
	$(VENV)/bin/python -m tests.mutants $(OF)

addresses: $(TOOLS) ## every page at 2,000 addresses, where the tests open 36
	$(VENV)/bin/python -m pytest tests/app_pages/test_addresses.py --addresses 2000

pages: $(TOOLS) ## what each page of tests/pages is expected to show, written anew
	$(VENV)/bin/python -m tests.pages

accessibility: $(TOOLS) ## what axe finds on every page, in both themes and on both widths, where the tests read one
	$(VENV)/bin/python -m pytest -n 0 tests/browser/test_pages.py -k axe --looks all

fuzz: $(TOOLS) ## 2,000 damaged files through the whole check, where the tests try 8
	$(VENV)/bin/python -m pytest -n 0 tests/ingest/test_fuzz.py --damaged 2000

guided: $(TOOLS) ## five minutes of files and five of texts by a fuzzer that follows the branches of the readers (Linux)
	$(VENV)/bin/pip install -q atheris==3.0.0
	$(VENV)/bin/python -m tests.guided texts
	$(VENV)/bin/python -m tests.guided files

crowd: $(TOOLS) ## fifty readers and four who add files at once, where the tests have five and two
	$(VENV)/bin/python -m pytest -n 0 tests/serving/test_crowd.py --crowd all

kills: $(TOOLS) ## processes killed at each file event and at 120 moments of writing, where the tests kill some
	$(VENV)/bin/python -m pytest -n 0 tests/ingest/test_kills.py tests/serving/test_kills.py --kills all

coverage: $(TOOLS) ## how often intervals hold the median when companies are drawn anew, 1,500 times a group
	$(VENV)/bin/python -m tests.coverage

bands: $(TOOLS) ## how far apart bands of groups stand, found anew (queries/bands.csv)
	$(VENV)/bin/python -m tests.separation

bench: $(TOOLS) ## what a start, a rerun and an import cost
	$(VENV)/bin/python -m bench.start
	$(VENV)/bin/python -m bench.clicks
	$(VENV)/bin/python -m bench.pages
	$(VENV)/bin/python -m bench.kept
	$(VENV)/bin/python -m bench.batches
	$(VENV)/bin/python -m bench.expected
	$(VENV)/bin/python -m bench.explore
	$(VENV)/bin/python -m bench.imports
	$(VENV)/bin/python -m bench.checks

tasks: $(TOOLS) ## nine tasks of a new reader: actions and waiting, on a wide screen and on a phone
	$(VENV)/bin/python -m bench.tasks

requirements: ## versions and hashes of all that is installed, found anew from the libraries named in requirements*.in
	for name in requirements requirements-dev requirements-cluster; do \
		$(VENV)/bin/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate \
			--custom-compile-command "make requirements" $$name.in -o $$name.txt || exit 1; \
	done

hooks: $(TOOLS) ## check before each commit what can be checked in seconds
	$(VENV)/bin/pre-commit install

$(TOOLS): requirements.txt requirements-dev.txt
	$(PYTHON) -m venv $(VENV)
	$(VENV)/bin/pip install -q -r requirements-dev.txt
	touch $@

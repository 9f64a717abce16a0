# make        sets up a virtual environment and builds the sample issue: PDF and PNG
# make test   sets up and runs all tests and checks

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
SAMPLE := issues/2026-03-05

.PHONY: all sample test check lint types layers check-long clean

all: sample

$(VENV)/installed: pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "installing banmian into $(VENV) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	@touch $@

$(VENV)/installed-dev: $(VENV)/installed
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	@touch $@

sample: $(VENV)/installed
	@$(BIN)/banmian build $(SAMPLE) --png
	@echo
	@echo "the page:    $(CURDIR)/build/2026-03-05/2026-03-05.pdf"
	@echo "its picture: $(CURDIR)/build/2026-03-05/2026-03-05-1.png"

test: $(VENV)/installed-dev check
	@$(BIN)/python -m pytest -n auto

check: $(VENV)/installed-dev lint types layers

lint: $(VENV)/installed-dev
	@$(BIN)/ruff check src tests docs
	@$(BIN)/ruff format --check src tests docs

types: $(VENV)/installed-dev
	@$(BIN)/mypy

layers: $(VENV)/installed-dev
	@$(BIN)/lint-imports --no-cache

check-long: $(VENV)/installed-dev
	@$(BIN)/python -m pytest -n auto -m long

clean:
	rm -rf build $(VENV)

# make bench  measures banmian beside Typst; fills docs/quality.md and docs/speed.md
.PHONY: bench
bench: $(VENV)/installed-dev
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r bench/requirements.txt
	@$(BIN)/python bench/quality_report.py
	@$(BIN)/python bench/speed.py

# Everything that a newcomer needs; each target sets up what it uses.
#   make run     opens the desktop
#   make test    runs all tests
#   make demo    builds the made-up case: a vault, the report, pictures of its pages
#   make check   lint, types, tests
#   make fuzz    gives every reader 10,000 damaged files of each kind, and hostile ones
#   make bench   prints the tables of what is fast and what is not
#   make words   gathers the words of the screen for translation (resources/i18n)
#   make bench-reading FOLDER=...  prints how well pictures with a known truth are read
#   make pictures  takes the pictures of docs/look.md anew

PY := .venv/bin/python
DEMO ?= demo

.PHONY: run test demo check lint fuzz bench bench-panic bench-report bench-reading pictures words clean

.venv/ready-run: packaging/requirements.txt packaging/set_up.sh $(wildcard resources/i18n/*.ts)
	packaging/set_up.sh run

.venv/ready-test: packaging/requirements-dev.txt packaging/set_up.sh $(wildcard resources/i18n/*.ts)
	packaging/set_up.sh test

run: .venv/ready-run
	@$(PY) -m evidence_kit

test: .venv/ready-test
	$(PY) -m pytest -n 2 --dist loadfile

demo: .venv/ready-run
	@$(PY) -m evidence_kit demo $(DEMO)

lint: .venv/ready-test
	$(PY) -m ruff format --check evidence_kit tests
	$(PY) -m ruff check evidence_kit tests
	$(PY) -m mypy

check: lint test

fuzz: .venv/ready-test
	$(PY) -m tests.fuzz

bench: .venv/ready-test
	$(PY) -m tests.benchmarks

bench-panic: .venv/ready-test
	$(PY) -m tests.benchmarks.bench_panic

bench-report: .venv/ready-test
	$(PY) -m tests.benchmarks.bench_report

bench-reading: .venv/ready-test
	$(PY) -m tests.benchmarks.bench_reading $(FOLDER)

pictures: .venv/ready-test
	$(PY) -m tests.pictures.take

words: .venv/ready-test
	$(PY) -m tests.i18n.gather

clean:
	rm -rf .venv build dist demo .pytest_cache .mypy_cache .ruff_cache

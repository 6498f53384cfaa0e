# "make help" lists what there is. Everything installs itself into .venv on its first run.

PYTHON  ?= python3
VENV    := .venv
PY      := $(VENV)/bin/python
RUN     := $(VENV)/.ready-to-run
TEST    := $(VENV)/.ready-to-test
RECIPE  := pyproject.toml scripts/environment
CODE    := $(foreach d,kiosk benchmarks scripts tests,$(if $(wildcard $(d)/*.py $(d)/*/*.py),$(d)))

# An environment that lost its Python, or that was moved here with its folder, is made anew.
ifneq "$(shell test -x $(PY) && cat $(VENV)/.made-in 2>/dev/null)" "$(CURDIR)"
.PHONY: $(RUN) $(TEST)
endif

.NOTPARALLEL:
.DEFAULT_GOAL := help
.PHONY: help run test check faults bench screenshots lock clean libraries

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## /  make \1|/p' Makefile | while IFS='|' read -r target text; do \
		printf '%-20s %s\n' "$$target" "$$text"; done

run: $(RUN) ## open this station's windows; without a display, one visit end to end into demo-out/
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then exec $(PY) -m kiosk run; fi; \
	echo "Tidak ada layar di sini, jadi satu kunjungan diperagakan dari awal sampai akhir ke dalam demo-out/." \
		"/ There is no display here, so one visit is shown from start to end into demo-out/."; \
	exec $(PY) -m kiosk demo --headless --out demo-out

# Three at a time, for a third of the time a test waits for processes, disks and servers.
test: check ## every check, then every test
	$(PY) -m pytest -n 3

check: $(TEST) ## style, types, direction of imports, QML; no tests
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy $(CODE)
	$(VENV)/bin/lint-imports --no-logo
	$(PY) -m scripts.qml_lint

faults: $(TEST) ## break things on purpose: kills, full disks, lost connections (slow)
	$(PY) -m pytest -m fault tests/faults tests/store/test_database.py tests/unit/test_escpos.py
	$(PY) -m pytest --hypothesis-profile=faults tests/store/test_machine.py

bench: $(TEST) ## measure speed against bare building blocks
	$(PY) -m tests.postgres $(PY) -m kiosk bench

screenshots: $(TEST) ## every screen as a picture, into screenshots/
	$(PY) -m scripts.screenshots screenshots

lock: $(TEST) ## make both lock files anew from pyproject.toml
	PY="$(PY)" sh scripts/lock

clean: ## remove what checks, tests and demos left behind (.venv stays)
	rm -rf build dist demo-out screenshots .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find kiosk benchmarks scripts tests -name __pycache__ -prune -exec rm -rf {} + 2>/dev/null || true

# Windows that nobody looks at: no display, no graphics card.
test check faults bench screenshots: export QT_QPA_PLATFORM = offscreen
test check faults bench screenshots: export QT_QUICK_BACKEND = software
test check faults bench screenshots: export QSG_RENDER_LOOP = basic

# Looked at on every run, in about a tenth of a second: a missing library would only show as a crash.
libraries:
	@PYTHON="$(PYTHON)" VENV="$(VENV)" sh scripts/system-libraries

$(RUN): requirements.lock $(RECIPE) | libraries
	@PYTHON="$(PYTHON)" sh scripts/environment "$(VENV)" requirements.lock
	@touch $@

# The test lock holds everything of the run lock.
$(TEST): requirements-test.lock requirements.lock $(RECIPE) | libraries
	@PYTHON="$(PYTHON)" sh scripts/environment "$(VENV)" requirements-test.lock
	@touch $(RUN) $@

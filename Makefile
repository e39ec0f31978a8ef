# The two commands a newcomer needs: make run, make test. Both set everything up first.
UV_VERSION := 0.13.9
TOOLS := .tools
UV := $(TOOLS)/bin/uv
RUN := $(UV) run --locked --no-sync
export UV_PYTHON_PREFERENCE := only-system
export UV_NO_PROGRESS := 1
SEED ?= 1

.PHONY: run test test-all check bench validate bundle translations screens setup peers libraries clean

run: setup
	@sh packaging/run.sh $(RUN)

test: setup
	QT_QPA_PLATFORM=offscreen $(RUN) pytest -n 2 --dist loadfile

test-all: peers
	QT_QPA_PLATFORM=offscreen $(RUN) pytest -n 2 --dist loadfile -m ""

check: setup
	$(RUN) ruff check .
	$(RUN) mypy
	$(RUN) lint-imports

bench: peers
	QT_QPA_PLATFORM=offscreen $(RUN) python -m benchmarks

validate: peers
	$(RUN) python -m benchmarks.validate

screens: setup
	QT_QPA_PLATFORM=offscreen $(RUN) ema-app screenshot build/screens

translations: setup
	$(RUN) python packaging/translations.py

bundle: setup
	$(UV) sync --locked --quiet --group bundle
	$(RUN) python packaging/bundle.py

setup: $(UV) libraries
	@$(UV) sync --locked --quiet --inexact

peers: $(UV) libraries
	@$(UV) sync --locked --quiet --inexact --group peers

libraries:
	@sh packaging/debian/libraries.sh

$(UV): packaging/debian/libraries.sh
	@sh packaging/debian/libraries.sh
	@python3 -m venv $(TOOLS)
	@$(TOOLS)/bin/python -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)
	@touch $(UV)

clean:
	rm -rf build dist .venv $(TOOLS)

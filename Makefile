# One word for each task, on a desk and in CI. `make` alone lists them.

PYTHON ?= python3
BIN := .venv/bin
PROGRAM := $(BIN)/persona-desktop
TRANSLATIONS := $(patsubst %.ts,%.qm,$(wildcard resources/translations/*.ts))
OFFSCREEN := QT_QPA_PLATFORM=offscreen
WORKERS ?= 2
UV_VERSION := 0.13.9

export PYTHON
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help run test test-without-qt lint format bench package screens translations lock clean distclean
.PHONY: environment environment-for-tests environment-for-packages

help: ## List the tasks
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-16s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

environment:
	@sh scripts/bootstrap.sh run

environment-for-tests:
	@sh scripts/bootstrap.sh run test

environment-for-packages:
	@sh scripts/bootstrap.sh run package

%.qm: %.ts | environment
	@$(BIN)/pyside6-lrelease -silent $< -qm $@

run: environment $(TRANSLATIONS) ## Open the program; without a display, draw its tour as pictures
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname)" = Darwin ]; then \
		exec $(PROGRAM); \
	fi; \
	echo "There is no display here: drawing the tour as pictures."; \
	$(OFFSCREEN) $(PROGRAM) tour --out build/tour && echo "The pictures are in $(CURDIR)/build/tour"

test: environment-for-tests $(TRANSLATIONS) ## Run every test and hold the coverage to its limits
	@sh scripts/test.sh $(WORKERS)

test-without-qt: environment $(TRANSLATIONS) ## Import everything outside the window, and test it, where Qt is not installed
	$(BIN)/python -m scripts.checks.without_qt tests/unit tests/database

lint: environment ## Check style, types, layers, texts and translations
	@sh scripts/lint.sh

format: environment ## Lay out the code and repair what ruff can repair
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

bench: environment $(TRANSLATIONS) ## Measure speed and memory into build/bench.json
	$(OFFSCREEN) $(BIN)/python -m benchmarks

package: environment-for-packages $(TRANSLATIONS) ## Freeze the program into dist/persona-desktop and let it test itself
	$(BIN)/python -m PyInstaller --noconfirm --log-level WARN --distpath dist --workpath build/pyinstaller installer.spec
	@du -sh dist/persona-desktop
	$(OFFSCREEN) $(BIN)/python -m scripts.within 60 dist/persona-desktop/persona-desktop self-test

screens: environment $(TRANSLATIONS) ## Draw the pictures of the README and the guide from the running program
	$(OFFSCREEN) $(PROGRAM) tour --out docs/guide/screens
	$(BIN)/python -m scripts.guide_pictures

translations: environment ## Bring the catalogues up to date with the code and compile them
	$(BIN)/python -m scripts.translations update
	@$(MAKE) --no-print-directory $(TRANSLATIONS)

lock: ## Resolve the dependencies anew, for every platform, into requirements.lock
	@test -x build/lock/bin/uv || { $(PYTHON) -m venv build/lock && build/lock/bin/pip install -q uv==$(UV_VERSION); }
	build/lock/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 --extra dev \
		--generate-hashes --no-annotate --no-emit-index-url --no-emit-find-links \
		--custom-compile-command "make lock" --output-file requirements.lock pyproject.toml

clean: ## Remove what make made, but not the environment
	rm -rf build dist .coverage .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	rm -f resources/translations/*.qm
	find . -name __pycache__ -not -path './.venv/*' -prune -exec rm -rf {} +

distclean: clean ## Remove the environment as well
	rm -rf .venv

# Everything a checkout needs, in an environment of its own: .venv.
# `make` alone lists the targets. Needs Python 3.11 or newer with pip; PYTHON=... picks another one.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
# One thing after the other, since pip must not meet itself; what is installed is checked side by side.
ifeq ($(MAKELEVEL),0)
.NOTPARALLEL:
endif

VENV := .venv
BIN := $(VENV)/bin
FIND_PYTHON := for name in python3 python3.13 python3.12 python3.11 python; do \
	$$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$name && break; done
PYTHON ?= $(shell $(FIND_PYTHON))
# The machine's Node.js, or the environment's own where that is missing or too old.
WITH_NODE := PATH="$(CURDIR)/$(BIN):$$PATH"
PIP := $(BIN)/python -m pip install --quiet
ARTICLE ?=
ARGS ?=
OUT ?= build
WORKERS ?= logical
JOBS ?= 2

define WITHOUT_PIP
$(PYTHON) has neither venv nor pip, so nothing can be installed. One of these brings them:
  Debian, Ubuntu   apt install python3-venv
  Fedora           dnf install python3-pip
  Alpine           apk add py3-pip
  Arch             pacman -S python-pip
or another Python: make PYTHON=... names it.
endef
export WITHOUT_PIP
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_NO_INPUT := 1
export PIP_ROOT_USER_ACTION := ignore

.PHONY: help
help:  ## List these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  %-11s %s\n", $$1, $$2}' Makefile

.PHONY: explore
explore: $(VENV)/.run  ## Set up, build the graph and its page, say where the page is (ARTICLE=FILE adds its passages)
	@$(BIN)/ntgraph build --out "$(OUT)" $(if $(ARTICLE),--article "$(ARTICLE)") $(ARGS)
	@echo "Next: open that address in a browser; make explore ARGS=--open does it for you."
	@echo "Ask in a shell: $(BIN)/ntgraph show dopamine. In notebooks: make notebook."
	@echo "An article of your own: docs/own-article.md."

.PHONY: test
test: browser  ## Set up everything the tests need, Chromium included, and run them
	@$(WITH_NODE) node --test --test-reporter=dot tests/page/js/*/*.test.js
	@$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal $(ARGS)

.PHONY: browser
browser: $(VENV)/.test $(VENV)/.node  ## Find a Chromium for the tests, or install one
	@$(BIN)/python -m tests.browser.chromium

.PHONY: engines
engines: browser  ## Install Firefox and WebKitGTK from Debian's packages, for the smoke tests
	@$(BIN)/python -m tests.browser.engines.installed --install

.PHONY: lint
lint: $(VENV)/.lint  ## Check style and format of the Python code
	$(BIN)/ruff check
	$(BIN)/ruff format --check

.PHONY: types
types: $(VENV)/.test $(VENV)/.lint $(VENV)/.docs  ## Check the types
	$(BIN)/mypy

.PHONY: imports
imports: $(VENV)/.lint  ## Check who imports whom
	$(BIN)/lint-imports

.PHONY: data
data: $(VENV)/.run  ## Check the fact tables and their form
	$(BIN)/ntgraph check
	$(BIN)/ntgraph format --check

.PHONY: js
js: node_modules/.made  ## Check, test and bundle the page's JavaScript
	$(WITH_NODE) npm run --silent check

.PHONY: docs
docs: $(VENV)/.docs  ## Build the documentation into build/docs; a warning fails it
	$(BIN)/python -m sphinx --fail-on-warning --keep-going --quiet -d build/doctrees -b html -c docs . build/docs

.PHONY: unit
unit: $(VENV)/.test  ## Run the tests that need no browser, no kernel and no seconds
	@$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal -m "not (browser or notebook or slow)" \
		--ignore=tests/browser $(ARGS)

.PHONY: check-fast
check-fast: $(VENV)/.test $(VENV)/.lint $(VENV)/.docs  ## Check code and data, and run the unit tests, in a minute
	@$(MAKE) --no-print-directory --jobs=$(JOBS) lint types imports data unit

.PHONY: checks
checks: $(VENV)/.test $(VENV)/.lint $(VENV)/.docs $(VENV)/.node  ## All checks but the tests
	@$(MAKE) --no-print-directory --jobs=$(JOBS) lint types imports data js docs

.PHONY: bench
bench: browser node_modules/.made  ## Measure time and memory, and write benchmarks/README.md
	$(BIN)/python -m benchmarks.run

.PHONY: bench-large
bench-large: browser node_modules/.made  ## Measure large graphs beside other libraries (an hour)
	$(BIN)/python -m benchmarks.large_graphs

.PHONY: notebook
notebook: $(VENV)/.notebook  ## Open the notebooks
	$(BIN)/python -m jupyterlab notebooks

.PHONY: wheel
wheel: $(VENV)/.test  ## Build the source distribution and the wheel into dist/
	$(BIN)/python -m build --no-isolation

.PHONY: bounds
bounds: $(VENV)/.made  ## Run a selection of the tests with the lowest and with the newest versions
	@$(BIN)/python requirements/bounds.py $(ARGS)

.PHONY: supply
supply: $(VENV)/.run  ## Write a bill of materials, look up vulnerabilities and newest versions
	@$(BIN)/python requirements/supply.py $(ARGS)

.PHONY: pins
pins: $(VENV)/.pins  ## Resolve the pinned requirements anew
	$(BIN)/python requirements/resolve.py

.PHONY: clean
clean:  ## Remove what was built
	rm -rf build dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	find src tests benchmarks -name __pycache__ -type d -exec rm -rf {} +

.PHONY: distclean
distclean: clean  ## Remove the environment too
	rm -rf $(VENV) $(VENV)-tool .venv-lowest .venv-newest .venv-supply node_modules

# Some systems' Python comes without ensurepip, so that `venv` fails; virtualenv brings its own pip.
# An environment without pip that pip fills from outside would be less, but an older pip cannot
# (Ubuntu 22.04 has one for its Python 3.11). uv would be faster, but knows nothing of what pip is
# configured to install from.
$(VENV)/.made:
	@test -n "$(PYTHON)" || { echo "ntgraph needs Python 3.11 or newer; make PYTHON=... names it" >&2; exit 1; }
	@echo "Making an environment in $(VENV)"
	@$(PYTHON) -m venv $(VENV) >/dev/null 2>&1 || { \
		rm -rf $(VENV) $(VENV)-tool && \
		{ $(PYTHON) -m pip --version >/dev/null 2>&1 || { echo "$$WITHOUT_PIP" >&2; exit 1; }; } && \
		$(PYTHON) -m pip install --quiet --target $(VENV)-tool virtualenv && \
		PYTHONPATH=$(VENV)-tool $(PYTHON) -m virtualenv --quiet $(VENV) && rm -rf $(VENV)-tool; }
	@touch $@

$(VENV)/.run: $(VENV)/.made requirements/build.txt requirements/run.txt pyproject.toml
	@echo "Installing ntgraph and what it runs on"
	@$(PIP) -r requirements/build.txt -r requirements/run.txt
	@$(PIP) --no-build-isolation --no-deps --editable .
	@touch $@

$(VENV)/.%: requirements/%.txt $(VENV)/.run
	@echo "Installing $<"
	@$(PIP) -r $<
	@touch $@

$(VENV)/.node: $(VENV)/.made requirements/node.txt
	@node -e 'process.exit(parseInt(process.versions.node) < 20)' 2>/dev/null && npm --version >/dev/null 2>&1 \
		|| $(PIP) -r requirements/node.txt
	@touch $@

node_modules/.made: $(VENV)/.node package.json package-lock.json
	$(WITH_NODE) npm ci --no-audit --no-fund
	@touch $@

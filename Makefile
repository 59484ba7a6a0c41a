# Everything that a developer runs. `make help` lists it.
SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

# The interpreter that makes the virtual environment: make install PYTHON=python3.13
PYTHON ?= $(firstword $(foreach name,python3 python3.13 python3.12 python3.11,$(if $(shell \
	$(name) -c 'import sys; print(1) if (3, 11) <= sys.version_info < (3, 14) else None' 2>/dev/null),$(name))))
VENV ?= .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/installed-requirements.txt

.PHONY: help
help: ## Show this list
	@awk 'BEGIN {FS = ":.*## "} /^[a-z-]+:.*## / {printf "  make %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.PHONY: install
install: ## Make the virtual environment (again when the lock file changed)
	@if [ -x $(BIN)/python ] && cmp -s requirements/dev.txt $(STAMP); then exit 0; fi; \
	if [ -z "$(PYTHON)" ] || ! command -v "$(PYTHON)" >/dev/null; then \
		echo "Handsel needs Python 3.11, 3.12 or 3.13, and none was found on the PATH." >&2; \
		echo "Install one (Debian: apt-get install python3 python3-venv) or name it:" >&2; \
		echo "  make install PYTHON=/path/to/python3.11" >&2; exit 1; \
	fi; \
	echo "Installing the dependencies into $(VENV) with $$($(PYTHON) --version)"; \
	$(PYTHON) -m venv $(VENV) || { \
		echo "$(PYTHON) cannot make a virtual environment (Debian: apt-get install python3-venv)." >&2; \
		exit 1; }; \
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes \
		-r requirements/dev.txt; \
	cp requirements/dev.txt $(STAMP)

.PHONY: lock
lock: ## Compile requirements/*.txt from pyproject.toml; UPGRADE=1 takes the latest releases
	@test -x $(BIN)/uv || { $(PYTHON) -m venv $(VENV) && $(BIN)/python -m pip install --quiet uv; }
	$(eval COMPILE := $(BIN)/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 \
		--generate-hashes --no-header $(if $(UPGRADE),--upgrade))
	$(COMPILE) --output-file requirements/run.txt
	$(COMPILE) --group dev --constraint requirements/run.txt --output-file requirements/dev.txt

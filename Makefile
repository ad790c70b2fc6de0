# Each target makes what it needs: an environment of its own in .venv, by the newest Python there is.
PYTHON_BIN := .venv/bin
STORY := examples/maine-1898
BRIEF := build/maine-1898.html

.DEFAULT_GOAL := help
.PHONY: help demo test quick check eval format lock venv clean

help: ## Tell what there is to make
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile | expand -t 10

demo: ## Compare the sample story: a brief on the terminal, and a page to open
	@sh tools/venv requirements.lock
	@echo "Comparing the reports in $(STORY)."
	@$(PYTHON_BIN)/rashomon compare $(STORY)
	@mkdir -p $(dir $(BRIEF))
	@$(PYTHON_BIN)/rashomon compare $(STORY) --quiet --output $(BRIEF)
	@echo
	@echo "The same as a page, to open in a browser: $(CURDIR)/$(BRIEF)"

venv:
	@sh tools/venv requirements-dev.lock

test: venv ## Run the tests
	$(PYTHON_BIN)/python -m pytest

quick: venv ## Run the tests that take no browser and no patience
	$(PYTHON_BIN)/python -m pytest -m "not slow and not browser"

check: venv ## Run every check, and the tests
	$(PYTHON_BIN)/ruff format --check
	$(PYTHON_BIN)/ruff check
	$(PYTHON_BIN)/mypy
	$(PYTHON_BIN)/lint-imports
	$(PYTHON_BIN)/interrogate --quiet src
	$(PYTHON_BIN)/python tools/run_documents.py README.md docs
	$(PYTHON_BIN)/python -m pytest

eval: venv ## Score what is read on labelled sets, with other tools beside it
	$(PYTHON_BIN)/python -m evaluation --peers --write-docs

format: venv ## Put the code into its form
	$(PYTHON_BIN)/ruff check --fix
	$(PYTHON_BIN)/ruff format

lock: ## Renew the lock files (this one needs uv)
	uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-annotate \
		--no-emit-index-url --custom-compile-command "make lock" --quiet --output-file requirements.lock
	uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-annotate --group dev \
		--constraints requirements.lock --no-emit-index-url --custom-compile-command "make lock" --quiet \
		--output-file requirements-dev.lock

clean: ## Remove the environment and what was built
	rm -rf .venv build dist

# make run      ask the first-session questionnaire in this terminal
# make test     all tests
# make check    what a change has to pass: format, warnings, tests, the shipped questionnaires and their cases
# make bench    how long checks, interviews, the way to the first question and the scoring of tables take
# make peers    scoring a table, against Polars and DuckDB
# make fuzz     whatever can be thrown at the ways in, FUZZ_SECONDS (60) each; FUZZERS="yaml csv" for some of them,
#               FUZZ_SEED=1 to throw the same again
# make pages    reports as a browser lays them out: what overlaps, is too wide, or shuts somebody out; pictures to look at
# make reference  what R tells of the statistics' made-up answers, recorded anew
# make install  the command, the questionnaires, their manual and examples, under PREFIX
#
# Each of them first installs what is missing, where it can. Only the tests need tmux and strace; z3 also makes the proofs
# of 'intake check --prove', and git says where 'intake check' finds a version that was not raised.

SWIFT ?= swift
PREFIX ?= /usr/local
FUZZ_SECONDS ?= 60
FUZZERS ?=
FUZZ_SEED ?=

.PHONY: run test check bench peers fuzz pages reference install setup setup-tests setup-peers setup-pages setup-reference

run: setup
	@$(SWIFT) build --product intake
	@"$$($(SWIFT) build --show-bin-path)/intake" run first-session

test: setup setup-tests
	$(SWIFT) test

# Warnings are errors in this package's own code alone: see Package.swift.
check: setup setup-tests
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests Benchmarks/Package.swift \
	  Benchmarks/Benchmarks Benchmarks/Sources
	INTAKE_WARNINGS=error $(SWIFT) build --build-tests
	INTAKE_WARNINGS=error $(SWIFT) test
	"$$($(SWIFT) build --show-bin-path)/intake" check
	"$$($(SWIFT) build --show-bin-path)/intake" test

bench: setup
	$(SWIFT) package --package-path Benchmarks benchmark
	$(SWIFT) build -c release --product intake --static-swift-stdlib
	$(SWIFT) run -c release --package-path Benchmarks StartUp \
	  "$$($(SWIFT) build -c release --show-bin-path)/intake"
	$(SWIFT) run -c release --package-path Benchmarks Ways

# The peers run only where 'make peers' put them: nothing of theirs is part of the product. PEERS_ROWS and PEERS_ROUNDS
# in the environment measure more.
peers: setup setup-peers
	$(SWIFT) build -c release --product intake --static-swift-stdlib
	python3 Benchmarks/Peers/peers.py "$$($(SWIFT) build -c release --show-bin-path)/intake"

# Built apart, because everything is built differently for it.
fuzz: setup
	INTAKE_FUZZ=1 $(SWIFT) build -c release --product Fuzzers --scratch-path .build/fuzz/build
	.build/fuzz/build/release/Fuzzers --seconds $(FUZZ_SECONDS) $(if $(FUZZ_SEED),--seed $(FUZZ_SEED)) $(FUZZERS)

# Pictures and PDFs are left in .build/pages.
pages: setup setup-pages
	$(SWIFT) build --product intake
	python3 Tests/Pages/pages.py "$$($(SWIFT) build --show-bin-path)/intake" $(AXE) .build/pages

REFERENCE := Tests/IntakeStatisticsTests/Reference
reference: setup-reference
	Rscript $(REFERENCE)/reference.R > $(REFERENCE)/reference.json.new
	mv $(REFERENCE)/reference.json.new $(REFERENCE)/reference.json

install: setup
	$(SWIFT) build -c release --product intake --static-swift-stdlib
	install -D -m 755 "$$($(SWIFT) build -c release --show-bin-path)/intake" "$(DESTDIR)$(PREFIX)/bin/intake"
	install -d "$(DESTDIR)$(PREFIX)/share/intake/Questionnaires"
	install -m 644 Questionnaires/*.yaml Questionnaires/*.md "$(DESTDIR)$(PREFIX)/share/intake/Questionnaires"
	install -d "$(DESTDIR)$(PREFIX)/share/intake/Questionnaires/Examples"
	install -m 644 Questionnaires/Examples/* "$(DESTDIR)$(PREFIX)/share/intake/Questionnaires/Examples"

# A Swift toolchain, and the headers of libyaml.
setup:
	@command -v $(SWIFT) >/dev/null || { \
	  echo "Swift 6.1 or newer is missing. Install it as https://www.swift.org/install/linux says," >&2; \
	  echo "and put its usr/bin into PATH." >&2; exit 1; }
	@[ -f /usr/include/yaml.h ] || [ -f /usr/local/include/yaml.h ] || { $(call apt-install,libyaml-dev); } || { \
	  echo "The headers of libyaml are missing, and cannot be installed from here. On Debian or Ubuntu, run:" >&2; \
	  echo "    sudo apt-get update && sudo apt-get install -y libyaml-dev" >&2; \
	  echo "On other systems: the package that has yaml.h (libyaml-devel, libyaml). Then run make again." >&2; \
	  exit 1; }

# A terminal to type into, a way to break system calls, a solver for proofs, repositories, and a validator of JSON
# Schemas that is not our own. Without them the tests that need them are skipped.
VALIDATOR := .build/validator/bin/python
setup-tests:
	@for tool in tmux strace z3 git; do \
	  command -v $$tool >/dev/null || { $(call apt-install,$$tool); } \
	    || echo "$$tool is missing, and cannot be installed from here. The tests that need it are skipped." >&2; \
	done
	@$(VALIDATOR) -c 'import jsonschema, yaml.cyaml' 2>/dev/null || { \
	  { python3 -c 'import ensurepip' 2>/dev/null || { $(call apt-install,python3-venv); }; } \
	  && python3 -m venv $(dir $(VALIDATOR)).. \
	  && $(dir $(VALIDATOR))pip install --quiet jsonschema==4.26.0 pyyaml==6.0.3; } \
	  || echo "jsonschema for Python is missing, and cannot be installed from here. The tests that need it are skipped." >&2

# Polars and DuckDB, in the versions that figures are told of, in an environment of their own.
setup-peers:
	@python3 -c 'import ensurepip' 2>/dev/null || { $(call apt-install,python3-venv); } \
	  || { echo "Python 3 with venv is missing, and cannot be installed from here." >&2; exit 1; }
	@[ -x .build/peers/venv/bin/python ] || python3 -m venv .build/peers/venv
	@.build/peers/venv/bin/python -c 'import numpy, polars, duckdb' 2>/dev/null \
	  || .build/peers/venv/bin/pip install --quiet numpy polars==2.1.0 duckdb==2.0.0

# A browser, and axe-core as a package for Python carries it; only its script is taken.
AXE := .build/pages/axe/axe_playwright_python/axe.min.js
setup-pages:
	@command -v chromium >/dev/null || { $(call apt-install,chromium); } \
	  || { echo "Chromium is missing, and cannot be installed from here." >&2; exit 1; }
	@command -v pip3 >/dev/null || { $(call apt-install,python3-pip); } \
	  || { echo "pip is missing, and cannot be installed from here." >&2; exit 1; }
	@[ -f $(AXE) ] || { pip3 download --quiet --no-deps --dest .build/pages/axe axe-playwright-python==0.1.8 \
	  && python3 -m zipfile --extract .build/pages/axe/axe_playwright_python-*.whl .build/pages/axe; }

# R, with the packages that the statistics are held against. They bring pbivnorm and numDeriv along.
setup-reference:
	@for package in r-base-core r-cran-psych r-cran-lavaan r-cran-jsonlite; do \
	  dpkg -s $$package >/dev/null 2>&1 || { $(call apt-install,$$package); } || { \
	    echo "$$package is missing, and cannot be installed from here." >&2; exit 1; }; \
	done

# Installs a package through apt, as root or with sudo that asks for no password; fails where it cannot.
define apt-install
if ! command -v apt-get >/dev/null; then false; \
elif [ "$$(id -u)" = 0 ]; then as=; \
else command -v sudo >/dev/null && sudo -n true 2>/dev/null && as="sudo -n"; fi \
&& echo "Installing $(1) ..." >&2 \
&& export DEBIAN_FRONTEND=noninteractive \
&& { $$as apt-get install -qq -y $(1) >/dev/null 2>&1 \
  || { $$as apt-get update -qq && $$as apt-get install -qq -y $(1); } >&2; }
endef

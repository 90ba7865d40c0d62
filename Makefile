# make run      ask the first-session questionnaire in this terminal
# make test     all tests
# make check    what a change has to pass: format, warnings, tests, the shipped questionnaires
# make bench    how long checks and interviews take, at three lengths
# make install  the command and the questionnaires, under PREFIX
#
# Each of them first installs what is missing, where it can.

SWIFT ?= swift
PREFIX ?= /usr/local

.PHONY: run test check bench install setup

run: setup
	@$(SWIFT) build --product intake
	@"$$($(SWIFT) build --show-bin-path)/intake" run first-session

test: setup
	$(SWIFT) test

# Warnings are errors in this package's own code alone: see Package.swift.
check: setup
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests Benchmarks/Package.swift \
	  Benchmarks/Benchmarks
	INTAKE_WARNINGS=error $(SWIFT) build --build-tests
	INTAKE_WARNINGS=error $(SWIFT) test
	"$$($(SWIFT) build --show-bin-path)/intake" check

bench: setup
	$(SWIFT) package --package-path Benchmarks benchmark

install: setup
	$(SWIFT) build -c release --product intake --static-swift-stdlib
	install -D -m 755 "$$($(SWIFT) build -c release --show-bin-path)/intake" "$(DESTDIR)$(PREFIX)/bin/intake"
	install -d "$(DESTDIR)$(PREFIX)/share/intake/Questionnaires"
	install -m 644 Questionnaires/*.yaml "$(DESTDIR)$(PREFIX)/share/intake/Questionnaires"

# A Swift toolchain, and the headers of libyaml: through apt as root or with sudo that asks for no password.
setup:
	@command -v $(SWIFT) >/dev/null || { \
	  echo "Swift 6.1 or newer is missing. Install it as https://www.swift.org/install/linux says," >&2; \
	  echo "and put its usr/bin into PATH." >&2; exit 1; }
	@if [ -f /usr/include/yaml.h ] || [ -f /usr/local/include/yaml.h ]; then exit 0; fi; \
	if ! command -v apt-get >/dev/null; then as=none; \
	elif [ "$$(id -u)" = 0 ]; then as=; \
	elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then as="sudo -n"; \
	else as=none; fi; \
	if [ "$$as" != none ]; then \
	  echo "Installing libyaml-dev ..." >&2; \
	  export DEBIAN_FRONTEND=noninteractive; \
	  if $$as apt-get install -qq -y libyaml-dev >/dev/null 2>&1 \
	    || { $$as apt-get update -qq && $$as apt-get install -qq -y libyaml-dev; } >&2; \
	  then exit 0; fi; \
	fi; \
	echo "The headers of libyaml are missing, and cannot be installed from here. On Debian or Ubuntu, run:" >&2; \
	echo "    sudo apt-get update && sudo apt-get install -y libyaml-dev" >&2; \
	echo "On other systems: the package that has yaml.h (libyaml-devel, libyaml). Then run make again." >&2; \
	exit 1

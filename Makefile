# Everyday commands. `make help` lists them; ARGS='…' is passed on.
.DEFAULT_GOAL := help
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c

# rustup's folder, for a shell that was opened before Rust was installed.
export PATH := $(PATH):$(or $(CARGO_HOME),$(HOME)/.cargo)/bin
TARGET := $(or $(CARGO_TARGET_DIR),target)
CATAT := $(TARGET)/release/catat
# What sees is a program of its own, with a lock of its own.
SENSES := --locked --manifest-path senses/Cargo.toml --target-dir $(TARGET)
SCRIPTS := .ci/run $(wildcard tools/*.sh tests/load/peer/*.sh)
# Compiled Python belongs with the other things that can be made again.
export PYTHONPYCACHEPREFIX := $(abspath $(TARGET))/pycache
ARGS ?=
# What is left out unless it is asked for: s3, media in buckets (some minutes of compiling).
FEATURES ?=
WITH := $(if $(FEATURES),--features $(FEATURES))
# The program is named too, so that an example is built with its set of features: another would build the stack anew.
EXAMPLE := cargo build --release --locked $(WITH) --package catat --package loopback --example

.PHONY: help run chat assets eyes ears models demo doctor test test-web test-api soak replay pairing senses lint checks bench statements bench-statements bench-charts bench-nlu bench-reports bench-imports bench-api bench-whatsapp eval eval-media teach deny clean release rust-components

help: ## Show this list
	@echo 'Catat keeps the books of people who chat. usage: make TARGET [ARGS="…"]'
	@echo
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-15s%s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

run: release ## Start the bot on http://127.0.0.1:8000 (ARGS="--data-dir ./data"; FEATURES=s3: media may lie in a bucket)
	@[ -x $(CATAT)-media ] || echo 'Photos of receipts are read once you have run: make eyes; voice notes are heard too after: make ears'
	@exec $(CATAT) serve $(ARGS)

chat: release ## Talk to the bot in this terminal
	@exec $(CATAT) chat $(ARGS)

assets: ## Bring the scripts of others that pages load (52 KB from npm, into CATAT_ASSETS_DIR)
	@tools/assets.sh

eyes: models ## Build what reads pictures and hears voices (catat-media), and bring the models that it reads by
	@[ -x $(CATAT)-media ] || echo 'Building what reads pictures and hears voices (first time: about 15 minutes)…'
	@cargo build --release $(SENSES) $(if $(wildcard $(CATAT)-media),--quiet)

models: ## Bring the models that pictures are read by (27 MB, into CATAT_MODELS_DIR)
	@tools/install.sh eyes
	@tools/models.sh pictures

ears: eyes ## The same, and bring the model that voice notes are heard by (150 MB)
	@tools/models.sh speech

demo: release ## Watch a first conversation, over a WhatsApp server on this machine
	@[ -x $(TARGET)/release/examples/demo ] || echo 'Building the demo (about a minute)…'
	@$(EXAMPLE) demo --config 'profile.release.package.loopback.opt-level=0' \
		$(if $(wildcard $(TARGET)/release/examples/demo),--quiet)
	@exec $(TARGET)/release/examples/demo $(CATAT) $(ARGS)

doctor: release ## Check that everything is installed, reachable and in order
	@exec $(CATAT) doctor $(ARGS)

# Tests wait for disks, servers and processes more than they reckon: twice as many at once as there are cores.
test: assets ## Run all tests, on SQLite and on a PostgreSQL made for them (ARGS="-p ledger"; FEATURES=s3: those of buckets too); in a browser: test-web
	@tools/install.sh test
	@[ -d $(TARGET)/debug ] || echo 'Building Catat and its tests (first time: about 20 minutes)…'
	@RUST_TEST_THREADS=$${RUST_TEST_THREADS:-$$((2 * $$(nproc)))} tools/with-postgres.sh cargo test --workspace --locked $(WITH) $(ARGS)

test-web: assets ## Walk through the pages in a real browser, and keep pictures of them in target/web (UPDATE_PICTURES=1 renews those that are kept)
	@tools/install.sh web
	@tools/assets.sh test
	@rm -rf $(TARGET)/web
	@CATAT_BROWSER=required cargo test --workspace --locked $(WITH) --test web $(ARGS)
	@cat $(TARGET)/web/first-page.txt 2>/dev/null || true
	@echo "The pictures are in $(TARGET)/web"

test-api: release ## Ask the API for all that its description describes, and for what it forbids (schemathesis; SECONDS_EACH=30)
	@tools/test-api.sh $(CATAT) $(ARGS)

soak: assets ## Read a million texts, undo ten thousand times, take a thousand books out and back, live a hundred thousand simulated days
	@tools/install.sh test
	@CATAT_TEXTS=1000000 CATAT_SEED=$$(date +%s) cargo test --workspace --locked --test robust any_row -- --nocapture
	@CATAT_SEQUENCES=10000 tools/with-postgres.sh cargo test --workspace --locked --test catat undo_model -- --nocapture
	@CATAT_BOOKS=1000 tools/with-postgres.sh cargo test --workspace --locked --test catat files::books -- --nocapture
	@CATAT_FIRST_SEED=2000 CATAT_SEEDS=100000 cargo test --workspace --locked --test world whatever -- --nocapture

replay: assets ## Tell the story of one simulated day (SEED=7)
	@[ -n "$(SEED)" ] || { echo 'which day? make replay SEED=7' >&2; exit 2; }
	@CATAT_SEED=$(SEED) cargo test --workspace --locked --quiet --test world whatever -- --nocapture

pairing: ## Test pairing, in a package of its own that no build of Catat has anything to do with
	cargo test --locked --manifest-path tests/pairing/Cargo.toml --target-dir $(TARGET)

# Where Clippy is what compiles, it has linted by then.
senses: ## Test what reads pictures and hears voices, by the models that it does so by
	@tools/install.sh senses
	@for models in pictures speech; do tools/models.sh $$models || echo 'What needs them is skipped.'; done
	@[ -n "$$RUSTC_WORKSPACE_WRAPPER" ] || cargo clippy $(SENSES) --all-targets -- -D warnings
	cargo test $(SENSES) $(ARGS)

lint: assets checks ## Check format, lints and the scripts' syntax
	cargo clippy --workspace --all-targets --locked $(WITH) -- -D warnings

checks: rust-components ## The part of them that compiles nothing
	@tools/install.sh test
	cargo fmt --all --check
	cargo fmt --manifest-path senses/Cargo.toml --check
	@cargo metadata --locked --manifest-path tests/pairing/Cargo.toml --format-version 1 >/dev/null
	@! cargo tree --locked --edges features --package catat | grep danger \
		|| { echo 'catat is built with a feature that trusts anybody' >&2; exit 1; }
	@for script in $(SCRIPTS); do bash -n $$script; done
	@python3 -m py_compile tools/*.py nlu/benches/*.py tests/load/*.py tests/load/peer/*.py

bench: release ## Measure speed and memory beside a FastAPI + PostgreSQL build of the same (ARGS=--quick)
	@tools/install.sh bench
	@python3 tests/load/bench.py --catat $(CATAT) --state $(TARGET)/bench $(ARGS)

bench-whatsapp: release ## Measure a hundred phones, and whether one of them can slow the others (ARGS="--seconds 5")
	@$(EXAMPLE) load
	@exec $(TARGET)/release/examples/load --catat $(CATAT) --json $(TARGET)/bench/whatsapp.json $(ARGS)

bench-reports: release ## Measure a month out of a million entries, and the reports of ten thousand people at one minute (ARGS=--quick)
	@python3 tests/load/reports.py --catat $(CATAT) --state $(TARGET)/bench $(ARGS)

bench-imports: release ## Measure a bank's file of a hundred thousand rows, alone and beside twenty people who chat (ARGS=--quick)
	@python3 tests/load/imports.py --catat $(CATAT) --state $(TARGET)/bench $(ARGS)

bench-api: release ## Measure the API for a thousand people with keys, messages beside logins, and whether a login tells who is known (ARGS=--quick)
	@tools/install.sh bench
	@python3 tests/load/api.py --catat $(CATAT) --state $(TARGET)/bench $(ARGS)

bench-nlu: ## Measure how long reading takes, beside two packages of PyPI
	@tools/install.sh build
	@cargo bench --locked --package nlu
	@[ -x $(TARGET)/peers/bin/python ] || { python3 -m venv $(TARGET)/peers \
		&& $(TARGET)/peers/bin/pip install --quiet dateparser==1.5.0 kata2angka==0.1.2; }
	@$(TARGET)/peers/bin/python nlu/benches/peers.py

statements: ## Read the bank files of FOLDER=… against the labels.json beside them
	@cargo run --locked --quiet --package statements --example score -- $(FOLDER)

bench-statements: ## Measure how long a CSV of 300 MB takes, and how much memory
	@cargo run --release --locked --quiet --package statements --example large -- 300

bench-charts: ## Measure how long a picture, a document and a workbook take
	@tools/install.sh build
	@cargo bench --locked --package charts

LABELS ?= $(wildcard nlu/corpus/*.tsv) nlu/corpus/dev.jsonl
CONVERSATIONS ?= $(wildcard nlu/corpus/voices/*.jsonl)

eval: release ## Score labelled messages and whole conversations (LABELS="FILE …", CONVERSATIONS="FILE …", MODEL=NAME asks a model too)
	@$(CATAT) eval $(if $(MODEL),--model $(MODEL)) $(LABELS)
	@exec $(CATAT) eval --conversations $(CONVERSATIONS)

teach: assets ## Teach the second reader anew, after labels have changed
	@tools/install.sh test
	@TEACH=1 cargo test --workspace --locked --quiet --test hunch what_it_was

eval-media: release ears ## Score pictures and voices beside plain Tesseract (PICTURES="DIR …", each with a labels.json; ARGS="--voices 50")
	@exec python3 tests/media/eval.py --catat $(CATAT) $(foreach folder,$(PICTURES),--pictures $(folder)) $(ARGS)

deny: ## Check licences, banned crates and sources of all dependencies
	@cargo deny --version >/dev/null 2>&1 \
		|| { echo "cargo-deny is missing; install it with: cargo install --locked cargo-deny" >&2; exit 1; }
	cargo deny --locked check licenses bans sources

clean: ## Remove everything that was built or measured (the data folder stays)
	cargo clean

release: assets
	@tools/install.sh build
	@[ -x $(CATAT) ] || echo 'Building Catat (first time: about 14 minutes)…'
	@cargo build --release --locked $(WITH) $(if $(wildcard $(CATAT)),--quiet)

# A minimal rustup has neither; without rustup the distribution has to bring them.
rust-components:
	@{ cargo fmt --version && cargo clippy --version; } >/dev/null 2>&1 \
		|| rustup component add rustfmt clippy \
		|| { echo 'rustfmt and clippy are missing; rustup component add rustfmt clippy' >&2; exit 1; }

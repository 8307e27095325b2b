#!/bin/sh
# Runs every check, also when one has failed; ends with 1 if any did.
set -u
cd "$(dirname "$0")/.."
BIN=.venv/bin
failed=

check() {
    title=$1
    shift
    printf '\n== %s\n' "$title"
    "$@" || failed="$failed
  $title"
}

check "ruff" $BIN/ruff check
check "layout of the code" $BIN/ruff format --check --quiet
check "types" $BIN/mypy
check "layers" $BIN/lint-imports --no-logo
check "texts are translated" $BIN/python -m scripts.checks.untranslated_text
check "tasks have an owner" $BIN/python -m scripts.checks.stray_tasks
check "catalogues are complete" $BIN/python -m scripts.translations check
check "outside the window nothing needs Qt" $BIN/python -m scripts.checks.without_qt tests/unit

if [ -n "$failed" ]; then
    printf '\nFailed:%s\n' "$failed"
    exit 1
fi
printf '\nAll checks passed.\n'

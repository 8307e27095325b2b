#!/bin/sh
# Runs all tests, measures their coverage together, and holds it to its limits.
#
#   sh scripts/test.sh [WORKERS]
#
# What needs no window runs where Qt is not installed. Faults and journeys kill servers and hold a display, so they
# run one by one; everything else runs beside each other.
set -u
cd "$(dirname "$0")/.."
BIN=.venv/bin
WORKERS=${1:-2}
TOGETHER="-n $WORKERS --dist loadscope"
failed=

part() {
    title=$1
    shift
    printf '\n== %s\n' "$title"
    $BIN/python -m scripts.within 900 "$@" || failed="$failed
  $title"
}

mkdir -p build/coverage
rm -f build/coverage/data*
# shellcheck disable=SC2086 # a list of options, meant to be split
{
    part "rules and database, without Qt" $BIN/python -m scripts.checks.without_qt $TOGETHER \
        --cov --cov-append --cov-report= tests/unit tests/database
    export QT_QPA_PLATFORM="${QT_QPA_PLATFORM:-offscreen:configfile=$PWD/benchmarks/screen.json}"
    part "window" $BIN/python -m pytest $TOGETHER --cov --cov-append --cov-report= tests/ui
    part "faults" $BIN/python -m pytest --cov --cov-append --cov-report= tests/faults
    part "journeys" env -u QT_QPA_PLATFORM $BIN/python -m pytest -p no:pytest-qt --cov --cov-append --cov-report= tests/journeys
}
part "coverage" $BIN/python -m scripts.checks.coverage_limits

if [ -n "$failed" ]; then
    printf '\nFailed:%s\n' "$failed"
    exit 1
fi

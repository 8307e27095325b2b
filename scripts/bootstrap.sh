#!/bin/sh
# Makes the environment in .venv from requirements.lock and sees to the system's libraries.
#
#   sh scripts/bootstrap.sh [run|test|package]...
#
# `run` (the default) needs what Qt needs, `test` also a virtual display with mouse and keys and a bus, `package` also
# the tools that PyInstaller calls. On Debian and its children missing packages are installed when we are root;
# anyone else is told the exact line, and the script ends with 1. Nothing is done when nothing is missing.
set -eu
cd "$(dirname "$0")/.."

PYTHON=${PYTHON:-python3}
VENV=.venv
STAMP=$VENV/.made-from

say() { printf '%s\n' "$*" >&2; }
stop() { say "$@"; exit 1; }

"$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null ||
    stop "Python 3.11 or newer is needed; '$PYTHON' is not. Name another one: make PYTHON=/path/to/python3"

# Prints one line for everything that is missing: the Debian package, a space, the thing itself.
missing_from_system() {
    "$PYTHON" - "$@" <<'PYTHON'
import ctypes
import importlib.util
import shutil
import sys
import sysconfig

QT = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
QT_ON_A_DISPLAY = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
PROGRAMS = {
    "test": {"Xvfb": "xvfb", "dbus-daemon": "dbus-daemon", "xdotool": "xdotool"},
    "package": {"objcopy": "binutils", "objdump": "binutils"},
}

purposes = sys.argv[1:]
missing = []
if importlib.util.find_spec("ensurepip") is None or importlib.util.find_spec("venv") is None:
    missing.append(("python3-venv", "the Python module venv with ensurepip"))
if sys.platform == "linux":
    libraries = {**QT, **QT_ON_A_DISPLAY}
    if "package" in purposes:
        name = sysconfig.get_config_var("INSTSONAME")
        version = "%d.%d" % sys.version_info[:2]
        libraries[name if ".so" in name else f"libpython{version}.so.1.0"] = f"libpython{version}"
    for library, package in libraries.items():
        try:
            ctypes.CDLL(library)
        except OSError:
            missing.append((package, library))
    for purpose in purposes:
        missing += [(p, program) for program, p in PROGRAMS.get(purpose, {}).items() if not shutil.which(program)]
for package, thing in missing:
    print(package, thing)
PYTHON
}

see_to_the_system() {
    missing=$(missing_from_system "$@")
    [ -n "$missing" ] || return 0
    packages=$(printf '%s\n' "$missing" | cut -d' ' -f1 | sort -u | tr '\n' ' ')
    packages=${packages% }
    if ! command -v apt-get >/dev/null 2>&1; then
        stop "This system lacks what the program needs:" "$(printf '\n%s' "$missing" | cut -d' ' -f2-)" \
            "
Install them with the system's package manager (Debian calls the packages: $packages), then try again."
    fi
    if [ "$(id -u)" != 0 ]; then
        stop "Packages of the system are missing. Install them, then try again:

    sudo apt-get update && sudo apt-get install --no-install-recommends $packages
"
    fi
    say "Installing packages of the system: $packages"
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -q >&2 || say "apt-get update failed; going on with the lists that are there"
    # shellcheck disable=SC2086 # a list of names, meant to be split
    apt-get install -q -y --no-install-recommends $packages >&2
    missing=$(missing_from_system "$@")
    [ -z "$missing" ] || stop "Still missing after the installation:
$missing"
}

make_environment() {
    made_from=$(cat requirements.lock pyproject.toml scripts/bootstrap.sh scripts/build_hook.py | "$PYTHON" -c '
import hashlib, os, sys
print("in", os.getcwd(), "with", os.path.realpath(sys.executable))
print("from", hashlib.sha256(sys.stdin.buffer.read()).hexdigest())')
    made_before=$(cat $STAMP 2>/dev/null || true)
    if [ -x $VENV/bin/python ] && [ "$made_before" = "$made_from" ]; then
        return 0
    fi
    # An environment that was moved, or whose Python is another one, is made anew; one without a note is completed.
    if ! $VENV/bin/python -m pip --version >/dev/null 2>&1 || {
        [ -n "$made_before" ] && [ "${made_before%%
*}" != "${made_from%%
*}" ]
    }; then
        say "Making the environment in $VENV"
        "$PYTHON" -m venv --clear $VENV
    fi
    export PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1 PIP_ROOT_USER_ACTION=ignore
    rm -f $STAMP
    say "Installing what requirements.lock lists"
    # The lock is complete. Without --no-deps the pip of Python 3.11 looks for "coverage[toml]" beside the lock, takes
    # the newest release instead of the locked one, and stops because that one has no hash.
    $VENV/bin/python -m pip install --quiet --no-deps --require-hashes --requirement requirements.lock
    # Whatever the lock lacks, extras included, ends this; `pip check` would not look at extras.
    PIP_CONFIG_FILE=/dev/null PIP_FIND_LINKS='' $VENV/bin/python -m pip install --quiet --no-index \
        --no-build-isolation --editable '.[dev]' ||
        stop "requirements.lock does not hold what pyproject.toml asks for. Run: make lock"
    $VENV/bin/python -c 'from PySide6 import QtWidgets' ||
        stop "Qt does not start on this system; the line above says what is missing."
    printf '%s\n' "$made_from" > $STAMP
}

[ $# -gt 0 ] || set -- run
see_to_the_system "$@"
make_environment

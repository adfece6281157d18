#!/bin/sh
# Makes .venv beside this checkout and installs what is locked in requirements*.txt.
# On Debian and Ubuntu it first installs the system libraries that a window needs, and, for tests,
# the programs that look at ours from outside. A test whose program cannot be had is left out.
# usage: set_up.sh run | test
set -eu
cd "$(dirname "$0")/.."
purpose=${1:-run}

say() { printf '%s\n' "$*" >&2; }

libraries="python3 python3-venv libgl1 libegl1 libxkbcommon0 libdbus-1-3 libfontconfig1
libglib2.0-0 libbrotli1 libgssapi-krb5-2 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-image0
libxcb-render-util0 libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0"
readers="xvfb openbox xfwm4 weston dbus xdg-desktop-portal xdotool x11-utils poppler-utils qpdf
openssh-client openssl unzip 7zip chromium at-spi2-core libatspi2.0-0 libglib2.0-bin strace"

find_missing() {
    missing=""
    for package in "$@"; do
        # On newer releases some names end in t64; apt follows them, dpkg does not.
        dpkg-query -W -f '${Status}\n' "$package" "${package}t64" 2>/dev/null \
            | grep -q 'ok installed' || missing="$missing $package"
    done
}

may_install() {
    if [ "$(id -u)" = 0 ]; then as_root=""
    elif command -v sudo >/dev/null 2>&1; then as_root="sudo"
    else return 1
    fi
}

apt_install() {
    # shellcheck disable=SC2086
    $as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

install_libraries() {
    # shellcheck disable=SC2086
    find_missing $libraries
    [ -n "$missing" ] || return 0
    if ! may_install; then
        say "Some system libraries are missing and this account may not install them."
        say "Please ask an administrator to run:  apt-get install$missing"
        exit 1
    fi
    say "Installing system libraries:$missing"
    $as_root apt-get update -qq
    # shellcheck disable=SC2086
    apt_install $missing
}

install_readers() {
    # shellcheck disable=SC2086
    find_missing $readers
    [ -n "$missing" ] || return 0
    if may_install; then
        say "Installing what the tests look with:$missing"
        $as_root apt-get update -qq || true
        # Together where all can be had; otherwise whatever can.
        # shellcheck disable=SC2086
        apt_install $missing 2>/dev/null \
            || for one in $missing; do apt_install "$one" 2>/dev/null || true; done
        # shellcheck disable=SC2086
        find_missing $readers
    fi
    [ -z "$missing" ] || say "Tests that need these are left out:$missing"
}

if command -v apt-get >/dev/null 2>&1; then
    install_libraries
    [ "$purpose" = run ] || install_readers
fi

python=""
for candidate in python3.13 python3.12 python3.11 python3; do
    if command -v "$candidate" >/dev/null 2>&1 \
        && "$candidate" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
    then python=$candidate; break; fi
done
if [ -z "$python" ]; then
    say "Python 3.11 or newer, with its venv module, is needed. Please install it and try again."
    exit 1
fi

[ -x .venv/bin/python ] || "$python" -m venv .venv
requirements=packaging/requirements.txt
[ "$purpose" = run ] || requirements=packaging/requirements-dev.txt
say "Installing what $requirements lists. The first time takes a few minutes."
.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r "$requirements"
# The checkout itself becomes importable, and the command evidence-kit with it.
packages=$(.venv/bin/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
pwd > "$packages/evidence_kit_checkout.pth"
cat > .venv/bin/evidence-kit <<EOF
#!$(pwd)/.venv/bin/python
import sys
from evidence_kit.__main__ import main
sys.exit(main())
EOF
chmod +x .venv/bin/evidence-kit
# The words of the screen in each language, in the form that Qt reads.
for words in resources/i18n/*.ts; do
    [ ! -e "$words" ] || .venv/bin/pyside6-lrelease -silent "$words" >/dev/null
done
touch ".venv/ready-$purpose"

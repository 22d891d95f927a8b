#!/bin/sh
# Installs the Debian or Ubuntu packages that building, testing or measuring Catat needs and that are missing.
# Nothing missing: nothing is done, and it takes a moment only.
set -eu

usage() {
    echo "usage: tools/install.sh build|assets|eyes|senses|test|web|bench" >&2
    exit 2
}

have() { command -v "$1" >/dev/null 2>&1; }

say() { echo "catat: $*" >&2; }

# What is missing is found by trying what is needed, not by asking dpkg: a machine that has it from elsewhere is fine.

compiler_works() { have cc && have make && echo '#include <stdlib.h>' | cc -E -x c - >/dev/null 2>&1; }

certificates_there() {
    for bundle in "${SSL_CERT_FILE:-}" /etc/ssl/certs/ca-certificates.crt /etc/pki/tls/certs/ca-bundle.crt /etc/ssl/cert.pem; do
        if [ -n "$bundle" ] && [ -s "$bundle" ]; then return 0; fi
    done
    return 1
}

# Debian keeps the server's programs out of PATH, in a folder for each version.
postgresql_there() {
    if have initdb && have postgres && have psql; then return 0; fi
    for initdb in /usr/lib/postgresql/*/bin/initdb; do
        if [ -x "$initdb" ] && [ -x "${initdb%initdb}postgres" ]; then return 0; fi
    done
    return 1
}

# What bindings to Tesseract are made with: they ask for the headers by pkg-config, and read them by libclang.
tesseract_there() { have pkg-config && pkg-config --exists tesseract lept 2>/dev/null; }

libclang_there() {
    if [ -n "${LIBCLANG_PATH:-}" ]; then return 0; fi
    for library in /usr/lib/llvm-*/lib /usr/lib/*-linux-gnu /usr/lib64 /usr/lib; do
        for name in "$library"/libclang.so "$library"/libclang-[0-9]*.so; do
            if [ -e "$name" ]; then return 0; fi
        done
    done
    return 1
}

# The languages that Tesseract reads.
language_there() {
    for data in "${TESSDATA_PREFIX:-}" /usr/share/tesseract-ocr/*/tessdata /usr/share/tessdata; do
        if [ -e "$data/$1.traineddata" ]; then return 0; fi
    done
    return 1
}

pip_works() { have python3 && python3 -m pip --version >/dev/null 2>&1; }

# `ensurepip` is what Debian keeps in a package of its own.
venv_works() { have python3 && python3 -IS -c 'import ensurepip' >/dev/null 2>&1; }

missing_packages() {
    compiler_works || echo build-essential
    have pkg-config || echo pkg-config
    certificates_there || echo ca-certificates
    [ "$1" != build ] || return 0
    if [ "$1" = assets ]; then
        have npm || echo npm
        return 0
    fi
    if [ "$1" = eyes ] || [ "$1" = senses ]; then
        tesseract_there || echo libtesseract-dev libleptonica-dev
        libclang_there || echo libclang-dev
        # It reads by the headers of its own compiler.
        have clang || echo clang
        # What hears voices is built by it.
        have cmake || echo cmake
        language_there ind || echo tesseract-ocr-ind
        language_there eng || echo tesseract-ocr-eng
        # The models come from PyPI.
        pip_works || echo python3 python3-pip
        [ "$1" != eyes ] || return 0
        # Tests speak by the one, and make notes and photographs by the other.
        have espeak-ng || echo espeak-ng
        have ffmpeg || echo ffmpeg
        return 0
    fi
    if [ "$1" = web ]; then
        have chromium || echo chromium
        have chromedriver || echo chromium-driver
        return 0
    fi
    postgresql_there || echo postgresql
    have python3 || echo python3
    # They count again what journals say.
    if [ "$1" = test ]; then
        have hledger || echo hledger
        have ledger || echo ledger
        have bean-check || echo beancount
    fi
    [ "$1" != test ] || return 0
    venv_works || echo python3-venv
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# What apt says is shown only when it could not do what it was asked.
apt() {
    log=$(mktemp)
    if as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300 "$@" >"$log" 2>&1; then
        rm -f "$log"
        return 0
    fi
    cat "$log" >&2
    rm -f "$log"
    return 1
}

# PostgreSQL's package starts a cluster for the whole machine unless told not to. Ours are private and short-lived, so
# the switch is turned for the time of the installation, and turned back for whoever administers the machine.
install_postgresql() {
    switch=/etc/postgresql-common/createcluster.conf
    apt install -y --no-install-recommends postgresql-common || return 1
    as_root cp -p "$switch" "$switch.before-catat" || return 1
    echo 'create_main_cluster = false' | as_root tee -a "$switch" >/dev/null || return 1
    installed=yes
    apt install -y --no-install-recommends postgresql || installed=no
    as_root mv "$switch.before-catat" "$switch" || return 1
    [ "$installed" = yes ]
}

install_packages() {
    packages=$1
    if ! have apt-get; then
        say "please install what Debian calls: $packages (this is not Debian or Ubuntu, so it cannot be done for you)."
        return 1
    fi
    if [ "$(id -u)" != 0 ] && ! have sudo; then
        say "please install as root: apt-get install $packages (you are not root, and there is no sudo)."
        return 1
    fi
    say "installing $packages…"
    # One package source that is out of order need not keep us from the others.
    apt update || say "some package lists could not be fetched; going on with those at hand."
    others=
    for package in $packages; do
        if [ "$package" != postgresql ]; then others="$others $package"; fi
    done
    if [ -n "$others" ]; then
        # shellcheck disable=SC2086 # a list of package names, one word each
        apt install -y --no-install-recommends $others || return 1
    fi
    case " $packages " in
        *" postgresql "*) install_postgresql ;;
    esac
}

# Rust comes from rustup: the distributions' is too old.
check_rust() {
    wanted=$(sed -n 's/^rust-version = "\([0-9.]*\)"$/\1/p' "$(dirname "$0")/../Cargo.toml")
    PATH=$PATH:${CARGO_HOME:-${HOME:-/root}/.cargo}/bin
    if ! have cargo; then
        say "please install Rust $wanted or newer from https://rustup.rs (cargo was not found)."
        return 1
    fi
    found=$(cargo --version | sed 's/^cargo \([0-9]*\.[0-9]*\).*/\1/')
    newer=$(printf '%s\n%s\n' "$wanted" "$found" | sort -t. -k1,1n -k2,2n | tail -n 1)
    if [ "$newer" != "$found" ]; then
        say "please update Rust to $wanted or newer: 'rustup update', or https://rustup.rs (cargo is $found)."
        return 1
    fi
}

case "${1:-}" in
    build | assets | eyes | senses | test | web | bench) [ $# = 1 ] || usage ;;
    *) usage ;;
esac

result=0
missing=$(missing_packages "$1" | tr '\n' ' ' | sed 's/ $//')
if [ -n "$missing" ]; then
    install_packages "$missing" || result=1
fi
check_rust || result=1
exit $result

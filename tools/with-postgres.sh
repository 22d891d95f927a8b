#!/bin/bash
# Runs a command beside a PostgreSQL server of its own, made for it and gone after it.
#
# usage: tools/with-postgres.sh [--durable] COMMAND [ARGUMENT…]
#
# The command finds the server in POSTGRES_TEST_URL, and its first process in POSTGRES_TEST_PID.
# Without --durable nothing is flushed to disk: fast, and right for tests. With it the server has PostgreSQL's own
# defaults: right for measuring. The data lie in TMPDIR.
set -euo pipefail

durable=no
if [ "${1:-}" = --durable ]; then
    durable=yes
    shift
fi
if [ $# = 0 ]; then
    sed -n '2,/^set/{/^set/d;s/^# \{0,1\}//;p}' "$0" >&2
    exit 2
fi

complain() { echo "with-postgres: $*" >&2; }

# Debian keeps the server's programs out of PATH, in a folder for each version; the newest is taken.
find_programs() {
    local folder
    folder=$(find /usr/lib/postgresql/*/bin -name initdb -printf '%h\n' 2>/dev/null | sort -V | tail -n 1)
    if [ -z "$folder" ]; then
        folder=$(dirname "$(readlink -f "$(command -v initdb || echo /missing/initdb)")")
    fi
    if [ ! -x "$folder/initdb" ] || [ ! -x "$folder/postgres" ]; then
        complain "PostgreSQL's server programs were not found; 'tools/install.sh test' installs them."
        exit 1
    fi
    echo "$folder"
}

# PostgreSQL refuses to run as root.
owner=$(id -un)
if [ "$(id -u)" = 0 ]; then
    owner=nobody
    if id postgres >/dev/null 2>&1; then owner=postgres; fi
fi

# An empty environment, so that the caller's PG* variables and language reach neither the server nor its log.
as_owner() {
    (
        cd /
        local clean=(env -i PATH="$programs:/usr/bin:/bin" LC_ALL=C.UTF-8)
        if [ "$(id -u)" != 0 ]; then
            exec "${clean[@]}" "$@"
        fi
        exec setpriv --reuid="$owner" --regid="$(id -g "$owner")" --init-groups "${clean[@]}" "$@"
    )
}

# The first place that the owner can reach: root's TMPDIR may be closed to everybody else.
make_folder() {
    local base
    for base in "${TMPDIR:-/tmp}" /var/tmp; do
        folder=$(mktemp -d "$base/catat-postgres.XXXXXX" 2>/dev/null) || continue
        if [ "$(id -u)" = 0 ]; then chown "$owner" "$folder"; fi
        if as_owner test -w "$folder" 2>/dev/null; then return; fi
        rm -rf "$folder"
    done
    complain "no temporary folder that '$owner' can write to; set TMPDIR."
    exit 1
}

make_cluster() {
    as_owner initdb --pgdata "$data" --username postgres --auth trust --encoding UTF8 --locale C.UTF-8 --no-sync \
        >"$folder/log" 2>&1 || fail "initdb did not work"
    {
        echo "listen_addresses = '127.0.0.1'"
        # A socket's path may have 107 bytes; where the folder lies too deep, TCP alone must do.
        if [ ${#folder} -lt 80 ]; then echo "unix_socket_directories = '$folder'"; else echo "unix_socket_directories = ''"; fi
        echo "max_connections = 200"
        if [ $durable = no ]; then
            printf '%s = off\n' fsync synchronous_commit full_page_writes
        fi
    } >>"$data/postgresql.conf"
}

# Asking for a free port and then taking it is a race; taking one at random and seeing whether it works is none.
# The range lies below the one that outgoing connections are given ports from.
start_server() {
    local try
    for try in 1 2 3 4 5 6 7 8 9 10; do
        port=$((20000 + RANDOM % 10000))
        rm -f "$folder/log" # the server makes it anew, as its own
        if as_owner pg_ctl --pgdata "$data" --wait --timeout 60 --log "$folder/log" -o "-p $port" start >/dev/null 2>&1; then
            return
        fi
        grep -qs 'Address already in use' "$folder/log" || break
    done
    fail "the server did not start (tries: $try)"
}

fail() {
    complain "$1:"
    tail -n 20 "$folder/log" >&2
    exit 1
}

remove_cluster() {
    trap '' INT TERM HUP
    if [ -e "${data:-}/postmaster.pid" ]; then
        as_owner pg_ctl --pgdata "$data" --mode immediate --wait stop >/dev/null 2>&1 || true
    fi
    if [ -n "${folder:-}" ]; then rm -rf "$folder"; fi
}

# The command runs in the background only so that a signal can be passed on to it at once; a shell that waits for a
# command in the foreground looks at signals afterwards. `trap -` gives it back the interrupt key, `<&0` its input.
run_command() {
    (
        trap - INT QUIT
        exec "$@"
    ) <&0 &
    child=$!
    status=0
    wait "$child" || status=$?
    while [ "$interrupted" = yes ]; do # then it was the signal that ended the waiting, not the command
        interrupted=no
        status=0
        wait "$child" || status=$?
    done
    return "$status"
}

child=
interrupted=no
pass_on() {
    if [ -z "$child" ]; then exit $((128 + $2)); fi
    interrupted=yes
    kill -s "$1" "$child" 2>/dev/null || true
}

programs=$(find_programs)
trap remove_cluster EXIT
trap 'pass_on TERM 15' TERM
trap 'pass_on HUP 1' HUP
# The interrupt key reaches the command without us, an interrupt sent to us alone does not.
trap 'pass_on INT 2' INT

make_folder
data=$folder/data
make_cluster
start_server
POSTGRES_TEST_URL=postgres://postgres@127.0.0.1:$port/postgres
POSTGRES_TEST_PID=$(head -n 1 "$data/postmaster.pid")
export POSTGRES_TEST_URL POSTGRES_TEST_PID PATH=$PATH:$programs
run_command "$@" || exit $?

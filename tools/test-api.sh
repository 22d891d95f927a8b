#!/bin/bash
# Asks a `catat serve` of its own, with an empty folder, for whatever its description describes and for what it forbids: once by the
# key of a person, who may ask so often only, and once by the operator's token. An answer that the description does not have, an answer
# of another form, a fault (5xx), and an example that does not fit its own schema end it with 1.
#
# usage: tools/test-api.sh CATAT [ARGUMENT of `schemathesis run`…]
#
# SECONDS_EACH: how long each of the two goes on (30). The Python packages lie below CARGO_TARGET_DIR.
set -euo pipefail

[ $# -gt 0 ] || { sed -n '2,/^set/{/^set/d;s/^# \{0,1\}//;p}' "$0" >&2; exit 2; }
catat=$1
shift
seconds=${SECONDS_EACH:-30}
packages=$(realpath -m "${CARGO_TARGET_DIR:-target}")/test-api
release=4.32.5

if ! "$packages/bin/st" --version 2>/dev/null | grep -qF "$release"; then
    python3 -m venv "$packages"
    "$packages/bin/pip" install --quiet --disable-pip-version-check "schemathesis==$release"
fi

folder=$(mktemp -d)
server=
finish() {
    [ -z "$server" ] || kill "$server" 2>/dev/null || true
    wait 2>/dev/null || true
    rm -rf "$folder"
}
trap finish EXIT

phone=6281234567890
token=$(head -c 24 /dev/urandom | base64 | tr '+/' '-_')
# One that nobody listens on.
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
api=http://127.0.0.1:$port
env -i PATH="$PATH" CATAT_TOKEN="$token" CATAT_WHATSAPP=off CATAT_REPORTS=off CATAT_REGISTRATION=open CATAT_ADMINS=$phone \
    CATAT_DATA_DIR="$folder/data" RUST_LOG=warn "$catat" serve --listen "127.0.0.1:$port" 2>"$folder/log" &
server=$!
for _ in $(seq 100); do
    curl -sf "$api/healthz" >/dev/null && break
    kill -0 "$server" || { cat "$folder/log" >&2; exit 1; }
    sleep 0.1
done

said=$(curl -sf "$api/wa/incoming" -H "Authorization: Bearer $token" \
    -d "{\"from_number\": \"$phone\", \"message_type\": \"text\", \"text\": \"beli kopi 20k\"}")
user_id=$(sed 's/.*"user_id": *\([0-9]*\).*/\1/' <<<"$said")
key=$(env -i PATH="$PATH" CATAT_DATA_DIR="$folder/data" CATAT_ADMINS=$phone "$catat" keys add --user $phone --name tes \
    --scope read,write,admin --json | sed 's/.*"key": *"\([^"]*\)".*/\1/')

# Whoever asks names the person who is there, and means the row that stands: the rest is anything.
cat >"$folder/schemathesis.toml" <<EOF
[parameters]
"query.phone" = "$phone"
"query.user_id" = $user_id
"header.If-Match" = "*"
EOF

ask() (
    local name=$1 secret=$2
    shift 2
    echo "== by $name"
    # What it notes of its runs is not for the folder that it was called in.
    cd "$folder"
    "$packages/bin/st" --config-file "$folder/schemathesis.toml" run "$api/openapi.json" \
        --header "Authorization: Bearer $secret" --max-time "$seconds" --workers 2 --seed 7 --no-shrink --warnings off \
        --generation-database none \
        --checks not_a_server_error,status_code_conformance,content_type_conformance,response_headers_conformance,response_schema_conformance \
        "$@"
)

passed=yes
echo "== the examples of the description"
"$packages/bin/python" "$(dirname "$0")/api-examples.py" "$api/openapi.json" || passed=no
# Nobody could be asked about who is erased, or blocked; and what reads files is not installed here: 503, as described.
not_asked='/users/(me|.*/block)$|/(media/ocr|media/stt|receipts)$'
ask "a person's key" "$key" --rate-limit 1000/m --exclude-path-regex "$not_asked" "$@" || passed=no
ask "the operator's token" "$token" --exclude-path-regex "$not_asked" "$@" || passed=no
if grep -E 'panicked|came to a fault' "$folder/log" >&2; then passed=no; fi
[ $passed = yes ]

#!/bin/bash
# Starts the peer on http://127.0.0.1:PORT beside a PostgreSQL of its own; a signal stops both.
#
# Settings: PORT (8000), WORKERS (2), POOL_SIZE (10), PEER_TOKEN (bench), PEER_VENV (a virtual environment with
# requirements.txt installed), PEER_PIDS (a file to write the two first processes' ids to: uvicorn's, PostgreSQL's).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)

if [ -z "${POSTGRES_TEST_URL:-}" ]; then
    exec "$here/../../../tools/with-postgres.sh" --durable "$here/start.sh"
fi

psql --quiet --no-psqlrc --set ON_ERROR_STOP=1 --file "$here/schema.sql" "$POSTGRES_TEST_URL"
if [ -n "${PEER_PIDS:-}" ]; then echo "$$ $POSTGRES_TEST_PID" >"$PEER_PIDS"; fi
export DATABASE_URL=${POSTGRES_TEST_URL/#postgres:/postgresql+asyncpg:}
exec "${PEER_VENV:+$PEER_VENV/bin/}uvicorn" --app-dir "$here" server:app --host 127.0.0.1 --port "${PORT:-8000}" \
    --workers "${WORKERS:-2}" --no-access-log --log-level warning

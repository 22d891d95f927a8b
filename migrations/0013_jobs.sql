-- Work that is due: one row a promise. `due_at` is people's time; leases and `next_attempt_at` are the machine's. Of the
-- rows that are open a key has one; what is done is swept.
CREATE TABLE jobs (
    id              BIGINT PRIMARY KEY,
    kind            TEXT NOT NULL,
    key             TEXT NOT NULL,
    user_id         BIGINT,
    book_id         BIGINT,
    payload         JSONB NOT NULL,
    due_at          TIMESTAMPTZ NOT NULL,
    status          TEXT NOT NULL,
    attempts        BIGINT NOT NULL,
    next_attempt_at TIMESTAMPTZ,
    lease_owner     TEXT,
    lease_until     TIMESTAMPTZ,
    progress        JSONB,
    result          JSONB,
    error           TEXT,
    created_at      TIMESTAMPTZ NOT NULL,
    updated_at      TIMESTAMPTZ NOT NULL
);
CREATE UNIQUE INDEX jobs_open_once ON jobs (key) WHERE status IN ('queued', 'running', 'failed');
CREATE INDEX jobs_due ON jobs (due_at, id) WHERE status IN ('queued', 'running', 'failed');
CREATE INDEX jobs_ended ON jobs (status, updated_at) WHERE status IN ('done', 'dead');
CREATE INDEX jobs_by_user ON jobs (user_id) WHERE user_id IS NOT NULL;
CREATE INDEX jobs_by_book ON jobs (book_id) WHERE book_id IS NOT NULL;

-- Erasures that an earlier version began. One source of ids serves all tables, so a job may bear its erasure's.
INSERT INTO jobs (id, kind, key, payload, due_at, status, attempts, created_at, updated_at)
SELECT id, 'erasure', 'erasure:' || CAST(id AS TEXT), '{}', asked_at, 'queued', 0, asked_at, asked_at
FROM erasures WHERE finished_at IS NULL;

-- Who may come in. Of every secret only its SHA-256 is kept.

-- One-time links, and codes that join a number: ten minutes, once.
CREATE TABLE login_tokens (
    hash       BYTEA NOT NULL PRIMARY KEY,
    user_id    BIGINT NOT NULL REFERENCES users (id),
    purpose    TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    used_at    TIMESTAMPTZ
);
CREATE INDEX login_tokens_by_user ON login_tokens (user_id);
CREATE INDEX login_tokens_by_age ON login_tokens (expires_at);

-- Browsers that are logged in. `expires_at` is when they are out whatever they do; `seen_at` moves on while they are used.
CREATE TABLE logins (
    id         BIGINT PRIMARY KEY,
    hash       BYTEA NOT NULL,
    user_id    BIGINT NOT NULL REFERENCES users (id),
    agent      TEXT,
    address    TEXT,
    created_at TIMESTAMPTZ NOT NULL,
    seen_at    TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL
);
CREATE UNIQUE INDEX logins_by_hash ON logins (hash);
CREATE INDEX logins_by_user ON logins (user_id);
CREATE INDEX logins_by_age ON logins (expires_at);
CREATE INDEX logins_by_use ON logins (seen_at);

-- Keys of programs. `prefix` is how a key begins, so that people know which it is; `scopes` are words between blanks.
CREATE TABLE api_keys (
    id           BIGINT PRIMARY KEY,
    hash         BYTEA NOT NULL,
    prefix       TEXT NOT NULL,
    name         TEXT NOT NULL,
    scopes       TEXT NOT NULL,
    user_id      BIGINT NOT NULL REFERENCES users (id),
    created_at   TIMESTAMPTZ NOT NULL,
    last_used_at TIMESTAMPTZ,
    revoked_at   TIMESTAMPTZ
);
CREATE UNIQUE INDEX api_keys_by_hash ON api_keys (hash);
CREATE INDEX api_keys_by_user ON api_keys (user_id);

-- Tokens of programs that logged in: each refresh token is used once and brings the next of its family, whose name is the hash
-- of its first. The access token that went along stands in the same row.
CREATE TABLE refresh_tokens (
    hash              BYTEA NOT NULL PRIMARY KEY,
    family            BYTEA NOT NULL,
    user_id           BIGINT NOT NULL REFERENCES users (id),
    access_hash       BYTEA NOT NULL,
    access_expires_at TIMESTAMPTZ NOT NULL,
    created_at        TIMESTAMPTZ NOT NULL,
    expires_at        TIMESTAMPTZ NOT NULL,
    used_at           TIMESTAMPTZ
);
CREATE UNIQUE INDEX refresh_tokens_by_access ON refresh_tokens (access_hash);
CREATE INDEX refresh_tokens_by_family ON refresh_tokens (family);
CREATE INDEX refresh_tokens_by_user ON refresh_tokens (user_id);
CREATE INDEX refresh_tokens_by_age ON refresh_tokens (expires_at);

-- How often somebody could not be let in, by the hash of an account's or a network's address, or of whoever tries codes.
CREATE TABLE failed_attempts (
    hash      BYTEA NOT NULL PRIMARY KEY,
    failures  BIGINT NOT NULL,
    failed_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX failed_attempts_by_age ON failed_attempts (failed_at);

-- What people read of who came in, and what was done there. Nobody is named where nobody was known.
CREATE TABLE access_events (
    id         BIGINT PRIMARY KEY,
    user_id    BIGINT REFERENCES users (id),
    kind       TEXT NOT NULL,
    address    TEXT,
    agent      TEXT,
    details    JSONB NOT NULL,
    created_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX access_events_by_user ON access_events (user_id, created_at, id);
CREATE INDEX access_events_by_age ON access_events (created_at, id);

-- What was answered to a request that bore a key of its caller's, so that the same request is done once.
CREATE TABLE idempotency_keys (
    id         BIGINT PRIMARY KEY,
    caller     TEXT NOT NULL,
    route      TEXT NOT NULL,
    key        TEXT NOT NULL,
    user_id    BIGINT REFERENCES users (id),
    body_hash  BYTEA NOT NULL,
    status     BIGINT NOT NULL,
    answer     TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL
);
CREATE UNIQUE INDEX idempotency_keys_once ON idempotency_keys (caller, route, key);
CREATE INDEX idempotency_keys_by_user ON idempotency_keys (user_id);
CREATE INDEX idempotency_keys_by_age ON idempotency_keys (created_at);

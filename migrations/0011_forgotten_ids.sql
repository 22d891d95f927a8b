-- The ids of messages that an erasure took away, as hashes, for some days: a late repeat of one is known, and books nothing.
CREATE TABLE forgotten_ids (
    hash      BYTEA NOT NULL PRIMARY KEY,
    forget_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX forgotten_ids_by_age ON forgotten_ids (forget_at);

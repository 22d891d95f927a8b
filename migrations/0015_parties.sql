-- Who money is lent to, owed to and split with.
CREATE TABLE parties (
    id          BIGINT PRIMARY KEY,
    book_id     BIGINT NOT NULL REFERENCES books (id),
    user_id     BIGINT NOT NULL REFERENCES users (id),
    name        TEXT NOT NULL,
    name_key    TEXT NOT NULL,
    status      TEXT NOT NULL,
    merged_into BIGINT,
    version     BIGINT NOT NULL,
    created_at  TIMESTAMPTZ NOT NULL,
    updated_at  TIMESTAMPTZ NOT NULL
);
CREATE UNIQUE INDEX parties_by_name ON parties (book_id, name_key) WHERE status = 'active';

-- What a person's own choices of a category teach: the category that a phrase belongs to, and how often that was said.
-- A row is written in the change of the choice that teaches it. `category` is a category's key.
CREATE TABLE lessons (
    id         BIGINT PRIMARY KEY,
    book_id    BIGINT NOT NULL REFERENCES books (id),
    user_id    BIGINT NOT NULL REFERENCES users (id),
    direction  TEXT NOT NULL CHECK (direction IN ('income', 'expense', 'transfer')),
    phrase     TEXT NOT NULL,
    category   TEXT NOT NULL,
    taught     BIGINT NOT NULL,
    status     TEXT NOT NULL,
    version    BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL
);
CREATE UNIQUE INDEX lessons_by_phrase ON lessons (user_id, direction, phrase) WHERE status = 'active';
-- The newest are read with every message.
CREATE INDEX lessons_by_time ON lessons (user_id, updated_at, id) WHERE status = 'active';

-- Why an entry has its category; null where nobody said.
ALTER TABLE transactions ADD COLUMN category_reason TEXT;

-- By which words a person has entries filed: `condition` says which ones, `category` is the key of where they go. The first rule
-- that fits decides, in the order of `position`. What names another row stands in a column of its own, so that merges lead on.
CREATE TABLE filing_rules (
    id         BIGINT PRIMARY KEY,
    book_id    BIGINT NOT NULL REFERENCES books (id),
    user_id    BIGINT NOT NULL REFERENCES users (id),
    condition  JSONB NOT NULL,
    account_id BIGINT,
    category   TEXT NOT NULL,
    position   BIGINT NOT NULL,
    status     TEXT NOT NULL,
    version    BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX filing_rules_by_user ON filing_rules (user_id);
CREATE INDEX filing_rules_by_book ON filing_rules (book_id);

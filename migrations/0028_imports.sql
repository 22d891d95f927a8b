-- Files of banks whose rows became entries. An import, the change that books it and the job that does so share one id; its row
-- is written with the first chunk, so that what was only looked at has none.
CREATE TABLE imports (
    id             BIGINT PRIMARY KEY,
    book_id        BIGINT NOT NULL REFERENCES books (id),
    user_id        BIGINT NOT NULL REFERENCES users (id),
    account_id     BIGINT NOT NULL REFERENCES accounts (id),
    media_id       BIGINT,
    file_name      TEXT,
    format         TEXT NOT NULL,
    settings       JSONB NOT NULL,
    numbers        JSONB,
    first_day      DATE,
    last_day       DATE,
    counts         JSONB NOT NULL,
    message_id     BIGINT,
    status         TEXT NOT NULL,
    version        BIGINT NOT NULL,
    created_at     TIMESTAMPTZ NOT NULL,
    updated_at     TIMESTAMPTZ NOT NULL
);
CREATE INDEX imports_by_book ON imports (book_id);
CREATE INDEX imports_by_user ON imports (user_id);

-- What stood in them, as it was read: `place` is its place among all of an import, `format` what its file was. `planned` is what
-- shall become of it, `became` what has. Amounts are signed; only what was refused has none, and no day. `said_account_id` is
-- the other side as the file has it, `to_account_id` as it was found; `apart_from` is the entry or row that somebody said it is
-- not. The first row of an import bears in `looked_at` up to which change of the book it was met with what stands there.
CREATE TABLE import_rows (
    id             BIGINT PRIMARY KEY,
    import_id      BIGINT NOT NULL,
    book_id        BIGINT NOT NULL,
    user_id        BIGINT NOT NULL,
    account_id     BIGINT NOT NULL,
    file           BIGINT NOT NULL,
    format         TEXT NOT NULL,
    line           BIGINT NOT NULL,
    place          BIGINT NOT NULL,
    day            DATE,
    amount         BIGINT,
    currency       TEXT NOT NULL,
    text           TEXT NOT NULL,
    text_key       TEXT NOT NULL,
    nth            BIGINT NOT NULL,
    counterpart    TEXT,
    bank_id        TEXT,
    category       TEXT,
    said_account_id BIGINT,
    to_account_id  BIGINT,
    transaction_id BIGINT,
    matched_id     BIGINT,
    apart_from     BIGINT,
    planned        TEXT NOT NULL,
    became         TEXT,
    looked_at      BIGINT,
    created_at     TIMESTAMPTZ NOT NULL
);
CREATE UNIQUE INDEX import_rows_in_order ON import_rows (import_id, place);
CREATE INDEX import_rows_by_amount ON import_rows (import_id, amount, day);
CREATE INDEX import_rows_by_entry ON import_rows (transaction_id) WHERE transaction_id IS NOT NULL;
CREATE INDEX import_rows_by_match ON import_rows (matched_id) WHERE matched_id IS NOT NULL;
CREATE INDEX import_rows_by_bank_id ON import_rows (account_id, bank_id) WHERE bank_id IS NOT NULL;
CREATE INDEX import_rows_first ON import_rows (created_at) WHERE place = 0;
CREATE INDEX import_rows_by_user ON import_rows (user_id);
CREATE INDEX import_rows_by_book ON import_rows (book_id);
-- The n-th equal row of an account stands once. It is refused anew, repeated or given up any number of times.
CREATE UNIQUE INDEX import_rows_once ON import_rows (account_id, day, amount, currency, text_key, nth)
    WHERE became IN ('booked', 'joined', 'met', 'matched');

-- Entries that a row of a file may be.
CREATE INDEX transactions_by_amount ON transactions (book_id, amount, tx_date);

-- What comes again: what is made of it, and by which rule. Every day is counted from `anchor_day`, never from the one before, so
-- that the 31st comes back after a short month. Rows that replaced one another are one series, and share its days.
CREATE TABLE recurring (
    id            BIGINT PRIMARY KEY,
    book_id       BIGINT NOT NULL REFERENCES books (id),
    user_id       BIGINT NOT NULL REFERENCES users (id),
    series_id     BIGINT NOT NULL,
    name          TEXT NOT NULL,
    name_key      TEXT NOT NULL,
    direction     TEXT NOT NULL CHECK (direction IN ('income', 'expense', 'transfer')),
    amount        BIGINT NOT NULL CHECK (amount > 0 AND amount <= 1000000000000000),
    currency      TEXT NOT NULL,
    category_id   BIGINT,
    account_id    BIGINT,
    to_account_id BIGINT,
    party_id      BIGINT,
    anchor_day    DATE NOT NULL,
    every         BIGINT NOT NULL CHECK (every > 0),
    unit          TEXT NOT NULL,
    on_day        TEXT NOT NULL,
    mode          TEXT NOT NULL,
    starts_on     DATE NOT NULL,
    ends_on       DATE,
    paused_from   DATE,
    paused_until  DATE,
    replaces      BIGINT,
    message_id    BIGINT,
    status        TEXT NOT NULL,
    version       BIGINT NOT NULL,
    created_at    TIMESTAMPTZ NOT NULL,
    updated_at    TIMESTAMPTZ NOT NULL
);
CREATE INDEX recurring_by_user ON recurring (user_id);
CREATE INDEX recurring_by_book ON recurring (book_id);

-- What became of a day of a series: booked, asked about, skipped, or to come with another amount. It stays where the entry is
-- taken back, so that nothing is made twice.
CREATE TABLE recurring_days (
    recurring_id   BIGINT NOT NULL,
    day            DATE NOT NULL,
    id             BIGINT NOT NULL UNIQUE,
    book_id        BIGINT NOT NULL,
    user_id        BIGINT NOT NULL,
    status         TEXT NOT NULL,
    amount         BIGINT CHECK (amount > 0 AND amount <= 1000000000000000),
    transaction_id BIGINT,
    created_at     TIMESTAMPTZ NOT NULL,
    updated_at     TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (recurring_id, day)
);
CREATE INDEX recurring_days_by_user ON recurring_days (user_id, day);
CREATE INDEX recurring_days_by_book ON recurring_days (book_id, day);

-- What a day of a series made, once: the entry holds its key though it is taken back.
CREATE UNIQUE INDEX transactions_recurring_once ON transactions (external_reference) WHERE source = 'recurring';

-- What one unit of a currency was worth in another, day by day, as decimal text. These are the house's, for every book.
CREATE TABLE rates (
    base       TEXT NOT NULL,
    quote      TEXT NOT NULL,
    day        DATE NOT NULL,
    rate       TEXT NOT NULL,
    source     TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (base, quote, day)
);
CREATE INDEX rates_by_day ON rates (day, base, quote);

-- What people say a rate was: each goes for its own book alone. Of one day the one that was said last holds.
CREATE TABLE book_rates (
    id         BIGINT PRIMARY KEY,
    book_id    BIGINT NOT NULL REFERENCES books (id),
    user_id    BIGINT NOT NULL REFERENCES users (id),
    base       TEXT NOT NULL,
    quote      TEXT NOT NULL,
    day        DATE NOT NULL,
    rate       TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX book_rates_by_day ON book_rates (book_id, base, quote, day);
CREATE INDEX book_rates_by_user ON book_rates (user_id);

-- What an entry of another currency counts as in its book's, and by which rate: derived, so no change records it. All four
-- are null where the currency is the book's, or no rate is known.
ALTER TABLE transactions ADD COLUMN book_amount BIGINT CHECK (book_amount >= 0 AND book_amount <= 1000000000000000);
ALTER TABLE transactions ADD COLUMN rate TEXT;
ALTER TABLE transactions ADD COLUMN rate_day DATE;
ALTER TABLE transactions ADD COLUMN rate_source TEXT;
-- Holds every column that a report reads of these, so that a report touches the index alone.
CREATE INDEX transactions_foreign ON transactions
    (book_id, tx_date, status, direction, category_id, book_amount, currency, amount) WHERE book_amount IS NOT NULL;

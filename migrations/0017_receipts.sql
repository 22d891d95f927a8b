-- Papers and screens that entries were read from, and what stands on them. Entries point at their receipt. Amounts are minor
-- units of the receipt's currency; quantities are thousandths.
CREATE TABLE receipts (
    id                 BIGINT PRIMARY KEY,
    book_id            BIGINT NOT NULL REFERENCES books (id),
    user_id            BIGINT NOT NULL REFERENCES users (id),
    message_id         BIGINT,
    kind               TEXT NOT NULL,
    merchant           TEXT,
    merchant_key       TEXT,
    currency           TEXT NOT NULL,
    total              BIGINT,
    tax                BIGINT,
    service            BIGINT,
    discount           BIGINT,
    rounding           BIGINT,
    paid               BIGINT,
    change             BIGINT,
    paid_by            TEXT,
    reference          TEXT,
    bought_on          DATE,
    bought_at_minute   BIGINT,
    confidence_percent BIGINT NOT NULL,
    readers            JSONB NOT NULL,
    status             TEXT NOT NULL,
    version            BIGINT NOT NULL,
    created_at         TIMESTAMPTZ NOT NULL,
    updated_at         TIMESTAMPTZ NOT NULL
);
CREATE INDEX receipts_by_book ON receipts (book_id);
CREATE INDEX receipts_by_user ON receipts (user_id);
CREATE INDEX receipts_by_message ON receipts (message_id) WHERE message_id IS NOT NULL;
CREATE INDEX receipts_by_reference ON receipts (book_id, reference) WHERE reference IS NOT NULL;

CREATE TABLE receipt_items (
    id                  BIGINT PRIMARY KEY,
    book_id             BIGINT NOT NULL REFERENCES books (id),
    user_id             BIGINT NOT NULL REFERENCES users (id),
    receipt_id          BIGINT NOT NULL REFERENCES receipts (id),
    position            BIGINT NOT NULL,
    name                TEXT NOT NULL,
    name_key            TEXT NOT NULL,
    quantity_thousandths BIGINT NOT NULL,
    unit                TEXT,
    unit_amount         BIGINT,
    line_amount         BIGINT NOT NULL,
    discount            BIGINT,
    category            TEXT,
    transaction_id      BIGINT,
    status              TEXT NOT NULL,
    version             BIGINT NOT NULL,
    created_at          TIMESTAMPTZ NOT NULL,
    updated_at          TIMESTAMPTZ NOT NULL
);
CREATE INDEX receipt_items_by_receipt ON receipt_items (receipt_id);
CREATE INDEX receipt_items_by_user ON receipt_items (user_id);
CREATE INDEX receipt_items_by_name ON receipt_items (book_id, name_key);

ALTER TABLE transactions ADD COLUMN receipt_id BIGINT;
CREATE INDEX transactions_by_receipt ON transactions (receipt_id) WHERE receipt_id IS NOT NULL;

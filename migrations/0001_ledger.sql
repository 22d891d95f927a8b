-- One text for both engines. Column types: BIGINT, BOOLEAN, TEXT, DATE, TIMESTAMPTZ, JSONB, BYTEA, no others.
-- Amounts are minor units of the row's own currency, at most 10^15. CHECKs guard signs, that largest amount and
-- `direction`; every other set of words is guarded by the program's enums, because it grows and SQLite cannot
-- change a CHECK. Migrations only add.

-- Ids are drawn by the program in blocks; 1–999 are the migrations'.
CREATE TABLE id_blocks (
    name TEXT PRIMARY KEY,
    next BIGINT NOT NULL
);
INSERT INTO id_blocks (name, next) VALUES ('rows', 1000);

-- People and books ---------------------------------------------------------------------------------------------

CREATE TABLE users (
    id            BIGINT PRIMARY KEY,
    name          TEXT NOT NULL,
    phone         TEXT,
    password_hash TEXT,
    status        TEXT NOT NULL,
    role          TEXT NOT NULL,
    book_id       BIGINT NOT NULL,
    locale        TEXT NOT NULL,
    timezone      TEXT NOT NULL,
    settings      JSONB NOT NULL,
    version       BIGINT NOT NULL,
    created_at    TIMESTAMPTZ NOT NULL,
    updated_at    TIMESTAMPTZ NOT NULL
);

-- `kind` is the kind of address (phone, lid, owner), not the channel: one number is one person everywhere.
CREATE TABLE identities (
    kind       TEXT NOT NULL,
    address    TEXT NOT NULL,
    user_id    BIGINT NOT NULL REFERENCES users (id),
    created_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (kind, address)
);
CREATE INDEX identities_by_user ON identities (user_id);

CREATE TABLE books (
    id         BIGINT PRIMARY KEY,
    name       TEXT NOT NULL,
    currency   TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL
);

CREATE TABLE book_members (
    book_id   BIGINT NOT NULL REFERENCES books (id),
    user_id   BIGINT NOT NULL REFERENCES users (id),
    role      TEXT NOT NULL,
    joined_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (book_id, user_id)
);
CREATE INDEX book_members_by_user ON book_members (user_id);

-- Money --------------------------------------------------------------------------------------------------------

-- A null book is a default. Renaming, hiding or merging a default is a row of the book with the same key.
CREATE TABLE categories (
    id          BIGINT PRIMARY KEY,
    book_id     BIGINT REFERENCES books (id),
    user_id     BIGINT REFERENCES users (id),
    key         TEXT NOT NULL,
    direction   TEXT NOT NULL CHECK (direction IN ('income', 'expense', 'transfer')),
    name        TEXT NOT NULL,
    name_key    TEXT NOT NULL,
    keywords    TEXT NOT NULL,
    merged_into TEXT,
    status      TEXT NOT NULL,
    version     BIGINT NOT NULL,
    created_at  TIMESTAMPTZ NOT NULL,
    updated_at  TIMESTAMPTZ NOT NULL
);
CREATE UNIQUE INDEX categories_by_name ON categories (COALESCE(book_id, 0), direction, name_key) WHERE status = 'active';
CREATE UNIQUE INDEX categories_by_key ON categories (COALESCE(book_id, 0), direction, key) WHERE status <> 'deleted';

INSERT INTO categories (id, key, direction, name, name_key, keywords, status, version, created_at, updated_at)
SELECT id, key, direction, name, LOWER(name), '', 'active', 1, '2026-11-20T00:00:00+00:00', '2026-11-20T00:00:00+00:00'
FROM (
    SELECT 1 AS id, 'makan' AS key, 'expense' AS direction, 'Makan' AS name
    UNION ALL SELECT 2, 'transport', 'expense', 'Transport'
    UNION ALL SELECT 3, 'belanja_harian', 'expense', 'Belanja Harian'
    UNION ALL SELECT 4, 'belanja', 'expense', 'Belanja'
    UNION ALL SELECT 5, 'pulsa_data', 'expense', 'Pulsa & Data'
    UNION ALL SELECT 6, 'tagihan', 'expense', 'Tagihan'
    UNION ALL SELECT 7, 'tempat_tinggal', 'expense', 'Tempat Tinggal'
    UNION ALL SELECT 8, 'kesehatan', 'expense', 'Kesehatan'
    UNION ALL SELECT 9, 'pendidikan', 'expense', 'Pendidikan'
    UNION ALL SELECT 10, 'hiburan', 'expense', 'Hiburan'
    UNION ALL SELECT 11, 'perawatan_diri', 'expense', 'Perawatan Diri'
    UNION ALL SELECT 12, 'sosial_donasi', 'expense', 'Sosial & Donasi'
    UNION ALL SELECT 13, 'keluarga', 'expense', 'Keluarga'
    UNION ALL SELECT 14, 'cicilan_utang', 'expense', 'Cicilan & Utang'
    UNION ALL SELECT 15, 'biaya_pajak', 'expense', 'Biaya & Pajak'
    UNION ALL SELECT 16, 'lainnya', 'expense', 'Lainnya'
    UNION ALL SELECT 17, 'gaji', 'income', 'Gaji'
    UNION ALL SELECT 18, 'bonus_thr', 'income', 'Bonus & THR'
    UNION ALL SELECT 19, 'usaha', 'income', 'Usaha'
    UNION ALL SELECT 20, 'honor_freelance', 'income', 'Honor & Freelance'
    UNION ALL SELECT 21, 'hadiah', 'income', 'Hadiah & Pemberian'
    UNION ALL SELECT 22, 'refund_cashback', 'income', 'Refund & Cashback'
    UNION ALL SELECT 23, 'investasi', 'income', 'Investasi'
    UNION ALL SELECT 24, 'pemasukan_lain', 'income', 'Pemasukan Lain'
) AS defaults;

CREATE TABLE accounts (
    id             BIGINT PRIMARY KEY,
    book_id        BIGINT NOT NULL REFERENCES books (id),
    user_id        BIGINT NOT NULL REFERENCES users (id),
    name           TEXT NOT NULL,
    name_key       TEXT NOT NULL,
    kind           TEXT NOT NULL,
    currency       TEXT NOT NULL,
    opening_amount BIGINT NOT NULL CHECK (opening_amount BETWEEN -1000000000000000 AND 1000000000000000),
    status         TEXT NOT NULL,
    version        BIGINT NOT NULL,
    created_at     TIMESTAMPTZ NOT NULL,
    updated_at     TIMESTAMPTZ NOT NULL
);
CREATE UNIQUE INDEX accounts_by_name ON accounts (book_id, name_key) WHERE status = 'active';

-- `tx_date` is the day in the person's zone when booked: periods compare days, a change of zone moves nothing.
-- `ai_confidence` is in per cent. `asked`: pending with a question of its own.
CREATE TABLE transactions (
    id                 BIGINT PRIMARY KEY,
    book_id            BIGINT NOT NULL REFERENCES books (id),
    user_id            BIGINT NOT NULL REFERENCES users (id),
    direction          TEXT NOT NULL CHECK (direction IN ('income', 'expense', 'transfer')),
    amount             BIGINT NOT NULL CHECK (amount > 0 AND amount <= 1000000000000000),
    currency           TEXT NOT NULL,
    category_id        BIGINT REFERENCES categories (id),
    account_id         BIGINT REFERENCES accounts (id),
    to_account_id      BIGINT REFERENCES accounts (id),
    to_amount          BIGINT CHECK (to_amount > 0 AND to_amount <= 1000000000000000),
    to_currency        TEXT,
    description        TEXT,
    merchant           TEXT,
    note               TEXT,
    tx_datetime        TIMESTAMPTZ NOT NULL,
    tx_date            DATE NOT NULL,
    source             TEXT NOT NULL,
    external_reference TEXT,
    raw_text           TEXT,
    ai_confidence      BIGINT,
    status             TEXT NOT NULL,
    asked              BOOLEAN NOT NULL,
    message_id         BIGINT,
    version            BIGINT NOT NULL,
    created_at         TIMESTAMPTZ NOT NULL,
    updated_at         TIMESTAMPTZ NOT NULL
);
-- Holds every column that a report reads, so that a report touches the index alone.
CREATE INDEX transactions_by_day ON transactions (book_id, tx_date, status, currency, direction, category_id, amount);
-- The order in which lists go, so that a page reads its own rows alone.
CREATE INDEX transactions_by_time ON transactions (book_id, tx_datetime, id);
CREATE INDEX transactions_pending ON transactions (user_id) WHERE status = 'pending';

CREATE TABLE savings_accounts (
    id            BIGINT PRIMARY KEY,
    book_id       BIGINT NOT NULL REFERENCES books (id),
    user_id       BIGINT NOT NULL REFERENCES users (id),
    name          TEXT NOT NULL,
    name_key      TEXT NOT NULL,
    target_amount BIGINT CHECK (target_amount > 0 AND target_amount <= 1000000000000000),
    currency      TEXT NOT NULL,
    status        TEXT NOT NULL,
    asked         BOOLEAN NOT NULL,
    message_id    BIGINT,
    version       BIGINT NOT NULL,
    created_at    TIMESTAMPTZ NOT NULL,
    updated_at    TIMESTAMPTZ NOT NULL
);
CREATE UNIQUE INDEX savings_accounts_by_name ON savings_accounts (book_id, name_key) WHERE status <> 'deleted';

CREATE TABLE savings_transactions (
    id                 BIGINT PRIMARY KEY,
    book_id            BIGINT NOT NULL REFERENCES books (id),
    savings_account_id BIGINT NOT NULL REFERENCES savings_accounts (id),
    user_id            BIGINT NOT NULL REFERENCES users (id),
    direction          TEXT NOT NULL CHECK (direction IN ('deposit', 'withdraw')),
    amount             BIGINT NOT NULL CHECK (amount > 0 AND amount <= 1000000000000000),
    currency           TEXT NOT NULL,
    account_id         BIGINT REFERENCES accounts (id),
    note               TEXT,
    occurred_at        TIMESTAMPTZ NOT NULL,
    source             TEXT NOT NULL,
    status             TEXT NOT NULL,
    asked              BOOLEAN NOT NULL,
    message_id         BIGINT,
    version            BIGINT NOT NULL,
    created_at         TIMESTAMPTZ NOT NULL,
    updated_at         TIMESTAMPTZ NOT NULL
);
CREATE INDEX savings_transactions_by_account ON savings_transactions (savings_account_id, status);
CREATE INDEX savings_transactions_pending ON savings_transactions (user_id) WHERE status = 'pending';

-- Every ledger write is a change, written in the same batch. `number` is per book and written last.
CREATE TABLE changes (
    id         BIGINT PRIMARY KEY,
    number     BIGINT NOT NULL,
    book_id    BIGINT NOT NULL REFERENCES books (id),
    user_id    BIGINT NOT NULL REFERENCES users (id),
    message_id BIGINT,
    kind       TEXT NOT NULL,
    reverses   BIGINT REFERENCES changes (id),
    created_at TIMESTAMPTZ NOT NULL
);
CREATE UNIQUE INDEX changes_by_number ON changes (book_id, number);
CREATE INDEX changes_by_message ON changes (message_id);

CREATE TABLE change_items (
    change_id  BIGINT NOT NULL,
    table_name TEXT NOT NULL,
    row_id     BIGINT NOT NULL,
    before     JSONB,
    after      JSONB,
    PRIMARY KEY (change_id, table_name, row_id)
);

-- Messages -----------------------------------------------------------------------------------------------------

-- Inbox and outbox. `lane` is the person however addressed, or the group; `seq` is the order of acceptance and of
-- sending. `sent_at` is the message's own now, `created_at` when it was accepted.
CREATE TABLE wa_messages (
    id              BIGINT PRIMARY KEY,
    user_id         BIGINT NOT NULL,
    direction       TEXT NOT NULL CHECK (direction IN ('in', 'out')),
    channel         TEXT NOT NULL,
    session         TEXT NOT NULL,
    chat            TEXT NOT NULL,
    lane            TEXT NOT NULL,
    seq             BIGINT NOT NULL,
    message_id      TEXT NOT NULL,
    wa_from         TEXT NOT NULL,
    wa_body         TEXT,
    kind            TEXT NOT NULL,
    raw             BYTEA,
    payload         JSONB,
    heard           TEXT,
    intent          TEXT,
    response        TEXT,
    parent_id       BIGINT,
    quote_id        TEXT,
    dedupe_key      TEXT,
    status          TEXT NOT NULL,
    attempts        BIGINT NOT NULL,
    next_attempt_at TIMESTAMPTZ,
    error           TEXT,
    lease_owner     TEXT,
    lease_until     TIMESTAMPTZ,
    sent_at         TIMESTAMPTZ NOT NULL,
    created_at      TIMESTAMPTZ NOT NULL,
    updated_at      TIMESTAMPTZ NOT NULL
);
CREATE UNIQUE INDEX wa_messages_once ON wa_messages (channel, session, lane, message_id) WHERE direction = 'in';
CREATE UNIQUE INDEX wa_messages_in_order ON wa_messages (lane, direction, seq);
CREATE UNIQUE INDEX wa_messages_pushed_once ON wa_messages (dedupe_key) WHERE dedupe_key IS NOT NULL;
-- Only rows of the inbox bear these words, so `direction` is left out: with it the planners prefer the index above,
-- and read through everything a lane ever took.
CREATE INDEX wa_messages_open ON wa_messages (lane, seq) WHERE status IN ('received', 'perceived', 'failed');
CREATE INDEX wa_messages_dead ON wa_messages (id) WHERE status = 'dead';
CREATE INDEX wa_messages_by_parent ON wa_messages (parent_id) WHERE parent_id IS NOT NULL;

-- Keyed so that the same person finds the same dialogue however addressed, and in a group nobody answers another's.
CREATE TABLE dialogues (
    lane       TEXT NOT NULL,
    user_id    BIGINT NOT NULL,
    state      JSONB NOT NULL,
    version    BIGINT NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (lane, user_id)
);

-- Who works a lane, on PostgreSQL; SQLite has one engine and needs no lease.
CREATE TABLE lanes (
    lane        TEXT PRIMARY KEY,
    lease_owner TEXT NOT NULL,
    lease_until TIMESTAMPTZ NOT NULL
);

CREATE TABLE ai_audit (
    id                   BIGINT PRIMARY KEY,
    user_id              BIGINT,
    message_id           BIGINT,
    model_name           TEXT NOT NULL,
    raw_input            TEXT NOT NULL,
    raw_output           TEXT,
    success              BOOLEAN NOT NULL,
    latency_milliseconds BIGINT NOT NULL,
    created_at           TIMESTAMPTZ NOT NULL
);
CREATE INDEX ai_audit_by_user ON ai_audit (user_id, created_at);

CREATE TABLE media_assets (
    id         BIGINT PRIMARY KEY,
    user_id    BIGINT NOT NULL,
    message_id BIGINT,
    sha256     TEXT NOT NULL,
    mime_type  TEXT NOT NULL,
    size_bytes BIGINT NOT NULL,
    location   TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX media_assets_by_user ON media_assets (user_id);

CREATE TABLE erasures (
    id          BIGINT PRIMARY KEY,
    user_id     BIGINT NOT NULL,
    asked_at    TIMESTAMPTZ NOT NULL,
    finished_at TIMESTAMPTZ,
    rows        BIGINT NOT NULL
);

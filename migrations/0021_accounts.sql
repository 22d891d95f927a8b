-- Where money is, and who owes whom. The balance of an account is what lay in it at the beginning of the day `opened_on`, and
-- what moved from then on; while nobody has said that day, it is not known.
ALTER TABLE accounts ADD COLUMN opened_on DATE;
ALTER TABLE accounts ADD COLUMN statement_day BIGINT;
ALTER TABLE accounts ADD COLUMN due_day BIGINT;

-- With whom there are debts. What a party owes is a sum over the entries that name it, never stored.
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
CREATE INDEX parties_by_user ON parties (user_id);

-- What is paid in equal parts, from a first day on, once a month.
CREATE TABLE plans (
    id          BIGINT PRIMARY KEY,
    book_id     BIGINT NOT NULL REFERENCES books (id),
    user_id     BIGINT NOT NULL REFERENCES users (id),
    name        TEXT NOT NULL,
    name_key    TEXT NOT NULL,
    account_id  BIGINT REFERENCES accounts (id),
    amount      BIGINT NOT NULL CHECK (amount > 0 AND amount <= 1000000000000000),
    currency    TEXT NOT NULL,
    count       BIGINT NOT NULL,
    first_day   DATE NOT NULL,
    message_id  BIGINT,
    status      TEXT NOT NULL,
    version     BIGINT NOT NULL,
    created_at  TIMESTAMPTZ NOT NULL,
    updated_at  TIMESTAMPTZ NOT NULL
);
CREATE UNIQUE INDEX plans_by_name ON plans (book_id, name_key) WHERE status = 'active';
CREATE INDEX plans_by_user ON plans (user_id);

-- Who a debt is with, and which plan an instalment pays. A null party is somebody unnamed.
ALTER TABLE transactions ADD COLUMN party_id BIGINT;
ALTER TABLE transactions ADD COLUMN plan_id BIGINT;
CREATE INDEX transactions_by_account ON transactions (account_id) WHERE account_id IS NOT NULL;
CREATE INDEX transactions_by_to_account ON transactions (to_account_id) WHERE to_account_id IS NOT NULL;
CREATE INDEX transactions_by_party ON transactions (party_id) WHERE party_id IS NOT NULL;
CREATE INDEX transactions_by_plan ON transactions (plan_id) WHERE plan_id IS NOT NULL;

-- What shall be spent at most, of a category by its key or of all (''), in each day, week or month. Another amount ends the row
-- with the day before the running period and makes another, so that what was left of past periods stays what it was.
CREATE TABLE budgets (
    id          BIGINT PRIMARY KEY,
    book_id     BIGINT NOT NULL REFERENCES books (id),
    user_id     BIGINT NOT NULL REFERENCES users (id),
    category    TEXT NOT NULL,
    period      TEXT NOT NULL,
    amount      BIGINT NOT NULL CHECK (amount > 0 AND amount <= 1000000000000000),
    currency    TEXT NOT NULL,
    starts_on   DATE NOT NULL,
    ends_on     DATE,
    rollover    BOOLEAN NOT NULL,
    message_id  BIGINT,
    status      TEXT NOT NULL,
    version     BIGINT NOT NULL,
    created_at  TIMESTAMPTZ NOT NULL,
    updated_at  TIMESTAMPTZ NOT NULL
);
CREATE UNIQUE INDEX budgets_once ON budgets (book_id, category, period, starts_on) WHERE status = 'active';
CREATE INDEX budgets_by_user ON budgets (user_id);

-- What was told of a budget: in which period, at how many per cent, and of which amount. Once each.
CREATE TABLE budget_alerts (
    id           BIGINT NOT NULL UNIQUE,
    book_id      BIGINT NOT NULL,
    user_id      BIGINT NOT NULL,
    budget_id    BIGINT NOT NULL,
    period_start DATE NOT NULL,
    threshold    BIGINT NOT NULL,
    amount       BIGINT NOT NULL,
    told_at      TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (budget_id, period_start, threshold, amount)
);
CREATE INDEX budget_alerts_by_book ON budget_alerts (book_id, period_start);
CREATE INDEX budget_alerts_by_user ON budget_alerts (user_id);

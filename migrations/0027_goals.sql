-- The day by which a goal is to be reached; null where nobody said one.
ALTER TABLE savings_accounts ADD COLUMN target_day DATE;

-- A goal that was closed keeps what moved in it, and leaves its name to another.
DROP INDEX savings_accounts_by_name;
CREATE UNIQUE INDEX savings_accounts_by_name ON savings_accounts (book_id, name_key)
    WHERE status <> 'deleted' AND status <> 'closed';

-- The day on which the months of a book begin: 1 to 31, last or last_working. A new one holds from its next day on; those
-- before it stand with the day on which each ended, `1:2026-11-25,25:2027-01-31`.
ALTER TABLE books ADD COLUMN month_start TEXT NOT NULL DEFAULT '1';
ALTER TABLE books ADD COLUMN month_starts_before TEXT NOT NULL DEFAULT '';

-- The accounts of a book, those that became part of another among them.
CREATE INDEX accounts_by_book ON accounts (book_id);

-- What moves an account is summed from an index alone.
DROP INDEX transactions_by_account;
CREATE INDEX transactions_by_account ON transactions (account_id, status, tx_date, currency, direction, amount)
    WHERE account_id IS NOT NULL;

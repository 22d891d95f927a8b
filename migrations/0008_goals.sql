-- How often a goal's movements were written. Its balance is a sum over other rows, which no version guards: whoever
-- writes a movement moves this on from where it stood when the sum was read. It is no field of the goal.
ALTER TABLE savings_accounts ADD COLUMN moves BIGINT NOT NULL DEFAULT 0;

-- Where a row went that fell together with another of its name: what an older change named by it is found there.
ALTER TABLE savings_accounts ADD COLUMN merged_into BIGINT;
ALTER TABLE accounts ADD COLUMN merged_into BIGINT;

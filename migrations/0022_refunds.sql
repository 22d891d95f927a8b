-- Which expense an entry gives money back of, where that is known.
ALTER TABLE transactions ADD COLUMN refund_of BIGINT;
CREATE INDEX transactions_by_refund ON transactions (refund_of) WHERE refund_of IS NOT NULL;

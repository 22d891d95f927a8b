-- The rows that a message named, so that editing, deleting or quoting it finds them.
CREATE INDEX transactions_by_message ON transactions (message_id) WHERE message_id IS NOT NULL;
CREATE INDEX savings_transactions_by_message ON savings_transactions (message_id) WHERE message_id IS NOT NULL;

-- Messages about another that has not come yet: they hold nothing, and are looked for with every message of their lane.
CREATE INDEX wa_messages_waiting ON wa_messages (lane) WHERE status = 'waiting';

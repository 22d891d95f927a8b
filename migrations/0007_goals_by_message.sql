-- Goals are looked up by the message that opened them, like entries and movements.
CREATE INDEX savings_accounts_by_message ON savings_accounts (message_id) WHERE message_id IS NOT NULL;

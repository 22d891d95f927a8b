-- Sending by itself: rows that wait to go out, and those that a receipt may name. Only rows of the outbox bear these
-- words, and only channels with sessions send by themselves.

CREATE INDEX wa_messages_to_send ON wa_messages (lane, seq) WHERE status IN ('queued', 'sending');
CREATE INDEX wa_messages_sent_by_id ON wa_messages (session, message_id) WHERE direction = 'out' AND session <> '';

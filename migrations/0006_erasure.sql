-- The message that asked for an erasure: its answer, the goodbye, is the last row that goes.
ALTER TABLE erasures ADD COLUMN message_id BIGINT;

-- What an erasure finds rows by where no other index leads to them; all three hold few rows.
CREATE INDEX erasures_open ON erasures (id) WHERE finished_at IS NULL;
-- A person's messages outside the lane of their own.
CREATE INDEX wa_messages_in_groups ON wa_messages (user_id, id) WHERE lane <> 'user:' || CAST(user_id AS TEXT);
-- Whoever deletes a change is asked by the engine whether another one names it.
CREATE INDEX changes_reversing ON changes (reverses) WHERE reverses IS NOT NULL;

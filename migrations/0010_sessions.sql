-- Which engine answers under which number: by a lease, so that a number is one engine's at a time. `jid` is the number in
-- the channel's own words, null until it is paired.
CREATE TABLE whatsapp_sessions (
    channel     TEXT NOT NULL,
    name        TEXT NOT NULL,
    engine      TEXT NOT NULL,
    host        TEXT NOT NULL,
    jid         TEXT,
    lease_until TIMESTAMPTZ NOT NULL,
    paired_at   TIMESTAMPTZ,
    PRIMARY KEY (channel, name)
);

-- The number a message came to, or goes out from; null where nobody knows, so that any may send it.
ALTER TABLE wa_messages ADD COLUMN jid TEXT;

-- Since when a message that was acknowledged is believed to have reached nobody. Few rows wait for a receipt.
ALTER TABLE wa_messages ADD COLUMN doubted_at TIMESTAMPTZ;
CREATE INDEX wa_messages_without_receipt ON wa_messages (session, updated_at)
    WHERE status = 'sent' AND direction = 'out' AND session <> '';

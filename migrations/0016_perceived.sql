-- What the senses saw in a message's media, beyond the text of `heard`: lines and where they stand, or what was said.
ALTER TABLE wa_messages ADD COLUMN perceived JSONB;

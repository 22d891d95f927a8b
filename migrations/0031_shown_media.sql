-- What somebody sent that is kept as a file, in the order in which it is shown.
CREATE INDEX wa_messages_with_media ON wa_messages (user_id, sent_at, id) WHERE media_id IS NOT NULL;

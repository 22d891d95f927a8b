-- Pictures that were sent together are answered once. `album` is what the channel calls the album that a picture came in, `album_size`
-- how many pictures it says are in it; pictures that came together without one have neither. The last of them answers; the others are
-- `done` with the intent `part`, and name it in `parent_id`.
ALTER TABLE wa_messages ADD COLUMN album TEXT;
ALTER TABLE wa_messages ADD COLUMN album_size BIGINT;
CREATE INDEX wa_messages_by_album ON wa_messages (lane, album) WHERE album IS NOT NULL;

-- The pictures of a receipt that goes over several, in their order.
CREATE TABLE receipt_pages (
    id         BIGINT PRIMARY KEY,
    book_id    BIGINT NOT NULL REFERENCES books (id),
    user_id    BIGINT NOT NULL REFERENCES users (id),
    receipt_id BIGINT NOT NULL REFERENCES receipts (id),
    position   BIGINT NOT NULL,
    message_id BIGINT,
    media_id   BIGINT,
    status     TEXT NOT NULL,
    version    BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX receipt_pages_by_receipt ON receipt_pages (receipt_id);
CREATE INDEX receipt_pages_by_user ON receipt_pages (user_id);

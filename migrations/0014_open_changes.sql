-- A change over more rows than one batch holds is written in chunks: it is open until its last one. Its number is drawn
-- with the first, and its rows count as they are written.
ALTER TABLE changes ADD COLUMN status TEXT NOT NULL DEFAULT 'done';
CREATE INDEX changes_open ON changes (book_id) WHERE status = 'open';

-- Media that is kept: an object of the store, named by whose it is and by its own hash. A person's same file is kept once.
ALTER TABLE media_assets ADD COLUMN book_id BIGINT;
ALTER TABLE media_assets ADD COLUMN kind TEXT NOT NULL DEFAULT 'other';
ALTER TABLE media_assets ADD COLUMN status TEXT NOT NULL DEFAULT 'stored';
ALTER TABLE media_assets ADD COLUMN store TEXT NOT NULL DEFAULT '';
ALTER TABLE media_assets ADD COLUMN fetched_at TIMESTAMPTZ;
ALTER TABLE media_assets ADD COLUMN expires_at TIMESTAMPTZ;
CREATE UNIQUE INDEX media_assets_once ON media_assets (user_id, sha256) WHERE status = 'stored';
CREATE UNIQUE INDEX media_assets_by_location ON media_assets (location) WHERE status = 'stored';
CREATE INDEX media_assets_by_expiry ON media_assets (expires_at) WHERE status = 'stored';
CREATE INDEX media_assets_by_book ON media_assets (book_id) WHERE book_id IS NOT NULL;

-- The media that a message came with, once it is kept.
ALTER TABLE wa_messages ADD COLUMN media_id BIGINT;

-- Which store these books keep their media in: one row at most.
CREATE TABLE media_stores (
    place    BIGINT PRIMARY KEY CHECK (place = 1),
    id       TEXT NOT NULL,
    bound_at TIMESTAMPTZ NOT NULL
);

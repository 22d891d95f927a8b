-- A rate of the house's that was wrong is withdrawn (status 'deleted'): it tells nothing any more, unless it is told again.
ALTER TABLE rates ADD COLUMN status TEXT NOT NULL DEFAULT 'active';

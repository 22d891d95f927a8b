-- Who let a person in: self, list or admin. Null where nobody did, or where it was not noted then, which counts as self.
ALTER TABLE users ADD COLUMN admitted TEXT;

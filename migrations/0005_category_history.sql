-- All categories of a book are read with every message, those deleted too: rows that carry one still show its name.
CREATE INDEX categories_by_book ON categories (book_id);

-- What a row's changes left of it is found by the row: the last of them says how it must stand. One source of ids serves
-- all tables, so the id alone tells.
CREATE INDEX change_items_by_row ON change_items (row_id);
-- Who became one with somebody is looked for at each start.
CREATE INDEX users_joined ON users (id) WHERE status = 'joined';

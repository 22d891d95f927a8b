"""The tables of a Catat, on either engine: read, and filled past the program."""

import json
import sqlite3

BLOCK = 1000
TAKE_IDS = "UPDATE id_blocks SET next = next + {0} WHERE name = 'rows' RETURNING next - {0} AS first"


class Tables:
    """To be used in a `with` block."""

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass

    def take_ids(self, count):
        """The first of so many ids that nothing else will have."""
        [row] = self.rows(TAKE_IDS.format(-(-count // BLOCK) * BLOCK))
        return row["first"]


class SqliteTables(Tables):
    """Those in the file of a Catat that is not running."""

    def __init__(self, data_folder):
        [database] = data_folder.glob("*.db")
        self.connection = sqlite3.connect(database)
        self.connection.row_factory = sqlite3.Row
        self.connection.execute("PRAGMA synchronous = OFF")

    def rows(self, statement):
        return [dict(row) for row in self.connection.execute(statement).fetchall()]

    def run(self, statement):
        self.connection.execute(statement)

    def insert(self, table, columns, rows):
        marks = ", ".join("?" for _ in columns)
        self.connection.executemany(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})", rows)

    def __exit__(self, kind, *_):
        if kind is None:
            self.connection.commit()
            self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self.connection.close()


class PostgresTables(Tables):
    """Those of a Catat with a PostgreSQL of its own, which runs meanwhile."""

    def __init__(self, server):
        self.server = server

    def rows(self, statement):
        found = self.server.sql(f"WITH found AS ({statement}) SELECT row_to_json(found) FROM found", separator=None)
        return [json.loads(line) for [line] in found]

    def run(self, statement):
        self.server.sql(statement)

    def insert(self, table, columns, rows):
        text = "".join("\t".join(map(cell, row)) + "\n" for row in rows)
        self.server.sql(f"COPY {table} ({', '.join(columns)}) FROM STDIN", text)

    def __exit__(self, kind, *_):
        if kind is None:
            self.server.sql("VACUUM ANALYZE")


def cell(value):
    """A value as COPY reads it."""
    if value is None:
        return r"\N"
    if isinstance(value, bytes):
        return rf"\\x{value.hex()}"
    text = json.dumps(value) if isinstance(value, (dict, list)) else str(value)
    return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n")

//! Personal data outside the rows of a book, table by table: what an erasure, a join and the export do with each.

/// A table that keeps something of people, or of their books as such.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PersonalTable {
    /// What it is called.
    pub name: &'static str,
    /// The column by which the doctor names a row.
    pub key: &'static str,
    /// Whether a row may be about a book too, by its `book_id`: then it goes with the book, and moves with it.
    pub is_about_books: bool,
    /// What an erasure does to it.
    pub erased: Erased,
    /// What becomes of it where its person turns out to be somebody else.
    pub joined: Joined,
    /// How the person is told of it.
    pub exported: Exported,
}

impl PersonalTable {
    /// Whether a join takes all of it from the younger, as rows that still bear the `user_id` of who wrote them.
    pub(crate) fn is_left_by_nobody(&self) -> bool {
        matches!(self.joined, Joined::Moves | Joined::Lanes(_))
    }
}

/// What an erasure does to such a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Erased {
    /// The rows with the person's `user_id` go, as many in one statement.
    Rows(usize),
    /// They go in a way of their own.
    Apart(&'static str),
    /// They stay, for this reason.
    Stays(&'static str),
}

/// What becomes of such a table at a join.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Joined {
    /// The rows with the younger's `user_id` are the older's from then on.
    Moves,
    /// They go to the lane of the older, and nothing is left in that of the younger.
    Lanes(&'static str),
    /// They go in a way of their own.
    Apart(&'static str),
    /// They stay with the younger, for this reason.
    Stays(&'static str),
}

/// How such a table is exported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exported {
    /// Under this name.
    As(&'static str),
    /// Not, for this reason.
    Not(&'static str),
}

/// Every such table, once.
pub const PERSONAL_TABLES: &[PersonalTable] = &[
    PersonalTable {
        name: "users",
        key: "id",
        is_about_books: false,
        erased: Erased::Apart("emptied at once; the row stays, so that rows of shared books name somebody"),
        joined: Joined::Stays("marked as joined, and without a number"),
        exported: Exported::As("profile"),
    },
    PersonalTable {
        name: "identities",
        key: "address",
        is_about_books: false,
        erased: Erased::Apart("gone at once: whoever writes again is new"),
        joined: Joined::Moves,
        exported: Exported::As("profile"),
    },
    PersonalTable {
        name: "books",
        key: "id",
        is_about_books: false,
        erased: Erased::Apart("gone behind what the book keeps, or handed on to who shares it"),
        joined: Joined::Stays("empty, and closed by a change"),
        exported: Exported::As("profile"),
    },
    PersonalTable {
        name: "book_members",
        key: "book_id",
        is_about_books: false,
        erased: Erased::Apart("gone when the book has nothing of the person any more"),
        joined: Joined::Stays("of the book that is empty"),
        exported: Exported::Not("it says that the book is theirs"),
    },
    PersonalTable {
        name: "changes",
        key: "id",
        is_about_books: false,
        erased: Erased::Apart(
            "gone behind the rows that they left so, the newest first; without words where others share the book",
        ),
        // Their book and numbers go in a way of their own.
        joined: Joined::Moves,
        exported: Exported::As("changes"),
    },
    PersonalTable {
        name: "change_items",
        key: "change_id",
        is_about_books: false,
        erased: Erased::Apart("gone with their changes"),
        joined: Joined::Apart("with their changes"),
        exported: Exported::As("changes"),
    },
    PersonalTable {
        name: "wa_messages",
        key: "id",
        is_about_books: false,
        erased: Erased::Apart("gone as the hashes of their ids are remembered"),
        joined: Joined::Lanes("behind those that are there"),
        exported: Exported::As("messages"),
    },
    PersonalTable {
        name: "dialogues",
        key: "lane",
        is_about_books: false,
        erased: Erased::Apart("gone by their lanes"),
        joined: Joined::Apart("of two in one lane the older's stays"),
        exported: Exported::Not("what was asked and answered stands in the messages"),
    },
    PersonalTable {
        name: "ai_audit",
        key: "id",
        is_about_books: false,
        erased: Erased::Rows(500),
        joined: Joined::Stays("who a model was asked about then; gone when the older is erased"),
        exported: Exported::Not("the words stand in the messages"),
    },
    PersonalTable {
        name: "media_assets",
        key: "id",
        is_about_books: true,
        erased: Erased::Apart("gone behind the objects that they name"),
        joined: Joined::Stays("the file lies where it lay; gone when the older is erased"),
        exported: Exported::Not("the messages say which they were"),
    },
    PersonalTable {
        name: "jobs",
        key: "id",
        is_about_books: true,
        erased: Erased::Rows(500),
        joined: Joined::Moves,
        exported: Exported::Not("what comes of it stands in the messages"),
    },
    PersonalTable {
        name: "book_rates",
        key: "id",
        is_about_books: true,
        erased: Erased::Rows(500),
        joined: Joined::Moves,
        exported: Exported::Not("what was said of them stands in the messages"),
    },
    PersonalTable {
        name: "recurring_days",
        key: "id",
        is_about_books: true,
        erased: Erased::Rows(500),
        joined: Joined::Moves,
        exported: Exported::Not("the entries and the messages say what became of them"),
    },
    PersonalTable {
        name: "budget_alerts",
        key: "id",
        is_about_books: true,
        erased: Erased::Rows(500),
        joined: Joined::Moves,
        exported: Exported::Not("what was told stands in the messages"),
    },
    PersonalTable {
        name: "import_rows",
        key: "id",
        is_about_books: true,
        erased: Erased::Rows(500),
        joined: Joined::Moves,
        exported: Exported::Not("the entries say what became of them, and the file is the person's own"),
    },
    PersonalTable {
        name: "login_tokens",
        key: "created_at",
        is_about_books: false,
        erased: Erased::Apart("gone at once: nobody comes in any more"),
        joined: Joined::Moves,
        exported: Exported::Not("only hashes are kept, and not for long"),
    },
    PersonalTable {
        name: "logins",
        key: "id",
        is_about_books: false,
        erased: Erased::Apart("gone at once: nobody comes in any more"),
        joined: Joined::Moves,
        exported: Exported::Not("they are listed for the person while they last"),
    },
    PersonalTable {
        name: "api_keys",
        key: "id",
        is_about_books: false,
        erased: Erased::Apart("gone at once: nobody comes in any more"),
        joined: Joined::Moves,
        exported: Exported::Not("they are listed for the person; of a key itself only a hash is kept"),
    },
    PersonalTable {
        name: "refresh_tokens",
        key: "created_at",
        is_about_books: false,
        erased: Erased::Apart("gone at once: nobody comes in any more"),
        joined: Joined::Moves,
        exported: Exported::Not("only hashes are kept"),
    },
    PersonalTable {
        name: "access_events",
        key: "id",
        is_about_books: false,
        erased: Erased::Rows(500),
        joined: Joined::Moves,
        exported: Exported::Not("they are listed for the person"),
    },
    PersonalTable {
        name: "idempotency_keys",
        key: "id",
        is_about_books: false,
        erased: Erased::Rows(500),
        joined: Joined::Moves,
        exported: Exported::Not("answers that were given, for a day"),
    },
    PersonalTable {
        name: "erasures",
        key: "id",
        is_about_books: false,
        erased: Erased::Stays("it says when, and how many rows"),
        joined: Joined::Stays("nobody who is erased is joined"),
        exported: Exported::Not("nobody is left to be told"),
    },
    PersonalTable {
        name: "forgotten_ids",
        key: "hash",
        is_about_books: false,
        erased: Erased::Stays("hashes by which a late repeat is known, for some days"),
        joined: Joined::Stays("of nobody who is there"),
        exported: Exported::Not("nobody is left to be told"),
    },
];

/// Tables that keep nothing of anybody, each with what it is for.
pub const IMPERSONAL_TABLES: &[(&str, &str)] = &[
    ("id_blocks", "the next free id"),
    ("media_stores", "which store media is kept in"),
    ("lanes", "which process works on a lane at this moment"),
    ("whatsapp_sessions", "which engine answers under which of our own numbers"),
    ("rates", "what currencies were worth in others, day by day"),
    ("failed_attempts", "how often somebody could not be let in, by hashes that name nobody, for a day"),
    ("_sqlx_migrations", "which migrations have run"),
];

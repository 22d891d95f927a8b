//! The rules that a query can look at: each names the rows that break it, and whose they are.

use std::sync::LazyLock;

use crate::{book::KINDS, people::personal_tables::PERSONAL_TABLES};

/// A rule as two queries.
pub(super) struct Rule {
    /// The rule, as a sentence.
    pub(super) name: &'static str,
    /// How many rows break it.
    pub(super) count: &'static str,
    /// The first few of them.
    pub(super) first: &'static str,
}

/// A rule from the query for the rows that break it: `what` they are, and the `user_id` of whose they are.
macro_rules! rule {
    ($name:literal, $($sql:tt)+) => {
        Rule {
            name: $name,
            count: concat!("SELECT COUNT(*) FROM (", $($sql)+, ") AS f"),
            first: concat!(
                "SELECT f.what, f.user_id, u.name, u.phone FROM (",
                $($sql)+,
                " LIMIT 3) AS f LEFT JOIN users u ON u.id = f.user_id"
            ),
        }
    };
}

/// A rule about the rows of all tables that keep something of people; those of a book, also in the book that was theirs.
pub(super) static OF_JOINED: LazyLock<Rule> = LazyLock::new(|| {
    let joined = "(SELECT id FROM users WHERE status = 'joined')";
    let of = |table: &str, key: &str| {
        format!("SELECT '{table} ' || {key} AS what, user_id FROM {table} WHERE user_id IN {joined}")
    };
    let rows = KINDS.iter().map(|kind| {
        let theirs = "book_id IN (SELECT book_id FROM users WHERE status = 'joined')";
        format!("{} OR {theirs}", of(kind.table, "id"))
    });
    let personal = PERSONAL_TABLES
        .iter()
        .filter(|table| table.is_left_by_nobody())
        .map(|table| of(table.name, table.key));
    let sql = rows.chain(personal).collect::<Vec<_>>().join(" UNION ALL ");
    Rule {
        name: "nothing is kept by somebody who became one with another",
        count: format!("SELECT COUNT(*) FROM ({sql}) AS f").leak(),
        first: format!(
            "SELECT f.what, f.user_id, u.name, u.phone FROM ({sql} LIMIT 3) AS f LEFT JOIN users u ON u.id = f.user_id"
        )
        .leak(),
    }
});

/// The messages of somebody who is being erased go one after the other, so no rule counts them.
pub(super) const RULES: [Rule; 14] = [
    rule!(
        "every transaction carries a default itself, never the mask over it",
        "SELECT 'transactions ' || t.id AS what, t.user_id FROM transactions t JOIN categories c ON c.id = t.category_id \
         WHERE c.book_id IS NOT NULL \
         AND EXISTS (SELECT 1 FROM categories d WHERE d.book_id IS NULL AND d.key = c.key)"
    ),
    rule!(
        "no goal holds less than nothing",
        "SELECT 'the goal ' || g.name || ' (savings_accounts ' || g.id || ')' AS what, g.user_id FROM savings_accounts g \
         JOIN (SELECT savings_account_id FROM savings_transactions WHERE status = 'confirmed' GROUP BY savings_account_id \
         HAVING SUM(CASE direction WHEN 'deposit' THEN amount ELSE -amount END) < 0) AS b ON b.savings_account_id = g.id"
    ),
    rule!(
        "nothing that counts stands on a goal that was taken back",
        "SELECT 'savings_transactions ' || m.id || ' on the goal ' || g.name AS what, m.user_id FROM savings_transactions m \
         JOIN savings_accounts g ON g.id = m.savings_account_id WHERE m.status = 'confirmed' AND g.status = 'deleted'"
    ),
    rule!(
        "no goal that was closed holds anything",
        "SELECT 'the goal ' || g.name || ' (savings_accounts ' || g.id || ')' AS what, g.user_id FROM savings_accounts g \
         JOIN (SELECT savings_account_id FROM savings_transactions WHERE status = 'confirmed' GROUP BY savings_account_id \
         HAVING SUM(CASE direction WHEN 'deposit' THEN amount ELSE -amount END) <> 0) AS b ON b.savings_account_id = g.id \
         WHERE g.status = 'closed'"
    ),
    rule!(
        "everybody's number is one of their addresses",
        "SELECT 'users ' || p.id AS what, p.id AS user_id FROM users p WHERE p.phone IS NOT NULL AND NOT EXISTS \
         (SELECT 1 FROM identities i WHERE i.kind = 'phone' AND i.address = p.phone AND i.user_id = p.id)"
    ),
    rule!(
        "every change item belongs to a change",
        "SELECT 'change_items ' || i.change_id || ' of ' || i.table_name || ' ' || i.row_id AS what, \
         CAST(NULL AS BIGINT) AS user_id FROM change_items i \
         WHERE NOT EXISTS (SELECT 1 FROM changes c WHERE c.id = i.change_id)"
    ),
    rule!(
        "every erasure that is not finished has a job that goes on with it",
        "SELECT 'erasures ' || e.id AS what, e.user_id FROM erasures e WHERE e.finished_at IS NULL \
         AND NOT EXISTS (SELECT 1 FROM jobs j WHERE j.id = e.id AND j.kind = 'erasure' \
         AND j.status IN ('queued', 'running', 'failed'))"
    ),
    rule!(
        "every message that is done has an intent and its replies",
        // What was said is one line of the message and a row each in the outbox; files that go along say nothing. The pictures of
        // an album are answered by the last of them.
        "SELECT 'wa_messages ' || m.id AS what, m.user_id FROM wa_messages m LEFT JOIN \
         (SELECT o.parent_id, STRING_AGG(o.wa_body, '\n\n' ORDER BY o.seq) AS said FROM wa_messages o \
         WHERE o.direction = 'out' AND o.parent_id IS NOT NULL AND o.status <> 'skipped' AND o.kind IN ('text', 'poll') \
         GROUP BY o.parent_id) AS r ON r.parent_id = m.id \
         WHERE m.direction = 'in' AND m.status = 'done' \
         AND (m.intent IS NULL OR CASE WHEN m.intent = 'part' THEN NOT EXISTS (SELECT 1 FROM wa_messages a \
         WHERE a.id = m.parent_id AND a.direction = 'in' AND a.lane = m.lane AND a.user_id = m.user_id \
         AND a.status = 'done' AND a.intent <> 'part') \
         ELSE m.response IS NULL OR r.said IS NULL OR r.said <> m.response END) \
         AND NOT EXISTS (SELECT 1 FROM users e WHERE e.id = m.user_id AND e.status = 'erased')"
    ),
    rule!(
        "every reply answers a message or was pushed once",
        "SELECT 'wa_messages ' || o.id AS what, o.user_id FROM wa_messages o \
         WHERE o.direction = 'out' AND o.dedupe_key IS NULL AND NOT EXISTS \
         (SELECT 1 FROM wa_messages m WHERE m.id = o.parent_id AND m.direction = 'in') \
         AND NOT EXISTS (SELECT 1 FROM users e WHERE e.id = o.user_id AND e.status = 'erased')"
    ),
    rule!(
        "what says nothing has no reply",
        "SELECT 'wa_messages ' || o.id AS what, o.user_id FROM wa_messages o JOIN wa_messages m ON m.id = o.parent_id \
         WHERE o.direction = 'out' AND o.status <> 'skipped' AND m.direction = 'in' AND m.status IN ('dropped', 'waiting') \
         AND NOT EXISTS (SELECT 1 FROM users e WHERE e.id = o.user_id AND e.status = 'erased')"
    ),
    rule!(
        "every row of a file that stands names an entry that is there, and one that was booked its own",
        "SELECT 'import_rows ' || r.id AS what, r.user_id FROM import_rows r \
         WHERE r.became IN ('booked', 'joined', 'met', 'matched') AND (r.transaction_id IS NULL \
         OR (r.became = 'booked' AND r.transaction_id <> r.id) \
         OR NOT EXISTS (SELECT 1 FROM transactions t WHERE t.id = r.transaction_id)) \
         AND NOT EXISTS (SELECT 1 FROM erasures e WHERE e.user_id = r.user_id)"
    ),
    rule!(
        "nobody waits without a question: what is pending is asked about, or its writer is not confirmed",
        "SELECT 'transactions ' || t.id AS what, t.user_id FROM transactions t JOIN users w ON w.id = t.user_id \
         WHERE t.status = 'pending' AND NOT t.asked AND w.status = 'active'"
    ),
    rule!(
        "everybody writes in a book they are a member of",
        "SELECT 'users ' || p.id AS what, p.id AS user_id FROM users p WHERE p.status NOT IN ('erased', 'joined') \
         AND NOT EXISTS (SELECT 1 FROM book_members m WHERE m.book_id = p.book_id AND m.user_id = p.id)"
    ),
    rule!(
        "nothing but amounts is left of whoever was erased",
        "SELECT 'users ' || p.id AS what, p.id AS user_id FROM users p \
         JOIN erasures e ON e.user_id = p.id AND e.finished_at IS NOT NULL \
         WHERE p.status <> 'erased' OR p.name <> '' OR p.phone IS NOT NULL \
         OR p.password_hash IS NOT NULL OR EXISTS (SELECT 1 FROM identities i WHERE i.user_id = p.id) \
         OR EXISTS (SELECT 1 FROM logins l WHERE l.user_id = p.id) OR EXISTS (SELECT 1 FROM api_keys k WHERE k.user_id = p.id) \
         OR EXISTS (SELECT 1 FROM login_tokens t WHERE t.user_id = p.id) \
         OR EXISTS (SELECT 1 FROM refresh_tokens t WHERE t.user_id = p.id) \
         OR EXISTS (SELECT 1 FROM book_members m WHERE m.user_id = p.id) \
         OR EXISTS (SELECT 1 FROM wa_messages m WHERE m.lane = 'user:' || CAST(p.id AS TEXT)) \
         OR EXISTS (SELECT 1 FROM wa_messages m WHERE m.user_id = p.id AND m.lane <> 'user:' || CAST(m.user_id AS TEXT)) \
         OR EXISTS (SELECT 1 FROM ai_audit a WHERE a.user_id = p.id) \
         OR EXISTS (SELECT 1 FROM lessons l WHERE l.user_id = p.id AND l.status = 'active') \
         OR EXISTS (SELECT 1 FROM filing_rules f WHERE f.user_id = p.id)"
    ),
];

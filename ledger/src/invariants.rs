//! What must always hold of the books; `catat doctor` and the tests ask.

use crate::db::{Database, DatabaseError, binds};

/// A rule, and how many rows break it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Finding {
    /// The rule, as a sentence.
    pub rule: &'static str,
    /// How many rows break it; 0 is sound.
    pub broken: i64,
}

/// The messages of somebody who is being erased go one after the other, so no rule counts them.
const RULES: [(&str, &str); 13] = [
    (
        "every transaction stands as its last change left it",
        "SELECT COUNT(*) FROM transactions t WHERE NOT EXISTS (SELECT 1 FROM change_items i \
         WHERE i.table_name = 'transactions' AND i.row_id = t.id AND i.after ->> 'status' = t.status \
         AND i.after ->> 'amount' = CAST(t.amount AS TEXT) AND i.after ->> 'version' = CAST(t.version AS TEXT))",
    ),
    (
        "every savings movement stands as its last change left it",
        "SELECT COUNT(*) FROM savings_transactions t WHERE NOT EXISTS (SELECT 1 FROM change_items i \
         WHERE i.table_name = 'savings_transactions' AND i.row_id = t.id AND i.after ->> 'status' = t.status \
         AND i.after ->> 'amount' = CAST(t.amount AS TEXT) AND i.after ->> 'version' = CAST(t.version AS TEXT))",
    ),
    (
        "every lesson stands as its last change left it",
        "SELECT COUNT(*) FROM lessons t WHERE t.status = 'active' AND NOT EXISTS (SELECT 1 FROM change_items i \
         WHERE i.table_name = 'lessons' AND i.row_id = t.id AND i.after ->> 'phrase' = t.phrase \
         AND i.after ->> 'version' = CAST(t.version AS TEXT))",
    ),
    (
        "every transaction carries a default itself, never the mask over it",
        "SELECT COUNT(*) FROM transactions t JOIN categories c ON c.id = t.category_id WHERE c.book_id IS NOT NULL \
         AND EXISTS (SELECT 1 FROM categories d WHERE d.book_id IS NULL AND d.key = c.key)",
    ),
    (
        "no goal holds less than nothing",
        "SELECT COUNT(*) FROM (SELECT savings_account_id FROM savings_transactions WHERE status = 'confirmed' \
         GROUP BY savings_account_id HAVING SUM(CASE direction WHEN 'deposit' THEN amount ELSE -amount END) < 0) below",
    ),
    (
        "nothing that counts stands on a goal that was taken back",
        "SELECT COUNT(*) FROM savings_transactions m JOIN savings_accounts g ON g.id = m.savings_account_id \
         WHERE m.status = 'confirmed' AND g.status = 'deleted'",
    ),
    (
        "nothing is kept by somebody who became one with another",
        "SELECT (SELECT COUNT(*) FROM transactions t JOIN users u ON u.id = t.user_id WHERE u.status = 'joined') \
         + (SELECT COUNT(*) FROM savings_transactions m JOIN users u ON u.id = m.user_id WHERE u.status = 'joined')",
    ),
    (
        "every change item belongs to a change",
        "SELECT COUNT(*) FROM change_items i WHERE NOT EXISTS (SELECT 1 FROM changes c WHERE c.id = i.change_id)",
    ),
    (
        "every message that is done has an intent and a reply",
        "SELECT COUNT(*) FROM wa_messages m WHERE m.direction = 'in' AND m.status = 'done' AND (m.intent IS NULL \
         OR m.response IS NULL OR NOT EXISTS (SELECT 1 FROM wa_messages o WHERE o.parent_id = m.id AND o.direction = 'out')) \
         AND NOT EXISTS (SELECT 1 FROM users u WHERE u.id = m.user_id AND u.status = 'erased')",
    ),
    (
        "every reply answers a message or was pushed once",
        "SELECT COUNT(*) FROM wa_messages o WHERE o.direction = 'out' AND o.dedupe_key IS NULL AND NOT EXISTS \
         (SELECT 1 FROM wa_messages m WHERE m.id = o.parent_id AND m.direction = 'in') \
         AND NOT EXISTS (SELECT 1 FROM users u WHERE u.id = o.user_id AND u.status = 'erased')",
    ),
    (
        "nobody waits without a question: what is pending is asked about, or its writer is not confirmed",
        "SELECT COUNT(*) FROM transactions t JOIN users u ON u.id = t.user_id \
         WHERE t.status = 'pending' AND NOT t.asked AND u.status = 'active'",
    ),
    (
        "everybody writes in a book they are a member of",
        "SELECT COUNT(*) FROM users u WHERE u.status NOT IN ('erased', 'joined') AND NOT EXISTS (SELECT 1 FROM book_members m \
         WHERE m.book_id = u.book_id AND m.user_id = u.id)",
    ),
    (
        "nothing but amounts is left of whoever was erased",
        "SELECT COUNT(*) FROM users u JOIN erasures e ON e.user_id = u.id AND e.finished_at IS NOT NULL \
         WHERE u.status <> 'erased' OR u.name <> '' OR u.phone IS NOT NULL \
         OR EXISTS (SELECT 1 FROM identities i WHERE i.user_id = u.id) \
         OR EXISTS (SELECT 1 FROM book_members m WHERE m.user_id = u.id) \
         OR EXISTS (SELECT 1 FROM wa_messages m WHERE m.lane = 'user:' || CAST(u.id AS TEXT)) \
         OR EXISTS (SELECT 1 FROM wa_messages m WHERE m.user_id = u.id AND m.lane <> 'user:' || CAST(m.user_id AS TEXT)) \
         OR EXISTS (SELECT 1 FROM ai_audit a WHERE a.user_id = u.id) \
         OR EXISTS (SELECT 1 FROM lessons l WHERE l.user_id = u.id AND l.status = 'active')",
    ),
];

/// Looks at every rule.
pub async fn check(database: &Database) -> Result<Vec<Finding>, DatabaseError> {
    let mut findings = Vec::with_capacity(RULES.len());
    for (rule, sql) in RULES {
        let counted: Vec<(i64,)> = database.scan(sql, binds![]).await?;
        findings.push(Finding { rule, broken: counted.first().map_or(0, |(broken,)| *broken) });
    }
    Ok(findings)
}

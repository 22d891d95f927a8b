//! The table of what became of conversations.

use std::{collections::BTreeMap, fmt};

use super::{
    conversation::{Conversation, Played, Verdict},
    per_cent, tenths,
};

/// How many conversations ended how.
#[derive(Debug, Clone, Copy, Default)]
struct Row {
    right: usize,
    wrong: usize,
    by_category_alone: usize,
    asked: usize,
    missed: usize,
}

/// What became of many conversations.
#[derive(Debug, Clone, Default)]
pub struct Tally {
    rows: BTreeMap<String, Row>,
    contested: Row,
    misses: Vec<String>,
}

impl Row {
    fn add(&mut self, verdict: Verdict) {
        match verdict {
            Verdict::Right => self.right += 1,
            Verdict::Wrong { by_category_alone } => {
                self.wrong += 1;
                self.by_category_alone += usize::from(by_category_alone);
            }
            Verdict::Asked => self.asked += 1,
            Verdict::Missed => self.missed += 1,
        }
    }

    fn all(self) -> usize {
        self.right + self.wrong + self.asked + self.missed
    }

    fn and(self, other: Self) -> Self {
        Self {
            right: self.right + other.right,
            wrong: self.wrong + other.wrong,
            by_category_alone: self.by_category_alone + other.by_category_alone,
            asked: self.asked + other.asked,
            missed: self.missed + other.missed,
        }
    }
}

impl Tally {
    /// Counts one conversation in; `group` is the row that it stands in.
    pub fn add(&mut self, conversation: &Conversation, group: &str, played: &Played) -> Verdict {
        let verdict = conversation.judge(played);
        self.rows.entry(group.to_owned()).or_default().add(verdict);
        if conversation.is_contested {
            self.contested.add(verdict);
        }
        let word = match verdict {
            Verdict::Right => return verdict,
            Verdict::Wrong { by_category_alone: false } => "WRONG",
            Verdict::Wrong { by_category_alone: true } => "FILED",
            Verdict::Asked => "asked",
            Verdict::Missed => "missed",
        };
        let turns: Vec<String> = conversation.turns.iter().map(|turn| turn.replace('\n', "\\n")).collect();
        self.misses.push(format!(
            "{word}\t{}\t{}\tright: {}\tgot: {}\tsaid: {}",
            conversation.id,
            turns.join(" ⏎ "),
            conversation.right,
            told(played),
            played.reply.replace('\n', "\\n")
        ));
        verdict
    }

    /// What did not end right: how, its name, what was said, what is right, what counts, and the last reply; tabs between.
    pub fn misses(&self) -> &[String] {
        &self.misses
    }

    fn total(&self) -> Row {
        self.rows.values().fold(Row::default(), |sum, row| sum.and(*row))
    }

    /// How many there are, how many ended right, and how many wrong and sure.
    pub fn figures(&self) -> (usize, usize, usize) {
        let total = self.total();
        (total.all(), total.right, total.wrong)
    }
}

/// What counts, as outcomes are written.
fn told(played: &Played) -> String {
    let entries = played.after.entries.iter().map(|row| {
        let category = row.category.as_ref().map_or(String::new(), |name| format!(" #{name}"));
        let account = row.account.as_ref().map_or(String::new(), |name| format!(" <{name}"));
        let to = row.to_account.as_ref().map_or(String::new(), |name| format!(" >{name}"));
        let way = &row.direction.name()[..3];
        format!(
            "{way} {}{}{category} @{}{account}{to}",
            row.money.to_decimal(),
            row.money.currency(),
            row.day
        )
    });
    let goals = played.after.goals.iter().map(|(name, money)| format!("goal {name}={}", money.to_decimal()));
    let all: Vec<String> = entries.chain(goals).collect();
    let open = if played.is_open { " (a question is open)" } else { "" };
    format!("{}{open}", if all.is_empty() { "nothing".to_owned() } else { all.join(" & ") })
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "{:16} {:>5} {:>8} {:>16} {:>20} {:>8}",
            "conversations", "", "right", "wrong and sure", "asked though clear", "missed"
        )?;
        let total = self.total();
        let named = [("all".to_owned(), total), ("of them contested".to_owned(), self.contested)];
        for (name, row) in self.rows.clone().into_iter().chain(named).filter(|(_, row)| row.all() > 0) {
            let share = |part| per_cent(part, row.all());
            writeln!(
                f,
                "{name:16} {:>5} {:>6} % {:>14} % {:>18} % {:>6} %",
                row.all(),
                share(row.right),
                share(row.wrong),
                share(row.asked),
                share(row.missed)
            )?;
        }
        let range = |part| {
            let (low, high) = interval(part, total.all());
            format!("{} to {} %", tenths(low), tenths(high))
        };
        writeln!(
            f,
            "95 of 100 such trials would find: right {}, wrong and sure {}",
            range(total.right),
            range(total.wrong)
        )?;
        write!(f, "wrong and sure by the category alone: {} of {}", total.by_category_alone, total.wrong)
    }
}

/// Wilson's interval at 95 %, in thousandths, by whole numbers.
fn interval(part: usize, all: usize) -> (usize, usize) {
    /// z² for 95 %, in hundredths.
    const Z2: usize = 384;
    if all == 0 {
        return (0, 1_000);
    }
    // (2p + z² ± z √(z² + 4p(n−p)/n)) / (2(n + z²)), everything in hundredths.
    let root = (Z2 * (Z2 + 400 * part * (all - part) / all)).isqrt();
    let (middle, whole) = (200 * part + Z2, 2 * (100 * all + Z2));
    (middle.saturating_sub(root) * 1_000 / whole, (middle + root) * 1_000 / whole)
}

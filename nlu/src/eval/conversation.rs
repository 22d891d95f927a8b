//! Whole conversations with the books that are right after them: how they are written down, and how what was booked is held
//! against them.

use ledger::{Direction, Money};
use regex_lite::Regex;
use serde::Deserialize;

pub use super::books::{BookedEntry, Books};
use super::label::{Marked, money_of, named_money};
use super::standing::Standing;
use crate::frame::{Entry, Frame, Meaning, Question};

/// A conversation, and what is right after its last turn.
#[derive(Debug)]
pub struct Conversation {
    /// What it is called.
    pub id: String,
    /// Whose it is: the voice that it is written in; empty where nobody says.
    pub voice: String,
    /// What the person says, in order.
    pub turns: Vec<String>,
    /// What is right, as it is written.
    pub right: String,
    /// Two people who read the rules did not agree, so both are right.
    pub is_contested: bool,
    outcomes: Vec<Outcome>,
}

/// One of the outcomes that are right.
#[derive(Debug, Default)]
struct Outcome {
    /// What the books hold; `None` where the last turn leaves them as they were.
    books: Option<Wanted>,
    /// The last reply asks something, and the question stands open.
    asks: bool,
    /// What the last reply matches.
    reply: Option<Regex>,
}

/// What the books have to hold.
#[derive(Debug, Default)]
struct Wanted {
    /// Something is said of entries or goals, if only that there are none; else they are passed over.
    names_rows: bool,
    entries: Vec<WantedEntry>,
    goals: Vec<(String, Money)>,
    standing: Standing,
}

#[derive(Debug)]
struct WantedEntry {
    direction: Direction,
    money: Money,
    /// By name, any of them; none where any is right.
    categories: Vec<String>,
    day: Option<String>,
    from: Option<String>,
    to: Option<String>,
}

/// A conversation as it was played.
#[derive(Debug, Clone, Default)]
pub struct Played {
    /// What counted before the last turn.
    pub before: Books,
    /// What counts at the end.
    pub after: Books,
    /// A question stands open at the end, or an entry waits for it.
    pub is_open: bool,
    /// What was said to the last turn.
    pub reply: String,
}

/// What became of a conversation; exactly one of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// One of the outcomes that are right.
    Right,
    /// Something counts that no outcome has, or something that all of them have was taken away.
    Wrong {
        /// The money is right, and the category alone is not.
        by_category_alone: bool,
    },
    /// A question stands where none was due.
    Asked,
    /// Anything else: something is not booked, or not said.
    Missed,
}

/// All conversations of a file of JSON lines. Answers the first mistake with its line.
pub fn read(file: &str) -> Result<Vec<Conversation>, String> {
    let lines = file.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let read = |(number, line)| conversation(line).map_err(|why| format!("line {}: {why}", number + 1));
    lines.map(read).collect()
}

fn conversation(line: &str) -> Result<Conversation, String> {
    #[derive(Deserialize)]
    struct Line {
        id: String,
        turns: Vec<String>,
        right: String,
        #[serde(default)]
        voice: String,
        #[serde(default)]
        contested: bool,
    }
    let line: Line = serde_json::from_str(line).map_err(|error| error.to_string())?;
    if line.turns.is_empty() {
        return Err("no turns".to_owned());
    }
    let outcomes = line.right.split(" || ").map(outcome).collect::<Result<_, _>>()?;
    Ok(Conversation {
        id: line.id,
        voice: line.voice,
        turns: line.turns,
        right: line.right,
        is_contested: line.contested,
        outcomes,
    })
}

/// What a part of an outcome begins with.
const HEADS: [&str; 7] = ["exp ", "inc ", "tra ", "goal ", "bal ", "owes ", "reply:"];

/// `none`, `ask`, `reply:…`, entries, goals, balances and debts, with ` & ` between.
fn outcome(text: &str) -> Result<Outcome, String> {
    let mut outcome = Outcome::default();
    let mut parts: Vec<String> = Vec::new();
    for part in text.trim().split(" & ") {
        // "#Biaya & Pajak" is one name.
        let begins = HEADS.iter().any(|head| part.starts_with(head));
        match parts.last_mut() {
            Some(last) if !begins && part != "ask" && part != "none" => *last = format!("{last} & {part}"),
            _ => parts.push(part.trim().to_owned()),
        }
    }
    let mut standing = Standing::default();
    for part in parts {
        if part == "ask" {
            outcome.asks = true;
        } else if let Some(pattern) = part.strip_prefix("reply:") {
            let regex = Regex::new(&format!("(?i){pattern}")).map_err(|error| error.to_string())?;
            outcome.reply = Some(regex);
        } else if !standing.take(&part)? {
            let wanted = outcome.books.get_or_insert_default();
            wanted.names_rows = true;
            if let Some(goal) = part.strip_prefix("goal ") {
                wanted.goals.push(named_money(goal)?);
            } else if part != "none" {
                wanted.entries.push(entry(&part)?);
            }
        }
    }
    if standing.is_said() {
        outcome.books.get_or_insert_default().standing = standing;
    }
    Ok(outcome)
}

/// `exp|inc|tra AMOUNT[CURRENCY] [#Category/Category] [@DAY] [<FROM] [>TO]`.
fn entry(text: &str) -> Result<WantedEntry, String> {
    let marked = Marked { text, marks: &[" #", " @", " <", " >"] };
    let value = |mark| marked.value(mark);
    let (way, amount) = marked.head().split_once(' ').ok_or_else(|| format!("no amount in `{text}`"))?;
    let direction = match way {
        "exp" => Direction::Expense,
        "inc" => Direction::Income,
        "tra" => Direction::Transfer,
        _ => return Err(format!("`{way}` is no direction")),
    };
    let categories = value(" #").map_or_else(Vec::new, |names| names.split('/').map(str::to_owned).collect());
    Ok(WantedEntry {
        direction,
        money: money_of(amount)?,
        categories,
        day: value(" @"),
        from: value(" <"),
        to: value(" >"),
    })
}

impl Conversation {
    /// The entries of the first outcome that has some: the direction of each, and the categories that are right.
    pub(super) fn wanted(&self) -> Vec<(Direction, &[String])> {
        let mut books = self.outcomes.iter().filter_map(|outcome| outcome.books.as_ref());
        let entries = books.find(|books| !books.entries.is_empty()).map(|books| &*books.entries);
        let entries = entries.unwrap_or_default().iter();
        entries.map(|entry| (entry.direction, &*entry.categories)).collect()
    }

    /// What became of it.
    pub fn judge(&self, played: &Played) -> Verdict {
        let is_single = self.turns.len() == 1;
        if self.outcomes.iter().any(|outcome| outcome.is_met(played, is_single)) {
            return Verdict::Right;
        }
        let is_wrong = |by_category: bool| {
            let fits = |outcome: &Outcome| outcome.allows(played, by_category);
            !self.outcomes.iter().any(fits)
        };
        if is_wrong(true) {
            Verdict::Wrong { by_category_alone: !is_wrong(false) }
        } else if played.is_open && !self.outcomes.iter().any(|outcome| outcome.asks) {
            Verdict::Asked
        } else {
            Verdict::Missed
        }
    }
}

impl Outcome {
    /// Whether this is what came of it.
    fn is_met(&self, played: &Played, is_single: bool) -> bool {
        let books = match &self.books {
            Some(wanted) => wanted.equals(&played.after, &played.before),
            None if is_single => played.after == Books::default(),
            None => played.after == played.before,
        };
        let is_empty =
            self.books.as_ref().is_some_and(|wanted| wanted.entries.is_empty() && wanted.goals.is_empty());
        // "ask & owes …": beside what is owed, the books are as the turns before left them.
        let books =
            books && (!self.asks || self.names_rows() || played.after.entries == played.before.entries);
        let asks = if self.asks {
            played.is_open && played.reply.contains('?')
        } else {
            // Where nothing is to be booked, nothing waits to be booked either.
            !(is_empty && played.is_open)
        };
        books && asks && self.reply.as_ref().is_none_or(|reply| reply.is_match(&played.reply))
    }

    fn names_rows(&self) -> bool {
        self.books.as_ref().is_none_or(|wanted| wanted.names_rows)
    }

    /// Whether nothing counts that it does not have, and nothing was taken away that it has.
    fn allows(&self, played: &Played, by_category: bool) -> bool {
        let Some(wanted) = &self.books else {
            // The books are as they were, or nothing but what stood is gone.
            return played.after == played.before;
        };
        if !wanted.standing.allows(&played.after, &played.before) {
            return false;
        }
        if !wanted.names_rows {
            return true;
        }
        let Some(left) = wanted.without(&played.after, by_category) else { return false };
        // What it has and the books lack was never there, or was taken away.
        let taken =
            left.iter().any(|entry| played.before.entries.iter().any(|row| entry.is(row, by_category)));
        let goals = played.after.goals.iter();
        let are_goals_had =
            goals.filter(|goal| !played.before.goals.contains(goal)).all(|goal| wanted.has_goal(goal));
        !taken && are_goals_had
    }
}

impl Wanted {
    fn equals(&self, books: &Books, before: &Books) -> bool {
        if !self.standing.holds(books) || !self.names_rows {
            return self.standing.holds(books);
        }
        let are_all = self.without(books, true).is_some_and(|left| left.is_empty());
        let has = |wanted: &(String, Money)| books.goals.iter().any(|goal| is_goal(wanted, goal));
        let named = |goal: &&(String, Money)| !before.goals.contains(goal) || goal.1.is_positive();
        are_all
            && self.goals.iter().all(has)
            && books.goals.iter().filter(named).all(|goal| self.has_goal(goal))
    }

    fn has_goal(&self, goal: &(String, Money)) -> bool {
        self.goals.iter().any(|wanted| is_goal(wanted, goal))
    }

    /// What is wanted and not there; `None` where something is there that is not wanted. Each row stands for one; a row that
    /// puts a balance right which is wanted so may stand beside them.
    fn without(&self, books: &Books, by_category: bool) -> Option<Vec<&WantedEntry>> {
        let mut left: Vec<&WantedEntry> = self.entries.iter().collect();
        // Those that say most are matched first, so that one that says little does not take their row.
        left.sort_by_key(|entry| std::cmp::Reverse(entry.says()));
        let mut rows: Vec<&BookedEntry> = books.entries.iter().collect();
        left.retain(|entry| match rows.iter().position(|row| entry.is(row, by_category)) {
            Some(at) => {
                rows.remove(at);
                false
            }
            None => true,
        });
        rows.retain(|row| !self.standing.reconciles(row));
        rows.is_empty().then_some(left)
    }
}

/// Whether a goal is the one that is wanted: "umroh" names "umroh tahun depan" too.
fn is_goal(wanted: &(String, Money), goal: &(String, Money)) -> bool {
    let (name, other) = (wanted.0.to_lowercase(), goal.0.to_lowercase());
    wanted.1 == goal.1 && (name.contains(&other) || other.contains(&name))
}

impl WantedEntry {
    /// How many of its fields are named.
    fn says(&self) -> usize {
        let named = [&self.day, &self.from, &self.to].into_iter().flatten().count();
        named + usize::from(!self.categories.is_empty())
    }

    fn is(&self, row: &BookedEntry, by_category: bool) -> bool {
        let is_same = |wanted: &Option<String>, name: Option<&str>| {
            wanted.as_ref().is_none_or(|wanted| name.is_some_and(|name| wanted.eq_ignore_ascii_case(name)))
        };
        let category = row.category.as_deref().unwrap_or_default();
        let is_filed = self.categories.is_empty() || self.categories.iter().any(|name| name == category);
        let (from, to) = match row.direction {
            Direction::Income => (None, row.account.as_deref()),
            _ => (row.account.as_deref(), row.to_account.as_deref()),
        };
        self.direction == row.direction
            && self.money == row.money
            && (!by_category || is_filed)
            && is_same(&self.day, Some(&row.day))
            && is_same(&self.from, from)
            && is_same(&self.to, to)
    }
}

impl Played {
    /// What a message alone comes to, by its frame: what is sure counts, and anything else waits for an answer.
    pub fn of_frame(frame: &Frame) -> Self {
        let mut played = Self::default();
        for meaning in &frame.meanings {
            match meaning {
                // Of what nobody understands, nothing stays open.
                Meaning::Missing(missing) if missing.question == Question::Meaning => {}
                Meaning::Book { preview: true, .. } | Meaning::Missing(_) => played.is_open = true,
                Meaning::Book { entries, .. } => {
                    let (asked, sure): (Vec<&Entry>, Vec<&Entry>) =
                        entries.iter().partition(|entry| entry.ambiguous || entry.otherwise.is_some());
                    played.is_open |= !asked.is_empty();
                    played.after.entries.extend(sure.into_iter().map(BookedEntry::of));
                }
                _ => {}
            }
        }
        if played.is_open {
            played.reply.push('?');
        }
        played
    }
}

impl BookedEntry {
    fn of(entry: &Entry) -> Self {
        let category = entry.category.as_ref().map(|category| category.name.clone());
        Self {
            direction: entry.direction,
            money: entry.amount,
            category,
            day: entry.at.date_naive().to_string(),
            account: entry.account.clone(),
            to_account: entry.to_account.clone(),
        }
    }
}

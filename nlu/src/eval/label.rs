//! Labels: messages with the reading that is right, as rows of a table or as JSON lines.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use ledger::{Currency, Direction, Money};
use serde_json::Value;

/// The fields that a label may ask for beside the entries.
pub(super) const FIELDS: [&str; 31] = [
    "amount",
    "saving",
    "category",
    "period",
    "from",
    "to",
    "account",
    "question",
    "date",
    "direction",
    "target",
    "command",
    "description",
    "compare",
    "largest",
    "topic",
    "preview",
    "wish",
    "name",
    "kind",
    "into",
    "statement",
    "due",
    "party",
    "side",
    "count",
    "meanings",
    "until",
    "view",
    "against",
    "words",
];

/// A label that leaves the intent open: nothing may be recorded.
const NONE: [&str; 4] = ["smalltalk", "plan", "clarification", "help"];

/// A message, and what is right to read in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// What kind of message it is; tables are named by it.
    pub shape: String,
    /// The message.
    pub text: String,
    /// The intents that are right, by name.
    pub intents: Vec<String>,
    /// The entries that have to be found.
    pub entries: Vec<LabelledEntry>,
    /// What the frame has to hold beside them, by field.
    pub fields: BTreeMap<String, String>,
}

/// An entry that has to be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LabelledEntry {
    /// Which way the money goes.
    pub direction: Direction,
    /// How much.
    pub amount: Money,
    /// On which day.
    pub day: NaiveDate,
    /// The categories that are right, by name; none where any is.
    pub categories: Vec<String>,
    /// The account, where one is named.
    pub account: Option<String>,
    /// For transfers: where the money goes.
    pub to_account: Option<String>,
    /// Who a debt is with, where that is named.
    pub party: Option<String>,
    /// Whether it has to be asked about.
    pub ambiguous: bool,
}

/// All labels of a file. A line that begins with `{` is an object; any other is a row of two columns, a text and what is
/// wanted: `none`; entries with bars between; or intents with slashes between, and fields. `#` begins a remark.
///
/// An entry is `direction amount[CURRENCY] [@day] [#category,category] [from:account] [to:account] [with:party] [?]`. Answers
/// the first mistake with its line.
pub fn read(file: &str, shape: &str) -> Result<Vec<Label>, String> {
    let lines = file.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
    lines
        .map(|(number, line)| {
            let label = if line.starts_with('{') { object(line) } else { row(line, shape) };
            label.map_err(|mistake| format!("line {}: {mistake}", number + 1))
        })
        .collect()
}

fn row(line: &str, shape: &str) -> Result<Label, String> {
    let (text, wanted) = line.split_once('\t').ok_or("no tab between the text and what is wanted")?;
    let mut label = Label {
        shape: shape.to_owned(),
        text: text.replace("\\n", "\n"),
        intents: vec!["create_transaction".to_owned()],
        entries: Vec::new(),
        fields: BTreeMap::new(),
    };
    let first = wanted.split([' ', '\t']).next().unwrap_or_default();
    if wanted == "none" {
        label.intents = NONE.map(str::to_owned).to_vec();
    } else if direction(first).is_ok() {
        label.entries = wanted.split(" | ").map(entry).collect::<Result<_, _>>()?;
    } else {
        label.intents = first.split('/').map(str::to_owned).collect();
        label.fields = fields(&wanted[first.len()..])?;
    }
    Ok(label)
}

fn entry(wanted: &str) -> Result<LabelledEntry, String> {
    let wanted = wanted.trim();
    let marked = Marked { text: wanted, marks: &[" @", " #", " from:", " to:", " with:", " ?"] };
    let value = |mark| marked.value(mark);
    let (way, amount) =
        marked.head().split_once(' ').ok_or_else(|| format!("no direction and amount in `{wanted}`"))?;
    Ok(LabelledEntry {
        direction: direction(way)?,
        amount: money_of(amount)?,
        day: value(" @").map_or(Ok(super::today()), |day| date(&day))?,
        categories: value(" #").map_or_else(Vec::new, |list| list.split(',').map(trimmed).collect()),
        account: value(" from:"),
        to_account: value(" to:"),
        party: value(" with:"),
        ambiguous: wanted.contains(" ?"),
    })
}

/// `name=value` by `name=value`; a value ends where the next name begins.
fn fields(text: &str) -> Result<BTreeMap<String, String>, String> {
    let mut fields: Vec<(String, String)> = Vec::new();
    for word in text.split_whitespace() {
        let named = word.split_once('=').filter(|(name, _)| FIELDS.contains(name));
        match (named, fields.last_mut()) {
            (Some((name, value)), _) => fields.push((name.to_owned(), value.to_owned())),
            (None, Some((_, value))) => *value = format!("{value} {word}"),
            (None, None) => return Err(format!("`{word}` is no field")),
        }
    }
    Ok(fields.into_iter().collect())
}

fn object(line: &str) -> Result<Label, String> {
    let object: Value = serde_json::from_str(line).map_err(|error| error.to_string())?;
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let mut label = Label {
        shape: text(&object["tag"]).unwrap_or_default(),
        text: text(&object["text"]).ok_or("no text")?,
        intents: list(&object["intent"]).iter().filter_map(text).collect(),
        entries: list(&object["entries"]).iter().map(entry_of_object).collect::<Result<_, _>>()?,
        fields: BTreeMap::new(),
    };
    let mut note = |name: &str, value: &Value| {
        let said = text(value).unwrap_or_else(|| value.to_string());
        label.fields.insert(name.to_owned(), said);
    };
    for name in ["amount", "account", "saving", "category"] {
        if !object[name].is_null() {
            note(name, &object[name]);
        }
    }
    for (name, value) in object["report"].as_object().into_iter().chain(object["edit"].as_object()).flatten()
    {
        note(
            match name.as_str() {
                "start" => "from",
                "end" => "to",
                other => other,
            },
            value,
        );
    }
    Ok(label)
}

fn entry_of_object(object: &Value) -> Result<LabelledEntry, String> {
    let text = |name: &str| object[name].as_str();
    Ok(LabelledEntry {
        direction: direction(text("direction").unwrap_or_default())?,
        amount: money(&object["amount"].to_string(), text("currency"))?,
        day: date(text("date").ok_or("an entry without a date")?)?,
        categories: list(&object["category"]).iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        account: text("account").map(str::to_owned),
        to_account: text("to_account").map(str::to_owned),
        party: None,
        ambiguous: object["ambiguous"] == true,
    })
}

/// "expense 5000 @2026-11-20 #Makan": marks, each with what stands behind it.
pub(super) struct Marked<'t> {
    pub(super) text: &'t str,
    pub(super) marks: &'static [&'static str],
}

impl<'t> Marked<'t> {
    fn end(&self, from: usize) -> usize {
        let next = self.marks.iter().filter_map(|mark| self.text[from..].find(mark)).min();
        next.map_or(self.text.len(), |next| from + next)
    }

    /// What stands before the first mark.
    pub(super) fn head(&self) -> &'t str {
        &self.text[..self.end(0)]
    }

    /// What stands behind a mark, where it is there.
    pub(super) fn value(&self, mark: &str) -> Option<String> {
        let from = self.text.find(mark)? + mark.len();
        Some(self.text[from..self.end(from)].trim().to_owned())
    }
}

fn direction(text: &str) -> Result<Direction, String> {
    match text {
        "income" => Ok(Direction::Income),
        "expense" => Ok(Direction::Expense),
        "transfer" => Ok(Direction::Transfer),
        _ => Err(format!("`{text}` is no direction")),
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn trimmed(text: &str) -> String {
    text.trim().to_owned()
}

/// An amount in a currency's unit; rupiah where none is named.
fn money(digits: &str, currency: Option<&str>) -> Result<Money, String> {
    let currency = currency.map_or(Ok(Currency::IDR), str::parse);
    let money = currency.and_then(|currency| Money::from_decimal(digits, currency));
    money.map_err(|error| error.to_string())
}

/// "35000", "12.5USD".
pub(super) fn money_of(text: &str) -> Result<Money, String> {
    let text = text.trim();
    let digits = text.trim_end_matches(|letter: char| letter.is_ascii_uppercase());
    money(digits, Some(&text[digits.len()..]).filter(|code| !code.is_empty()))
}

/// "laptop=500000": a name, and how much.
pub(super) fn named_money(text: &str) -> Result<(String, Money), String> {
    let (name, amount) = text.split_once('=').ok_or_else(|| format!("no `=` in `{text}`"))?;
    Ok((name.trim().to_owned(), money_of(amount)?))
}

fn date(text: &str) -> Result<NaiveDate, String> {
    text.parse().map_err(|_| format!("`{text}` is no date"))
}

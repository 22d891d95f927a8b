//! The frame as JSON: the flat answer of old, widened. Numbers are written from decimal text, never through a float.

mod view;

use chrono::{DateTime, FixedOffset, SecondsFormat};
use ledger::Money;
use serde_json::{Map, Value, json, value::RawValue};

use crate::frame::{
    AccountWish, Budget, CardDays, Category, Command, DebtSide, DebtWish, Edit, Entry, Frame, Meaning,
    RateWish, ReceiptWish, RecurringWish, ReminderWish, Repeats, Setting, Target, Topic,
};

impl Frame {
    /// The frame's JSON; `question` is what the bot asks, in its own words.
    pub fn to_json(&self, question: Option<&str>) -> Value {
        let [_, also @ ..] = &self.meanings[..] else { return self.one_to_json(question) };
        if also.is_empty() {
            return self.one_to_json(question);
        }
        let alone = |meaning: &Meaning| Self { meanings: vec![meaning.clone()], ..self.clone() };
        let mut object = alone(self.meaning()).one_to_json(question);
        object["also"] = also.iter().map(|meaning| alone(meaning).one_to_json(None)).collect();
        object
    }

    /// A frame that means one thing.
    fn one_to_json(&self, question: Option<&str>) -> Value {
        let (meaning, known) = (self.meaning(), self.known());
        let mut object = Map::new();
        let mut put = |key: &str, value: Value| object.insert(key.to_owned(), value);
        put("intent", json!(self.intent().name()));
        put("amount", number(known.amount));
        put("currency", json!(known.amount.map(|amount| amount.currency().code())));
        put("description", json!(known.description));
        put("category_suggestion", name(known.category.as_ref()));
        put("datetime", time(known.at.unwrap_or(self.now)));
        put("notes", json!(known.note));
        put("confidence", per_cent(self.confidence));
        put("via", json!(self.via));
        put("now", time(self.now));
        put("entries", self.entries().iter().map(entry).collect());
        put("account", json!(known.account));
        put("saving", json!(known.goal));
        put("period", json!(known.period));
        put("report", if let Meaning::Report(asked) = meaning { view::report(asked) } else { Value::Null });
        put("edit", correction(meaning));
        put("question", json!(question));
        match meaning {
            Meaning::Command { command, .. } => put("command", json!(command_name(command))),
            Meaning::Help(Some(topic)) => put("topic", json!(topic_name(*topic))),
            Meaning::Account(wish) => put("account_wish", account_wish(wish)),
            Meaning::Debt(wish) => put("debt_wish", debt_wish(wish)),
            Meaning::StopBudget(_) => put("budget_wish", json!("stop")),
            Meaning::Allowance => put("budget_wish", json!("allowance")),
            Meaning::SetBudget(Budget { rollover: Some(rollover), .. }) => put("rollover", json!(rollover)),
            Meaning::Saving(wish) => view::saving_wish(wish).and_then(|wish| put("saving_wish", wish)),
            Meaning::Reminder(wish) => put("reminder", reminder(wish)),
            Meaning::Recurring(wish) => put("recurring_wish", recurring_wish(wish)),
            Meaning::Book { preview: true, .. } => put("preview", json!(true)),
            Meaning::Missing(missing) if missing.preview => put("preview", json!(true)),
            _ => None,
        };
        Value::Object(object)
    }
}

fn entry(entry: &Entry) -> Value {
    let mut object = json!({
        "direction": entry.direction,
        "amount": number(Some(entry.amount)),
        "currency": entry.amount.currency().code(),
        "description": entry.description,
        "merchant": entry.merchant,
        "category_suggestion": name(entry.category.as_ref()),
        "datetime": time(entry.at),
        "account": entry.account,
        "to_account": entry.to_account,
        "confidence": per_cent(entry.confidence),
        "ambiguous": entry.ambiguous,
        "note": entry.note,
        "span": entry.span,
    });
    if let Some(received) = entry.received {
        object["received"] = number(Some(received));
        object["received_currency"] = json!(received.currency().code());
    }
    object
}

/// What is wanted of an account: the deed with the name that it is done to, and what is said beside.
fn account_wish(wish: &AccountWish) -> Value {
    match wish {
        AccountWish::Open { name, kind, balance, days } => json!({
            "open": name,
            "kind": kind,
            "balance": number(*balance),
            "currency": balance.map(|balance| balance.currency().code()),
            "statement_day": days.and_then(|days| days.statement),
            "due_day": days.and_then(|days| days.due),
        }),
        AccountWish::Set { name, balance, day } => json!({
            "set": name,
            "balance": number(Some(*balance)),
            "currency": balance.currency().code(),
            "day": day,
        }),
        AccountWish::SetDays { name, days: CardDays { statement, due } } => {
            json!({ "set_days": name, "statement_day": statement, "due_day": due })
        }
        AccountWish::Rename { from, to } => json!({ "rename": from, "to": to }),
        AccountWish::Merge { from, into } => json!({ "merge": from, "into": into }),
        AccountWish::Close(name) => json!({ "close": name }),
        AccountWish::Default(name) => json!({ "default": name }),
    }
}

fn side_name(side: Option<DebtSide>) -> Option<&'static str> {
    side.map(DebtSide::name)
}

/// What is wanted of reminders, in the same way.
fn reminder(wish: &ReminderWish) -> Value {
    match wish {
        ReminderWish::Set { about, side, time } => json!({
            "set": about,
            "side": side_name(*side),
            "day": time.map(|time| time.day),
            "hour": time.map(|time| time.hour.format("%H:%M").to_string()),
            "repeats": time.and_then(|time| time.repeats).map(|repeats| match repeats {
                Repeats::Daily => "daily",
                Repeats::Weekly => "weekly",
                Repeats::Monthly(_) => "monthly",
                Repeats::Yearly => "yearly",
            }),
        }),
        ReminderWish::Show => json!({ "show": Value::Null }),
        ReminderWish::Stop { about, all } => json!({ "stop": about, "all": all }),
    }
}

/// What is wanted of debts, in the same way.
fn debt_wish(wish: &DebtWish) -> Value {
    let side = |side: &Option<DebtSide>| side_name(*side);
    match wish {
        DebtWish::Show { party, side: way } => json!({ "show": party, "side": side(way) }),
        DebtWish::Settle { party, side: way, half, account } => {
            let mut object = json!({ "settle": party, "side": side(way), "account": account });
            if *half {
                object["half"] = json!(true);
            }
            object
        }
        DebtWish::Offset { party } => json!({ "offset": party }),
        DebtWish::Plan { name, amount, count, first_day } => json!({
            "plan": name,
            "amount": number(Some(*amount)),
            "currency": amount.currency().code(),
            "count": count,
            "first_day": first_day,
        }),
        DebtWish::ShowPlans { name } => json!({ "show_plans": name }),
    }
}

/// What is wanted of what comes again, in the same way.
fn recurring_wish(wish: &RecurringWish) -> Value {
    let mut object = json!({ (wish.deed()): wish.name() });
    match wish {
        RecurringWish::Open(opening) | RecurringWish::Habit(opening) => {
            object["amount"] = number(Some(opening.amount));
            object["currency"] = json!(opening.amount.currency().code());
            object["direction"] = json!(opening.direction);
            object["to_account"] = json!(opening.to_account);
            object["rule"] = json!(opening.rule);
            object["mode"] = json!(opening.mode);
            object["ends_on"] = json!(opening.ends_on);
        }
        RecurringWish::Change { amount, from, .. } => {
            object["amount"] = number(Some(*amount));
            object["currency"] = json!(amount.currency().code());
            object["from"] = json!(from);
        }
        RecurringWish::Move { rhythm, from, .. } => {
            object["pace"] = json!(rhythm.pace);
            object["day"] = json!(rhythm.day);
            object["from"] = json!(from);
        }
        RecurringWish::Pause { until, .. } => object["until"] = json!(until),
        RecurringWish::SetMode { mode, .. } => object["mode"] = json!(mode),
        RecurringWish::List
        | RecurringWish::Resume { .. }
        | RecurringWish::End { .. }
        | RecurringWish::Skip { .. } => {}
    }
    object
}

/// What is to be corrected or voided.
fn correction(meaning: &Meaning) -> Value {
    match meaning {
        Meaning::Edit(changes) => edit(changes),
        Meaning::Delete(target) => Value::Object(of_target(target)),
        _ => Value::Null,
    }
}

/// Which entry is meant, and of which day where that narrows it.
fn of_target(target: &Target) -> Map<String, Value> {
    let mut object = Map::new();
    object.insert("target".to_owned(), json!(target.to_string()));
    if let Some(day) = target.day() {
        object.insert("target_date".to_owned(), json!(day));
    }
    object
}

/// Only the fields to change, and the target.
fn edit(edit: &Edit) -> Value {
    let mut object = of_target(&edit.target);
    let fields = [
        ("amount", edit.amount.map(|amount| number(Some(amount)))),
        ("currency", edit.amount.map(|amount| json!(amount.currency().code()))),
        ("category", edit.category.as_ref().map(|category| name(Some(category)))),
        ("date", edit.date.map(|date| json!(date))),
        ("account", edit.account.as_ref().map(|account| json!(account))),
        ("to_account", edit.to_account.as_ref().map(|account| json!(account))),
        ("direction", edit.direction.map(|direction| json!(direction))),
        ("description", edit.description.as_ref().map(|description| json!(description))),
        ("party", edit.party.as_ref().map(|party| json!(party))),
    ];
    for (key, value) in fields {
        if let Some(value) = value {
            object.insert(key.to_owned(), value);
        }
    }
    Value::Object(object)
}

fn command_name(command: &Command) -> &'static str {
    match command {
        Command::Yes => "yes",
        Command::No => "no",
        Command::Wrong => "wrong",
        Command::WithoutTarget => "without_target",
        Command::Undo | Command::UndoOf(_) => "undo",
        Command::Restore | Command::RestoreOf(_) => "restore",
        Command::History => "history",
        Command::Search(_) => "search",
        Command::Set(setting) => setting_name(setting),
        Command::Profile => "profile",
        Command::Dashboard => "dashboard",
        Command::Export => "export",
        Command::Erase => "erase",
        Command::Choice(_) => "choice",
        Command::All => "all",
        Command::More => "more",
        Command::Book => "book",
        Command::Latest(_) => "latest",
        Command::Check(_) => "check",
        Command::Categories => "categories",
        Command::NewCategory(_) => "new_category",
        Command::Keywords(_) => "keywords",
        Command::RenameCategory { .. } => "rename_category",
        Command::MergeCategory { .. } => "merge_category",
        Command::DeleteCategory(_) => "delete_category",
        Command::Why(_) => "why",
        Command::Rate(RateWish::Set { .. }) => "set_rate",
        Command::Rate(RateWish::Recount) => "recount",
        Command::Rate(_) => "rate",
        Command::Receipt(ReceiptWish::Show(_)) => "receipt",
        Command::Receipt(ReceiptWish::Price { .. }) => "price",
        Command::Receipt(ReceiptWish::Split) => "split",
        Command::Receipt(ReceiptWish::Share(_)) => "share",
        Command::FilingRule(wish) => wish.deed(),
    }
}

fn topic_name(topic: Topic) -> &'static str {
    match topic {
        Topic::Booking => "booking",
        Topic::Corrections => "corrections",
        Topic::Categories => "categories",
        Topic::Savings => "savings",
        Topic::Reports => "reports",
        Topic::Settings => "settings",
    }
}

fn setting_name(setting: &Setting) -> &'static str {
    match setting {
        Setting::Name(_) => "name",
        Setting::Zone(_) => "zone",
        Setting::Language(_) => "language",
        Setting::Currency(_) => "currency",
        Setting::MonthStart(_) => "month_start",
        Setting::DailyReport(_) => "daily_report",
        Setting::WeeklyReport(_) => "weekly_report",
        Setting::MonthlyReport(_) => "monthly_report",
        Setting::Reports(_) => "reports",
        Setting::QuietHours(_) => "quiet_hours",
    }
}

fn name(category: Option<&Category>) -> Value {
    json!(category.map(|category| &category.name))
}

fn time(at: DateTime<FixedOffset>) -> Value {
    Value::String(at.to_rfc3339_opts(SecondsFormat::Secs, false))
}

fn number(amount: Option<Money>) -> Value {
    amount.map_or(Value::Null, |amount| decimal(&amount.to_decimal()))
}

fn per_cent(confidence: u8) -> Value {
    let confidence = confidence.min(100);
    let text = format!("{}.{:02}", confidence / 100, confidence % 100);
    let trimmed = text.trim_end_matches('0').trim_end_matches('.');
    decimal(if trimmed.is_empty() { "0" } else { trimmed })
}

/// A JSON number of decimal text.
fn decimal(text: &str) -> Value {
    let raw = RawValue::from_string(text.to_owned()).ok();
    raw.and_then(|raw| serde_json::from_str(raw.get()).ok()).unwrap_or(Value::Null)
}

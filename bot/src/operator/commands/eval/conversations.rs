//! Plays labelled conversations with the whole bot, each by a person of its own, and tells what became of them.

use std::{path::PathBuf, process::ExitCode, sync::Arc};

use futures_util::{StreamExt, stream};
use ledger::{
    Money,
    book::{
        balances::{self, Balance},
        debts,
        lookup::page::{Filter, page},
        names, saving,
        transaction::{EntryStatus, Transaction},
    },
    db::{DatabaseError, Location},
    messages::{dialogue, lane::Owner, message::lane_of},
    people::user::{self, Address, Person},
    values::clock::{Clock, StandingClock},
};
use nlu::eval::{
    self, Tally,
    conversation::{self, BookedEntry, Books, Conversation, Played},
};
use reports::entry::{ShownEntry, ShownGoal};

use crate::{
    channels::terminal::Chat,
    engine::{Engine, FAREWELL},
    operator::{
        commands::{not_started, print},
        config::{Flags, Settings},
        failure::Failure,
    },
    topics::dialogue::Dialogue,
};

/// So many are played at once.
const AT_ONCE: usize = 16;
/// More entries than this no conversation books.
const MOST_ENTRIES: i64 = 500;

/// Plays the conversations of the files in books of their own, and prints what ended wrongly and a table.
pub(crate) async fn run(files: &[PathBuf]) -> Result<ExitCode, Failure> {
    let mut conversations: Vec<(String, Conversation)> = Vec::new();
    for path in files {
        let named = |mistake: String| Failure::Usage(format!("{}: {mistake}", path.display()));
        let file = std::fs::read_to_string(path).map_err(|error| named(error.to_string()))?;
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        for conversation in conversation::read(&file).map_err(named)? {
            let voice = Some(conversation.voice.clone()).filter(|voice| !voice.is_empty());
            conversations.push((voice.unwrap_or_else(|| stem.to_string()), conversation));
        }
    }
    let tally = play_all(&conversations).await?;
    tally.misses().iter().for_each(|miss| print(miss));
    print(&tally.to_string());
    Ok(ExitCode::SUCCESS)
}

/// Plays all of them on books that go away afterwards.
async fn play_all(conversations: &[(String, Conversation)]) -> Result<Tally, Failure> {
    let folder = tempfile::tempdir().map_err(|error| Failure::Other(error.to_string()))?;
    let flags = Flags { data_dir: Some(folder.path().to_owned()), config: None };
    let environment = [("CATAT_REGISTRATION", "open"), ("CATAT_REPORTS", "off")];
    let environment = environment.map(|(name, value)| (name.to_owned(), value.to_owned()));
    let (settings, _) = Settings::load(&flags, None, &environment).expect("these settings are sound");
    let clock = Arc::new(StandingClock::at(eval::now().to_utc()));
    let database = ledger::open(&Location::File(folder.path().join("catat.db"))).await?;
    let engine = Engine::new(database, clock.clone(), &settings, Owner("eval".to_owned()));
    let sweeper = engine.start().await.map_err(|error| not_started(&error))?;
    let played = stream::iter(conversations.iter().enumerate())
        .map(|(nth, (group, conversation))| {
            let stage = Stage { engine: engine.clone(), clock: clock.clone(), nth };
            async move { stage.play(conversation).await.map(|played| (group, conversation, played)) }
        })
        .buffered(AT_ONCE)
        .collect::<Vec<_>>()
        .await;
    let mut tally = Tally::default();
    for each in played {
        let (group, conversation, played) = each?;
        tally.add(conversation, group, &played);
    }
    engine.stop(Some(sweeper), FAREWELL).await;
    Ok(tally)
}

/// Where one conversation is played.
struct Stage {
    engine: Arc<Engine>,
    clock: Arc<StandingClock>,
    nth: usize,
}

impl Stage {
    async fn play(&self, conversation: &Conversation) -> Result<Played, DatabaseError> {
        let address = Address::phone(&format!("62812{:08}", self.nth)).expect("a number");
        let chat = Chat::new(self.engine.clone(), Some(self.clock.clone()), address.clone());
        let mut played = Played::default();
        for text in &conversation.turns {
            let line = serde_json::json!({ "text": text }).to_string();
            let turn = chat.turn(&line).await;
            played.reply = turn.replies().join("\n");
            played.before = std::mem::take(&mut played.after);
            (played.after, played.is_open) = self.state(&address).await?;
        }
        Ok(played)
    }

    /// What counts in the person's books, and whether a question stands open.
    async fn state(&self, address: &Address) -> Result<(Books, bool), DatabaseError> {
        let database = &self.engine.books.database;
        let Some(person) = user::find(database, address).await? else { return Ok((Books::default(), false)) };
        let names = names::of(database, &person).await?;
        let rows = page(database, &person, &Filter::default(), (None, MOST_ENTRIES)).await?;
        let (confirmed, waiting): (Vec<Transaction>, Vec<Transaction>) =
            rows.into_iter().partition(|row| row.status == EntryStatus::Confirmed);
        let entries = confirmed.iter().map(|row| booked(&ShownEntry::of(row, &person, &names))).collect();
        let goals = saving::goals(database, &person).await?;
        let goals = goals.iter().map(ShownGoal::from).map(|goal| (goal.name, goal.current)).collect();
        let is_open = !waiting.is_empty() || self.has_question(&person).await?;
        let balances = balances::of(database, &person).await?;
        let is_told = |balance: &&Balance| {
            // What is owed either way is opened by whoever speaks of it first.
            let is_nothing = balance.account.kind.is_sum_of_moves() && balance.is_empty();
            balance.is_known() && balance.account.is_active() && !is_nothing
        };
        let known = balances.iter().filter(is_told);
        let balances = known
            .flat_map(|balance| balance.sums().into_iter().map(|sum| (balance.account.name.clone(), sum)));
        let owes = debts::of(database, &person).await?;
        let owes = owes.iter().filter(|debt| debt.left.minor() != 0).map(|debt| {
            let name = debt.party_id.and_then(|id| names.party_name(id)).unwrap_or_default().to_owned();
            let sign = if debt.is_owed { -1 } else { 1 };
            (name, Money::from_sum(sign * debt.left.minor(), debt.left.currency()))
        });
        let books = Books { entries, goals, balances: balances.collect(), owes: netted(owes) };
        Ok((books, is_open))
    }

    async fn has_question(&self, person: &Person) -> Result<bool, DatabaseError> {
        let stored = dialogue::read(&self.engine.books.database, (&lane_of(person.id), person.id)).await?;
        Ok(!Dialogue::read(stored, self.clock.now()).questions.is_empty())
    }
}

/// What is owed either way, set off against each other: one figure a party and currency.
fn netted(owes: impl Iterator<Item = (String, Money)>) -> Vec<(String, Money)> {
    let mut sums: Vec<(String, Money)> = Vec::new();
    for (name, money) in owes {
        let same = |sum: &&mut (String, Money)| sum.0 == name && sum.1.currency() == money.currency();
        match sums.iter_mut().find(same) {
            Some(sum) => sum.1 = sum.1.plus(money),
            None => sums.push((name, money)),
        }
    }
    sums
}

fn booked(row: &ShownEntry) -> BookedEntry {
    BookedEntry {
        direction: row.direction,
        money: row.amount,
        category: row.category.clone(),
        day: row.datetime.date_naive().to_string(),
        account: row.account.clone(),
        to_account: row.to_account.clone(),
    }
}

//! One PostgreSQL, a real process at work on it, and an engine in this process beside it.

use std::{
    collections::{BTreeMap, HashMap},
    sync::Arc,
};

use bot::intake::accept::{AcceptError, Accepted};
use ledger::{
    db::Database,
    messages::{
        lane,
        message::{Channel, NewMessage, Sender},
    },
    people::user::Address,
    values::clock::{Clock, SystemClock},
};
use serde_json::json;
use sqlx::{Connection, PgConnection};
use tempfile::TempDir;

use crate::support::{
    Home, Kind, PATIENCE, Running, assert_sound,
    program::{Server, free_port, read, try_post},
    until,
};

/// Two at work on one database: this process (`here`) and another (`there`), which can be killed.
pub struct Pair {
    pub home: Home,
    pub here: Running,
    environment: HashMap<String, String>,
    there: Option<Server>,
    /// Each process has a data folder of its own.
    folder: TempDir,
    port: u16,
}

impl Pair {
    pub async fn new(settings: &[(&str, &str)]) -> Self {
        Self::at(Home::new(Kind::Postgres).await, settings, &[]).await
    }

    /// With settings of both, and of the other process alone.
    pub async fn at(home: Home, settings: &[(&str, &str)], of_other: &[(&str, &str)]) -> Self {
        let here = home.engine(Arc::new(SystemClock), settings, "here").await;
        let mut environment = home.environment();
        let there = settings.iter().chain(of_other);
        environment.extend(there.map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        let folder = tempfile::tempdir().expect("a temporary folder");
        let mut pair = Self { home, here, environment, there: None, folder, port: free_port() };
        pair.start();
        pair
    }

    pub fn database(&self) -> &Database {
        &self.here.engine.books.database
    }

    /// Starts the other process, on the port that it always has.
    pub fn start(&mut self) {
        self.there = Some(Server::start(self.folder.path(), &self.environment, Some(self.port)));
    }

    pub fn there(&self) -> &Server {
        self.there.as_ref().expect("it is at work")
    }

    /// Ends the other process by `kill -9`. What it has leased stays leased until that has run out.
    pub fn kill(&mut self) {
        self.there.take().expect("it is at work").kill();
    }

    /// Stops the other process as an operator does.
    pub fn terminate(&mut self) -> Option<i32> {
        self.there.take().expect("it is at work").terminate().0
    }

    /// Makes it as late as the other process's leases say, as if it had not renewed them. Whoever is held up at a gate may
    /// hold the lanes' rows: then the gate is opened first.
    pub async fn run_out(&self) {
        let sql = "UPDATE lanes SET lease_until = lease_until - interval '10 seconds' \
                   WHERE lease_owner NOT IN ('here', '')";
        self.home.damage(&[sql]).await;
    }

    /// Whoever will write next, nobody works on it, until the lanes are given back.
    pub async fn hold_lanes(&self) {
        self.home
            .damage(&["INSERT INTO lanes (lane, lease_owner, lease_until) \
            SELECT 'user:' || id, 'somebody else', now() + interval '1 hour' FROM users"])
            .await;
    }

    pub async fn give_lanes_back(&self) {
        self.home
            .damage(&[
                "UPDATE lanes SET lease_owner = '', lease_until = now() WHERE lease_owner = 'somebody else'",
            ])
            .await;
    }

    /// Hands a message in at the other process; nothing where no answer comes, so that it has to be handed in again.
    pub fn ask_there(&self, message: &NewMessage) -> impl Future<Output = Option<Vec<String>>> + use<> {
        let url = format!("http://127.0.0.1:{}/wa/incoming", self.port);
        let body = json!({
            "from_number": message.from, "message_type": "text", "text": message.text, "message_id": message.message_id
        });
        let asked = tokio::task::spawn_blocking(move || try_post(&url, &body.to_string()).map(read));
        async move {
            match asked.await.expect("no panic") {
                Ok((200, answer)) => {
                    Some(serde_json::from_value(answer["replies"].clone()).expect("a list of texts"))
                }
                Ok((status, answer)) => {
                    assert!(matches!(status, 202 | 429 | 503), "{status}: {answer}");
                    None
                }
                Err(_) => None,
            }
        }
    }

    /// Hands a message in here, with the same answer.
    pub fn ask_here(
        &self,
        sender: &Sender,
        message: &NewMessage,
    ) -> impl Future<Output = Option<Vec<String>>> + use<> {
        let (engine, sender, message) = (self.here.engine.clone(), sender.clone(), message.clone());
        // A task of its own, as a door's is: whoever asks may start a process meanwhile, and that blocks.
        let asked = tokio::spawn(async move {
            let kept = match engine.accept(&sender, &message).await {
                Ok(Accepted::Kept(kept)) => kept,
                Ok(_) => return Some(Vec::new()),
                Err(AcceptError::Busy) => return None,
                Err(error) => panic!("{error}"),
            };
            let ticket = kept.ticket.expect("whoever waits has a ticket");
            let database = &engine.books.database;
            let replies = ticket.replies(database, PATIENCE, kept.is_duplicate).await.expect("read");
            replies.map(|replies| replies.into_iter().map(|reply| reply.text).collect())
        });
        async move { asked.await.expect("no panic") }
    }

    /// Waits until at least so many messages were accepted.
    pub async fn until_kept(&self, messages: i64) {
        const SQL: &str = "SELECT COUNT(*) FROM wa_messages WHERE direction = 'in'";
        until("they are kept", PATIENCE, async || count(self.database(), SQL).await >= messages).await;
    }

    /// Waits until nothing is open, and holds what stands then against what was sent.
    pub async fn settle(&self, sent: &[(&Address, Vec<i64>)]) {
        let database = self.database();
        until("all is done", PATIENCE, async || lane::depth(database).await.expect("counted") == 0).await;
        assert_sound(database).await;
        let records = records(database).await;
        for (address, amounts) in sent {
            let record = records.get(&address.to_string()).cloned().unwrap_or_default();
            let mut booked: Vec<i64> = record.booked.iter().map(|(_, amount)| *amount).collect();
            booked.sort_unstable();
            assert_eq!(booked, *amounts, "{address}: lost, or booked twice");
        }
        assert_eq!(records.len(), sent.len(), "somebody else is there");
        let rows: usize = sent.iter().map(|(_, amounts)| amounts.len()).sum();
        let stored = count(database, "SELECT COUNT(*) FROM transactions").await;
        assert_eq!(usize::try_from(stored).expect("a count"), rows, "rows that no message booked");
    }

    pub async fn stop(mut self) {
        if self.there.is_some() {
            assert_eq!(self.terminate(), Some(0));
        }
        self.here.stop().await;
    }
}

/// What stands of one chat: its messages, and by which of them what was booked and said, each in its order.
#[derive(Debug, Default, Clone)]
struct Record {
    kept: Vec<i64>,
    booked: Vec<(i64, i64)>,
    answered: Vec<i64>,
}

/// What stands of each chat. Every message is done, booked once and answered once, in the order of coming.
async fn records(database: &Database) -> BTreeMap<String, Record> {
    const KEPT: &str = "SELECT chat, id, status FROM wa_messages WHERE direction = 'in' ORDER BY seq";
    const BOOKED: &str = "SELECT m.chat, m.id, t.amount / 100 FROM changes c \
        JOIN wa_messages m ON m.id = c.message_id \
        JOIN change_items i ON i.change_id = c.id AND i.table_name = 'transactions' \
        JOIN transactions t ON t.id = i.row_id WHERE c.kind = 'booking' ORDER BY c.number";
    const ANSWERED: &str = "SELECT chat, parent_id FROM wa_messages \
        WHERE direction = 'out' AND parent_id IS NOT NULL ORDER BY seq";
    let mut records: BTreeMap<String, Record> = BTreeMap::new();
    for (chat, id, status) in database.all::<(String, i64, String)>(KEPT, Vec::new()).await.expect("read") {
        assert_eq!(status, "done", "{chat}: {id}");
        records.entry(chat).or_default().kept.push(id);
    }
    for (chat, id, amount) in database.all::<(String, i64, i64)>(BOOKED, Vec::new()).await.expect("read") {
        records.entry(chat).or_default().booked.push((id, amount));
    }
    for (chat, id) in database.all::<(String, i64)>(ANSWERED, Vec::new()).await.expect("read") {
        records.entry(chat).or_default().answered.push(id);
    }
    for (chat, record) in &mut records {
        let booked: Vec<i64> = record.booked.iter().map(|(id, _)| *id).collect();
        assert_eq!(booked, record.kept, "{chat}: what was booked, in its order");
        // A newcomer is greeted beside the first answer.
        if record.answered.first() == record.answered.get(1) {
            record.answered.remove(0);
        }
        assert_eq!(record.answered, record.kept, "{chat}: what was answered, in its order");
    }
    records
}

/// Somebody buys coffee for as many rupiah, which name the message too.
pub fn coffee(address: &Address, rupiah: i64) -> NewMessage {
    let text = Some(format!("beli kopi {rupiah}"));
    NewMessage::words(Channel::Http, address, format!("m-{rupiah}"), text, SystemClock.now())
}

pub async fn count(database: &Database, sql: &'static str) -> i64 {
    let found: Vec<(i64,)> = database.all(sql, Vec::new()).await.expect("counted");
    found[0].0
}

/// A point of the batch that a message becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Point {
    /// It is decided on, and nothing is written yet.
    Decided,
    /// Its rows are written, the change that they belong to is not.
    HalfWritten,
}

/// Closed, it holds up every batch that comes to one point.
pub struct Gate(PgConnection);

impl Gate {
    pub async fn closed(home: &Home, point: Point) -> Self {
        let ledger::db::Location::Server(url) = &home.location else { panic!("a gate needs PostgreSQL") };
        let mut connection = PgConnection::connect(url).await.expect("the server answers");
        sqlx::query("SELECT pg_advisory_lock(1)").execute(&mut connection).await.expect("closed");
        let trigger = match point {
            Point::Decided => {
                "CREATE TRIGGER gate BEFORE UPDATE ON wa_messages FOR EACH STATEMENT \
                 WHEN (current_query() LIKE '%intent = %') EXECUTE FUNCTION gate()"
            }
            Point::HalfWritten => {
                "CREATE TRIGGER gate BEFORE INSERT ON changes FOR EACH STATEMENT EXECUTE FUNCTION gate()"
            }
        };
        let function = "CREATE FUNCTION gate() RETURNS trigger LANGUAGE plpgsql AS \
                        'BEGIN PERFORM pg_advisory_xact_lock_shared(1); RETURN NULL; END'";
        home.damage(&[function, trigger]).await;
        Self(connection)
    }

    /// How many wait for somebody: at the gate, or for a row of those who do.
    pub async fn waiting(database: &Database) -> i64 {
        const SQL: &str = "SELECT COUNT(*) FROM pg_stat_activity \
                           WHERE datname = current_database() AND wait_event_type = 'Lock'";
        count(database, SQL).await
    }

    pub async fn until_waiting(database: &Database, many: i64) {
        until("they wait", PATIENCE, async || Self::waiting(database).await >= many).await;
    }

    pub async fn open(self) {
        self.0.close().await.expect("opened");
    }
}

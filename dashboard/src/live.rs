//! Who is told at once that their book has changed: one look at the database a second serves every stream of this process, so that
//! what another process writes is seen, too.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    sync::{Arc, Mutex, MutexGuard},
    time::Duration,
};

use ledger::{
    access::login::{self, Login},
    db::{Database, DatabaseError},
    history::change,
    people::user::Person,
    values::clock::Clock,
};
use tokio::sync::watch;

/// So often is looked.
const BETWEEN_LOOKS: Duration = Duration::from_secs(1);
/// Every so many looks also whether those who listen are still logged in.
const LOOKS_AT_LOGINS: u64 = 3;
/// So many streams one person has: a browser needs one for each page that is seen.
const MOST_EACH: usize = 12;
/// So many there are in all: as many connections are left for those who ask.
const MOST: usize = 1_000;

/// What a stream is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Told {
    /// The number of the book's newest change.
    Newest(i64),
    /// That the browser is logged in no more; nothing follows.
    Out,
}

/// All streams of this process.
#[derive(Default)]
pub(crate) struct Live(Mutex<Streams>);

#[derive(Default)]
struct Streams {
    open: BTreeMap<u64, Open>,
    next: u64,
    /// Whether somebody looks; that is begun with the first stream, and ends with the last.
    is_watched: bool,
    is_closed: bool,
}

struct Open {
    user_id: i64,
    login_id: i64,
    book_id: i64,
    tell: watch::Sender<Told>,
}

/// A stream, which ends when it is dropped.
pub(crate) struct Stream {
    live: Arc<Live>,
    number: u64,
    told: watch::Receiver<Told>,
}

impl Stream {
    /// What is told next; the newest number at once. `None` when nothing will be.
    pub(crate) async fn next(&mut self) -> Option<Told> {
        self.told.changed().await.ok()?;
        Some(*self.told.borrow_and_update())
    }
}

impl Drop for Stream {
    fn drop(&mut self) {
        self.live.streams().open.remove(&self.number);
    }
}

impl Live {
    /// Opens a stream to a browser of somebody's. `None` where there are as many as there may be.
    pub(crate) async fn open(
        self: &Arc<Self>,
        (database, clock): (&Database, &Arc<dyn Clock>),
        (person, login): (&Person, &Login),
    ) -> Result<Option<Stream>, DatabaseError> {
        let newest = change::count(database, person.book).await?;
        let (tell, mut told) = watch::channel(Told::Newest(newest));
        told.mark_changed();
        let open = Open { user_id: person.id, login_id: login.id, book_id: person.book.get(), tell };
        let Some((number, is_first)) = self.streams().add(open) else { return Ok(None) };
        if is_first {
            tokio::spawn(watch_over(self.clone(), database.clone(), clock.clone()));
        }
        Ok(Some(Stream { live: self.clone(), number, told }))
    }

    /// Ends every stream, and opens none from now on: the process stops.
    pub(crate) fn close(&self) {
        let mut streams = self.streams();
        streams.is_closed = true;
        streams.open.clear();
    }

    /// The books and logins of whoever listens. `None` where nobody does: then nobody need look.
    fn listened(&self) -> Option<(BTreeSet<i64>, BTreeSet<i64>)> {
        let mut streams = self.streams();
        streams.is_watched = !streams.open.is_empty();
        let open = streams.open.values();
        streams.is_watched.then(|| open.map(|open| (open.book_id, open.login_id)).unzip())
    }

    /// Tells whoever listens to one of these books, where its number has moved.
    fn tell(&self, newest: &HashMap<i64, i64>) {
        for open in self.streams().open.values() {
            if let Some(number) = newest.get(&open.book_id) {
                let told = Told::Newest(*number);
                open.tell.send_if_modified(|before| std::mem::replace(before, told) != told);
            }
        }
    }

    /// Ends the streams of these logins, but for those that stand.
    fn keep(&self, asked: &BTreeSet<i64>, standing: &BTreeSet<i64>) {
        self.streams().open.retain(|_, open| {
            let is_out = asked.contains(&open.login_id) && !standing.contains(&open.login_id);
            if is_out {
                open.tell.send_replace(Told::Out);
            }
            !is_out
        });
    }

    fn streams(&self) -> MutexGuard<'_, Streams> {
        self.0.lock().expect("nobody panics while they hold it")
    }
}

impl Streams {
    /// The number of a new stream, and whether nobody looks yet.
    fn add(&mut self, open: Open) -> Option<(u64, bool)> {
        let own = self.open.values().filter(|other| other.user_id == open.user_id).count();
        if self.is_closed || own >= MOST_EACH || self.open.len() >= MOST {
            return None;
        }
        self.next += 1;
        self.open.insert(self.next, open);
        let was_watched = std::mem::replace(&mut self.is_watched, true);
        Some((self.next, !was_watched))
    }
}

/// Looks for what is new, while somebody listens.
async fn watch_over(live: Arc<Live>, database: Database, clock: Arc<dyn Clock>) {
    let mut looks: u64 = 0;
    loop {
        tokio::time::sleep(BETWEEN_LOOKS).await;
        let Some((books, logins)) = live.listened() else { return };
        looks += 1;
        let are_logins_due = looks.is_multiple_of(LOOKS_AT_LOGINS);
        let looked = async {
            live.tell(&change::newest(&database, &books).await?);
            if are_logins_due {
                live.keep(&logins, &login::standing(&database, &logins, clock.now()).await?);
            }
            Ok::<_, DatabaseError>(())
        };
        if let Err(error) = looked.await {
            tracing::debug!(%error, "it could not be seen whether books have changed");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn open(user_id: i64) -> (Open, watch::Receiver<Told>) {
        let (tell, told) = watch::channel(Told::Newest(0));
        (Open { user_id, login_id: 10 * user_id, book_id: 100 * user_id, tell }, told)
    }

    #[test]
    fn nobody_has_more_streams_than_their_share_and_nobody_any_once_it_is_closed() {
        let live = Live::default();
        for nth in 0..MOST_EACH {
            assert_eq!(live.streams().add(open(1).0).map(|(_, is_first)| is_first), Some(nth == 0));
        }
        assert_eq!(live.streams().add(open(1).0), None);
        assert!(live.streams().add(open(2).0).is_some());
        let mut others = (3..).take(MOST - MOST_EACH - 1);
        assert!(others.all(|user_id| live.streams().add(open(user_id).0).is_some()));
        assert_eq!(live.streams().add(open(2).0), None);
        live.close();
        assert_eq!(live.streams().add(open(2).0), None);
        assert_eq!(live.listened(), None, "nobody listens, and nobody looks");
    }

    #[test]
    fn each_hears_of_their_own_book_and_nothing_twice() {
        let live = Live::default();
        let ((first, mut budi), (second, mut sari)) = (open(1), open(2));
        for each in [first, second] {
            assert!(live.streams().add(each).is_some());
        }
        live.tell(&HashMap::from([(100, 7)]));
        assert_eq!(*budi.borrow_and_update(), Told::Newest(7));
        live.tell(&HashMap::from([(100, 7), (200, 0)]));
        assert!(matches!((budi.has_changed(), sari.has_changed()), (Ok(false), Ok(false))));
        live.keep(&BTreeSet::from([10, 20]), &BTreeSet::from([20]));
        assert_eq!(*budi.borrow_and_update(), Told::Out);
        assert!(budi.has_changed().is_err(), "nothing follows");
        assert_eq!(*sari.borrow_and_update(), Told::Newest(0));
        assert!(sari.has_changed().is_ok(), "she is still there");
    }
}

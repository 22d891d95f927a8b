//! What the table of jobs promises whoever works on it.

use chrono::TimeDelta;
use ledger::{
    db::{Batch, Database, WriteError},
    jobs::{self, Held, Job, JobKind, JobStatus, LEASE, NewJob},
    messages::lane::Owner,
    values::clock::Clock,
};
use rstest::rstest;
use serde_json::{Value, json};

use crate::{
    jobs::TwoClocks,
    support::{Home, Kind},
};

struct Table {
    home: Home,
    database: Database,
    clock: TwoClocks,
}

impl Table {
    async fn new(kind: Kind) -> Self {
        let home = Home::new(kind).await;
        Self { database: home.database().await, home, clock: TwoClocks::new() }
    }

    /// Queues a job that falls due so much later; `false` where its key is taken.
    async fn enqueue(&self, key: &str, later: TimeDelta) -> bool {
        let id = self.database.ids(1).await.expect("an id").take();
        let (now, mut batch) = (self.clock.now(), Batch::default());
        let due_at = now + later;
        let new = NewJob {
            id,
            kind: JobKind::Export,
            key: key.to_owned(),
            user_id: Some(7),
            book_id: None,
            payload: json!({ "what": key }),
            due_at,
        };
        let place = jobs::enqueue(&mut batch, new, now);
        self.database.write(batch).await.expect("written")[place] == 1
    }

    async fn due(&self) -> Vec<Job> {
        jobs::due(&self.database, &[JobKind::Export], &self.clock, 10).await.expect("read")
    }

    async fn take(&self, worker: &str) -> Option<Held> {
        let job = self.due().await.into_iter().next()?;
        Held::take(&self.database, job, &Owner(worker.to_owned()), &self.clock).await.expect("asked")
    }

    async fn write(&self, add: impl FnOnce(&mut Batch)) -> Result<(), WriteError> {
        let mut batch = Batch::default();
        add(&mut batch);
        self.database.write(batch).await.map(drop)
    }

    async fn finish(&self, held: &Held) -> Result<(), WriteError> {
        self.write(|batch| held.finish(batch, Some(json!({ "rows": 1 })), self.clock.machine())).await
    }

    async fn fail(&self, held: &Held, wait: Option<TimeDelta>) {
        let machine = self.clock.machine();
        self.write(|batch| held.fail(batch, ("no luck", wait.map(|wait| machine + wait)), machine))
            .await
            .expect("written");
    }
}

fn is_stale(written: &Result<(), WriteError>) -> bool {
    matches!(written, Err(WriteError::Stale(_)))
}

#[rstest]
#[tokio::test]
async fn jobs_fall_due_by_peoples_clock_in_its_order(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let table = Table::new(kind).await;
    for (key, hours) in [("evening", 9), ("noon", 2), ("now", 0)] {
        assert!(table.enqueue(key, TimeDelta::hours(hours)).await);
    }
    let keys = async || -> Vec<String> { table.due().await.into_iter().map(|job| job.key).collect() };
    assert_eq!(keys().await, ["now"]);
    let (now, tomorrow) = (table.clock.now(), table.clock.now() + TimeDelta::days(1));
    let next = jobs::next_due(&table.database, now, tomorrow).await.expect("read");
    assert_eq!(next, Some(now + TimeDelta::hours(2)));
    table.clock.pass(TimeDelta::zero(), TimeDelta::days(9));
    assert_eq!(keys().await, ["now"], "the machine's clock makes nothing due");
    table.clock.pass(TimeDelta::hours(9), TimeDelta::zero());
    assert_eq!(keys().await, ["now", "noon", "evening"]);
    assert_eq!(table.due().await[1].payload(), &json!({ "what": "noon" }));
    assert!(
        jobs::due(&table.database, &[JobKind::Erasure], &table.clock, 10).await.expect("read").is_empty()
    );
    assert!(jobs::due(&table.database, &[], &table.clock, 10).await.expect("read").is_empty());
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn of_two_workers_one_takes_a_job(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let table = Table::new(kind).await;
    let other = table.home.database().await;
    for round in 0..20 {
        assert!(table.enqueue("export:7", TimeDelta::zero()).await);
        let job = table.due().await.remove(0);
        let (one, two) = (Owner("one".to_owned()), Owner("two".to_owned()));
        let (one, two) = tokio::join!(
            Held::take(&table.database, job.clone(), &one, &table.clock),
            Held::take(&other, job, &two, &table.clock)
        );
        let taken: Vec<Held> = [one, two].into_iter().filter_map(|held| held.expect("asked")).collect();
        assert_eq!(taken.len(), 1, "round {round}");
        assert!(table.due().await.is_empty());
        table.finish(&taken[0]).await.expect("written");
    }
}

#[rstest]
#[tokio::test]
async fn a_worker_that_dies_holds_a_job_until_its_lease_runs_out(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let table = Table::new(kind).await;
    table.enqueue("export:7", TimeDelta::zero()).await;
    let dead = table.take("dead").await.expect("a job");
    table.clock.pass(TimeDelta::days(1), LEASE - TimeDelta::seconds(1));
    assert!(table.take("alive").await.is_none(), "people's time ends no lease");
    assert!(
        dead.renew(&table.database, Some(json!({ "rows": 3 })), table.clock.machine()).await.expect("asked")
    );
    table.clock.pass(TimeDelta::zero(), LEASE);
    let alive = table.take("alive").await.expect("the job");
    assert_eq!((alive.job.attempts, alive.job.progress()), (2, Some(&json!({ "rows": 3 }))));
    assert!(!dead.renew(&table.database, None, table.clock.machine()).await.expect("asked"));
    assert!(is_stale(&table.finish(&dead).await), "it is somebody else's");
    table.finish(&alive).await.expect("written");
    assert!(is_stale(&table.finish(&alive).await), "it is done once");
    let latest = jobs::latest(&table.database, 7, JobKind::Export).await.expect("read");
    assert!(latest.is_some_and(|(is_done, _)| is_done));
}

#[rstest]
#[tokio::test]
async fn what_fails_is_tried_again_later_and_given_up_at_the_end(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let table = Table::new(kind).await;
    table.enqueue("export:7", TimeDelta::zero()).await;
    let held = table.take("one").await.expect("a job");
    table.fail(&held, Some(TimeDelta::seconds(8))).await;
    table.clock.pass(TimeDelta::days(1), TimeDelta::seconds(7));
    assert!(table.due().await.is_empty(), "back-off goes by the machine's clock");
    assert!(!jobs::is_busy(&table.database, &table.clock, None).await.expect("read"));
    table.clock.pass(TimeDelta::zero(), TimeDelta::seconds(1));
    assert!(jobs::is_busy(&table.database, &table.clock, None).await.expect("read"));
    let held = table.take("one").await.expect("the job");
    assert_eq!(held.job.attempts, 2);
    table.fail(&held, None).await;
    table.clock.pass(TimeDelta::days(1), TimeDelta::days(1));
    assert!(table.due().await.is_empty());
    let dead = jobs::dead(&table.database).await.expect("read");
    assert_eq!((dead.len(), dead[0].status, dead[0].error.as_deref()), (1, JobStatus::Dead, Some("no luck")));
    assert_eq!(jobs::depth(&table.database, table.clock.now()).await.expect("read"), (0, 1));
    table.write(|batch| jobs::requeue(batch, Some(dead[0].id), table.clock.now())).await.expect("written");
    assert_eq!(table.take("one").await.expect("the job").job.attempts, 1, "it begins anew");
}

#[rstest]
#[tokio::test]
async fn of_open_jobs_a_key_has_one_and_is_free_again_afterwards(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let table = Table::new(kind).await;
    let again = async || table.enqueue("export:7", TimeDelta::zero()).await;
    assert!(again().await && !again().await, "queued");
    let held = table.take("one").await.expect("a job");
    assert!(!again().await, "running");
    table.fail(&held, Some(TimeDelta::zero())).await;
    assert!(!again().await, "failed");
    let held = table.take("one").await.expect("a job");
    table.fail(&held, None).await;
    assert!(again().await, "given up");
    let held = table.take("one").await.expect("a job");
    table.write(|batch| jobs::requeue(batch, None, table.clock.now())).await.expect("written");
    assert_eq!(jobs::open(&table.database).await.expect("read").len(), 1, "one with the key is open");
    table.finish(&held).await.expect("written");
    assert!(again().await, "done");
    let held = table.take("one").await.expect("a job");
    table.fail(&held, None).await;
    table.write(|batch| jobs::requeue(batch, None, table.clock.now())).await.expect("written");
    assert_eq!(
        jobs::open(&table.database).await.expect("read").len(),
        1,
        "of two that are dead one comes back"
    );
}

#[rstest]
#[tokio::test]
async fn a_job_is_rearmed_put_back_and_given_back(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let table = Table::new(kind).await;
    table.enqueue("export:7", TimeDelta::zero()).await;
    let held = table.take("one").await.expect("a job");
    let (tomorrow, machine) = (table.clock.now() + TimeDelta::days(1), table.clock.machine());
    table.write(|batch| held.rearm(batch, (tomorrow, None), None, machine)).await.expect("written");
    assert!(table.due().await.is_empty());
    table.clock.pass(TimeDelta::days(1), TimeDelta::zero());
    let held = table.take("one").await.expect("the same job");
    assert_eq!((held.job.attempts, held.job.due_at), (1, tomorrow));
    let wait = Some(machine + TimeDelta::seconds(1));
    table.write(|batch| held.put_back(batch, wait, machine)).await.expect("written");
    assert!(table.due().await.is_empty(), "not before the machine's clock says so");
    table.clock.pass(TimeDelta::zero(), TimeDelta::seconds(1));
    assert_eq!(table.take("one").await.expect("the job").job.attempts, 1, "it was no try");
    let owner = Owner("one".to_owned());
    jobs::release(&table.database, &owner, machine).await.expect("written");
    assert_eq!(table.take("two").await.expect("the job").job.attempts, 1, "nor was that");
    jobs::take_over(&table.database, &owner, machine).await.expect("written");
    assert!(table.take("one").await.is_none(), "what is another's stays theirs");
    jobs::take_over(&table.database, &Owner("two".to_owned()), machine).await.expect("written");
    assert_eq!(table.take("two").await.expect("the job").job.attempts, 2, "whoever died of it counts");
}

#[rstest]
#[tokio::test]
async fn what_is_done_is_swept(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let table = Table::new(kind).await;
    for key in ["a", "b"] {
        table.enqueue(key, TimeDelta::zero()).await;
    }
    let held = table.take("one").await.expect("a job");
    table.finish(&held).await.expect("written");
    let later = table.clock.machine() + TimeDelta::days(7);
    assert!(!jobs::sweep(&table.database, table.clock.machine()).await.expect("written"), "not yet");
    assert!(jobs::sweep(&table.database, later).await.expect("written"));
    assert!(!jobs::sweep(&table.database, later).await.expect("written"));
    let open = jobs::open(&table.database).await.expect("read");
    assert_eq!((open.len(), open[0].progress().cloned()), (1, None::<Value>), "what is open stays");
}

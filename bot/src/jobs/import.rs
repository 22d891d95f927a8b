//! Files of banks: what is staged is booked, chunk by chunk, wherever it was stopped before; then whoever sent the file is told,
//! once, with what lies in their accounts by it.

use std::time::Duration;

use ledger::{
    Money,
    book::{
        balances::{self, Balance},
        budget::alert::{self, Told},
    },
    db::{Batch, DatabaseError, WriteError},
    imports::{self, Counts, preview},
    jobs::{Held, Job},
    messages::{
        message::Channel,
        outbox::{self, Content},
    },
    people::user::{self, Person},
};
use serde_json::json;
use tokio::time::Instant;

use crate::{
    books::Books,
    importing::{self, Booked, Errand, Statement, Wish},
    jobs::{
        SHIFT,
        addressee::{self, addressee},
        budget,
        outcome::{Done, JobError, Progress},
    },
    out::{
        post::{self, Post},
        say::{Line, line},
    },
    topics::importing::show::file_name,
};

/// So long an import waits for one that was promised before it in the same book.
const TURN: Duration = Duration::from_secs(1);

/// Books what is left of a file.
pub(super) async fn run(
    books: &Books,
    post: &Post,
    held: &Held,
    progress: &Progress,
) -> Result<Done, JobError> {
    let (Some(errand), Some(user_id)) = (Errand::of(&held.job), held.job.user_id) else {
        return Ok(Done::Finished);
    };
    let Some(person) = user::by_id(&books.database, user_id).await? else { return Ok(Done::Finished) };
    let statement = match errand {
        Errand::Book(statement) => statement,
        Errand::Look(wish) => return look(books, held, &person, &wish).await,
    };
    let this = (held.job.id, statement.import_id);
    if imports::has_to_wait(&books.database, person.book, this).await? {
        return Ok(Done::Later(TURN));
    }
    let begun = Instant::now();
    let is_over = || begun.elapsed() >= SHIFT;
    let note = |done: i64, of: i64| progress.note(json!({ "rows": done, "of": of }));
    match importing::book(books, &person, &statement, (&is_over, &note)).await? {
        Booked::Part => Ok(Done::Later(Duration::ZERO)),
        // Whoever took it back has been told.
        Booked::Stopped => Ok(Done::Finished),
        Booked::All(counts) => {
            let mut lines = finished(books, &person, &statement, &counts).await?;
            let (alerts, noted) = budget::crossed(books, post, &person).await?;
            lines.extend(alerts);
            tell(books, post, (held, &person, &statement), (&lines, &noted)).await?;
            Ok(Done::Ended)
        }
    }
}

/// Looks at a file that was handed in; whoever did that comes back to ask what became of it.
async fn look(books: &Books, held: &Held, person: &Person, wish: &Wish) -> Result<Done, JobError> {
    let looked = importing::look(books, person, wish).await?;
    let mut batch = Batch::default();
    held.finish(&mut batch, serde_json::to_value(&looked).ok(), books.clock.machine());
    books.database.write(batch).await?;
    Ok(Done::Ended)
}

/// What is said once all of it is booked.
async fn finished(
    books: &Books,
    person: &Person,
    statement: &Statement,
    counts: &Counts,
) -> Result<Vec<Line>, DatabaseError> {
    let restored = preview::brought_back(&books.database, statement.import_id).await?;
    let mut lines = vec![
        line("import-finished")
            .text("name", file_name(&statement.name))
            .number("new", counts.new)
            .number("restored", restored)
            .number("known", counts.known - restored)
            .number("matched", counts.matched),
    ];
    let (_, left) = preview::outcome(&books.database, statement.import_id).await?;
    if left > 0 {
        lines.push(line("import-left").number("count", left));
    }
    let balances = balances::of(&books.database, person).await?;
    for account in &statement.accounts {
        let balance = balances.iter().find(|balance| balance.account.id == account.id);
        if let (Some(balance), Some(closing)) = (balance, account.closing()) {
            lines.extend(against(balance, closing));
        }
    }
    Ok(lines)
}

/// What lies in an account by the books, against what the file says.
fn against(balance: &Balance, (theirs, day): (Money, chrono::NaiveDate)) -> Option<Line> {
    if !balance.is_known() || balance.account.currency() != theirs.currency() {
        return None;
    }
    let ours = balance.own_at_end_of(day)?;
    let difference = Money::from_sum((ours.minor() - theirs.minor()).abs(), ours.currency());
    let key = if difference.minor() == 0 { "import-balance" } else { "import-balance-differs" };
    let said = line(key).text("account", &balance.account.name).day("day", day).money("ours", ours);
    Some(if difference.minor() == 0 {
        said
    } else {
        said.money("theirs", theirs).money("difference", difference)
    })
}

/// Ends the job, and queues the words. Over HTTP nobody can be reached.
async fn tell(
    books: &Books,
    post: &Post,
    (held, person, statement): (&Held, &Person, &Statement),
    (lines, noted): (&[Line], &[Told]),
) -> Result<(), WriteError> {
    let (mut batch, now) = (Batch::default(), books.clock.now());
    held.finish(&mut batch, None, books.clock.machine());
    let place = match statement.message_id {
        Some(message_id) => outbox::place_of(&books.database, message_id).await?,
        None => None,
    };
    let Some(place) = place.filter(|place| place.channel != Channel::Http) else {
        return books.database.write(batch).await.map(drop);
    };
    // Whoever tells of a budget first makes this stale.
    for told in noted {
        alert::note(&mut batch, books.id().await?, (person.book.get(), person.id), *told, now);
    }
    let words = post.words_for(&person.profile());
    let text: Vec<String> = lines.iter().map(|line| line.render(words)).collect();
    let (text, key) = (text.join("\n"), format!("import:{}", statement.import_id));
    let id = books.id().await?;
    post::push(&mut batch, (id, Content::Text(&text)), (person, &place), &key, now);
    books.database.write(batch).await?;
    post.links.ring((place.channel, &place.session));
    Ok(())
}

/// Says that it was given up, as part of the batch that does so.
pub(super) async fn apologise(
    batch: &mut Batch,
    books: &Books,
    post: &Post,
    job: &Job,
) -> Result<(), WriteError> {
    let Some(Errand::Book(statement)) = Errand::of(job) else { return Ok(()) };
    let said = line("import-failed").text("name", file_name(&statement.name));
    let to = addressee(books, job, statement.message_id).await?;
    addressee::apologise(batch, (books, post), (job, to), said).await
}

//! Budgets that near their end by what nobody wrote in a chat, as what an API client books: their person is told by themselves,
//! once, by the same rules and under the same keys as in a confirmation. Of two who cross a line together one is stale, reads
//! again, and says nothing.

use ledger::{
    book::{
        budget::{
            Budgets,
            alert::{self, Told},
        },
        names,
    },
    db::{Batch, DatabaseError},
    jobs::{Held, JobKind},
    messages::{
        outbox::Content,
        pushed::{self, Found},
    },
    people::user::{self, Person, UserStatus},
};

use crate::{
    books::Books,
    jobs::{
        outcome::{Done, JobError},
        quiet,
    },
    out::{
        post::{self, Post},
        say::{Line, Say},
    },
    topics::budget::tell,
};

/// Says which lines are crossed that nobody was told of.
pub(super) async fn run(books: &Books, post: &Post, held: &Held) -> Result<Done, JobError> {
    let Books { database, clock, .. } = books;
    let person = match held.job.user_id {
        Some(user_id) => user::by_id(database, user_id).await?,
        None => None,
    };
    let Some(person) = person.filter(|person| person.status == UserStatus::Active) else {
        return Ok(Done::Finished);
    };
    if quiet::puts_off(books, held, &person).await? {
        return Ok(Done::Ended);
    }
    let (now, machine) = (clock.now(), clock.machine());
    let mut batch = Batch::default();
    // Whom no words reach is told with their next confirmation.
    let Some(place) = pushed::found(database, &person).await?.and_then(Found::reached) else {
        return Ok(Done::Finished);
    };
    let (lines, told) = crossed(books, post, &person).await?;
    if told.is_empty() {
        return Ok(Done::Finished);
    }
    let mut ids = database.ids(told.len() + 1).await?;
    for one in &told {
        alert::note(&mut batch, ids.take(), (person.book.get(), person.id), *one, now);
    }
    let text = Say::Lines(lines).render(post.words_for(&person.profile()));
    post::push(&mut batch, (ids.take(), Content::Text(&text)), (&person, &place), &key(&person, &told), now);
    held.finish(&mut batch, None, machine);
    database.write(batch).await?;
    post.links.ring((place.channel, &place.session));
    Ok(Done::Ended)
}

/// What is to be said of lines that are crossed, and what is told by it; nothing where none is that was not told of.
pub(super) async fn crossed(
    books: &Books,
    post: &Post,
    person: &Person,
) -> Result<(Vec<Line>, Vec<Told>), DatabaseError> {
    let Books { database, clock, .. } = books;
    let budgets = Budgets::read(database, person, person.zone.day(clock.now())).await?;
    let names = post.words_for(&person.profile()).named(names::of(database, person).await?);
    Ok(tell::untold(&names.categories, &budgets, |_| true))
}

/// A line is crossed once in a period, of one limit.
fn key(person: &Person, told: &[Told]) -> String {
    let lines = told.iter().map(|one| {
        let Told { budget_id, period_start, threshold, amount } = one;
        format!("{budget_id}.{period_start}.{threshold}.{amount}")
    });
    format!("{}:{}:{}", JobKind::Budget.name(), person.id, lines.collect::<Vec<_>>().join(","))
}

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
    db::Batch,
    jobs::{Held, JobKind},
    messages::{
        outbox::Content,
        pushed::{self, Found},
    },
    people::user::{self, Person, UserStatus},
};

use crate::{
    books::Books,
    jobs::outcome::{Done, JobError},
    out::{
        post::{self, Post},
        say::Say,
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
    let (now, machine) = (clock.now(), clock.machine());
    let mut batch = Batch::default();
    let may_speak_at = person.preferences.out_of_quiet(now, person.zone);
    if may_speak_at > now {
        held.rearm(&mut batch, (may_speak_at, None), None, machine);
        database.write(batch).await?;
        return Ok(Done::Ended);
    }
    // Whom no words reach is told with their next confirmation.
    let Some(place) = pushed::found(database, &person).await?.and_then(Found::reached) else {
        return Ok(Done::Finished);
    };
    let Some((said, told)) = crossed(books, post, &person).await? else { return Ok(Done::Finished) };
    let mut ids = database.ids(told.len() + 1).await?;
    for one in &told {
        alert::note(&mut batch, ids.take(), (person.book.get(), person.id), *one, now);
    }
    let text = said.render(post.words_for(&person.profile()));
    post::push(&mut batch, (ids.take(), Content::Text(&text)), (&person, &place), &key(&person, &told), now);
    held.finish(&mut batch, None, machine);
    database.write(batch).await?;
    post.links.ring((place.channel, &place.session));
    Ok(Done::Ended)
}

/// What is to be said, and what was told by it; `None` where no line is crossed that was not told of.
async fn crossed(books: &Books, post: &Post, person: &Person) -> Result<Option<(Say, Vec<Told>)>, JobError> {
    let Books { database, clock, .. } = books;
    let budgets = Budgets::read(database, person, person.zone.day(clock.now())).await?;
    let names = post.words_for(&person.profile()).named(names::of(database, person).await?);
    let (lines, told) = tell::untold(&names.categories, &budgets);
    Ok((!told.is_empty()).then_some((Say::Lines(lines), told)))
}

/// A line is crossed once in a period, of one limit.
fn key(person: &Person, told: &[Told]) -> String {
    let lines = told.iter().map(|one| {
        let Told { budget_id, period_start, threshold, amount } = one;
        format!("{budget_id}.{period_start}.{threshold}.{amount}")
    });
    format!("{}:{}:{}", JobKind::Budget.name(), person.id, lines.collect::<Vec<_>>().join(","))
}

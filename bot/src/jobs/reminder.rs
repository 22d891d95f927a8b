//! Reminders that fall due: how things stand is read at that moment, and what is said of them stands in the batch that re-arms
//! the job for its next day, or ends it.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use ledger::{
    db::Batch,
    jobs::Held,
    messages::{
        outbox::Content,
        pushed::{self, Found},
    },
    people::user,
};
use serde_json::json;

use crate::{
    books::Books,
    jobs::outcome::{Done, JobError},
    out::post::{self, Post},
    topics::reminder::{promise::Reminder, standing},
};

/// One that comes again is not said later than this; the next one is near enough.
const LATEST: TimeDelta = TimeDelta::days(3);

/// Says what has fallen due, and waits for the next day.
pub(super) async fn run(books: &Books, post: &Post, held: &Held) -> Result<Done, JobError> {
    let Some((reminder, day)) = Reminder::of(&held.job) else {
        return Err(JobError::Failed("a reminder that this version cannot read".to_owned()));
    };
    let person = match held.job.user_id {
        Some(user_id) => user::by_id(&books.database, user_id).await?,
        None => None,
    };
    let Some(person) = person else { return Ok(Done::Finished) };
    let now = books.clock.now();
    let local = person.zone.local(now);
    // The person's clock or their quiet hours may have changed since it was set.
    let Some(fallen) = reminder.last_due(&person, day, now) else {
        return wait(books, held, (reminder.due(&person, day), day)).await;
    };
    let may_speak_at = person.preferences.out_of_quiet(now, person.zone);
    if may_speak_at > now {
        return wait(books, held, (may_speak_at, fallen)).await;
    }
    let today = local.date_naive();
    let Some(said) = standing::said(&books.database, &person, (&reminder, fallen), today).await? else {
        return Ok(Done::Finished);
    };
    let is_late = reminder.repeats.is_some() && now - reminder.due(&person, fallen) > LATEST;
    let found = pushed::found(&books.database, &person).await?.filter(|_| !is_late);
    let place = found.and_then(Found::reached);
    let text = said.render(post.words_for(&person.profile()));
    let mut batch = Batch::default();
    if let Some(place) = &place {
        let (id, key) = (books.id().await?, format!("reminder:{}:{fallen}", held.job.id));
        post::push(&mut batch, (id, Content::Text(&text)), (&person, place), &key, now);
    }
    let machine = books.clock.machine();
    match reminder.next_due(&person, now) {
        Some(next) => {
            let at = (reminder.due(&person, next), None);
            held.rearm(&mut batch, at, Some(Reminder::progress(next)), machine);
        }
        None => held.finish(&mut batch, Some(json!({ "day": fallen, "said": place.is_some() })), machine),
    }
    books.database.write(batch).await?;
    if let Some(place) = place {
        post.links.ring((place.channel, &place.session));
    }
    Ok(Done::Ended)
}

/// Puts the job off until a time that lies ahead, for the same day.
async fn wait(
    books: &Books,
    held: &Held,
    (until, day): (DateTime<Utc>, NaiveDate),
) -> Result<Done, JobError> {
    let mut batch = Batch::default();
    held.rearm(&mut batch, (until, None), Some(Reminder::progress(day)), books.clock.machine());
    books.database.write(batch).await?;
    Ok(Done::Ended)
}

//! Gathering: pictures that one person sends at once are answered together, once all of them are there and read.

use std::{collections::HashSet, time::Duration};

use chrono::TimeDelta;
use ledger::{
    db::DatabaseError,
    messages::{
        inbox::{self, Head, InboxStatus, Message},
        message::{Album, MessageKind},
        perceived::Perceived,
    },
};

use crate::{
    engine::shift::{Awaited, Front, Gathered, Long, Progress, Shift},
    intake::perceive::Need,
};

/// Pictures that were sent so soon after one another came together.
const TOGETHER: TimeDelta = TimeDelta::seconds(5);
/// So long the first waits for the others to come, by the machine's clock.
const PATIENCE: TimeDelta = TimeDelta::seconds(20);
/// How often it looks whether they have.
const LOOK: Duration = Duration::from_millis(250);
/// More pictures are not answered together.
pub(crate) const MOST: usize = 30;
/// So many messages of a person are looked through for them.
const LOOKED_THROUGH: i64 = 100;
/// A picture that was tried so often is by itself: not yet one that was being read when a process died, and then was read.
const MOST_TRIES_TOGETHER: i64 = 3;
/// How the names of files end that banks make.
const FILES: [&str; 12] =
    [".csv", ".tsv", ".xlsx", ".xls", ".ods", ".ofx", ".qfx", ".qif", ".xml", ".sta", ".940", ".mt940"];

impl Shift<'_> {
    /// The pictures that came with the head, once all of them are read.
    pub(super) async fn gather(&mut self, head: &Head) -> Result<Gathered, DatabaseError> {
        let (desk, first) = (self.desk, &head.message);
        self.come_to(first);
        let open = inbox::of_sender_behind(&desk.books.database, first, LOOKED_THROUGH).await?;
        let behind = i64::try_from(open.len()).unwrap_or(i64::MAX);
        let others = members(first, open);
        for Head { message, .. } in &others {
            match desk.perception.need(message) {
                Need::Fetching => return Ok(Gathered::NotYet(Long::Unfetched(Box::new(message.clone())))),
                _ if message.attempts > 0 && self.alone.is_none() => {
                    return Ok(Gathered::NotYet(Long::Suspect));
                }
                Need::Reading => return Ok(Gathered::NotYet(Long::Unperceived(Box::new(message.clone())))),
                Need::Nothing => {}
            }
        }
        Ok(match self.awaited(first, &others, behind).await? {
            Some(awaited) => Gathered::NotYet(Long::Incomplete(Box::new(first.clone()), awaited)),
            None => Gathered::All(others),
        })
    }

    /// Whether others may have come with a message.
    pub(super) fn may_gather(&self, message: &Message) -> bool {
        let may_come_together = message.channel.is_pushed() || message.album.is_some();
        may_come_together
            && is_picture(message)
            && !was_tried(message)
            && self.desk.perception.sees(message.kind)
    }

    /// What is waited for still, where so many messages of the person stand behind the first.
    async fn awaited(
        &self,
        first: &Message,
        others: &[Head],
        behind: i64,
    ) -> Result<Option<Awaited>, DatabaseError> {
        let books = &self.desk.books;
        if others.len() + 1 >= MOST || self.is_out_of_patience() {
            return Ok(None);
        }
        let all: Vec<&Message> =
            [first].into_iter().chain(others.iter().map(|other| &other.message)).collect();
        let mut albums: Vec<&Album> = Vec::new();
        for album in all.iter().filter_map(|message| message.album.as_ref()) {
            if !albums.iter().any(|known| known.key == album.key) {
                albums.push(album);
            }
        }
        for album in albums {
            let Some(size) = album.size else { continue };
            if inbox::came_of_album(&books.database, first, album).await? < size {
                return Ok(Some(Awaited { behind, closes_at: None }));
            }
        }
        if all.iter().all(|message| message.album.as_ref().is_some_and(|album| album.size.is_some())) {
            return Ok(None);
        }
        let last = all.iter().map(|message| message.sent_at).max().unwrap_or(first.sent_at);
        let closes_at = last + TOGETHER;
        let awaited = Awaited { behind, closes_at: Some(closes_at) };
        Ok((books.clock.now() < closes_at).then_some(awaited))
    }

    fn is_out_of_patience(&self) -> bool {
        let since = self.front.as_ref().map(|front| front.since);
        since.is_none_or(|since| self.desk.books.clock.machine() - since >= PATIENCE)
    }

    /// Waits until another picture comes, or none can any more.
    pub(super) async fn await_others(
        &mut self,
        first: &Message,
        awaited: &Awaited,
    ) -> Result<Progress, DatabaseError> {
        let (desk, since) = (self.desk, self.front.as_ref().map(|front| front.since));
        let clock = &desk.books.clock;
        let waiting = async {
            loop {
                tokio::time::sleep(LOOK).await;
                if desk.perception.is_closing() {
                    return Ok(false);
                }
                let is_over = awaited.closes_at.is_some_and(|at| clock.now() >= at)
                    || since.is_none_or(|since| clock.machine() - since >= PATIENCE);
                if is_over || inbox::open_behind(&desk.books.database, first).await? != awaited.behind {
                    return Ok::<bool, DatabaseError>(true);
                }
            }
        };
        match self.while_passed(waiting).await? {
            Some(waited) => Ok(if waited? { Progress::Done } else { Progress::Nothing }),
            None => Ok(Progress::Nothing),
        }
    }

    /// Notes since when a message has been the lane's head.
    pub(super) fn come_to(&mut self, head: &Message) {
        if self.front.as_ref().is_none_or(|front| front.message.id != head.id) {
            self.front = Some(Front::new(head.clone(), self.desk.books.clock.machine()));
        }
    }
}

/// A bank's file is none, and stands for itself.
fn is_picture(message: &Message) -> bool {
    match message.kind {
        MessageKind::Image => true,
        MessageKind::Document => !is_statement(message),
        _ => false,
    }
}

/// As far as it is looked at; before that by what it is called.
fn is_statement(message: &Message) -> bool {
    let claim = message.payload.media.as_ref();
    let name = claim.and_then(|claim| claim.file_name.as_deref()).unwrap_or_default().to_lowercase();
    match &message.perceived {
        Some(perceived) => matches!(perceived, Perceived::Statement { .. }),
        None => FILES.iter().any(|ending| name.ends_with(ending)),
    }
}

/// Whether something is wrong with a picture, so that it has to wait, or to be by itself.
fn was_tried(message: &Message) -> bool {
    message.attempts >= MOST_TRIES_TOGETHER
}

/// Of the messages behind a picture those that came with it: of its album, or sent soon after one another with nothing else in
/// between.
fn members(first: &Message, behind: Vec<Head>) -> Vec<Head> {
    let mut keys: HashSet<String> = first.album.iter().map(|album| album.key.clone()).collect();
    let (mut last, mut is_unbroken) = (first.sent_at, true);
    let mut members = Vec::new();
    if !is_picture(first) {
        return members;
    }
    for head in behind {
        let message = &head.message;
        let is_of_album = message.album.as_ref().is_some_and(|album| keys.contains(&album.key));
        let is_near = is_unbroken && (message.sent_at - last).abs() <= TOGETHER;
        let fits = is_picture(message) && (is_of_album || is_near);
        if !fits || was_tried(message) || message.status == InboxStatus::Failed {
            is_unbroken = false;
            continue;
        }
        keys.extend(message.album.iter().map(|album| album.key.clone()));
        last = last.max(message.sent_at);
        members.push(head);
        if members.len() + 1 >= MOST {
            break;
        }
    }
    members
}

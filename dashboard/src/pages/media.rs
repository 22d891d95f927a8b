//! `/media`: the receipts and voice notes that somebody sent, each beside what was read in it and what it became.

use askama::Template;
use axum::{
    extract::State,
    http::{HeaderMap, StatusCode},
    response::Response,
};
use ledger::{
    book::{
        names::{self, Names},
        receipt,
        transaction::{self, EntryStatus, Place},
    },
    messages::{
        media_asset,
        message::MessageKind,
        transcript::{self, InboxStatus, Outcome, Sent},
    },
};
use reports::words::{Value, money_text};
use serde::Deserialize;

use super::{
    LoggedIn,
    chat::bubble::without_ways_in,
    lines::{Line, lines, shortened},
    page,
    sessions::moment,
    shell::{Room, Shell},
    words::Spoken,
};
use crate::{
    ApiError, Context,
    api::{
        Page,
        transactions::{cursor, place},
    },
    body::{UrlPath, UrlQuery},
    outgoing::{Outgoing, shown_type},
    papers::Paper,
};

const PATH: &str = "/media";
/// So many stand on a page.
const LIMIT: i64 = 10;
/// So many lines of a receipt are shown.
const MOST_ITEMS: usize = 20;
/// So many letters of what was read, or answered, are shown.
const LONGEST_TEXT: usize = 1_000;

#[derive(Template)]
#[template(path = "media.html")]
struct MediaPage {
    words: Spoken,
    shell: Shell,
    items: Vec<Item>,
    /// Where the next page is.
    next: Option<String>,
    /// Where the first one is, unless this is it.
    first: Option<String>,
}

/// What somebody sent.
struct Item {
    /// What it is, and when it was sent.
    title: String,
    file: File,
    /// What was written below it.
    caption: Option<String>,
    /// What was read, a row of a table each.
    facts: Vec<(String, String)>,
    /// What was bought.
    items: Vec<(String, String)>,
    /// All that was read or heard.
    text: Option<String>,
    /// What there is to say where nothing was read, or not all.
    told: Option<String>,
    /// What it became.
    entries: Vec<Line>,
    /// What was answered, as long as something may be to be answered to that.
    reply: Option<String>,
}

/// How a file is shown.
enum File {
    Picture(String),
    Sound(String),
    /// To be opened elsewhere.
    Other(String),
    /// It is kept no more.
    Gone,
}

#[derive(Deserialize)]
pub(super) struct Turned {
    #[serde(default)]
    after: String,
}

/// A page of what was sent.
pub(super) async fn list(
    State(context): State<Context>,
    visitor: LoggedIn,
    UrlQuery(turned): UrlQuery<Turned>,
) -> Result<Response, ApiError> {
    let (words, database, person) = (visitor.words, &context.database, &visitor.person);
    let names = words.named(names::of(database, person).await?);
    // A place that no page gave is none.
    let after = place(&turned.after).ok().map(|place| (place.at, place.id));
    let found = transcript::sent(database, person.id, (after, LIMIT + 1)).await?;
    let Page { items: found, next } =
        Page::of(found, LIMIT, |sent| cursor(Place { at: sent.sent_at, id: sent.id }));
    let mut items = Vec::with_capacity(found.len());
    for sent in &found {
        items.push(item(&context, &visitor, (sent, &names)).await?);
    }
    let shown = MediaPage {
        words,
        shell: Shell::of(&visitor, Room::Media),
        items,
        next: next.map(|place| format!("{PATH}?after={place}")),
        first: after.map(|_| PATH.to_owned()),
    };
    Ok(page(StatusCode::OK, &shown))
}

async fn item(
    context: &Context,
    visitor: &LoggedIn,
    (sent, names): (&Sent, &Names),
) -> Result<Item, ApiError> {
    let (words, database, person) = (visitor.words, &context.database, &visitor.person);
    let came = receipt::came_of(database, person, sent.id).await?;
    let rows = transaction::by_ids(database, person, &came).await?;
    let is_settled = !rows.is_empty() && rows.iter().all(|row| row.status != EntryStatus::Pending);
    let reply = if is_settled { None } else { answered(context, sent).await? };
    let at = moment(words, person, sent.sent_at);
    let key = if sent.kind == MessageKind::Audio { "page-media-sound" } else { "page-media-picture" };
    let read = read(context, visitor, sent);
    Ok(Item {
        title: words.fill(key, &[("at", Value::Text(at.into()))]),
        file: file_of(sent),
        caption: sent.text.as_deref().filter(|text| !text.trim().is_empty()).map(cut),
        facts: read.facts,
        items: read.items,
        text: read.text,
        told: read.told,
        entries: lines(context, &rows, (words, person, names)).await?,
        reply,
    })
}

/// What was answered to what was sent, once it was.
async fn answered(context: &Context, sent: &Sent) -> Result<Option<String>, ApiError> {
    Ok(match transcript::outcome(&context.database, sent.id).await? {
        Outcome::Open => None,
        Outcome::Answered(replies) => {
            let replies: Vec<String> =
                replies.into_iter().map(|reply| without_ways_in(&reply.text)).collect();
            Some(cut(&replies.join("\n\n"))).filter(|text| !text.trim().is_empty())
        }
    })
}

fn file_of(sent: &Sent) -> File {
    if !sent.is_kept {
        return File::Gone;
    }
    let place = format!("{PATH}/file/{}", sent.media_id);
    match shown_type(&sent.mime_type) {
        Some(kind) if kind.starts_with("image/") => File::Picture(place),
        Some(_) => File::Sound(place),
        None => File::Other(place),
    }
}

/// What was read in a file.
#[derive(Default)]
struct Read {
    facts: Vec<(String, String)>,
    items: Vec<(String, String)>,
    text: Option<String>,
    told: Option<String>,
}

fn read(context: &Context, visitor: &LoggedIn, sent: &Sent) -> Read {
    let words = visitor.words;
    if let Some(speech) = sent.speech() {
        let told = if speech.text.trim().is_empty() {
            Some("page-media-nobody-speaks")
        } else {
            speech.breaks_off.then_some("page-media-breaks-off")
        };
        let text = Some(cut(&speech.text)).filter(|text| !text.trim().is_empty());
        return Read { text, told: told.map(|key| words.say(key)), ..Read::default() };
    }
    match sent.pages() {
        Some(pages) => on_paper(words, &context.papers.paper(pages, (&visitor.person, sent.sent_at))),
        None => Read { told: Some(words.say(unread(sent.status))), ..Read::default() },
    }
}

/// Why nothing is told of a file.
fn unread(status: InboxStatus) -> &'static str {
    match status {
        InboxStatus::Received | InboxStatus::Perceived | InboxStatus::Failed => "page-media-reading",
        InboxStatus::Done | InboxStatus::Waiting | InboxStatus::Dropped | InboxStatus::Dead => {
            "page-media-unread"
        }
    }
}

fn on_paper(words: Spoken, paper: &Paper) -> Read {
    let facts = [
        ("page-field-merchant", paper.merchant.as_deref().map(shortened)),
        ("page-media-total", paper.total.map(money_text)),
        ("page-field-day", paper.day.map(|day| words.day(day))),
    ];
    let items = paper.items.iter().take(MOST_ITEMS);
    let mut items: Vec<(String, String)> =
        items.map(|(name, amount)| (shortened(name), money_text(*amount))).collect();
    let more = i64::try_from(paper.items.len() - items.len()).unwrap_or(i64::MAX);
    if more > 0 {
        items.push((words.fill("page-others", &[("count", Value::Number(more))]), "…".to_owned()));
    }
    let is_blank = paper.text.trim().is_empty();
    Read {
        facts: words.facts(facts),
        items,
        text: (!is_blank).then(|| cut(&paper.text)),
        told: is_blank.then(|| words.say("page-media-nothing-read")),
    }
}

/// A text of which a page shows the beginning.
fn cut(text: &str) -> String {
    match text.char_indices().nth(LONGEST_TEXT) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// The file itself, to whoever sent it alone; a part of it where that is asked for, as players do.
pub(super) async fn file(
    State(context): State<Context>,
    UrlPath(path): UrlPath<String>,
    visitor: LoggedIn,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    const NO_SUCH: ApiError = ApiError::NotFound("there is no such file");
    let id: i64 = path.parse().map_err(|_| NO_SUCH)?;
    let asset = media_asset::by_id(&context.database, id).await?;
    let asset = asset.filter(|asset| asset.user_id == visitor.person.id && asset.is_kept).ok_or(NO_SUCH)?;
    let place = Outgoing::place(visitor.person.id).await?;
    let file = context.papers.file(asset.id).await?.ok_or(NO_SUCH)?;
    let name = if asset.mime_type.starts_with("application/pdf") { "catat.pdf" } else { "catat" };
    file.shown(place, (name, &asset.mime_type), &headers).await
}

//! What pictures mean that came together: each paper by itself, and what the words below them say of them.

use ledger::{
    Money,
    messages::{
        inbox::Message,
        perceived::{Page, Perceived, Reader},
    },
};
use nlu::{
    Context,
    frame::{Frame, Meaning, Talk, Via},
    receipt::{self, Receipt, Standing},
};

use crate::{
    engine::seeing::{listed, picture, shown},
    intake::perceive::unheard,
    topics::{
        decision::Understood,
        facts::Facts,
        receipt::seen::{Album, Part},
    },
};

/// Whether the words below a picture say all that the picture would have to: an amount, or that nothing is to be booked.
pub(super) fn tells_of_money(caption: &Frame) -> bool {
    !caption.entries().is_empty() || caption.known().amount.is_some() || is_refusal(caption)
}

fn is_refusal(caption: &Frame) -> bool {
    matches!(caption.meaning(), Meaning::Talk(Some(Talk::Aside)) | Meaning::Plan)
}

/// A picture of an album, with the words below it.
struct Shot<'a> {
    message: &'a Message,
    caption: Option<Frame>,
}

impl<'a> Shot<'a> {
    fn pages(&self) -> Option<&'a [Page]> {
        match &self.message.perceived {
            Some(Perceived::Pages { pages }) => Some(pages),
            _ => None,
        }
    }

    /// What the words below it come to.
    fn told(&self) -> Option<Money> {
        let caption = self.caption.as_ref()?;
        let entries = caption.entries().iter().map(|entry| entry.amount);
        let sum = entries.reduce(|sum, amount| sum.checked_add(amount).unwrap_or(amount));
        sum.or(caption.known().amount)
    }
}

/// What was paid by a paper, as far as it can be read.
fn paid(read: &Receipt) -> Option<Money> {
    read.total.filter(|_| read.standing == Standing::Paid)
}

/// What the pictures mean that a message answers for.
pub(super) fn album(facts: &Facts, context: &Context<'_>) -> Understood {
    let mut shots: Vec<Shot<'_>> = Vec::new();
    let mut same = 0;
    for message in facts.album.iter().chain([&facts.message]) {
        let is_same = |shot: &Shot<'_>| shot.message.media_id == message.media_id;
        if message.media_id.is_some() && shots.iter().any(is_same) {
            same += 1;
            continue;
        }
        let caption = message.text.as_deref().map(|caption| nlu::understand(caption, context));
        shots.push(Shot { message, caption });
    }
    // Words below one picture alone are about all of them.
    let mut said = shots.iter().filter_map(|shot| shot.caption.as_ref());
    let only = said.next().filter(|_| said.next().is_none()).cloned();
    if let Some(refusal) = only.as_ref().filter(|only| is_refusal(only)) {
        return Understood::Words(refusal.clone());
    }
    let parts = parts(&shots, only.as_ref(), context);
    let frame = all_of(&parts, context);
    Understood::Album(Box::new(Album { parts, frame, same }))
}

/// Each paper, in the order of coming; `only`: the words of the one picture that has some.
fn parts(shots: &[Shot<'_>], only: Option<&Frame>, context: &Context<'_>) -> Vec<Part> {
    let mut alone: Vec<Option<Receipt>> =
        shots.iter().map(|shot| Some(receipt::read(shot.pages()?, context))).collect();
    let totals: Vec<Option<Money>> = alone.iter().map(|read| paid(read.as_ref()?)).collect();
    let sum = totals.iter().flatten().copied().reduce(|sum, total| sum.checked_add(total).unwrap_or(sum));
    let (mut parts, mut seen): (Vec<(usize, Part)>, Vec<usize>) = (Vec::new(), Vec::new());
    let steers = |caption: &&Frame| !tells_of_money(caption);
    for (place, shot) in shots.iter().enumerate() {
        let told = shot.told();
        let is_own = told.is_some() && told == totals[place];
        // "Total semua 150rb": the sum of what the papers say is no entry of its own.
        let is_the_sum = only.is_some() && told.is_some() && told == sum && !is_own;
        let caption = shot.caption.as_ref().filter(|caption| tells_of_money(caption) && !is_the_sum);
        match (caption, shot.pages()) {
            (Some(caption), _) => {
                // Another amount than the paper's may be meant for several of them.
                let is_alone = totals.iter().flatten().next().is_none();
                parts.push((place, Part::Said { frame: caption.clone(), is_sure: is_own || is_alone }));
            }
            (None, Some(pages)) => {
                let caption = shot.caption.as_ref().or(only).filter(steers);
                match listed(pages, caption, context) {
                    Some(list) => parts.push((place, Part::Seen(Box::new(list)))),
                    None => seen.push(place),
                }
            }
            (None, None) => parts.push((place, Part::Unread(unheard(shot.message)))),
        }
    }
    let pictures: Vec<(&[Page], Receipt)> =
        seen.iter().filter_map(|place| Some((shots[*place].pages()?, alone[*place].take()?))).collect();
    for paper in receipt::put_together(pictures, context) {
        let places: Vec<usize> = paper.pictures.iter().map(|nth| seen[*nth]).collect();
        let own = places.iter().find_map(|place| shots[*place].caption.as_ref());
        let pictures = places.iter().map(|place| picture(shots[*place].message)).collect();
        let readers: Vec<Reader> = places
            .iter()
            .filter_map(|place| shots[*place].pages())
            .flatten()
            .map(|page| page.reader)
            .collect();
        let seen = shown(paper.receipt, (pictures, readers), own.or(only).filter(steers), context);
        let first = places.iter().min().copied().unwrap_or_default();
        parts.push((first, Part::Seen(Box::new(seen))));
    }
    parts.sort_by_key(|(place, _)| *place);
    parts.into_iter().map(|(_, part)| part).collect()
}

/// The frame of all that they would book.
fn all_of(parts: &[Part], context: &Context<'_>) -> Frame {
    let entries: Vec<_> = parts.iter().flat_map(Part::entries).cloned().collect();
    let confidence = entries.iter().map(|entry| entry.confidence).min().unwrap_or_default();
    Frame {
        meanings: vec![Meaning::booking(entries)],
        confidence,
        via: Via::Rules,
        now: context.now.fixed_offset(),
    }
}

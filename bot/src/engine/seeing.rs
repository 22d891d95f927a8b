//! From the pages that were seen to what they mean: the receipt as it is kept, and the entry that it comes to. Words below the
//! picture that name no amount say what it is for, from where, or when.

use chrono::Timelike;
use ledger::{
    book::{
        receipt::{NewReceipt, Sums},
        receipt_item::NewItem,
        receipt_page::Picture,
    },
    messages::{
        inbox::Message,
        perceived::{Page, Reader},
    },
};
use nlu::{
    Context,
    frame::{Frame, Known, Meaning, Missing, Question, Via},
    receipt::{self, Receipt, Standing},
};

use crate::topics::receipt::{
    seen::{Seen, Sight},
    write::Paper,
};

/// What the pages of a message's picture mean, with the words below them.
pub(super) fn seen(
    message: &Message,
    pages: &[Page],
    caption: Option<&Frame>,
    context: &Context<'_>,
) -> Seen {
    if let Some(list) = listed(pages, caption, context) {
        return list;
    }
    let readers = pages.iter().map(|page| page.reader).collect();
    shown(receipt::read(pages, context), (vec![picture(message)], readers), caption, context)
}

/// What the pages mean where they show a list of what was moved; the words below them may say whose list it is.
pub(super) fn listed(pages: &[Page], caption: Option<&Frame>, context: &Context<'_>) -> Option<Seen> {
    let own = caption.and_then(|caption| caption.known().account.clone());
    let history = receipt::history(pages, own.as_deref(), context)?;
    let frame = Frame {
        meanings: vec![Meaning::Talk(None)],
        confidence: 0,
        via: Via::Rules,
        now: context.now.fixed_offset(),
    };
    Some(Seen { frame, sight: Sight::Listed(Box::new(history)) })
}

/// A message as the picture that it brings.
pub(super) fn picture(message: &Message) -> Picture {
    Picture { message_id: message.id, media_id: message.media_id }
}

/// What a receipt means that was read in these pictures by these readers, with the words below them.
pub(super) fn shown(
    read: Receipt,
    seen_in: (Vec<Picture>, Vec<Reader>),
    caption: Option<&Frame>,
    context: &Context<'_>,
) -> Seen {
    let mut frame = read.frame(context);
    if let Some(caption) = caption {
        steer(&mut frame, &caption.known());
    }
    let sight = match (read.standing, read.total) {
        (Standing::Unpaid, _) => Sight::Unpaid,
        (Standing::Offered, total) => {
            if total.is_none() {
                frame.meanings = vec![Meaning::Missing(Box::new(without_total(&read)))];
            }
            Sight::Code { merchant: read.merchant.unwrap_or_default() }
        }
        (Standing::Paid, Some(_)) => {
            Sight::Paid { other: read.other, paper: Box::new(paper(&read, seen_in)) }
        }
        (Standing::Paid, None) if read.is_one() => {
            frame.meanings = vec![Meaning::Missing(Box::new(without_total(&read)))];
            Sight::WithoutTotal
        }
        (Standing::Paid, None) => Sight::Nothing,
    };
    Seen { frame, sight }
}

/// What is said below a picture goes before what it shows.
fn steer(frame: &mut Frame, said: &Known) {
    let entries = frame.meanings.iter_mut().flat_map(|meaning| match meaning {
        Meaning::Book { entries, .. } => entries.iter_mut(),
        _ => [].iter_mut(),
    });
    for (nth, entry) in entries.enumerate() {
        // What moving the money cost stands second, and is what it is, whatever the money was for.
        if let Some(category) = said.category.as_ref().filter(|_| nth == 0) {
            entry.category = Some(category.clone());
        }
        if said.account.is_some() {
            entry.account.clone_from(&said.account);
        }
        if let Some(at) = said.at {
            entry.at = at;
        }
    }
}

fn without_total(read: &Receipt) -> Missing {
    let thing = read.merchant.clone().or_else(|| read.goods.first().map(|goods| goods.name.clone()));
    let known = Known { description: thing, ..Known::default() };
    Missing { question: Question::Amount, known, preview: false }
}

fn paper(read: &Receipt, (pictures, readers): (Vec<Picture>, Vec<Reader>)) -> Paper {
    let total = read.total.expect("a receipt that is kept has a total");
    let minor = |units: i64| units.saturating_mul(total.currency().minor_per_unit());
    let sums = &read.sums;
    let receipt = NewReceipt {
        message_id: pictures.first().map(|picture| picture.message_id),
        kind: read.kind.word().to_owned(),
        merchant: read.merchant.clone(),
        total,
        sums: Sums {
            tax: sums.tax.map(minor),
            service: sums.service.map(minor),
            discount: sums.discount.map(minor),
            rounding: sums.rounding.map(minor),
            paid: sums.paid.map(minor),
            change: sums.change.map(minor),
        },
        paid_by: read.paid_by.clone(),
        reference: read.reference.clone(),
        bought_on: read.day,
        bought_at_minute: read.time.and_then(|time| u16::try_from(time.hour() * 60 + time.minute()).ok()),
        confidence_percent: read.confidence(),
        readers,
    };
    let item = |goods: &receipt::Goods| NewItem {
        name: goods.name.clone(),
        quantity_thousandths: goods.quantity_thousandths,
        unit: None,
        unit_amount: goods.price.map(minor),
        line_amount: minor(goods.amount - goods.discount.unwrap_or(0)),
        discount: goods.discount.map(minor),
        category: None,
    };
    Paper { receipt, items: read.goods.iter().map(item).collect(), pictures }
}

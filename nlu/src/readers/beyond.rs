//! What is understood and cannot be done yet: it is said so, and nothing of it is booked or shown as if it were the answer.

use ledger::Direction;

use crate::frame::{Frame, Meaning, Room, Talk};
use crate::pieces::message::Message;
use crate::pieces::piece::Item;
use crate::readers::phrase;
use crate::senses::category;
use crate::words::lexicon::roles::{self, beyond, report};
use crate::words::list::{List, list};
use crate::words::token::Token;

/// Longer messages tell of more than one wish.
const MOST_TOKENS: usize = 24;

/// Whether a message asks for something.
type Asks = fn(&Message<'_>) -> bool;

/// The frame of a message that wants what there is no room for yet.
pub(crate) fn read(message: &Message<'_>) -> Option<Frame> {
    if message.tokens.len() > MOST_TOKENS {
        return None;
    }
    let wanted: [(Asks, Room); 9] = [
        (is_reminder, Room::Reminder),
        (is_of_goal, Room::Goal),
        (is_between_goals, Room::BetweenGoals),
        (is_average, Room::Average),
        (is_forecast, Room::Forecast),
        (is_threshold, Room::Threshold),
        (is_by_account, Room::ByAccount),
        (is_smallest, Room::Smallest),
        (is_comparison, Room::Comparison),
    ];
    let (_, room) = wanted.iter().find(|(asks, _)| asks(message))?;
    Some(message.frame(Meaning::Talk(Some(Talk::NoRoom(*room)))))
}

fn has(message: &Message<'_>, words: &List) -> bool {
    message.tokens.iter().any(|token| token.is_or_reads(words))
}

fn head<'m>(message: &'m Message<'_>) -> Option<&'m Token> {
    message.tokens.iter().find(|token| !phrase::is_polite(token))
}

/// "ingetin bayar kos tgl 1", "remind me to …".
fn is_reminder(message: &Message<'_>) -> bool {
    let early = message.tokens.iter().take(4).any(|token| token.is_or_reads(beyond::REMINDING));
    early && !has(message, beyond::REMINDED)
}

/// "hapus tabungan laptop", "ganti nama tabungan …", "ubah target …".
fn is_of_goal(message: &Message<'_>) -> bool {
    let changes = head(message).is_some_and(|token| token.is_or_reads(beyond::CHANGING));
    let named = message.context.goals.iter().any(|goal| {
        let first = goal.to_lowercase();
        let first = first.split_whitespace().next().unwrap_or_default();
        message.tokens.iter().any(|token| token.lower == first)
    });
    let goal = has(message, beyond::GOALS) || named && has(message, beyond::TARGET);
    let moved = message.tokens.iter().take(3).any(|token| token.is_any(list!["setor", "tarik"]));
    changes && goal && !moved
}

/// "pindah 500rb dari laptop ke haji".
fn is_between_goals(message: &Message<'_>) -> bool {
    let goals: Vec<String> = message.context.goals.iter().map(|goal| goal.to_lowercase()).collect();
    let named = message.tokens.windows(2).any(|pair| {
        pair[0].is_or_reads(beyond::ENDS_OF_A_MOVE)
            && goals.iter().any(|goal| goal.split(' ').next() == Some(&pair[1].lower))
    });
    named
        && message.account().is_none()
        && message.tokens.iter().take(3).any(|token| token.is_or_reads(beyond::MOVING))
        && message.tokens.iter().filter(|token| token.is_or_reads(beyond::ENDS_OF_A_MOVE)).count() > 1
}

/// "rata-rata makan per hari".
fn is_average(message: &Message<'_>) -> bool {
    message.said_amount().is_none() && has(message, beyond::AVERAGE)
}

/// "prediksi pengeluaran bulan depan".
fn is_forecast(message: &Message<'_>) -> bool {
    message.said_amount().is_none() && has(message, beyond::FORECASTING) && has(message, beyond::SUMS)
}

/// "transaksi di atas 50rb": entries of which the amount is more or less than one that is named.
fn is_threshold(message: &Message<'_>) -> bool {
    let entries = head(message)
        .is_some_and(|token| token.is_or_reads(beyond::SUMS) || token.is_or_reads(beyond::LISTING));
    let names = has(message, beyond::SUMS);
    let is_money =
        |piece: &crate::pieces::piece::Piece| matches!(piece.item, Item::Money(amount) if amount.is_said());
    let compared = message.pieces.iter().filter(|piece| is_money(piece)).any(|piece| {
        let before = &message.tokens[..piece.tokens.start];
        before.iter().rev().take(2).any(|token| token.is_or_reads(beyond::BEYOND))
    });
    let ordered = message.tokens.first().is_some_and(|token| token.is_or_reads(beyond::WHO));
    let asks = names && (entries || ordered);
    asks && compared && !has(message, roles::BUYING) || is_who(message)
}

/// "siapa yang transfer 50rb kemarin": a search.
fn is_who(message: &Message<'_>) -> bool {
    message.tokens.first().is_some_and(|token| token.is_or_reads(beyond::WHO))
        && message.said_amount().is_some()
}

/// "pengeluaran terkecil bulan ini", "transaksi paling murah".
fn is_smallest(message: &Message<'_>) -> bool {
    let most = |pair: &[Token]| pair[0].is("paling") && pair[1].is_or_reads(beyond::SMALL);
    message.said_amount().is_none()
        && has(message, beyond::SUMS)
        && (has(message, beyond::SMALLEST) || message.tokens.windows(2).any(most))
}

/// "makan vs transport bulan ini", "bandingkan makan sama transport": of two categories, where a span is compared with the one
/// before it by a report.
fn is_comparison(message: &Message<'_>) -> bool {
    let words = message.words();
    let compares = words.iter().any(|token| token.is_any(report::COMPARING));
    let key = |word: &Token| {
        let found = category::find(&[word], Direction::Expense, message.context);
        found.map(|found| found.category.key)
    };
    let beside = |three: &[&Token]| {
        let joins = three[1].is_any(report::COMPARING) || three[1].is_any(roles::SEPARATORS);
        joins && key(three[0]).zip(key(three[2])).is_some_and(|(one, other)| one != other)
    };
    message.said_amount().is_none() && compares && words.windows(3).any(beside)
}

/// "pengeluaran gopay bulan ini": sums of one account.
fn is_by_account(message: &Message<'_>) -> bool {
    message.said_amount().is_none()
        && message.account().is_some()
        && has(message, beyond::FLOWS)
        && !has(message, beyond::BOOKED)
        && (has(message, roles::remark::ASKING)
            || message.tokens.iter().any(|token| token.is_or_reads(roles::calendar::LENGTHS)))
}

//! Remarks: what a short message says of what was booked just before, should it speak of that.

mod amounts;
mod parts;
pub(crate) mod pointed;

use ledger::{Currency, Direction};

use crate::context::Context;
use crate::frame::{Debt, Mark, Name, Remark, Which};
use crate::pieces::message::Message;
use crate::pieces::piece::{Item, Piece, Use};
use crate::readers::named::{hung, is_of_row, kind_of_all, name, picks_by_account, together};
use crate::readers::{debts, phrase, refund};
use crate::senses::direction::party;
use crate::trace::Trace;
use crate::values::account::Role;
use crate::values::amount;
use crate::words::lexicon::LEXICON;
use crate::words::lexicon::roles::{self, edit, remark};
use crate::words::list::{List, list};
use crate::words::normalise;
use crate::words::token::{Kind, Token};

/// Nobody puts something right in more words.
const MOST_TOKENS: usize = 32;

/// What a message says of what was booked just before, thing by thing; none where it could not be about that.
pub fn remarks(text: &str, context: &Context<'_>) -> Vec<Remark> {
    let Some(cleaned) = normalise::readable(text) else { return Vec::new() };
    let message = Message::read(&cleaned, context, Trace::OFF);
    let asks = cleaned.trim_end().ends_with('?')
        || message.said_amount().is_none()
            && message
                .tokens
                .iter()
                .any(|token| token.is_or_reads(remark::ASKING) && !token.is_or_reads(remark::ALL));
    let is_picked = picks_by_account(&message.pieces, &message.tokens);
    if message.tokens.len() > MOST_TOKENS || asks || is_picked || debts::is_told(&message) {
        return Vec::new();
    }
    let mut read: Vec<Remark> = Vec::new();
    let (mut mark, mut agrees, mut is_after_denial) = (Mark::None, false, false);
    for part in parts::of(&message) {
        let part = Part { message: &message, pieces: part, is_after_denial };
        let mut said = part.read();
        is_after_denial = said.party.is_none() && part.denies_somebody();
        // "salah, harusnya 120rb": the mark holds for what follows.
        (mark, agrees) = (mark.max(said.mark), agrees || said.agrees);
        (said.mark, said.agrees) = (mark, agrees);
        // A name alone may answer anything.
        let is_led = part.tokens().any(|token| token.is_any(roles::debt::TOWARDS));
        said.party = said.party.filter(|_| mark > Mark::None || is_led);
        said.currency = said.currency.filter(|_| mark > Mark::None);
        // "gajinya salah, harusnya 4,2jt", "rinsonya dikembalikan, hapus": what was named is meant still.
        if let Some(before) = read.last_mut().filter(|before| !before.says_something()) {
            let is_named = before.which != Which::Unsaid;
            said.which = together(std::mem::take(&mut before.which), said.which);
            said.is_named_before = is_named;
            read.pop();
        }
        read.push(said);
    }
    // "sepatunya diretur, uang kembali 450rb" is a refund of what was bought, and new, whatever it is led by.
    if mark < Mark::Wrong && refund::is_told(&message) { Vec::new() } else { read }
}

/// One part of the message.
struct Part<'m, 'a> {
    message: &'m Message<'a>,
    pieces: &'m [Piece],
    /// Somebody was denied in the part before.
    is_after_denial: bool,
}

impl<'m> Part<'m, '_> {
    fn read(&self) -> Remark {
        let mark = self.mark();
        let (which, numbered) = self.which();
        let is_one = self.is_one();
        let which = if is_one { Which::Unsaid } else { which };
        let party = party::alone(&self.tokens().collect::<Vec<_>>(), self.is_after_denial);
        // "eh yang minjem Devi": whom it is with, and no thing.
        let is_name = |token: &Token| token.is_any(roles::PARTY) || token.is_any(roles::NAMES);
        let of_debt = self.debt().is_some() && self.tokens().any(is_name);
        // "bukan bu Des, bu Tati yang sebelah mushala": the rest says who that is.
        let is_somebody = party.is_some() && (of_debt || self.is_after_denial) && numbered.is_none();
        let which = if is_somebody { Which::Unsaid } else { which };
        let (amount, is_guess, denied) = self.amount(numbered);
        let off = self.taken_off();
        let count = |(at, piece): (usize, &Piece)| match piece.item {
            Item::Count(_) | Item::Measure(_) => true,
            Item::Money(amount) => !amount.is_said() && self.is_counted(at),
            _ => false,
        };
        Remark {
            mark,
            puts_right: self.puts_right(),
            which,
            is_named_before: false,
            amount: amount.and_then(|amount| amount.in_thousands(false).money()),
            is_guess,
            is_bare: is_guess && self.has_one_amount(),
            is_result: self.is_result(mark),
            deeds: self.deeds(),
            is_of_deed: self.tokens().any(pointed::is_hung_deed),
            picked: self.picked(),
            off: off.and_then(|off| off.in_thousands(false).money()),
            denied: denied.and_then(|denied| denied.in_thousands(false).money()),
            currency: self.currency().filter(|_| amount.is_none()),
            date: self.date(),
            account: self.account(false),
            to_account: self.account(true),
            is_each: self.is_each(),
            // "makan 85rb termasuk pajak 8rb" accounts for the part itself.
            is_part: self.tokens().any(|token| token.is_or_reads(remark::INCLUDED))
                && !self.pieces.iter().any(|piece| piece.item == Item::Spent(Use::Part)),
            direction: self.direction(),
            debt: self.debt(),
            party: party
                .filter(|_| amount.is_none() && self.direction().is_none() && self.currency().is_none()),
            voids: self.is_voiding() || self.is_left_out() || is_one,
            is_one,
            is_free: self.is_free(),
            included: self.included(),
            purpose: self.purpose(),
            is_count: amount.is_none() && mark > Mark::None && self.pieces.iter().enumerate().any(count),
            agrees: self.tokens().next().is_some_and(|token| token.is_or_reads(roles::command::YES)),
            is_earlier: self.tokens().any(|token| token.is_or_reads(remark::EARLIER)),
            buys: self.tokens().enumerate().any(|(at, token)| {
                // "yang bayar tadi 50rb" speaks of it.
                let points = at > 0 && self.tokens().nth(at - 1).is_some_and(|before| before.is("yang"));
                let deed = token.is_any(edit::DEEDS)
                    && !token.is_any(list!["makan", "jajan"])
                    && pointed::deed_of(token).is_none();
                let pays = !token.is("bayar") || amount.is_some();
                deed && pays && !points && hung(&token.lower).next().is_none()
            }),
        }
    }

    /// "130rb per orang", "40rb/kg": the price of one, of which no number is said beside.
    fn is_each(&self) -> bool {
        let is = |item: &Item| self.pieces.iter().any(|piece| piece.item == *item);
        let is_reckoned = is(&Item::Spent(Use::Count));
        is(&Item::Each)
            || self.tokens().any(|token| token.is("per"))
            || is(&Item::Spent(Use::Each)) && !is_reckoned
    }

    /// "eh bukan Accung": who stands behind it is not meant.
    fn denies_somebody(&self) -> bool {
        let is_one = |token: &Token| party::is_name(token) || party::is_title(token);
        self.tokens().zip(self.tokens().skip(1)).any(|(one, next)| party::denies(one) && is_one(next))
    }

    fn tokens(&self) -> impl Iterator<Item = &'m Token> {
        let tokens = &self.message.tokens;
        self.pieces.iter().flat_map(move |piece| &tokens[piece.tokens.clone()])
    }

    fn words(&self) -> impl Iterator<Item = &'m Token> {
        let tokens = &self.message.tokens;
        let words = self.pieces.iter().filter(|piece| matches!(piece.item, Item::Word));
        words.flat_map(move |piece| &tokens[piece.tokens.clone()])
    }

    fn mark(&self) -> Mark {
        let denied = self.words().next().is_some_and(|token| token.is_or_reads(remark::DENIALS));
        let (mut mark, mut points) = (Mark::None, false);
        let has_amount = self.pieces.iter().any(|piece| matches!(piece.item, Item::Money(_)));
        for token in self.tokens() {
            if token.is_or_reads(remark::WRONG) {
                return Mark::Wrong;
            }
            if token.is_or_reads(remark::MARKS) {
                mark = Mark::Said;
            }
            // "tadi teh 9rb" may be new, "yang tadi" and "tadi pakai ovo" are not.
            points |=
                token.is_or_reads(remark::POINTING) && !(has_amount && token.is_or_reads(remark::EARLIER));
        }
        let is = |words: &List| self.tokens().any(|token| token.is_or_reads(words));
        let tokens: Vec<&Token> = self.tokens().collect();
        // "itu bukan pemasukan"
        let is_denied = tokens
            .windows(2)
            .any(|pair| pair[0].is_or_reads(remark::ITSELF) && pair[1].is_or_reads(remark::DENIALS));
        // "setelah dihitung 450rb", "should be 205k", "I split that with Priya": what stands is not right.
        let said_as_should = tokens.windows(2).any(|pair| {
            let pair = [pair[0].lower.as_str(), pair[1].lower.as_str()];
            remark::SHOULD_BE.contains(&pair)
        });
        let is_shared = is(roles::arithmetic::SHARED) && is(remark::ITSELF);
        if said_as_should || is_shared || self.is_right_one() {
            return Mark::Wrong;
        }
        if self.says_no_more() || self.picked().is_some() {
            mark = Mark::Said;
        }
        let of_entry = denied || is_denied || is(remark::WAS) && is(remark::IT);
        let named = points && self.names().next().is_some();
        if of_entry || named { mark.max(Mark::Said) } else { mark }
    }

    /// "jangan dihitung", "jangan dicatat", "gak usah dicatat".
    fn is_left_out(&self) -> bool {
        let tokens: Vec<&Token> = self.tokens().collect();
        let counted = |token: &Token| token.reads(remark::COUNTED);
        let not = |token: &Token| token.is("jangan") || token.is_or_reads(remark::NEEDLESS);
        tokens.windows(2).any(|pair| not(pair[0]) && counted(pair[1]))
    }

    /// Which entry is meant, and the piece that its number is.
    fn which(&self) -> (Which, Option<usize>) {
        let tokens = &self.message.tokens;
        for (at, piece) in self.pieces.iter().enumerate() {
            let token = &tokens[piece.tokens.start];
            let before = at.checked_sub(1).map(|at| &tokens[self.pieces[at].tokens.start]);
            if token.is_or_reads(remark::BOTH) {
                return (Which::Both, None);
            }
            let named = before.is_some_and(|before| before.is_or_reads(remark::NUMBERS));
            if let Some(number) = Some(token).filter(|_| named).and_then(phrase::small) {
                return (Which::Number(number), Some(at));
            }
            if let Some(number) = phrase::ordinal(token) {
                return (Which::Number(number), None);
            }
            let points = before.is_some_and(|before| {
                before.is_or_reads(remark::AROUND) || before.is_or_reads(roles::phrase::ENTRIES)
            });
            if points && token.is_or_reads(remark::LAST) {
                return (Which::Last, None);
            }
        }
        // "dipotong fee jadi 243rb": what altered the price names no entry.
        let is_altered = self.tokens().any(|token| token.is("jadi") || token.is_or_reads(remark::SUMMED));
        // "eh 20rb wak": a word that nobody knows, behind what is put right, calls on somebody.
        let amount_at = self.pieces.iter().rposition(|piece| matches!(piece.item, Item::Money(_)));
        let ends = amount_at.map_or(usize::MAX, |at| tokens[self.pieces[at].tokens.start].text.start);
        let leads = self.tokens().next().is_some_and(|token| token.is_or_reads(remark::MARKS));
        let calls = |token: &Token| leads && token.text.start > ends && !LEXICON.has_written(&token.lower);
        let names =
            self.names().filter(|token| !(calls(token) || is_altered && token.is_or_reads(remark::ALTERING)));
        let names: Vec<Name> = names.map(name).collect();
        let all = self.tokens().any(|token| token.is_or_reads(remark::ALL));
        if all && let Some(kind) = kind_of_all(&self.tokens().collect::<Vec<_>>()) {
            return (Which::Named(if names.is_empty() { vec![name(kind)] } else { names }), None);
        }
        match (names.is_empty(), all) {
            (_, true) => (Which::All, None),
            (true, false) => (Which::Unsaid, None),
            (false, false) => (Which::Named(names), None),
        }
    }

    /// The words that may name an entry.
    fn names(&self) -> impl Iterator<Item = &'m Token> {
        // "eta teh": nothing but a particle, where "teh" alone is tea.
        let mut points = false;
        self.words().filter(move |token| {
            let is_particle = points && token.reads(remark::PARTICLES);
            points = token.is_or_reads(remark::ITSELF);
            let set: [&List; 9] = [
                remark::MARKS,
                remark::WRONG,
                remark::DENIALS,
                remark::AROUND,
                remark::VOIDING,
                remark::LENDING,
                remark::REPAYING,
                remark::BOTH,
                remark::COUNTED,
            ];
            let is_currency = amount::currency_named(&token.lower).is_some() || token.reads(remark::DOLLARS);
            token.kind == Kind::Word
                && !is_particle
                && !is_currency
                && !set.iter().any(|words| token.is_or_reads(words))
                && !self.is_pointing(token)
        })
    }

    fn date(&self) -> Option<chrono::NaiveDate> {
        let tokens = &self.message.tokens;
        let has_amount = self.pieces.iter().any(|piece| matches!(piece.item, Item::Money(_)));
        self.pieces.iter().enumerate().find_map(|(at, piece)| {
            let Item::When(when) = piece.item else { return None };
            let token = &tokens[piece.tokens.start];
            let before = at.checked_sub(1).map(|at| &tokens[self.pieces[at].tokens.start]);
            let denied = before.is_some_and(|before| before.is_or_reads(remark::DENIALS));
            // "sepatu kemarin itu 325rb" tells which, where an amount is what is said of it.
            let next = self.pieces.get(at + 1).map(|next| &tokens[next.tokens.start]);
            let picks = has_amount && next.is_some_and(|next| next.is_or_reads(remark::ITSELF))
                || self.picks(at, has_amount);
            // "tadi malam" is a day, "tadi" alone points.
            let points =
                piece.tokens.len() == 1 && token.is_or_reads(remark::POINTING) || token.is("hari-ini");
            // "kemarin itu bu" says of what stands there when it was.
            let date = if when.vague && token.is("kemarin") {
                self.message.context.now.date_naive().pred_opt()
            } else {
                when.date
            };
            date.filter(|_| !when.ahead && !when.invalid && !denied && !points && !picks)
        })
    }

    /// The account that the money goes to, or any other.
    fn account(&self, goes_to: bool) -> Option<String> {
        let tokens = &self.message.tokens;
        let mut said = self.pieces.iter().enumerate().filter_map(|(at, piece)| {
            let Item::Account(account) = &piece.item else { return None };
            let before = at.checked_sub(1).map(|at| &tokens[self.pieces[at].tokens.start]);
            let denied = before.is_some_and(|before| before.is_or_reads(remark::DENIALS));
            let is_meant = (account.role == Role::To) == goes_to && !is_of_row(self.pieces, at, tokens);
            Some(account.name.clone()).filter(|_| !denied && is_meant)
        });
        said.next_back()
    }

    /// The currency that is named where none of an amount is, and that is not denied.
    fn currency(&self) -> Option<Currency> {
        let words: Vec<&Token> = self.words().collect();
        let denied = |at: usize| at > 0 && words[at - 1].is_or_reads(remark::DENIALS);
        (0..words.len()).filter(|at| !denied(*at)).find_map(|at| amount::currency_of(&words[at..]))
    }

    fn direction(&self) -> Option<Direction> {
        let mut denied = false;
        let words: Vec<&Token> = self.words().collect();
        for (at, token) in words.iter().enumerate() {
            let next = |word: &str| words.get(at + 1).is_some_and(|next| next.is(word));
            let said = match token.word.as_str() {
                "pemasukan" => Some(Direction::Income),
                "pengeluaran" => Some(Direction::Expense),
                "uang" if next("masuk") => Some(Direction::Income),
                "uang" if next("keluar") => Some(Direction::Expense),
                _ => None,
            };
            if said.is_some() && !denied {
                return said;
            }
            denied = token.is_or_reads(remark::DENIALS);
        }
        None
    }

    fn debt(&self) -> Option<Debt> {
        let tokens: Vec<&Token> = self.tokens().collect();
        let owes = tokens.iter().any(|token| token.is_or_reads(remark::LENDING));
        let pays = tokens.windows(2).any(|pair| pair[0].is("bayar") && pair[1].is_or_reads(remark::LENDING));
        let repays = tokens.iter().any(|token| token.is_or_reads(remark::REPAYING));
        match (repays || pays, owes) {
            (true, _) => Some(Debt::Repaid),
            (false, true) => Some(Debt::Made),
            (false, false) => None,
        }
    }
}

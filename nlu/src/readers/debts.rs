//! Debts: how they stand, that they are settled, and what is paid in equal parts.

mod plan;

use std::ops::Range;

use crate::frame::{DebtSide, DebtWish, Frame, Known, Meaning, Question};
use crate::pieces::message::Message;
use crate::pieces::piece::Item;
use crate::readers::phrase;
use crate::senses::direction::{owing, party};
use crate::words::lexicon::LEXICON;
use crate::words::lexicon::roles::{self, debt_wish as wish};
use crate::words::list::{List, list};
use crate::words::normalise;
use crate::words::token::{self, Kind, Token};

pub use plan::speaks_of_parts;

/// Longer messages tell of more than debts.
const MOST_TOKENS: usize = 24;

/// The frame of a message that wants something of debts.
pub(crate) fn read(message: &Message<'_>) -> Option<Frame> {
    if message.tokens.len() > MOST_TOKENS {
        return None;
    }
    if let Some(amount) = plan::unclear(message) {
        let known = Known { amount: Some(amount), ..Known::default() };
        return Some(message.ask_beside(Question::WhichAmount, known));
    }
    let wish = plan::read(message).or_else(|| Scene::of(message)?.wish())?;
    Some(message.frame(Meaning::Debt(wish)))
}

/// Whether the message tells with an amount who owes whom, or that a seller gives back, and puts nothing right: "Budi udah ganti
/// 40rb", "tokonya balikin 90rb".
pub(crate) fn is_told(message: &Message<'_>) -> bool {
    if message.said_amount().is_none() {
        return false;
    }
    // "eh balikin lagi 30rb": once more, and nothing is put right.
    let again = || message.tokens.iter().any(|token| token.is_or_reads(roles::remark::AGAIN));
    let puts_right = |token: &Token| {
        token.is_or_reads(roles::remark::WRONG) || token.reads(roles::remark::PUTTING_RIGHT) && !again()
    };
    !message.tokens.iter().any(puts_right) && owing::tells(&message.words())
}

/// Whether words speak of paying: "bayar pupuk ke pak Tono".
pub fn speaks_of_paying(text: &str) -> bool {
    let pays = |token: &Token| token.is_any(roles::debt::SETTLING) || token.is("dibayar");
    token::tokens(&normalise::clean(text)).iter().any(pays)
}

/// A message that names debts and no amount.
struct Scene<'m, 'a> {
    message: &'m Message<'a>,
    /// Its words, without marks.
    words: Vec<&'m Token>,
    /// Where the debt is named.
    debt: usize,
    /// Where whoever it is with is named.
    party: Option<Range<usize>>,
}

impl<'m, 'a> Scene<'m, 'a> {
    fn of(message: &'m Message<'a>) -> Option<Self> {
        if message
            .pieces
            .iter()
            .filter(|piece| !message.tokens[piece.tokens.start].reads(roles::debt::HALF))
            .any(|piece| matches!(piece.item, Item::Money(_) | Item::Count(_) | Item::Percent(_)))
        {
            return None;
        }
        let words: Vec<&Token> = message.tokens.iter().filter(|token| token.kind == Kind::Word).collect();
        let is_debt =
            |token: &Token| token.is_any(roles::OWED) || token.is("ngutang") || token.reads(wish::OWING);
        // "siapa yang masih pinjam uangku"
        let asked = words.iter().any(|token| token.is_or_reads(wish::WHO));
        let is_lent = |token: &Token| asked && token.is("pinjam");
        // "Lala udah lunas": a debt is settled, whether it is called one or not.
        // "yang di koh Aming udah gue lunasin": of somebody with whom there are debts.
        let points = || words.first().is_some_and(|first| first.is("yang")) && names_party(&words);
        let is_named_first =
            words.first().is_some_and(|token| party::is_name(token) || party::is_title(token)) || points();
        let settled = || {
            let is_back = || gives_all_back(&words) || gives_half_back(&words);
            let back = || words.iter().position(|token| gives_back(token)).filter(|_| is_back());
            let at = words.iter().position(|token| token.reads(wish::SETTLED)).or_else(back);
            at.filter(|_| is_named_first)
        };
        // "Tini kurang piro", "Andi masih berapa": of somebody with whom there are debts.
        let left = || {
            let how_much = words.iter().any(|token| token.is("berapa"));
            let is_party = words.iter().any(|token| token.is_any(roles::PARTY));
            words.iter().position(|token| token.reads(wish::STILL)).filter(|_| how_much && is_party)
        };
        let found = words.iter().position(|token| is_debt(token) || is_lent(token));
        let debt = found.or_else(settled).or_else(left)?;
        let silent = |token: &Token| token.is_any(roles::FILLERS) || phrase::is_polite(token);
        let known = |token: &Token| {
            let sets =
                [wish::AROUND, wish::ASKING, wish::OWING, wish::TOWARDS, wish::AROUND_SETTLED, wish::SETTLED];
            is_debt(token) || sets.iter().any(|words| token.is_or_reads(words))
        };
        let is_named = |token: &Token| {
            !known(token)
                && (party::is_name(token) || party::is_title(token) || token.is_any(roles::debt::SHOPS))
        };
        let at = words.iter().position(|token| is_named(token) && !silent(token));
        // "utang di toko pak Haji": with whose shop it is.
        let at = at.map(|at| {
            let is_shop = words[at].is_any(roles::debt::SHOPS);
            let owner =
                words.get(at + 1).filter(|next| is_shop && (party::is_title(next) || party::is_name(next)));
            at + usize::from(owner.is_some())
        });
        Some(Self { message, party: at.map(|at| party::whole(&words, at)), words, debt })
    }

    fn wish(&self) -> Option<DebtWish> {
        self.offset().or_else(|| self.settled()).or_else(|| self.shown())
    }

    fn has(&self, words: &List) -> bool {
        self.words.iter().any(|token| token.is_or_reads(words))
    }

    /// Whether nothing is said but these words, and the party.
    fn says_only(&self, sets: &[&List]) -> bool {
        let of_account = |token: &Token| {
            self.message.pieces.iter().any(|piece| {
                matches!(piece.item, Item::Account(_))
                    && self.message.tokens[piece.tokens.clone()].iter().any(|of| of.text == token.text)
            })
        };
        self.words.iter().enumerate().all(|(at, token)| {
            self.party.as_ref().is_some_and(|party| party.contains(&at))
                || token.is_any(roles::FILLERS)
                || phrase::is_polite(token)
                || token.reads(wish::OWING)
                || token.is_or_reads(wish::AROUND)
                || self.is_told_of(token)
                || sets.iter().any(|words| token.is_or_reads(words))
                || of_account(token)
        })
    }

    /// Whether a word says when a debt of somebody known was settled, or what it was for.
    fn is_told_of(&self, token: &Token) -> bool {
        let of_day = |token: &Token| {
            self.message.pieces.iter().any(|piece| {
                matches!(piece.item, Item::When(_))
                    && self.message.tokens[piece.tokens.clone()].iter().any(|of| of.text == token.text)
            })
        };
        let is_done = token.reads(roles::actor::AUXILIARIES) || token.reads(roles::debt::HALF);
        let is_place = token.is("di") || token.is_any(roles::debt::SHOPS);
        let is_thing = || LEXICON.expense(&token.word).is_some() && self.words[self.debt].is("utang");
        names_party(&self.words)
            && (is_done || is_place || of_day(token) || token.is_any(roles::TIMES_OF_DAY) || is_thing())
    }

    fn party(&self) -> Option<String> {
        self.party.clone().map(|range| party::spelt(&self.words[range]))
    }

    /// "potong aja dari utang dia", "kurangi dari utang Lina".
    fn offset(&self) -> Option<DebtWish> {
        let verb = self.words.iter().position(|token| token.reads(wish::OFFSETTING))?;
        let is_from = self.words[verb..].iter().any(|token| token.is("dari") || token.lower == "off");
        let asks = self.message.text.trim_end().ends_with('?') || self.has(list!["berapa"]);
        let sets = [wish::OFFSETTING, wish::AROUND_OFFSET];
        let is_meant = is_from && verb < self.debt && !asks && !self.has(wish::UNSETTLED);
        let party = self.party().filter(|party| !wish::PRONOUNS.contains(&&**party));
        (is_meant && self.says_only(&sets)).then_some(DebtWish::Offset { party })
    }

    /// "siapa aja yang masih utang", "utangku ke Sari berapa", "piutangku".
    fn shown(&self) -> Option<DebtWish> {
        let whether = self.has(list!["ada"]) && self.has(list!["tidak"]);
        let asks = self.has(wish::ASKING) || whether || self.message.text.trim_end().ends_with('?');
        let content = self.words.iter().filter(|token| !token.is_any(roles::FILLERS)).count();
        // "utangku", "utang piutang", "piutang".
        let is_bare = self.party.is_none()
            && content <= 2
            && self.words.iter().all(|token| {
                token.is_any(roles::OWED) || token.is_any(roles::FILLERS) || token.reads(wish::OWING)
            });
        let pays = self.has(list!["bayar", "kasih"]) && !self.has(list!["belum"]);
        let is_question = self.message.has(list!["kapan"]);
        if !(asks || is_bare) || pays || is_question || !self.says_only(&[wish::ASKING]) {
            return None;
        }
        let side = self.side(true);
        Some(DebtWish::Show { party: self.party(), side })
    }

    /// "utang Andi lunas", "Andi udah lunasin utangnya".
    fn settled(&self) -> Option<DebtWish> {
        let party = self.party()?;
        let is_settled =
            self.words.iter().any(|token| token.reads(wish::SETTLED)) || gives_all_back(&self.words);
        let half = gives_half_back(&self.words);
        let is_open = self.words.iter().any(|token| token.is_or_reads(wish::UNSETTLED));
        let asks =
            self.message.text.trim_end().ends_with('?') || self.has(wish::WHO) || self.has(list!["berapa"]);
        if !(is_settled || half) || is_open || asks || !self.says_only(&[wish::SETTLED, wish::AROUND_SETTLED])
        {
            return None;
        }
        let account = self.message.account();
        Some(DebtWish::Settle { party, side: self.side(false), half, account })
    }

    /// Which way the debt goes, by who stands where.
    fn side(&self, asks: bool) -> Option<DebtSide> {
        let (words, debt) = (&self.words, self.debt);
        let both =
            words.iter().any(|token| token.is("utang")) && words.iter().any(|token| token.is("piutang"));
        if both {
            return None;
        }
        if words.iter().any(|token| token.is("piutang")) {
            return Some(DebtSide::Claim);
        }
        let is_mine = |token: &Token| token.is("saya");
        let to_me = words.windows(2).any(|pair| pair[0].is_or_reads(wish::TOWARDS) && is_mine(pair[1]))
            || words.get(debt + 1).is_some_and(|next| next.lower == "me");
        if to_me {
            return Some(DebtSide::Claim);
        }
        let is_verb = gives_back(words[debt]) || words[debt].is("dibayar");
        let by_me = words[..debt].iter().any(|token| token.lower == "tak") && is_verb
            || words
                .iter()
                .any(|token| gives_back(token) && token.lower.starts_with("ku") && token.word != token.lower);
        if by_me {
            return Some(DebtSide::Owed);
        }
        let hung = words[debt].lower.ends_with("ku");
        let is_behind = words.get(debt + 1).is_some_and(|next| is_mine(next));
        if hung || is_behind || words[..debt].iter().any(|token| is_mine(token)) {
            return Some(DebtSide::Owed);
        }
        let towards = |at: usize| at > 0 && words[at - 1].is_or_reads(wish::TOWARDS);
        if let Some(party) = &self.party {
            return match party.start {
                start if start < debt => Some(DebtSide::Claim),
                start if towards(start) => Some(DebtSide::Owed),
                // "utang Andi berapa" asks what he owes; of "utang Andi lunas" either may be meant.
                _ => asks.then_some(DebtSide::Claim),
            };
        }
        let who = words.iter().position(|token| token.is_or_reads(wish::WHO))?;
        if who < debt && !towards(who) {
            Some(DebtSide::Claim)
        } else if towards(who) {
            Some(DebtSide::Owed)
        } else {
            None
        }
    }
}

fn gives_back(token: &Token) -> bool {
    token.is_any(roles::debt::GIVING_BACK) || token.is_any(roles::debt::SETTLED_BY)
}

/// "Melati udah balikin semua", "paid it all back"; of somebody with whom there are debts "Ipul udah bayar" says as much.
fn gives_all_back(words: &[&Token]) -> bool {
    let has = |is_one: &dyn Fn(&Token) -> bool| words.iter().any(|token| is_one(token));
    let done = |token: &Token| token.is("sudah") || token.reads(roles::actor::AUXILIARIES);
    let is_done = || has(&done) && names_party(words);
    // "utang beras tadi lah dibayar ka uni Ida"
    let is_paid = || has(&|token| token.is("dibayar")) && has(&|token| token.is("utang")) && is_done();
    let is_all = || has(&|token| token.is_or_reads(wish::ALL)) || is_done();
    !gives_half_back(words) && (has(&gives_back) && is_all() || is_paid())
}

/// "Hadi balikin separo", of somebody with whom there are debts.
fn gives_half_back(words: &[&Token]) -> bool {
    let has = |is_one: &dyn Fn(&Token) -> bool| words.iter().any(|token| is_one(token));
    has(&gives_back) && has(&|token| token.reads(roles::debt::HALF)) && names_party(words)
}

fn names_party(words: &[&Token]) -> bool {
    words.iter().any(|token| token.is_any(roles::PARTY))
}

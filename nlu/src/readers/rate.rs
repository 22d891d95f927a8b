//! "Kurs usd 16.400", "1 sgd = 12.150", "kurs dolar berapa?": what currencies are worth, and nothing else in the message.

use chrono::NaiveDate;
use ledger::Currency;

use crate::frame::{Command, Frame, Meaning, RateWish};
use crate::pieces::message::Message;
use crate::readers::phrase::is_polite;
use crate::values::{amount, date};
use crate::words::lexicon::roles::{money, rate};
use crate::words::list::{List, list};
use crate::words::numeral::ONE;
use crate::words::token::{Kind, Token};

/// More words are a story.
const MOST_TOKENS: usize = 18;

/// The frame of a message about a rate.
pub(crate) fn read(message: &Message<'_>) -> Option<Frame> {
    if message.tokens.len() > MOST_TOKENS {
        return None;
    }
    let wish = recounts(message).or_else(|| Said::read(message)?.wish())?;
    Some(message.frame(Meaning::command(Command::Rate(wish))))
}

/// "Hitung ulang kurs".
fn recounts(message: &Message<'_>) -> Option<RateWish> {
    let words: Vec<&Token> =
        message.tokens.iter().filter(|token| token.kind != Kind::Symbol && !is_polite(token)).collect();
    let says = |set: &List| words.iter().any(|token| token.is_or_reads(set));
    let is_known = |token: &&Token| {
        token.is_or_reads(rate::COUNTING) || token.is_or_reads(rate::ANEW) || token.is_or_reads(rate::RATE)
    };
    // In English the verb says so itself.
    let is_anew = says(rate::ANEW) || words.iter().any(|token| token.lower.starts_with("re"));
    (says(rate::COUNTING) && is_anew && says(rate::RATE) && words.iter().all(is_known))
        .then_some(RateWish::Recount)
}

/// What is said of a rate.
#[derive(Default)]
struct Said {
    /// It is called a rate.
    is_named: bool,
    /// One of the currency is said, and what that equals.
    is_equated: bool,
    has_one: bool,
    base: Option<Currency>,
    quote: Option<Currency>,
    unknown: Option<String>,
    /// In millionths.
    value: Option<i128>,
    /// "-" where it is below nought.
    sign: &'static str,
    day: Option<NaiveDate>,
}

impl Said {
    /// `None` where anything else is said too.
    fn read(message: &Message<'_>) -> Option<Self> {
        let (tokens, now) = (&message.tokens[..], &message.context.now);
        let mut said = Self::default();
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            let rest = &tokens[at..];
            at += if token.is_or_reads(rate::RATE) {
                said.is_named = true;
                1
            } else if let Some((length, currency)) = currency(rest) {
                said.take_currency(currency)?;
                length
            } else if let Some(length) = said.take_figure(rest, message) {
                length
            } else if let Some((length, when)) = date::read(rest, None, now) {
                // Of a day to come there is no rate yet, and whoever reads this says so.
                let ahead = || now.date_naive().succ_opt().filter(|_| when.ahead);
                said.day = Some(when.date.or_else(ahead).filter(|_| said.day.is_none())?);
                length
            } else {
                said.take_word(token)?;
                1
            };
        }
        (said.is_named || said.is_equated && said.has_one).then_some(said)
    }

    fn take_currency(&mut self, currency: Currency) -> Option<()> {
        match (self.base, self.quote) {
            (None, _) => self.base = Some(currency),
            (Some(base), None) if base != currency => self.quote = Some(currency),
            _ => return None,
        }
        Some(())
    }

    /// The rate, or the one of which it is told.
    fn take_figure(&mut self, tokens: &[Token], message: &Message<'_>) -> Option<usize> {
        let is_one = tokens[0].word == "1" && currency(&tokens[1..]).is_some() && self.base.is_none();
        if is_one && !self.has_one {
            self.has_one = true;
            return Some(1);
        }
        // "2 Mar 2026", "2/3": a day takes more than its figure.
        let is_day = date::read(tokens, None, &message.context.now).is_some_and(|(length, _)| length > 1);
        if self.value.is_some() || is_day {
            return None;
        }
        let (length, value) = amount::figure(tokens)?;
        self.value = Some(value);
        Some(length)
    }

    fn take_word(&mut self, token: &Token) -> Option<()> {
        let is_first = !self.is_named && self.base.is_none() && !self.has_one;
        let is_known = match token.kind {
            Kind::Symbol if token.is("-") => {
                self.sign = "-";
                true
            }
            Kind::Symbol => {
                self.is_equated |= token.is("=");
                token.reads(rate::MARKS)
            }
            _ => is_polite(token) || token.is_or_reads(if is_first { rate::BEFORE } else { rate::AROUND }),
        };
        if is_known {
            // "1 dolar berapa rupiah?"
            self.is_equated |= self.has_one && token.is_or_reads(list!["berapa", "brp"]);
            return Some(());
        }
        // "kurs xyz 100": one word in the place of a currency.
        let may_be_code = self.is_named && self.base.is_none() && self.unknown.is_none();
        let is_code = token.kind == Kind::Word && token.lower.len() == 3 && token.lower.is_ascii();
        self.unknown = Some(token.lower.clone()).filter(|_| may_be_code && is_code);
        self.unknown.as_ref().map(|_| ())
    }

    fn wish(self) -> Option<RateWish> {
        let Some(base) = self.base else {
            return match self.unknown {
                Some(code) => Some(RateWish::Unknown(code)),
                None => {
                    (self.value.is_some() || self.day.is_some() || self.is_named).then_some(RateWish::Which)
                }
            };
        };
        // "kurs usd xyz" speaks of something else.
        if self.unknown.is_some() {
            return None;
        }
        let day = self.day;
        let Some(value) = self.value else { return Some(RateWish::Show { base, day }) };
        let text = format!("{}{}.{:06}", self.sign, value / ONE, value % ONE);
        Some(RateWish::Set { base, quote: self.quote, rate: text.parse(), day })
    }
}

/// The currency that begins here, by its name or code, and how many tokens it takes.
fn currency(tokens: &[Token]) -> Option<(usize, Currency)> {
    let token = tokens.first()?;
    let named = amount::currency_named(&token.lower);
    if named == Some(Currency::USD)
        && let Some((code, _)) =
            tokens.get(1).and_then(|next| money::DOLLARS.iter().find(|(_, names)| next.reads(names)))
    {
        return Some((2, Currency::from_code(code)?));
    }
    let code =
        || Currency::from_code(&token.lower).filter(|_| token.kind == Kind::Word && token.lower.len() == 3);
    Some((1, named.or_else(code)?))
}

//! "Mata uang dolar": the currency of the books.

use ledger::Currency;

use crate::pieces::message::Message;
use crate::readers::phrase::is_polite;
use crate::words::lexicon::roles::setting;
use crate::words::token::{Kind, Token};

/// What people call currencies; of several the longest.
const NAMES: &[(&str, &str)] = &[
    ("dolar singapura", "SGD"),
    ("dollar singapore", "SGD"),
    ("singapore dollar", "SGD"),
    ("dolar singapore", "SGD"),
    ("dolar australia", "AUD"),
    ("dolar hongkong", "HKD"),
    ("dolar hong kong", "HKD"),
    ("dolar taiwan", "TWD"),
    ("dolar amerika", "USD"),
    ("dollar amerika", "USD"),
    ("us dollar", "USD"),
    ("dolar", "USD"),
    ("dollar", "USD"),
    ("dollars", "USD"),
    ("dolar as", "USD"),
    ("rupiah", "IDR"),
    ("ringgit", "MYR"),
    ("ringgit malaysia", "MYR"),
    ("euro", "EUR"),
    ("yen", "JPY"),
    ("yen jepang", "JPY"),
    ("won", "KRW"),
    ("won korea", "KRW"),
    ("baht", "THB"),
    ("pound", "GBP"),
    ("poundsterling", "GBP"),
    ("pound sterling", "GBP"),
    ("yuan", "CNY"),
    ("renminbi", "CNY"),
    ("riyal", "SAR"),
    ("real arab", "SAR"),
    ("riyal saudi", "SAR"),
    ("dirham", "AED"),
    ("rupee", "INR"),
    ("peso", "PHP"),
    ("franc", "CHF"),
];

/// The currency; `Some(None)` where it is not known.
#[expect(clippy::option_option, reason = "what is set may itself be unknown")]
pub(super) fn read(message: &Message<'_>) -> Option<Option<Currency>> {
    let words: Vec<&Token> =
        message.tokens.iter().filter(|token| token.kind == Kind::Word && !is_polite(token)).collect();
    let at = words.iter().position(|token| matches!(token.lower.as_str(), "mata" | "currency"))?;
    let length = if words[at].lower == "currency" { 1 } else { 2 };
    let is_named =
        length == 1 || words.get(at + 1).is_some_and(|token| token.is("uang") || token.lower == "uangnya");
    let leads = words[..at].iter().all(|token| token.is_or_reads(setting::AROUND_CURRENCY));
    if !is_named || !leads || words.iter().any(|token| token.is_or_reads(setting::ASKING_CURRENCY)) {
        return None;
    }
    let named = words[at + length..].iter().filter(|token| !token.is_or_reads(setting::AROUND_CURRENCY));
    let name = named.map(|token| token.lower.as_str()).collect::<Vec<_>>();
    (name.len() <= 3).then(|| known(&name.join(" ")))
}

fn known(name: &str) -> Option<Currency> {
    let listed = NAMES.iter().find(|(listed, _)| *listed == name).map(|(_, code)| *code);
    let code = listed.map_or_else(|| name.to_uppercase(), str::to_owned);
    Currency::from_code(&code)
}

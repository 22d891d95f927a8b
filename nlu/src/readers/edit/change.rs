//! A correction of what is booked: which row, which field, which value.

use chrono::NaiveDate;
use ledger::{Direction, Money};

use super::{empty, fields};
use crate::frame::{Category, Edit, Frame, Meaning, Question, Target};
use crate::picked::numbered;
use crate::pieces::message::Message;
use crate::pieces::piece::{Item, Piece};
use crate::readers::named::is_of_row;
use crate::senses::category;
use crate::senses::direction::is_person;
use crate::values::amount::Certainty;
use crate::words::lexicon::roles::{edit, picking, remark};
use crate::words::lexicon::{LEXICON, roles};
use crate::words::list::{List, list};
use crate::words::token::Token;

/// The frame of a message that corrects what is booked.
pub(super) fn read(message: &Message<'_>) -> Option<Frame> {
    match told_apart(message) {
        Some(range) => read_whole(&Message::read(&message.text[range], message.context, message.trace)),
        None => read_whole(message),
    }
}

/// The part that says what is right, where another tells why or asks: "bukan makan tapi sosial, traktir klien", "kok makan?
/// harusnya hiburan".
fn told_apart(message: &Message<'_>) -> Option<std::ops::Range<usize>> {
    let tokens = &message.tokens;
    let at = |words: &List, from: usize| (from..tokens.len()).find(|at| tokens[*at].is_any(words));
    if message.said_amount().is_some() || tokens.len() > 24 {
        return None;
    }
    if let Some(asked) = at(list!["?"], 0).filter(|asked| at(edit::SHOULD_BE, *asked).is_some()) {
        return tokens.get(asked + 1).map(|first| first.text.start..message.text.len());
    }
    let contrast = at(list!["bukan"], 0).and_then(|denied| at(list!["tapi"], denied))?;
    let end = at(list![","], contrast)?;
    Some(0..tokens[end].text.start)
}

fn read_whole(message: &Message<'_>) -> Option<Frame> {
    let said = Said::of(message);
    if !said.is_correction() {
        return None;
    }
    // "harusnya bukan 80rb" says what is wrong, and not what is right.
    if said.is_denied() {
        return Some(message.ask(Question::WhichAmount));
    }
    Some(said.frame())
}

/// What a message says of a correction.
struct Said<'m, 'a> {
    message: &'m Message<'a>,
    /// The word that it begins with, fillers aside.
    head: &'m str,
    /// It points at a row: "itu …", "yang bensin tadi …".
    points: bool,
    /// The numbers of rows.
    numbers: Vec<u32>,
    /// The words that pick the row.
    target: Vec<&'m Token>,
    /// The words that may name the new value.
    value: Vec<&'m Token>,
    amount: Option<Money>,
    account: Option<String>,
    date: Option<NaiveDate>,
    /// The day of the row: "yang gojek kemarin jadi 20rb".
    day: Option<NaiveDate>,
    direction: Option<Direction>,
}

impl<'m, 'a> Said<'m, 'a> {
    fn of(message: &'m Message<'a>) -> Self {
        let words = message.words();
        let head = words.iter().find(|token| !token.is_any(roles::FILLERS) || token.is_any(edit::POINTING));
        let head = head.map_or("", |token| token.word.as_str());
        let row = words.iter().any(|token| token.is("yang")) && message.has(edit::RECENT);
        let points = edit::POINTING.contains(&head)
            && (head != "transaksi" || message.has(list!["terakhir"]))
            || (head.is_empty() && message.has(list!["itu", "tadi"]))
            || row;
        let (mut target, mut value) = split(message);
        let (day, date) = fields::days(message);
        let numbers = numbered(&message.tokens);
        let mut amount = message.amount();
        if !numbers.is_empty() {
            amount = fields::amount_beside_numbers(message);
            for words in [&mut target, &mut value] {
                words.retain(|token| !is_of_numbers(token));
            }
        }
        Self {
            message,
            head,
            points,
            target,
            value,
            amount,
            numbers,
            account: fields::account(message),
            date,
            day,
            direction: fields::direction(message),
        }
    }

    fn has(&self, words: &List) -> bool {
        self.message.has(words)
    }

    /// The category that words name.
    fn named(&self, words: &[&Token]) -> Option<Category> {
        category::named(words, self.message.context).map(|(category, _)| category)
    }

    /// A verb of buying that stands for a booking: not "belinya", "bayarnya", which speak of the row.
    fn bought(&self) -> bool {
        self.message.tokens.iter().any(|token| token.is_any(edit::DEEDS) && !token.lower.ends_with("nya"))
    }

    fn is_correction(&self) -> bool {
        let ahead =
            self.message.pieces.iter().any(|piece| matches!(piece.item, Item::When(when) if when.ahead));
        let not_mine = self.message.tokens.windows(2).any(|pair| pair[0].is("bukan") && pair[1].is("saya"));
        if ahead || not_mine {
            return false;
        }
        let told = self.has(list!["catat", "dicatat"]) && !self.has(edit::NOT_TOLD);
        if told && self.amount.is_none() || self.has(list!["bahasa"]) {
            return false;
        }
        // "itu sudah termasuk admin" is said of a part, "itu termasuk hiburan" of a category.
        let is_of_part = self.message.tokens.windows(2).any(|pair| {
            pair[0].is_or_reads(remark::pointed::ALREADY) && pair[1].is_or_reads(remark::INCLUDED)
        });
        if is_of_part && self.amount.is_none() {
            return false;
        }
        // "ganti oli", "ganti ban" are bought.
        let serviced = self.value.first().is_some_and(|token| {
            self.head == "ganti" && LEXICON.expense(&format!("ganti {}", token.word)).is_some()
        });
        if serviced {
            return false;
        }
        let firm = self.has(edit::FIRM);
        let contrast = self.has(list!["bukan"]) && !self.has(roles::ONLY_OR_TOO);
        let note = self.has(list!["catatan"]) && self.has(edit::NOTED_WRONG);
        let field = note || self.has(edit::FIELDS) || self.is_date_named() || self.is_account_named();
        let pointed = self.points && !self.asks();
        let things = self.target.len() + self.value.len();
        if things == 0
            && self.amount.is_none()
            && self.account.is_none()
            && self.date.is_none()
            && self.direction.is_none()
        {
            return false;
        }
        if self.amount.is_some() {
            return self.corrects_amount(contrast, things);
        }
        if self.head == "salah" && self.value.iter().any(|token| is_person(token)) {
            return false;
        }
        let mover = matches!(self.head, "pindah" | "masukin")
            && (self.account.is_none() || self.has(list!["kategori"]));
        if self.is_moved() {
            return true;
        }
        let names_person = self.value.iter().any(|token| is_person(token) && !token.is("keluarga"));
        if (self.bought() && !firm && !contrast && !self.points && !field)
            || (names_person && !firm && !field)
        {
            return false;
        }
        let plain = self.account.is_some()
            || self.date.is_some_and(|date| date != self.today())
            || self.direction.is_some();
        let category = || self.named(&self.value).is_some();
        (firm && self.head != "pindah")
            || mover
            || self.has(list!["harusnya", "maksudnya"])
            || (self.has(list!["kebalik"]) && plain)
            || (self.message.tokens.iter().any(|token| token.lower == "actually") && plain)
            || (field && (category() || plain || contrast || note || self.has(edit::DESCRIPTIONS)))
            || (contrast && (category() || plain) && !self.asks())
            || (pointed && (plain || (self.value.len() <= 3 && self.has(edit::BECOMES) && category())))
            || (self.head == "salah" && plain)
    }

    /// An amount alone corrects; with a thing of its own it is booked.
    fn corrects_amount(&self, contrast: bool, things: usize) -> bool {
        let pointed_row =
            self.has(list!["transaksi"]) && self.has(list!["terakhir"]) || !self.target.is_empty();
        let into = self.has(edit::INTO_AMOUNT);
        let firm = self.has(edit::FIRM_AMOUNT) || (self.has(list!["ganti"]) && into);
        if self.has(list!["nominal"]) && self.has(list!["kategori"]) {
            return true;
        }
        if self.has(list!["nominal", "jumlah"]) && self.has(edit::ALTERING) {
            return true;
        }
        let counts_noughts = self.has(list!["nol", "nolnya"]) || self.has(list!["kebalik", "wrong"]);
        if counts_noughts && things == 0 {
            return true;
        }
        if self.bought() && !self.points && !(self.head == "ubah" || self.head == "ganti") {
            return false;
        }
        if self.points && !self.asks() && (pointed_row || things == 0) {
            let said = self.message.pieces.iter().any(
                |piece| matches!(piece.item, Item::Money(amount) if amount.certainty != Certainty::Bare),
            );
            let into = self.has(edit::SHOULD_BE) && !self.bought();
            return firm && !self.bought() || (said && (contrast || into || self.has(list!["terakhir"])));
        }
        if self.head == "pindah" {
            return false;
        }
        if contrast && things == 0 {
            return true;
        }
        firm && (things == 0 || ((self.head == "ubah" || self.head == "ganti") && into))
    }

    /// "martabak tadi pindahin ke makan": what is named goes to another category.
    fn is_moved(&self) -> bool {
        let moves = |token: &Token| token.is("pindah");
        let into = self.message.tokens.windows(2).any(|pair| moves(&pair[0]) && pair[1].is("ke"))
            || self.head == "pindah" && self.has(list!["ke"]);
        let is_order = self.head == "pindah" || !self.target.is_empty();
        into && is_order && self.account.is_none() && self.named(&self.value).is_some()
    }

    fn is_denied(&self) -> bool {
        let said =
            self.message.pieces.iter().filter(|piece| matches!(piece.item, Item::Money(_) | Item::Spent(_)));
        self.amount.is_some()
            && self.has(list!["bukan"])
            && !self.has(list!["tapi"])
            && said.count() < 2
            && self.negated_amount()
    }

    fn negated_amount(&self) -> bool {
        let pieces = &self.message.pieces;
        pieces.windows(2).any(|pair| {
            self.message.tokens[pair[0].tokens.start].is("bukan") && matches!(pair[1].item, Item::Money(_))
        })
    }

    fn asks(&self) -> bool {
        self.message.text.trim_end().ends_with('?') || self.has(roles::WHAT)
    }

    fn is_date_named(&self) -> bool {
        self.message
            .tokens
            .iter()
            .any(|token| token.lower.starts_with("tanggalnya") || token.lower == "tglnya")
    }

    /// "akunnya bca"
    fn is_account_named(&self) -> bool {
        self.account.is_some() && self.message.tokens.iter().any(|token| token.reads(edit::ACCOUNT_FIELD))
    }

    fn today(&self) -> NaiveDate {
        self.message.context.now.date_naive()
    }

    fn frame(&self) -> Frame {
        let message = self.message;
        let text = |tokens: &[&Token]| {
            tokens.iter().map(|token| &message.text[token.text.clone()]).collect::<Vec<_>>().join(" ")
        };
        let mut edit = Edit {
            amount: self.amount,
            account: self.account.clone(),
            date: self.date,
            direction: self.direction,
            ..empty()
        };
        let (mut target, mut day) = (self.target.clone(), self.day);
        if self.has(edit::DESCRIPTIONS) && self.amount.is_none() {
            edit.description = Some(fields::description(message)).filter(|text| !text.is_empty());
        } else if self.amount.is_some() && self.has(list!["kategori"]) && self.has(list!["nominal"]) {
            edit.category = self.named(&[&target[..], &self.value[..]].concat());
            target.clear();
        } else if self.amount.is_some() || edit.account.is_some() || edit.direction.is_some() {
            if target.is_empty() {
                target.clone_from(&self.value);
            }
        } else if !self.value.is_empty()
            && (edit.date.is_none() || self.named(&self.value).is_some() && self.has(list!["kategori"]))
        {
            let named = self.named(&self.value);
            edit.category = Some(named.unwrap_or_else(|| Category::unknown(text(&self.value))));
            day = day.or(edit.date.take());
        } else if target.is_empty() && edit.date.is_some() {
            target.clone_from(&self.value);
        }
        // "yang listrik kemarin harusnya 312.450": the day picks the row.
        if edit.amount.is_some() && !target.is_empty() {
            let at = |is: fn(&Item) -> bool| message.pieces.iter().position(|piece| is(&piece.item));
            let is_ahead =
                at(|item| matches!(item, Item::When(_))) < at(|item| matches!(item, Item::Money(_)));
            day = day.or(edit.date.take().filter(|_| is_ahead));
        }
        edit.target = if self.numbers.is_empty() {
            Target::of(text(&target), day)
        } else {
            Target::numbered(self.numbers.clone(), self.day)
        };
        let says_something = Edit { target: Target::Last, ..edit.clone() } != empty();
        if says_something { message.frame(Meaning::Edit(edit)) } else { message.ask(Question::Meaning) }
    }
}

/// The words that pick the row, and those that may name the new value.
fn split<'m>(message: &'m Message<'_>) -> (Vec<&'m Token>, Vec<&'m Token>) {
    let (tokens, pieces) = (&message.tokens, &message.pieces);
    let yang = pieces.iter().position(|piece| piece.is_word() && tokens[piece.tokens.start].is("yang"));
    let into =
        pieces.iter().rposition(|piece| piece.is_word() && tokens[piece.tokens.start].is_any(edit::INTO));
    let (mut target, mut value) = (Vec::new(), Vec::new());
    let mut picking = yang.is_some() || into.is_some();
    let mut negated = false;
    for (at, piece) in pieces.iter().enumerate() {
        let token = &tokens[piece.tokens.start];
        let ends = !target.is_empty() || matches!(piece.item, Item::When(_));
        if yang.is_some_and(|yang| at > yang) && picking && ends_target(piece, token) && ends {
            picking = false;
        }
        if into == Some(at) {
            (picking, negated) = (false, false);
        }
        if matches!(piece.item, Item::Mark(_)) {
            negated = false;
        }
        if is_of_row(pieces, at, tokens) {
            target.extend(&tokens[piece.tokens.clone()]);
            continue;
        }
        if !piece.is_word() {
            continue;
        }
        if token.is("bukan") {
            negated = true;
        } else if negated || !fields::names(token) {
            // "eh salah": a word of correcting ends what was denied.
            negated &= !token.is_any(edit::CHANGES);
        } else if picking && yang.is_none_or(|yang| at > yang) {
            target.push(token);
        } else {
            value.push(token);
        }
    }
    // Without "yang" and without a new value, what stands before is the value: "hiburan jadi".
    if value.is_empty() && yang.is_none() && message.amount().is_none() {
        std::mem::swap(&mut target, &mut value);
    }
    (target, value)
}

/// Whether a word only leads to the numbers of rows, or stands between them.
fn is_of_numbers(token: &Token) -> bool {
    token.is_or_reads(remark::NUMBERS) || token.reads(picking::AND) || token.reads(picking::UP_TO)
}

fn ends_target(piece: &Piece, token: &Token) -> bool {
    let of_row = token.is_any(edit::DEEDS) && token.lower.ends_with("nya");
    !matches!(piece.item, Item::Word | Item::Code | Item::Count(_))
        || token.is_any(edit::POINTERS)
        || token.is_any(edit::INTO)
        || of_row
}

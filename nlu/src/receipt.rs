//! From a page that was seen to a receipt: what was paid, where, when and for what. Every figure is told by the words on its
//! line; the total is sure only where the paper's own arithmetic comes to it, or where a second reader reads the same.

mod charge;
mod code;
mod entry;
mod figure;
mod fuel;
mod goods;
mod head;
mod history;
mod label;
mod merchant;
mod moment;
mod name;
mod screen;
mod sum;
mod together;

use chrono::{NaiveDate, NaiveTime};
use ledger::{Direction, Money, messages::perceived::Page};

use crate::{
    context::Context,
    frame::Category,
    senses::category,
    words::{lexicon::roles::receipt::INVITES, normalise, token},
};

pub use code::Code;
pub use goods::Goods;
pub use history::{History, Row, history};
pub use sum::Sums;
pub use together::{Paper, put_together};

/// What sort of paper or screen it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A shop's, with goods.
    Shop,
    /// A restaurant's.
    Restaurant,
    /// A filling station's.
    Fuel,
    /// Of parking or a toll.
    Toll,
    /// A pharmacy's.
    Pharmacy,
    /// Of credit for a phone, electricity or a wallet.
    TopUp,
    /// Of cash drawn: it moves money, and spends none.
    Withdrawal,
    /// Of money sent, or paid by a code.
    Transfer,
    /// Of money that came in.
    Received,
    /// Of money given back.
    Refund,
    /// Any other.
    Other,
}

/// Whether what it is about has happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It was paid.
    Paid,
    /// It failed, or is still to be paid.
    Unpaid,
    /// It may be paid by the code that stands there; whether it was, nobody can see.
    Offered,
}

/// A receipt as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// What sort it is.
    pub kind: Kind,
    /// Whether it was paid.
    pub standing: Standing,
    /// The likeliest total, if there is any.
    pub total: Option<Money>,
    /// Whether it may be booked without a question.
    pub is_sure: bool,
    /// It says that not all of it is paid, or calls nothing a total: that is asked about, however well it is read.
    pub is_open: bool,
    /// What the total may be instead.
    pub other: Option<Money>,
    /// What stands beside the total.
    pub sums: Sums,
    /// What moving the money cost, where that and what was moved or bought come to the total.
    pub fee: Option<Money>,
    /// The shop, or whoever was paid.
    pub merchant: Option<String>,
    /// The day on it.
    pub day: Option<NaiveDate>,
    /// The time on it.
    pub time: Option<NaiveTime>,
    /// What was bought.
    pub goods: Vec<Goods>,
    /// How it was paid, in a word of the paper's.
    pub paid_by: Option<String>,
    /// The number by which a bank knows it.
    pub reference: Option<String>,
    /// The wallet that was topped up: the money is still the person's.
    pub wallet: Option<String>,
    /// The code to pay by that stands there.
    pub code: Option<Code>,
    /// All that stands there, as the better reader has it.
    pub text: String,
}

/// How sure a total is that the paper comes to, or both readers read, of a hundred.
const SURE: u8 = 97;
/// And any other.
const DOUBTFUL: u8 = 50;

/// Reads a paper by what one reader saw there, or two; of a paper with several pages all belong together.
pub fn read(pages: &[Page], context: &Context<'_>) -> Receipt {
    let mut papers: Vec<Page> = Vec::new();
    for page in pages {
        match papers.iter_mut().find(|paper| paper.reader == page.reader) {
            Some(paper) => paper.lines.extend(page.lines.iter().cloned()),
            None => papers.push(page.clone()),
        }
    }
    let readings = papers.iter().map(|paper| read_one(paper, context));
    let read = readings.reduce(agree).unwrap_or_else(|| Receipt::nothing(String::new()));
    match pages.iter().flat_map(|page| &page.codes).find_map(|text| code::read(text)) {
        Some(code) => beside(read, code, &papers),
        None => read,
    }
}

/// What a page and the code to pay by on it say together. A page that tells of something paid is confirmed by its code; by
/// itself a code is only an offer.
fn beside(read: Receipt, code: Code, papers: &[Page]) -> Receipt {
    let invites = papers.iter().any(|paper| label::lines(paper).iter().any(|line| line.has(INVITES)));
    let tells = !read.goods.is_empty() || matches!(read.kind, Kind::Transfer | Kind::Received | Kind::Refund);
    if read.standing == Standing::Unpaid || read.is_one() && (tells || !invites) {
        let is_confirmed = read.total.is_some() && read.total == code.amount;
        // Its checksum says that its letters are right.
        let merchant = read.merchant.filter(|_| !is_confirmed).unwrap_or_else(|| code.merchant.clone());
        return Receipt {
            is_sure: read.is_sure || is_confirmed && !read.is_open,
            other: read.other.filter(|_| !is_confirmed),
            merchant: Some(merchant),
            code: Some(code),
            ..read
        };
    }
    Receipt {
        standing: Standing::Offered,
        total: code.amount,
        merchant: Some(code.merchant.clone()),
        code: Some(code),
        ..Receipt::nothing(read.text)
    }
}

/// What two readers of the same page make of it together: what both read is sure, unless it is still to be paid.
fn agree(first: Receipt, second: Receipt) -> Receipt {
    let (better, worse) = if second.is_sure && !first.is_sure || first.total.is_none() {
        (second, first)
    } else {
        (first, second)
    };
    let is_same = better.total.is_some() && better.total == worse.total;
    let is_open = better.is_open || worse.is_open;
    // What both doubt the paper itself leaves in doubt.
    let is_doubted = better.other.is_some() && better.other == worse.other;
    let contradicts = better.is_sure && worse.is_sure && !is_same;
    Receipt {
        is_sure: (better.is_sure || is_same && !is_doubted) && !contradicts && !is_open,
        is_open,
        other: better.other.or(worse.total.filter(|_| !is_same)),
        merchant: better.merchant.or(worse.merchant),
        day: better.day.or(worse.day),
        time: better.time.or(worse.time),
        reference: better.reference.or(worse.reference),
        ..better
    }
}

fn read_one(page: &Page, context: &Context<'_>) -> Receipt {
    let lines = label::lines(page);
    if head::is_list(&lines) {
        return Receipt { merchant: merchant::writer(&lines), ..Receipt::nothing(page.text()) };
    }
    let screen = screen::read(&lines);
    let mut goods = goods::read(&lines);
    // A screen has many lines with figures that are no goods; those that say how many at what price are.
    goods.retain(|goods| screen.is_none() || goods.price.is_some());
    let sum::Summed { total, is_sure, is_open, other, sums } = sum::read(&lines, &goods, screen.is_some());
    let money = |units: i64| Money::from_units(units, ledger::Currency::IDR).ok();
    let moment = moment::read(&lines, context.now.date_naive());
    let kind = head::kind(&lines, screen.as_ref());
    // What goods come to is a price with all that the shop puts on it.
    let is_moved = goods.is_empty() && matches!(kind, Kind::TopUp | Kind::Transfer | Kind::Withdrawal);
    let fee = total.filter(|_| is_moved).and_then(|total| charge::read(&lines, total));
    Receipt {
        kind,
        standing: screen.as_ref().map_or(Standing::Paid, |screen| screen.standing),
        total: total.and_then(money),
        is_sure,
        is_open,
        other: other.and_then(money),
        sums,
        fee: fee.and_then(money),
        merchant: payee(&lines, screen.as_ref(), kind),
        day: moment.day,
        time: moment.time,
        goods,
        paid_by: label::paid_by(&lines),
        wallet: screen.as_ref().and_then(|screen| screen.wallet.clone()).filter(|_| kind == Kind::TopUp),
        reference: screen.and_then(|screen| screen.reference),
        code: None,
        text: page.text(),
    }
}

/// Who is paid, as near as the paper tells.
fn payee(lines: &[label::Line], screen: Option<&screen::Screen>, kind: Kind) -> Option<String> {
    let party = screen.and_then(|screen| screen.party.clone());
    let wallet = screen.and_then(|screen| screen.wallet.clone()).filter(|_| kind == Kind::TopUp);
    merchant::behind_it(lines)
        .or(party)
        .or(wallet)
        .or_else(|| merchant::driver(lines))
        .or_else(|| merchant::writer(lines))
        .or_else(|| screen::payee(lines))
}

impl Receipt {
    /// None at all.
    fn nothing(text: String) -> Self {
        Self {
            kind: Kind::Other,
            standing: Standing::Paid,
            total: None,
            is_sure: false,
            is_open: false,
            other: None,
            sums: Sums::default(),
            fee: None,
            merchant: None,
            day: None,
            time: None,
            goods: Vec::new(),
            paid_by: None,
            reference: None,
            wallet: None,
            code: None,
            text,
        }
    }

    /// Whether anything on it speaks of money paid.
    pub fn is_one(&self) -> bool {
        self.total.is_some() || self.kind != Kind::Other || !self.goods.is_empty()
    }

    /// How sure its total is, of a hundred.
    pub fn confidence(&self) -> u8 {
        if self.is_sure { SURE } else { DOUBTFUL }
    }
}

/// What a thing of a receipt is filed under by itself: by the person's own words and choices and by the lexicon, where that
/// is not vague.
pub fn category_of(name: &str, context: &Context<'_>) -> Option<Category> {
    let found = found(&name.to_lowercase(), Direction::Expense, context);
    found.filter(|found| found.strength > 1).map(|found| found.category)
}

fn found(text: &str, direction: Direction, context: &Context<'_>) -> Option<category::Found> {
    let tokens = token::tokens(&normalise::clean(text));
    let words: Vec<&token::Token> = tokens.iter().collect();
    category::find(&words, direction, context)
}

impl Kind {
    /// Its word in a row and in JSON.
    pub fn word(self) -> &'static str {
        match self {
            Self::Shop => "shop",
            Self::Restaurant => "restaurant",
            Self::Fuel => "fuel",
            Self::Toll => "toll",
            Self::Pharmacy => "pharmacy",
            Self::TopUp => "top_up",
            Self::Withdrawal => "withdrawal",
            Self::Transfer => "transfer",
            Self::Received => "received",
            Self::Refund => "refund",
            Self::Other => "other",
        }
    }

    /// What people would call it, where neither a shop nor goods are named.
    fn name(self) -> &'static str {
        match self {
            Self::Withdrawal => "tarik tunai",
            Self::Transfer => "transfer",
            Self::Received => "uang masuk",
            Self::Refund => "refund",
            _ => self.words().unwrap_or("belanja"),
        }
    }

    /// What people would say was bought there.
    fn words(self) -> Option<&'static str> {
        match self {
            Self::Restaurant => Some("makan"),
            Self::Fuel => Some("bensin"),
            Self::Toll => Some("parkir"),
            Self::Pharmacy => Some("obat"),
            Self::TopUp => Some("pulsa"),
            _ => None,
        }
    }
}

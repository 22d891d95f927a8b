//! Debts: money borrowed, lent or paid back between people.

pub(crate) mod credit;

use ledger::Direction;

use super::{CLAIM, DEBT, Flow, Words, is_person, knows, party};
use crate::trace::{SENSES, Trace};
use crate::values::account::{Account, Role};
use crate::words::lexicon::LEXICON;
use crate::words::lexicon::roles::{self, actor, debt, direction};
use crate::words::list::list;
use crate::words::token::Token;

/// The words of a clause, the account that the money comes from or goes to, and the person behind a preposition.
struct Scene<'w, 'a> {
    words: &'w Words<'a>,
    account: Option<String>,
    other: Option<&'a Token>,
}

impl<'a> Scene<'_, 'a> {
    /// Money lent by the person, or paid back by them: it goes to the other side.
    fn given(&self, side: &str, party: Option<&Token>) -> Option<Flow> {
        self.flow(self.account.clone(), Some(side.to_owned()), party)
    }

    /// Money lent to the person, or paid back to them: it comes from the other side.
    fn taken(&self, side: &str, party: Option<&Token>) -> Option<Flow> {
        self.flow(Some(side.to_owned()), self.account.clone(), party)
    }

    /// No debt after all: a refund, one way or the other.
    fn plain(&self, direction: Direction) -> Flow {
        Flow::by(direction, self.account.clone())
    }

    #[expect(clippy::unnecessary_wraps, reason = "rules answer an option")]
    fn flow(&self, from: Option<String>, to: Option<String>, party: Option<&Token>) -> Option<Flow> {
        Some(Flow { note: party.map(|token| self.words.called(token)), ..Flow::transfer(from, to) })
    }

    fn person_behind(&self, at: usize) -> Option<&'a Token> {
        self.words.0.get(at + 1).copied().filter(|token| is_person(token))
    }
}

/// What a rule makes of a clause.
type Production = fn(&Scene<'_, '_>) -> Option<Flow>;

/// The rules by name; the first that fits decides.
const RULES: &[(&str, Production)] = &[
    ("borrowed, told by the noun", |scene| {
        Some(Flow { note: Some(party::lender_called(scene.words.0)?), ..scene.taken(DEBT, None)? })
    }),
    ("credit of somebody here", credit::credit_of_somebody),
    ("own debt paid", own_debt_paid),
    ("thing bought on credit", credit::on_credit),
    ("credit at a shop paid", credit::credit_paid),
    ("claim paid", claim_paid),
    ("their part of a sum", part_paid),
    ("lent by somebody, or to them", lent_by_or_to),
    ("made up for what was advanced", advance_made_up),
    ("borrowed from somebody named", borrowed_from),
    ("bought on credit from the person", credit::at_own_shop),
    ("lent or advanced", lent),
    ("advanced by somebody", advanced),
    ("loan paid out", loan),
    ("debt paid", debt_paid),
    ("somebody gives back", given_back_by),
    ("what was borrowed came back", returned),
    ("borrowed", borrowed),
    ("given back", given_back_to),
    ("paid back, in English", paid_back),
    ("somebody makes up for it", made_up_for),
    ("somebody pays", pays),
];

/// What the rules are called.
pub(crate) fn rules() -> impl Iterator<Item = &'static str> {
    RULES.iter().map(|(name, _)| *name)
}

/// The debt that the words speak of.
pub(super) fn read(words: &Words<'_>, accounts: &[Account], trace: Trace<'_>) -> Option<Flow> {
    if is_none(words, accounts) {
        return None;
    }
    let account = accounts.first().map(|account| account.name.clone());
    let scene = Scene { words, account, other: words.person_after(debt::BEFORE_PARTIES) };
    let (name, flow) = RULES.iter().find_map(|(name, produce)| Some((*name, produce(&scene)?)))?;
    trace.note(SENSES, name, || words.0.iter().map(|token| &*token.lower).collect::<Vec<_>>().join(" "));
    Some(flow)
}

/// Debts to companies are expenses; so are fasts made up for in money, and what is taken off the pay.
fn is_none(words: &Words<'_>, accounts: &[Account]) -> bool {
    let pays = words.has(debt::PAYING) && words.has(debt::OWED);
    let own_account = |account: &Account| account.role == Role::From || account.name == "Tunai";
    let of_company = pays && (words.has(debt::COMPANIES) || !accounts.iter().all(own_account));
    let of_pay = words.has(debt::WAGES) && words.has(list!["dipotong", "potongan"]);
    words.has(list!["puasa", "fidyah"]) || of_pay || of_company
}

/// "utang ke supplier dibayar 2jt": what the person owed.
fn own_debt_paid(scene: &Scene<'_, '_>) -> Option<Flow> {
    let words = scene.words;
    let at = words.at(list!["utang", "ngutang"])?;
    let paid = at + words.0[at..].iter().position(|token| token.is_any(actor::PAID_OFF))?;
    let towards = words.0[at..paid].iter().any(|token| token.is_any(actor::BEFORE_PLACES));
    let by_somebody = words.0.get(paid + 1).is_some_and(|next| is_person(next));
    (towards && !by_somebody).then(|| scene.given(DEBT, scene.other)).flatten()
}

/// "terima cicilan utang dari budi", "dibayar utang sama doni", "piutang budi cair"
fn claim_paid(scene: &Scene<'_, '_>) -> Option<Flow> {
    let words = scene.words;
    let at = words.at(roles::OWED)?;
    let came = words.has(debt::COMING_IN);
    let claim = words.0[at].is("piutang") || words.person_after(list!["dari", "sama"]).is_some();
    let party = scene.other.or(scene.person_behind(at));
    (came && claim && !words.has(list!["untuk"])).then(|| scene.taken(CLAIM, party)).flatten()
}

/// "mama ngasih pinjam 50rb", "dipinjam mama 50rb"
fn lent_by_or_to(scene: &Scene<'_, '_>) -> Option<Flow> {
    let words = scene.words;
    if let Some(at) = words.at(list!["dipinjam"]).filter(|_| !words.has(debt::RETURNED)) {
        return scene.given(CLAIM, scene.person_behind(at).or(scene.other));
    }
    let mut pairs = words.0.windows(2);
    let credit = pairs.clone().any(|pair| pair[0].is("kasih") && pair[1].is_any(list!["utang", "pinjaman"]));
    if credit && scene.other.is_some() {
        return scene.given(CLAIM, scene.other);
    }
    let at = pairs.position(|pair| pair[0].is_any(list!["kasih", "dikasih"]) && pair[1].is("pinjam"))?;
    if words.0[at].is("dikasih") {
        return scene.taken(DEBT, party::named(words.0, at + 2));
    }
    // "Ical kasih pinjam saya": whoever stands first, whatever else it means.
    let to_me = words.0.get(at + 2).is_some_and(|next| next.is("saya"));
    let lender = words.subject_of(at).or_else(|| words.0[..at].first().copied().filter(|_| to_me))?;
    scene.taken(DEBT, Some(lender))
}

/// "bu Yanti ganti uang kado yang aku talangin", "gantiin uang temen yang talangin", "transfer ke dewi ganti uang makan"
fn advance_made_up(scene: &Scene<'_, '_>) -> Option<Flow> {
    let words = scene.words;
    let at = words.at(list!["ganti"])?;
    let for_money = words.0.get(at + 1).is_some_and(|next| next.is("uang"));
    let advance = words.0[at..].iter().any(|token| token.is_any(list!["talangin", "ditalangin"]));
    if !for_money && !advance {
        return None;
    }
    let receiver = words.person_after(list!["ke"]).filter(|person| !person.is("saya"));
    if let Some(receiver) = receiver {
        return scene.given(DEBT, Some(receiver));
    }
    if let Some(debtor) = words.subject_of(at).filter(|debtor| !debtor.is("saya")) {
        return scene.taken(CLAIM, Some(debtor));
    }
    let lender = words.0[at..].iter().copied().find(|token| is_person(token));
    (advance && lender.is_some()).then(|| scene.given(DEBT, lender)).flatten()
}

/// "saya pinjam 1jt dari mbak yuni"
fn borrowed_from(scene: &Scene<'_, '_>) -> Option<Flow> {
    let words = scene.words;
    let borrows = words.has(roles::BORROWING) && !words.has(list!["balikin"]);
    let lender = words.person_after(list!["dari"]).filter(|_| borrows)?;
    let by_other = words.at(list!["pinjam"]).and_then(|at| at.checked_sub(1)).is_some_and(|before| {
        let token = words.0[before];
        token.is("dia") || is_person(token) && !token.is("saya")
    });
    if by_other { None } else { scene.taken(DEBT, Some(lender)) }
}

/// "minjemin budi 200rb", "talangin dulu"
fn lent(scene: &Scene<'_, '_>) -> Option<Flow> {
    let words = scene.words;
    let at = words.at(debt::LENDING)?;
    if let Some(lender) = words.subject_of(at) {
        return scene.taken(DEBT, Some(lender));
    }
    // "talangin makan Budi": for whom it was, and not what.
    let behind = &words.0[at + 1..];
    let person = behind.iter().copied().find(|token| is_person(token) && !token.is("saya"));
    let next = || {
        let thing = |token: &Token| LEXICON.expense(&token.word).is_some_and(|thing| thing.strength > 1);
        behind
            .first()
            .copied()
            .filter(|token| !token.is_any(roles::FILLERS) && !token.is("ke") && !thing(token))
    };
    // "talangin arisan si Rosma": whoever is called so, known or not.
    let called = || behind.windows(2).find(|pair| pair[0].lower == "si").map(|pair| pair[1]);
    let party = words.person_after(list!["ke", "sama"]).or(person).or_else(called);
    scene.given(CLAIM, party.or_else(next))
}

/// "ditalangin andi 60rb"
fn advanced(scene: &Scene<'_, '_>) -> Option<Flow> {
    let at = scene.words.at(debt::ADVANCED)?;
    let named = || party::named(scene.words.0, at + 1);
    let party = scene.person_behind(at).or(scene.other).filter(|_| scene.words.has(debt::CONSUMING));
    if let Some(party) = party {
        // "ditalangi Lina beli ikan 60rb": a thing that is bought, and owed.
        let note = Some(scene.words.called(party));
        return Some(Flow { note, ..Flow::by(Direction::Expense, Some(DEBT.to_owned())) });
    }
    scene.taken(DEBT, scene.person_behind(at).or(scene.other).or_else(named))
}

/// "pinjaman cair 5jt"
fn loan(scene: &Scene<'_, '_>) -> Option<Flow> {
    let words = scene.words;
    let paid_out = words.has(debt::LOANS) && words.has(list!["cair", "masuk"])
        || words.has(list!["pinjaman"]) && words.has(roles::ARRIVING);
    paid_out.then(|| scene.taken(DEBT, scene.other)).flatten()
}

/// "bayar utang ke rina", "dimas bayar utangnya"
fn debt_paid(scene: &Scene<'_, '_>) -> Option<Flow> {
    let words = scene.words;
    let (verb, at) = (words.at(debt::PAYING)?, words.at(debt::OWED)?);
    if let Some(debtor) = words.subject_of(verb).filter(|_| verb < at) {
        return scene.taken(CLAIM, Some(debtor));
    }
    let party = scene.other.or(scene.person_behind(at));
    if words.0[at].is("piutang") {
        return scene.taken(CLAIM, party);
    }
    scene.given(DEBT, party).map(|flow| party::at_shop(words.0, flow))
}

/// "rina balikin 50rb"
fn given_back_by(scene: &Scene<'_, '_>) -> Option<Flow> {
    let at = scene.words.at(debt::GIVING_BACK)?;
    // "supplier balikin duit 240rb"
    let head = || scene.words.0[..at].iter().rev().find(|token| !token.is_any(roles::FILLERS));
    if head().is_some_and(|head| head.is_any(debt::SELLERS)) {
        return Some(scene.plain(Direction::Income));
    }
    // "amaq Sukri sudah kembalikan 100rb": whoever stands before it, known or not.
    let unknown = || head().copied().filter(|head| !LEXICON.has_written(&head.lower));
    let debtor = scene.words.subject_of(at).or_else(unknown)?;
    scene.taken(CLAIM, Some(debtor))
}

/// "duit yang dipinjem fajar udah dibalikin", "togar kasih balik uangku"
fn returned(scene: &Scene<'_, '_>) -> Option<Flow> {
    let words = scene.words;
    let came_back = words.has(list!["dibalikin", "dikembalikan"]);
    if came_back && words.has(list!["dipinjam", "dipinjemin"]) {
        return scene.taken(CLAIM, words.0.iter().copied().find(|token| is_person(token)));
    }
    let at = words.0.windows(2).position(|pair| pair[0].is("kasih") && pair[1].is("kembali"))?;
    scene.taken(CLAIM, Some(words.subject_of(at)?))
}

/// "pinjam 500rb", "budi minjem 100rb", "kasih pinjam"
fn borrowed(scene: &Scene<'_, '_>) -> Option<Flow> {
    let words = scene.words;
    let at = words.at(roles::BORROWING)?;
    if words.0.get(at + 1).is_some_and(|token| token.is_any(debt::THINGS_LENT)) {
        return None;
    }
    let before = |word: &str| words.0[..at].iter().any(|token| token.is(word));
    match words.subject_of(at).filter(|_| !before("dari")) {
        Some(debtor) => scene.given(CLAIM, Some(debtor)),
        None if before("kasih") => scene.given(CLAIM, scene.other.or_else(|| party::named(words.0, at + 1))),
        // "yoga minjem 50rb": somebody who borrows, or a word of how it was?
        None => {
            let unsure = words.0[..at].iter().any(|token| super::owing::is_unclear(token));
            scene.taken(DEBT, scene.other).map(|flow| Flow { unsure, ..party::at_shop(words.0, flow) })
        }
    }
}

/// "balikin ke andi 50rb", "balikin duitnya dewi"
fn given_back_to(scene: &Scene<'_, '_>) -> Option<Flow> {
    let words = scene.words;
    let at = words.at(debt::GIVING_BACK)?;
    let behind = words.0[at + 1..].iter().copied().find(|token| is_person(token) && !token.is("saya"));
    // "paid back sarah": in English the one behind it is paid.
    let in_english = words.0[at].lower.ends_with(" back");
    let named = words.0.get(at + 1).copied().filter(|next| in_english && !next.is_any(roles::FILLERS));
    // "balikin ke koh Afuk": whoever stands behind "ke", be they known or not.
    let to = words.0[at..].windows(2).find(|pair| {
        pair[0].is("ke") && (pair[1].reads(actor::BEFORE_NAMES) || super::actor::may_name(pair[1]))
    });
    let lender = scene.other.or(behind).or(named).or(to.map(|pair| pair[1]));
    // "dp nya gw balikin 1jt": what had come in goes back.
    let before = &words.0[..at];
    let is_returned = before.iter().any(|token| token.is("saya"))
        && before.iter().any(|token| token.is_or_reads(actor::TOO_MUCH));
    let Some(lender) = lender else {
        return is_returned.then(|| scene.plain(Direction::Expense));
    };
    if lender.is_any(debt::BUYERS) {
        return Some(scene.plain(Direction::Expense));
    }
    // "balikin lagi 30rb dia": to whom, or by whom?
    scene.given(DEBT, Some(lender)).map(|flow| Flow { unsure: lender.is("dia"), ..flow })
}

/// "ellie transferred her half of the taxi": what the person laid out comes back.
fn part_paid(scene: &Scene<'_, '_>) -> Option<Flow> {
    let words = scene.words;
    let part = words.at(list!["bagiannya"])?;
    let at = words.at(direction::GIVING).filter(|at| *at < part)?;
    scene.taken(CLAIM, Some(words.subject_of(at)?))
}

/// "kevin paid me back", "paid anna back"
fn paid_back(scene: &Scene<'_, '_>) -> Option<Flow> {
    let words = scene.words;
    if let Some(party) = super::owing::paid_back_to(words) {
        return scene.given(DEBT, Some(party));
    }
    let to_me = words.has(list!["kembali", "balikin"]) && words.0.iter().any(|token| token.lower == "me");
    let at = words.at(list!["bayar"]).filter(|_| to_me)?;
    scene.taken(CLAIM, at.checked_sub(1).map(|before| words.0[before]))
}

/// "ninda ganti duit tiket 45rb"
fn made_up_for(scene: &Scene<'_, '_>) -> Option<Flow> {
    let words = scene.words;
    let at = words.at(list!["ganti"])?;
    words.0.get(at + 1).filter(|next| next.is("uang"))?;
    scene.taken(CLAIM, Some(words.subject_of(at)?))
}

/// "andi bayar 50rb": nothing is bought, so it is paid to the person.
fn pays(scene: &Scene<'_, '_>) -> Option<Flow> {
    let words = scene.words;
    if words.has(debt::AT_A_SHOP) {
        return None;
    }
    let at = words.at(list!["bayar"])?;
    let debtor = words.subject_of(at)?;
    let head = words.0[..at].iter().filter(|token| !token.is_any(roles::FILLERS)).count();
    let nothing_bought = words.0[at + 1..]
        .iter()
        .all(|token| token.is_any(roles::FILLERS) || token.is("ke") || token.is_or_reads(debt::FOR_NOW));
    // "kutawar-tawar": what is said twice is no name.
    let may_be_name = head == 1 && !knows(debtor) && !debtor.lower.contains('-');
    let private = debtor.is_any(roles::NAMES) || debtor.is_any(roles::OTHERS) || may_be_name;
    (nothing_bought && private).then(|| scene.taken(CLAIM, Some(debtor))).flatten()
}

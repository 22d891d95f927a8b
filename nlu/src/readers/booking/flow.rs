//! The direction and the category of a clause, from its own words first, then those beside it and over it.

use ledger::Direction;

use super::accounts_of;
use super::reader::{Moving, Reader, is_all};
use crate::pieces::clause::{self, Clause};
use crate::pieces::piece::{Item, Piece, Use};
use crate::readers::phrase;
use crate::senses::category::{self, Found};
use crate::senses::direction::debt::credit;
use crate::senses::direction::{self, Flow, is_person, owing, voice};
use crate::values::account::Account;
use crate::values::amount::Amount;
use crate::words::lexicon::roles::{self, actor, arithmetic, booking, debt, income};
use crate::words::list::{List, list};
use crate::words::token::{Kind, Token};

/// The words of a clause, by where they stand.
pub(super) struct Said<'s, 't> {
    /// Those with the amount.
    own: &'s [&'t Token],
    /// Those of parts without an amount.
    beside: &'s [&'t Token],
    /// Those that lead to the amount, and its own.
    together: Vec<&'t Token>,
    /// All of them.
    everything: Vec<&'t Token>,
    /// Those over it.
    header: Vec<&'t Token>,
}

impl<'s, 't> Said<'s, 't> {
    fn of(own: &'s [&'t Token], beside: &'s [&'t Token], header: Vec<&'t Token>) -> Self {
        let begins = own.first().map_or(usize::MAX, |token| token.text.start);
        let (leading, behind): (Vec<&Token>, Vec<&Token>) =
            beside.iter().copied().partition(|token| token.text.start < begins);
        let together: Vec<&Token> = leading.into_iter().chain(own.iter().copied()).collect();
        let everything = together.iter().copied().chain(behind).collect();
        Self { own, beside, together, everything, header }
    }
}

impl<'m> Reader<'m, '_> {
    /// The direction and the category.
    pub(super) fn flow(
        &mut self,
        clause: &Clause,
        words: &[&'m Token],
        beside: &[&'m Token],
    ) -> (Flow, Option<Found>) {
        let header = if clause.section.is_empty() { &self.header } else { &clause.section };
        let said = Said::of(words, beside, clause::words(header, &self.message.tokens));
        // "yang pinjam: Eti 50rb, Yuni 100rb": the heading says what each of them did.
        let under = !said.header.is_empty() && said.beside.is_empty();
        let as_headed =
            || voice::headed(&said.header, said.own, &accounts_of(&clause.pieces)).filter(|_| under);
        let as_before =
            || as_headed().or_else(|| self.given_beside(&said)).or_else(|| self.owed_as_well(&said));
        let mut flow = as_before().unwrap_or_else(|| self.spoken(clause, &said));
        self.debt =
            Some(flow.clone()).filter(|flow| flow.direction == Direction::Transfer && flow.note.is_some());
        // "laku pempek 150rb sama es kacang 60rb": joined to what was sold, it was sold too.
        let is_sold = !flow.said && self.is_sold && is_joined(clause, &self.message.tokens);
        self.is_sold = is_sold || words.iter().any(|token| token.is_any(income::SELLING));
        if is_sold || !flow.said && self.may_come_in(clause, words) {
            flow.direction = Direction::Income;
        }
        if flow.direction != Direction::Transfer {
            self.direction = Some(flow.direction);
        }
        let found = self.filed(&said, &flow).or_else(|| self.weighed(clause, words, &flow));
        self.category.clone_from(&found);
        (flow, found)
    }

    /// "Rosma pinjam 150rb, Lina 200rb": who is named with an amount, and nothing else, does as the one before.
    fn owed_as_well(&self, said: &Said<'_, '_>) -> Option<Flow> {
        let before = self.debt.as_ref().filter(|_| said.beside.is_empty())?;
        let name = owing::only_name(said.own)?;
        let is_known = said.own.iter().any(|token| is_person(token) || token.is_capital);
        Some(Flow { note: Some(name), unsure: before.unsure || !is_known, ..before.clone() })
    }

    /// "Doni balikin 300rb, dilebihin 20rb": what is given beside what was owed is a gift.
    fn given_beside(&self, said: &Said<'_, '_>) -> Option<Flow> {
        let before = self.debt.as_ref()?;
        let is_more = said.own.iter().any(|token| token.reads(debt::MORE_THAN_OWED));
        let paid_by_them = before.account.as_deref() == Some(direction::CLAIM);
        let paid_by_me = before.to_account.as_deref() == Some(direction::DEBT);
        let account = if paid_by_them { before.to_account.clone() } else { before.account.clone() };
        let direction = if paid_by_them { Direction::Income } else { Direction::Expense };
        let gift = Flow { direction, account, to_account: None, note: None, said: true, unsure: false };
        (is_more && (paid_by_them || paid_by_me)).then_some(gift)
    }

    /// What the words say of the direction.
    fn spoken(&mut self, clause: &Clause, said: &Said<'_, '_>) -> Flow {
        // What stands with the amount goes before what stands beside it.
        let accounts: Vec<Account> =
            accounts_of(&clause.pieces).into_iter().chain(accounts_of(&clause.beside)).collect();
        let trace = self.message.trace;
        let read = |words: &[&Token]| direction::read(words, &accounts, clause.sign, trace);
        let Said { own, beside, together, everything, header } = said;
        let owes = beside.iter().any(|token| token.is_any(list!["utang", "pinjaman"]))
            && own.iter().any(|token| token.is_any(booking::SETTLING));
        let mut flow = read(if owes { together } else { own });
        // "ngutang di warung 37rb, beli gula", "beras 148rb, utang dulu": what was bought on credit, or that it was, may be
        // said behind.
        let is_debt = |flow: &Flow| flow.account.as_deref() == Some(direction::DEBT);
        let is_credit =
            |pair: &[&Token]| pair[0].is_any(list!["utang", "ngutang"]) && pair[1].is_or_reads(debt::FOR_NOW);
        if !beside.is_empty() && (is_debt(&flow) || beside.windows(2).any(is_credit)) {
            let whole = read(everything);
            let is_bought = whole.direction == Direction::Expense && is_debt(&whole);
            flow = if is_bought { whole } else { flow };
        }
        if let Some(account) = accounts.first().filter(|_| self.moving == Moving::Moves && !flow.said) {
            // "isi gopay 50rb sama ovo 50rb": the next account is filled too.
            let bare = own.iter().all(|token| token.is_any(roles::FILLERS));
            flow = if bare { Flow::into(account) } else { flow };
        }
        // "withdrew 1jt, fee 7,500": what moving it cost.
        self.moving = if self.moving == Moving::Moves && is_fee(own) {
            flow = Flow::spent(&accounts);
            Moving::Cost
        } else if flow.direction == Direction::Transfer && flow.to_account.is_some() {
            Moving::Moves
        } else {
            Moving::Nothing
        };
        if !flow.said && !beside.is_empty() {
            flow = read(together);
        }
        if !flow.said && !header.is_empty() {
            flow = read(&header.iter().chain(together).copied().collect::<Vec<_>>());
            flow = of_one_of_them(flow, own);
        }
        // "bon total 820rb, pembeli bayar cash": who acts may stand behind.
        if !beside.is_empty() && (!flow.said || flow.direction == Direction::Expense) {
            flow = direction::read_behind(beside, &accounts, trace).unwrap_or(flow);
        }
        // "ngambil album di pak made 1,2jt blm bayar": spent, and owed.
        let is_paid = flow.direction != Direction::Expense || flow.account.is_some();
        if let Some(creditor) = credit::taken_from(everything, clause.is_put_off()).filter(|_| !is_paid) {
            let account = Some(direction::DEBT.to_owned());
            return Flow { account, note: Some(creditor), said: true, unsure: false, ..flow };
        }
        if flow.direction == Direction::Transfer {
            return flow;
        }
        if let Some(direction) = section_direction(&clause.section, &self.message.tokens) {
            flow.direction = direction;
            flow.said = true;
        }
        // "terima zakat 3jt dan infaq 250rb": dues that came in, and more of them.
        let is_due = |token: &&&Token| token.is_any(roles::FILLERS) || token.is_any(income::DUES);
        if self.direction == Some(Direction::Income) && own.iter().all(|token| is_due(&token)) {
            flow.direction = Direction::Income;
        }
        self.of_occasion(flow, clause, said)
    }

    /// The flow as the occasion gives it: all that was sold, those who are paid or pay, a box that was counted.
    fn of_occasion(&self, mut flow: Flow, clause: &Clause, said: &Said<'_, '_>) -> Flow {
        // "laku semua" in the end: all of it was sold.
        if !flow.said
            && self.message.has(list!["laku"])
            && self.message.words().iter().any(|token| is_all(token))
        {
            (flow.direction, flow.said) = (Direction::Income, true);
        }
        let tokens = &self.message.tokens;
        let over: Vec<&Token> = said.header.iter().chain(&said.everything).copied().collect();
        let paid = || wages_of_several(clause, &over, tokens);
        flow.direction = self.by_occasion(said.own).or_else(paid).unwrap_or(flow.direction);
        flow.unsure |= flow.direction == Direction::Expense && is_box(clause, &over);
        if dues_of_several(clause, &over, tokens) {
            (flow.direction, flow.unsure) = (Direction::Income, true);
        }
        flow
    }

    /// Whether words that say no direction may name an income.
    fn may_come_in(&self, clause: &Clause, words: &[&Token]) -> bool {
        let find = |direction| category::find(words, direction, self.message.context);
        let (as_income, as_expense) = (find(Direction::Income), find(Direction::Expense));
        // What is only known as an income is one; so is what follows an income and is nothing else.
        let only_income = as_expense.is_none() && as_income.as_ref().is_some_and(|found| found.strength > 1);
        let own_income = as_income.as_ref().is_some_and(|found| found.strength == 4);
        let continues = self.direction == Some(Direction::Income)
            && as_expense.as_ref().is_none_or(|found| found.strength < 2);
        let given_back = clause
            .pieces
            .iter()
            .any(|piece| matches!(piece.item, Item::Spent(used) if !matches!(used, Use::Part | Use::Silent)));
        // "kas pensiunan": dues, whatever they are for.
        let is_due = words
            .iter()
            .find(|token| !token.is_any(roles::FILLERS))
            .is_some_and(|head| head.is_any(income::OF_A_CIRCLE));
        only_income && !given_back && !is_due || continues || own_income && as_expense.is_none()
    }

    /// The category.
    fn filed(&self, said: &Said<'_, '_>, flow: &Flow) -> Option<Found> {
        let find = |words: &[&Token]| category::find(words, flow.direction, self.message.context);
        // A thing that stands beside decides before a mere shop or verb that stands with the amount.
        let of_own = find(said.own);
        let weak = of_own.as_ref().is_none_or(|found| found.strength < 2);
        let of_all = if weak { find(&said.together) } else { None };
        let stronger = of_all.filter(|all| of_own.as_ref().is_none_or(|own| all.strength > own.strength));
        let found = stronger.or(of_own).or_else(|| find(&said.header));
        // "ngutang di warung 37rb, beli gula": a thing said behind goes before a mere place.
        let is_place = found.as_ref().map_or(self.is_alone, |found| found.strength < 2);
        let behind = if is_place { find(&said.everything) } else { None };
        let found = behind.filter(|behind| behind.strength > 1).or(found);
        let context = self.message.context;
        let found = category::refunded(&said.together, flow.direction, context)
            // "konsernya batal, refund 1,2jt udah masuk": what it was for is said in another part.
            .or_else(|| {
                let all = self.message.words();
                let is_named = found.as_ref().is_some_and(|found| found.strength > 3);
                category::refunded(&all, flow.direction, context)
                    .filter(|_| self.message.said().count() == 1 && !is_named)
            })
            .or(found);
        // "ojek ke pasar 10rb, pulangnya 12rb"
        let way_back = said.own.first().is_some_and(|token| token.is("pulang"));
        // "ganti oli 55rb, upahnya 20rb"
        let with_it = !said.own.is_empty()
            && said.own.iter().all(|token| token.is_any(booking::WITH_IT) || token.is_any(roles::FILLERS))
            && said.own.iter().any(|token| token.is_any(booking::WITH_IT))
            && flow.direction == Direction::Expense;
        let weak = found.as_ref().is_none_or(|found| found.strength < 2);
        if self.moving == Moving::Cost && weak {
            let fee = category::alike("biaya_pajak", context).map(|category| Found { category, strength: 2 });
            return fee.or(found);
        }
        let before = self.category.clone().filter(|_| way_back && found.is_none() || with_it && weak);
        before.or(found)
    }

    /// The direction that the occasion gives: guests who pay, a driver's due to the owner of the car.
    fn by_occasion(&self, words: &[&Token]) -> Option<Direction> {
        let message = self.message;
        let pays = words.iter().any(|token| token.is("bayar"));
        if pays && message.has(booking::GUESTS) && !message.has(list!["saya", "beli"]) {
            return Some(Direction::Income);
        }
        // "dapat sewa kamar": bought or earned? The person's own words for incomes know.
        let own = |direction| crate::senses::category::own(words, direction, message.context);
        let may_come_in = || words.iter().any(|token| token.is_any(roles::ARRIVING));
        if own(Direction::Income).is_some() && may_come_in() && own(Direction::Expense).is_none() {
            return Some(Direction::Income);
        }
        // "hadiah lomba: juara 1 150rb, juara 2 100rb": whoever gives several prizes won none.
        let prizes = message.tokens.iter().filter(|token| token.is("juara")).count();
        if prizes > 1 && words.iter().any(|token| token.is("juara")) {
            return Some(Direction::Expense);
        }
        let due = words.first().is_some_and(|token| token.is("setoran"));
        (due && message.has(list!["narik", "ngojek"])).then_some(Direction::Expense)
    }
}

/// Whether a word joins a thing to the one before: "sama es kacang 60rb".
fn is_joined(clause: &Clause, tokens: &[Token]) -> bool {
    super::joint(clause, tokens)
        .is_some_and(|token| token.is_any(roles::GOING_ON) || token.is("+") || token.is("&"))
}

/// "minjemin tetangga: Suroto 300rb, Giyem 150rb": each is named behind what all of them did.
fn of_one_of_them(flow: Flow, own: &[&Token]) -> Flow {
    let is_debt = [&flow.account, &flow.to_account]
        .into_iter()
        .flatten()
        .any(|name| name == direction::DEBT || name == direction::CLAIM);
    let name = if is_debt { owing::only_name(own) } else { None };
    Flow { note: name.or(flow.note), ..flow }
}

/// "fee", "kepotong admin", "dikenakan biaya transfer": nothing but what something cost beside.
fn is_fee(words: &[&Token]) -> bool {
    let names = |token: &&&Token| token.is_or_reads(arithmetic::FEES) || token.reads(list!["potongan"]);
    let around = |token: &&&Token| {
        token.is_any(roles::FILLERS)
            || token.is_or_reads(arithmetic::BESIDE_FEES)
            || phrase::is_particle(token)
    };
    words.iter().any(|token| names(&token)) && words.iter().all(|token| names(&token) || around(&token))
}

/// Whether these pieces count people of this sort.
fn count<'p>(
    pieces: impl IntoIterator<Item = &'p Piece>,
    tokens: &[Token],
    is_one: impl Fn(&Token) -> bool,
) -> bool {
    pieces.into_iter().any(|piece| {
        let tokens = &tokens[piece.tokens.clone()];
        let is_counted = tokens.iter().any(|token| token.kind == Kind::Number);
        is_counted && matches!(piece.item, Item::Count(_) | Item::Spent(_)) && tokens.iter().any(&is_one)
    })
}

/// "gaji harian 5 orang @90rb", "santunan 15 anak x 100rb": whoever counts those who get it pays them.
fn wages_of_several(clause: &Clause, words: &[&Token], tokens: &[Token]) -> Option<Direction> {
    let has = |set: &List| words.iter().any(|token| token.is_any(set));
    let is_gift = has(list!["santunan"]);
    let earns = |token: &Token| {
        let gifted = is_gift && token.is_any(actor::GIFTED);
        gifted || token.is("orang") || token.is_any(income::WORKERS) || token.is_any(income::PAID_BY_ME)
    };
    let mine = has(list!["saya", "dari"]) || has(roles::ARRIVING);
    (has(actor::WAGES) && !mine && count(clause.all(), tokens, earns)).then_some(Direction::Expense)
}

/// "iuran pkk 5rb x 18 ibu": whoever counts those who pay keeps the till.
fn dues_of_several(clause: &Clause, words: &[&Token], tokens: &[Token]) -> bool {
    let has = |set: &List| words.iter().any(|token| token.is_any(set));
    let due = words.iter().find(|token| !token.is_any(roles::FILLERS));
    due.is_some_and(|due| due.is_any(actor::BOTH_SIDES))
        && !has(actor::PUTTING)
        && !has(list!["setor", "dari"])
        && count(&clause.pieces, tokens, |token| token.is_any(actor::HEADS))
}

/// More than anybody puts into a box without saying so: a hundred thousand.
const OUT_OF_A_BOX: i64 = 100_000;

/// "kotak amal jumat 1.250.000": put in, or counted?
fn is_box(clause: &Clause, words: &[&Token]) -> bool {
    let gives = |token: &&&Token| token.is_any(actor::BOTH_SIDES) || token.is("amal");
    let box_of_gifts = words.iter().any(|token| token.is("kotak")) && words.iter().any(|token| gives(&token));
    let puts = words.iter().any(|token| token.is_any(actor::PUTTING));
    let much = |amount: Amount| amount.minor >= OUT_OF_A_BOX * amount.currency.minor_per_unit();
    box_of_gifts && !puts && clause.amount.is_some_and(much)
}

/// The direction of all that stands under "Masuk:", "Laku hari ini" or "Pengeluaran:".
fn section_direction(section: &[Piece], tokens: &[Token]) -> Option<Direction> {
    let words = clause::words(section, tokens);
    let has = |set: &List| words.iter().any(|token| token.is_any(set));
    match (has(list!["pemasukan", "masuk"]) || has(roles::TAKINGS), has(list!["pengeluaran", "keluar"])) {
        (true, false) => Some(Direction::Income),
        (false, true) => Some(Direction::Expense),
        _ => None,
    }
}

//! Savings goals: open one, put in, take out, ask.

pub(crate) mod change;
mod goal;
mod until;

use goal::is_fund_of;
use ledger::book::saving::MovementDirection::{self, Deposit, Withdraw};

use crate::frame::{Frame, Known, Meaning, Question, Saving};
use crate::pieces::message::Message;
use crate::pieces::piece::Item;
use crate::senses::modality;
use crate::values::account::Role;
use crate::words::lexicon::roles::{self, saving};
use crate::words::list::{List, list};

/// The frame of a message about a savings goal.
pub(crate) fn read(message: &Message<'_>) -> Option<Frame> {
    let signs = Signs::of(message);
    // "saldo dana darurat berapa", where an account is called so.
    let is_account = || {
        let own = message.account().filter(|name| message.context.accounts.contains(name));
        message.has(list!["saldo"]) && own.is_some_and(|name| name.contains(' '))
    };
    if !signs.is_about_saving() || is_account() {
        return None;
    }
    let goal = signs.known.clone().or_else(|| goal::said(message));
    let amount = share_of(message).or_else(|| message.amount());
    if signs.firm() && opens(message) && amount.is_none() && is_amount_unread(message) {
        return Some(message.ask_beside(Question::WhichAmount, Known { goal, ..Known::default() }));
    }
    let collected = signs.known.is_some() && message.has(saving::COLLECTED);
    if (signs.firm() || collected) && amount.is_none() && asks(message) {
        return Some(message.frame(Meaning::Saving(Saving::Show { goal })));
    }
    let until = until::read(message).or_else(|| until::of_month(message).filter(|_| opens(message)));
    if signs.firm() && (opens(message) || until.is_some() && aims_behind_name(message)) {
        return Some(message.frame(Meaning::Saving(Saving::Open { goal, target: amount, until })));
    }
    if is_unreal(message) {
        return None;
    }
    if signs.is_bare() {
        // "setor 100k" alone: a goal, a bank or a boss? Nothing is booked before that is known; "tarik 500k dari bca" is cash,
        // and so is what is drawn where there is no goal.
        let direction = if message.has(list!["tarik"]) { Withdraw } else { Deposit };
        let question = if amount.is_some() { Question::Goal(direction) } else { Question::Amount };
        let draws = direction == Withdraw && amount.is_some() && message.context.goals.is_empty();
        // "setor 1jt ke bri": cash becomes money in an account.
        let banks = direction == Deposit && amount.is_some() && names_account(message, Role::To);
        return (!names_account(message, Role::From) && !draws && !banks).then(|| {
            message.ask_beside(
                question,
                Known { amount, account: moved_by(message, direction), ..Known::default() },
            )
        });
    }
    let direction = if signs.takes() || is_goal_verb(message, "tarik") {
        Withdraw
    } else if signs.puts() || is_goal_verb(message, "setor") {
        Deposit
    } else if signs.names_saving && message.content().len() <= 4 {
        return named_alone(message, &signs, goal);
    } else {
        return None;
    };
    if amount.is_none() && direction == Withdraw && takes_all(message) {
        return Some(message.frame(Meaning::Saving(Saving::Empty { goal })));
    }
    if amount.is_none() {
        return Some(message.ask_beside(Question::Amount, Known { goal, ..Known::default() }));
    }
    let account = moved_by(message, direction);
    Some(message.frame(Meaning::Saving(Saving::Move { direction, goal, amount, account })))
}

/// Whether money goes from one account to another one.
fn is_between_accounts(message: &Message<'_>) -> bool {
    let accounts = message.pieces.iter().filter_map(|piece| match &piece.item {
        Item::Account(account) => Some(account),
        _ => None,
    });
    let (to, from): (Vec<_>, Vec<_>) = accounts.partition(|account| account.role == Role::To);
    to.iter().any(|to| from.iter().any(|from| from.name != to.name))
}

/// "dari bca", "ke gopay": the account that money put in comes from, or that money taken out goes to.
fn moved_by(message: &Message<'_>, direction: MovementDirection) -> Option<String> {
    let is_other_end = |role: Role| match direction {
        Deposit => role == Role::From,
        Withdraw => matches!(role, Role::To | Role::In),
    };
    message.pieces.iter().find_map(|piece| match &piece.item {
        Item::Account(account) if is_other_end(account.role) => Some(account.name.clone()),
        _ => None,
    })
}

/// "tabungan laptop" asks; "tabungan laptop 100k" puts in where the goal is known, else it is asked about.
fn named_alone(message: &Message<'_>, signs: &Signs<'_, '_>, goal: Option<String>) -> Option<Frame> {
    let amount = message.amount();
    match (amount.is_some(), signs.known.is_some()) {
        (false, _) => Some(message.frame(Meaning::Saving(Saving::Show { goal }))),
        (true, _) if message.content().len() > 3 => None,
        (true, true) => {
            let account = moved_by(message, Deposit);
            Some(message.frame(Meaning::Saving(Saving::Move { direction: Deposit, goal, amount, account })))
        }
        (true, false) => {
            let known = Known { amount, goal, account: moved_by(message, Deposit), ..Known::default() };
            Some(message.frame(Meaning::missing(Question::Goal(Deposit), known)))
        }
    }
}

/// What in a message speaks of saving.
struct Signs<'m, 'a> {
    message: &'m Message<'a>,
    /// A goal that the person has.
    known: Option<String>,
    /// "tabungan", "goal", "dana darurat".
    names_saving: bool,
    /// "nabung", "sisihkan", "ditabung buat".
    saves: bool,
}

impl<'m, 'a> Signs<'m, 'a> {
    fn of(message: &'m Message<'a>) -> Self {
        let goal_named = message.tokens.iter().any(|token| token.reads(saving::GOALS));
        let fund = message.tokens.iter().any(is_fund_of(&message.tokens)) && !message.has(list!["pakai"]);
        let pension = fund && names_account(message, Role::In);
        // "pindahin 2jt bca ke jenius buat dana darurat": it moves from one account to another, whatever it is for.
        let moves = fund && is_between_accounts(message);
        let put_by = message.has(list!["ditabung"]) && message.has(list!["untuk"]);
        let saved = message.tokens.iter().enumerate().any(|(at, token)| {
            // "2 tabung gas" holds gas.
            let vessel = token.lower == "tabung" && (at > 1 || message.has(list!["gas"]));
            token.is_any(list!["nabung", "sisihkan"]) && !vessel
        });
        let names_saving = (message.has(list!["tabungan"]) || goal_named || fund || makes_target(message))
            && !pension
            && !moves;
        Self { message, known: goal::known(message), names_saving, saves: saved || put_by }
    }

    fn has(&self, words: &List) -> bool {
        self.message.has(words)
    }

    /// Saving is named, by a noun or a verb of its own.
    fn firm(&self) -> bool {
        self.names_saving || self.saves
    }

    fn verb(&self) -> bool {
        self.has(list!["setor", "tarik"])
    }

    fn is_about_saving(&self) -> bool {
        let starts_buying = self.message.content().first().is_some_and(|token| token.is("beli"));
        let bought = self.has(list!["beli"]) && (starts_buying || !self.firm());
        let other = bought
            || self.has(saving::OTHERWISE)
            || self.has(list!["ganti"]) && !self.names_saving
            || self.has(list!["ditabung"]) && !self.saves
            || self.has(roles::CASH) && !self.firm();
        !other && (self.firm() || self.known.is_some() || self.verb())
    }

    /// Nothing but the verb: "setor 100k".
    fn is_bare(&self) -> bool {
        self.verb() && !self.firm() && self.known.is_none() && self.message.content().len() == 1
    }

    fn takes(&self) -> bool {
        let borrows = self.has(list!["pinjam"]) && self.has(list!["dari"]);
        let uses = self.has(list!["pakai"]) && !self.has(saving::USES) && self.message.account().is_none();
        self.has(saving::TAKING) && (self.names_saving || self.known.is_some()) && !self.saves
            || self.names_saving && (borrows || uses)
    }

    fn puts(&self) -> bool {
        // "celengan umroh +75rb"
        let adds = self
            .message
            .pieces
            .windows(2)
            .any(|pair| pair[0].item == Item::Mark('+') && matches!(pair[1].item, Item::Money(_)));
        self.saves
            || self.verb() && self.message.content().len() == 1 && self.known.is_some()
            || is_put_in(self.message, self.names_saving || self.known.is_some())
            || adds && self.names_saving
    }
}

fn names_account(message: &Message<'_>, role: Role) -> bool {
    message.pieces.iter().any(|piece| matches!(&piece.item, Item::Account(account) if account.role == role))
}

/// "buat tabungan haji", "target nabung umroh 20jt", "tabungan laptop target 15jt".
fn opens(message: &Message<'_>) -> bool {
    let at = |words: &List| message.tokens.iter().position(|token| token.reads(words) || token.is_any(words));
    let saving = at(saving::NAMING);
    let makes = message.tokens.iter().position(|token| token.reads(saving::OPENING));
    let made = makes.zip(saving).is_some_and(|(makes, saving)| makes < saving && saving - makes <= 3);
    let puts = message.has(saving::DEPOSITING);
    // "savings goal new board 6jt"
    let headed = message.amount().is_some()
        && message.tokens.iter().take(3).any(|token| token.lower == "goal")
        && !message.has(saving::TAKING)
        && !message.tokens.iter().any(|token| token.reads(saving::PUTTING_IN));
    (made && !puts) || headed || at(list!["target", "targetnya"]).is_some() || (is_new(message) && !puts)
}

/// "nabung buat umroh 15jt sampai 1 Juni": what is behind the name and has a day is aimed at; "nabung 50rb buat umroh" is put in.
fn aims_behind_name(message: &Message<'_>) -> bool {
    let amount =
        message.pieces.iter().find(|piece| matches!(piece.item, Item::Money(amount) if amount.is_said()));
    let purpose = message.tokens.iter().position(|token| token.is("untuk"));
    let puts = message.has(saving::DEPOSITING) || message.has(saving::TAKING);
    !puts && purpose.zip(amount).is_some_and(|(purpose, amount)| purpose < amount.tokens.start)
}

/// "tabungan baru laptop": behind the name "baru" is part of it.
fn is_new(message: &Message<'_>) -> bool {
    message.tokens.windows(2).any(|pair| {
        let named =
            |token: &crate::words::token::Token| token.is_any(saving::NAMING) || token.reads(saving::NAMING);
        named(&pair[0]) && pair[1].is("baru") || pair[0].lower == "new" && named(&pair[1])
    })
}

/// "bikin target konser 1,5jt"
fn makes_target(message: &Message<'_>) -> bool {
    message.amount().is_some()
        && message.tokens.windows(2).any(|pair| pair[0].reads(saving::OPENING) && pair[1].is("target"))
}

fn asks(message: &Message<'_>) -> bool {
    message.has(saving::ASKING) || message.text.ends_with('?')
}

pub(crate) fn is_unreal(message: &Message<'_>) -> bool {
    // What stands behind the next comma is another thought: "tarik tabungan 500rb, nanti diisi lagi".
    let amount = message.pieces.iter().position(|piece| matches!(piece.item, Item::Money(_))).unwrap_or(0);
    let parts = |piece: &crate::pieces::piece::Piece| matches!(piece.item, Item::Mark(',' | '.' | '\n'));
    let end = message.pieces[amount..]
        .iter()
        .position(parts)
        .map_or(message.pieces.len(), |length| amount + length);
    let said = &message.pieces[..end];
    let words = crate::pieces::clause::words(said, &message.tokens);
    // "setor arisan 200rb lagi sekalian untuk bulan depan": what it is for lies ahead.
    let is_for = |piece: &crate::pieces::piece::Piece| {
        let before = message.tokens[..piece.tokens.start].last();
        before.is_some_and(|before| before.is("untuk")) && message.has(list!["setor"])
    };
    let ahead =
        said.iter().any(|piece| matches!(piece.item, Item::When(when) if when.ahead) && !is_for(piece))
            && !message.has(list!["pinjam"]);
    let wished = words.iter().any(|token| token.is_any(saving::UNREAL));
    ahead || wished || modality::of_message(&words, message.text).is_some()
}

/// Money put into what is named a saving or known as one.
fn is_put_in(message: &Message<'_>, is_saving: bool) -> bool {
    is_saving && message.has(saving::PUTTING_IN)
}

/// "setor laptop", "tarik laptop": a thing that is no cash, account, person or ware right behind the verb.
fn is_goal_verb(message: &Message<'_>, verb: &str) -> bool {
    let words = message.words();
    let Some(at) = words.iter().position(|token| token.is(verb)) else { return false };
    let head = words[..at].iter().all(|token| token.is_any(roles::FILLERS));
    let person = words.iter().any(|token| crate::senses::direction::is_person(token));
    let next = words[at + 1..].iter().find(|token| !token.is_any(roles::FILLERS));
    let thing = next.is_some_and(|token| !token.is_any(saving::NO_GOALS));
    let account = message.pieces.iter().any(|piece| {
        matches!(&piece.item, Item::Account(account) if account.role == crate::values::account::Role::To || next.is_none() && account.role == crate::values::account::Role::Bare)
    });
    head && thing && !account && !person && next.is_some_and(|token| !token.is("tunai"))
}

/// "tarik semua dari umroh".
fn takes_all(message: &Message<'_>) -> bool {
    message.tokens.iter().any(|token| token.reads(roles::remark::ALL))
}

/// "10% dari gaji 5jt": that part of the only amount.
fn share_of(message: &Message<'_>) -> Option<ledger::Money> {
    let mut amounts = message.pieces.iter().filter_map(|piece| match piece.item {
        Item::Money(amount) if amount.is_said() => Some((piece.tokens.start, amount)),
        _ => None,
    });
    let ((at, amount), None) = (amounts.next()?, amounts.next()) else { return None };
    let (behind, per_cent) = message.pieces.iter().find_map(|piece| match piece.item {
        Item::Percent(share) => Some((piece.tokens.end, share)),
        _ => None,
    })?;
    let is_part = message.tokens.get(behind..at)?.iter().any(|token| token.is("dari"));
    is_part.then(|| amount.portion(per_cent, 100 * crate::words::numeral::ONE).money())?
}

/// "buat tabungan x -5jt": an amount that cannot be one.
fn is_amount_unread(message: &Message<'_>) -> bool {
    message.pieces.iter().any(|piece| match piece.item {
        Item::Money(amount) => amount.money().is_none(),
        _ => false,
    })
}

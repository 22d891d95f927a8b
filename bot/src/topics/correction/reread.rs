//! A message that was edited: its rows become what its new words say. Fields that were set by hand since stay.

use ledger::{
    Direction, Money,
    book::{
        holdings::Flow,
        saving::{Movement, MovementDirection},
        transaction::{EntryStatus, Transaction},
    },
    history::{
        change::ChangeKind,
        reversal::{Obstacle, Reversal, Reversed},
    },
};
use nlu::frame::{Entry, Frame, Intent, Meaning, Saving};

use crate::{
    out::say::{Line, line},
    topics::{
        booking::{
            decide::{Doubt, same_words},
            preview::draft_of,
        },
        correction::{
            edit::{unknown_category, wish_of},
            write::{Amendment, Named, Reread},
        },
        debt::decide::party,
        deciding::Deciding,
        dialogue::Ask,
    },
};

/// An entry of the new words: the row that it is about, with what the old words said of it; or a new one.
enum Match<'a> {
    Row(&'a Transaction, Option<&'a Entry>, &'a Entry),
    New(&'a Entry),
}

impl Deciding<'_> {
    pub(crate) fn reread(&mut self, old: &Frame, new: &Frame) {
        let facts = self.facts;
        let Some((subject, rows)) = &facts.subject else { return };
        self.named_by = Some(subject.id);
        let asked_before = self.dialogue.asks_about(subject.id);
        let is_order =
            matches!(new.intent(), Intent::Command | Intent::EditTransaction | Intent::DeleteTransaction);
        if subject.is_reply || (is_order && rows.is_empty()) {
            return self.reread_order(new);
        }
        if rows.is_empty() {
            // It booked nothing: its new words count as if they had been the first, at its own time.
            self.dialogue.close_of(subject.id);
            return self.decide_words(new);
        }
        let are_gone = rows.are_gone();
        let says_it_again = are_gone && new.entries().is_empty() && old == new;
        if let Some(emptied) = facts.edited.emptied().filter(|_| says_it_again) {
            return self.reverse(emptied, ChangeKind::Restore);
        }
        match new.meaning() {
            Meaning::Book { entries, .. } if moves_accounts(old.entries(), entries) => {
                self.unless_gone("transfer-account-how");
            }
            Meaning::Book { entries, .. } if !rows.transactions.is_empty() => {
                self.dialogue.close_of(subject.id);
                self.reread_entries((&rows.transactions, old.entries()), entries);
            }
            Meaning::Saving(Saving::Move { direction, goal, amount, .. }) if rows.transactions.is_empty() => {
                self.reread_movement(*direction, goal.as_deref(), *amount);
            }
            Meaning::Talk(_) | Meaning::Plan => {
                self.dialogue.close_of(subject.id);
                self.void_all(rows.clone().in_effect());
            }
            // A question beats a wrong booking: what stands, stands.
            _ if asked_before => self.decide_words(new),
            _ => self.unless_gone("reread-unclear"),
        }
        if self.says.is_empty() {
            self.say(line(if are_gone { "reread-gone" } else { "reread-same" }));
        }
    }

    /// Says something about the message's rows, which is of no use where none is in effect.
    fn unless_gone(&mut self, key: &'static str) {
        let subject = self.facts.subject.as_ref();
        let are_gone = subject.is_none_or(|(_, rows)| rows.are_gone());
        self.say(line(if are_gone { "reread-gone" } else { key }));
    }

    /// What was ordered once is not ordered again, on whatever is last by now; a correction speaks of what it corrected.
    fn reread_order(&mut self, new: &Frame) {
        let facts = self.facts;
        match (new.meaning(), &*facts.edited.corrected) {
            (Meaning::Edit(edit), [row]) if unknown_category(edit).is_none() => {
                self.apply(row, &wish_of(edit));
            }
            _ => self.say(line("reread-order")),
        }
    }

    fn reread_entries(&mut self, (rows, old): (&[Transaction], &[Entry]), new: &[Entry]) {
        let facts = self.facts;
        let stands = rows.iter().any(|row| facts.edited.standing(row).is_some());
        // As another thing the new words mean no row that is gone: for good, unless nothing else is left; struck out, unless
        // the old words had named it still.
        let may_change = |row: &Transaction, was: Option<&Entry>, _: &Entry| {
            row.status != EntryStatus::Deleted
                || if facts.edited.standing(row).is_some() { was.is_some() } else { !stands }
        };
        let (matches, left) = matches(rows, (old, new), &may_change);
        let (mut amends, mut books) = (Vec::new(), Vec::new());
        for found in matches {
            match found {
                Match::New(entry) => {
                    books.push(self.next_booking(entry, entry.ambiguous));
                }
                Match::Row(row, before, entry) => {
                    let standing = facts.edited.standing(row);
                    amends
                        .extend(standing.and_then(|standing| self.amendment((row, standing), before, entry)));
                }
            }
        }
        let voids: Vec<Transaction> =
            left.into_iter().filter(|row| row.status != EntryStatus::Deleted).cloned().collect();
        self.say_amends(&amends);
        for row in &voids {
            let voided = self.about("voided", row);
            self.say(voided);
        }
        let doubts: Vec<_> = books.iter().map(|booking| booking.asked.then_some(Doubt::Guess)).collect();
        self.report_bookings(&books, &doubts);
        let still_asked = still_asked(rows, &amends, &voids).cloned();
        let is_changed = !(amends.is_empty() && voids.is_empty() && books.is_empty());
        if is_changed {
            let amended: Vec<i64> = amends.iter().map(|amend| amend.before.id).collect();
            let reverses = facts.edited.taken_back_by(&amended);
            self.act(Reread { amends, voids, books, reverses });
        } else if !say_the_same(old, new) && rows.iter().any(|row| row.status != EntryStatus::Deleted) {
            self.say(line("reread-kept"));
        }
        let asks_already = self.named_by.is_some_and(|message_id| self.dialogue.asks_about(message_id));
        if let Some(row) = still_asked.filter(|_| !asks_already) {
            let question = self.about("ask-guess", &row);
            self.ask(Ask::Confirm, question);
        }
    }

    /// First what stands again, then what is corrected.
    fn say_amends(&mut self, amends: &[Amendment]) {
        let is_restored = |amend: &&Amendment| amend.before.status == EntryStatus::Deleted;
        let restored = amends.iter().filter(is_restored).map(|amend| {
            let mut standing = amend.before.clone();
            (standing.status, standing.asked) = (amend.after.status, amend.after.asked);
            self.reversed_entry(&amend.before, &standing)
        });
        let restored: Vec<Line> = restored.collect();
        if !restored.is_empty() {
            self.say(line("restored").lines("what", restored));
        }
        for amend in amends {
            let changes = self.changes(&amend.before, &amend.after, &amend.named);
            if changes.is_empty() && is_restored(&amend) {
                continue;
            }
            let key = if changes.is_empty() { "confirmed" } else { "edited" };
            let said = self.about(key, &amend.before).lines("changes", changes);
            self.say(said);
        }
    }

    /// The row as it was read, and as it stands or would stand again, with the fields that the edit changed; `None` where
    /// nothing does.
    fn amendment(
        &self,
        (before, row): (&Transaction, &Transaction),
        old: Option<&Entry>,
        new: &Entry,
    ) -> Option<Amendment> {
        let mut after = row.clone();
        let said = |entry: &Entry| Some(entry.description.clone()).filter(|text| !text.is_empty());
        // A field is the old words' where the row still has what they said; what was set by hand since stays.
        if old.is_none_or(|old| old.amount == row.money()) {
            after = after.with_money(new.amount);
        }
        if old.is_none_or(|old| old.direction == row.direction) {
            after.direction = new.direction;
        }
        let filed = |entry: &Entry| {
            let money = (entry.direction, entry.amount);
            self.filed_as(&draft_of(entry), money, entry.account.as_deref())
        };
        let is_theirs = old.is_none_or(|old| filed(old).0 == row.category_id);
        let is_for_it = is_theirs || after.direction != row.direction;
        if after.direction == new.direction && is_for_it && filed(new).0 != row.category_id {
            (after.category_id, after.category_reason) = filed(new);
        }
        if old.is_none_or(|old| said(old) == row.description) {
            after.description = said(new);
        }
        let day = |entry: &Entry| entry.at.date_naive();
        if old.is_none_or(|old| day(old) == row.tx_date) && day(new) != row.tx_date {
            (after.tx_date, after.tx_datetime) = (day(new), new.at.to_utc());
        }
        let account_of = |row: &Transaction| row.account_id.and_then(|id| self.facts.names.account_name(id));
        let account = new.account.clone().filter(|name| {
            let is_theirs = old.is_none_or(|old| old.account.as_deref() == account_of(row));
            is_theirs && account_of(row) != Some(name)
        });
        if after.direction == Direction::Transfer {
            (after.category_id, after.category_reason) = (None, None);
        }
        if row.asked && !new.ambiguous {
            (after.asked, after.status) = (false, self.settled());
        }
        let named_party = |row: &Transaction| row.party_id.and_then(|id| self.facts.names.party_name(id));
        let party = party(new.note.as_deref(), [new.account.as_deref(), new.to_account.as_deref()])
            .filter(|party| named_party(row) != Some(party));
        if party.is_some() {
            after.note.clone_from(&party);
        }
        (after != *before || account.is_some()).then(|| Amendment {
            before: before.clone(),
            after,
            named: Named { account, to_account: None, party },
        })
    }

    /// "setor laptop 500k" that became "setor laptop 600k".
    fn reread_movement(&mut self, direction: MovementDirection, goal: Option<&str>, amount: Option<Money>) {
        let facts = self.facts;
        let Some((_, rows)) = &facts.subject else { return };
        let goal_id = goal.and_then(|name| facts.names.goal(name)).map(|goal| goal.id);
        let struck = |row: &Movement| facts.edited.struck_movement(row);
        let is_meant = |row: &&Movement| row.status != EntryStatus::Deleted || struck(row).is_some();
        let moved: Vec<&Movement> = rows.movements.iter().filter(is_meant).collect();
        match (&*moved, amount.filter(|amount| amount.is_positive())) {
            ([row], Some(amount))
                if goal_id == Some(row.savings_account_id) && direction == row.direction =>
            {
                match struck(row) {
                    Some((reversal, standing)) => self.move_again(reversal, (row, standing), amount),
                    None => self.amend_movement(row, amount),
                }
            }
            _ => self.unless_gone("reread-unclear"),
        }
    }

    /// A movement that an earlier edit struck out moves again, and as much as the new words say.
    fn move_again(&mut self, reversal: &Reversal, (row, standing): (&Movement, &Movement), amount: Money) {
        let before = standing.money();
        if amount.currency() != before.currency() {
            let currency = before.currency().code();
            return self.say(line("movement-other-currency").text("currency", currency));
        }
        let after = standing.clone().with_money(amount);
        let flow = Flow::default().and_movement(Some(row), after.clone());
        let obstacle = self.facts.holdings.admits(&flow).err().map(Obstacle::from);
        let moves = obstacle.is_none();
        let rows = vec![Reversed::Movement(Box::new((row.clone(), after)))];
        self.reverse(&Reversal { rows, obstacle, ..reversal.clone() }, ChangeKind::Restore);
        if moves && amount != before {
            self.say(line("movement-edited").money("from", before).money("to", amount).out(row.direction));
        }
    }
}

/// The row that is still doubtful after an edit; what the edit does not touch comes first.
fn still_asked<'a>(
    rows: &'a [Transaction],
    amends: &'a [Amendment],
    voids: &[Transaction],
) -> Option<&'a Transaction> {
    let is_touched = |row: &Transaction| {
        let mut touched = amends.iter().map(|amend| &amend.after).chain(voids);
        touched.any(|after| after.id == row.id)
    };
    let untouched = rows.iter().filter(|row| !is_touched(row));
    let mut left = untouched.chain(amends.iter().map(|amend| &amend.after));
    left.find(|row| row.asked && row.status == EntryStatus::Pending)
}

/// Whether an entry is about a row, which the old words may have named by an entry of theirs.
type Rule<'a> = dyn Fn(&Transaction, Option<&Entry>, &Entry) -> bool + 'a;

fn is_same_thing(row: &Transaction, was: Option<&Entry>, entry: &Entry) -> bool {
    let thing = was.map(|was| &*was.description).or(row.description.as_deref());
    same_words(thing, &entry.description)
}

fn is_same_amount(row: &Transaction, was: Option<&Entry>, entry: &Entry) -> bool {
    was.map_or(row.money(), |was| was.amount) == entry.amount
}

/// The rows, those in effect first, each with the entry of the old words that named it: the same thing, else the same
/// amount, else the one whose turn it is.
fn named_by<'a>(rows: &'a [Transaction], old: &'a [Entry]) -> Vec<(&'a Transaction, Option<&'a Entry>)> {
    let is_gone = |row: &&Transaction| row.status == EntryStatus::Deleted;
    let mut rows: Vec<&Transaction> = rows.iter().collect();
    rows.sort_by_key(is_gone);
    let mut unused: Vec<&Entry> = old.iter().collect();
    let mut named: Vec<Option<&Entry>> = vec![None; rows.len()];
    let rules: [&Rule<'_>; 4] = [
        &|row, was, entry| is_same_thing(row, was, entry) && is_same_amount(row, was, entry),
        &is_same_thing,
        &is_same_amount,
        &|_, _, _| true,
    ];
    for rule in rules {
        for (place, row) in named.iter_mut().zip(&rows).filter(|(place, _)| place.is_none()) {
            *place = unused.iter().position(|entry| rule(row, None, entry)).map(|nth| unused.remove(nth));
        }
    }
    rows.into_iter().zip(named).collect()
}

/// Whether the new words give a transfer other accounts, or make one of what was none.
fn moves_accounts(old: &[Entry], new: &[Entry]) -> bool {
    let transfers = |entries: &[Entry]| {
        let transfers = entries.iter().filter(|entry| entry.direction == Direction::Transfer);
        transfers.map(|entry| (entry.account.clone(), entry.to_account.clone())).collect::<Vec<_>>()
    };
    !old.is_empty() && transfers(old) != transfers(new)
}

/// Whether two readings of a message come to the same, however they are written.
fn say_the_same(old: &[Entry], new: &[Entry]) -> bool {
    let said = |entry: &Entry| {
        let category = entry.category.as_ref().map(|category| category.key.clone());
        let thing = (entry.description.clone(), entry.account.clone(), category);
        (entry.amount, entry.direction, entry.at.date_naive(), thing)
    };
    old.iter().map(said).eq(new.iter().map(said))
}

/// Which entry of the new words is about which row, and the rows that none is about. What is not the same
/// thing is about a row that may become another: one of the same amount, else the one whose turn it is.
fn matches<'a>(
    rows: &'a [Transaction],
    (old, new): (&'a [Entry], &'a [Entry]),
    may_change: &Rule<'_>,
) -> (Vec<Match<'a>>, Vec<&'a Transaction>) {
    let mut left = named_by(rows, old);
    let mut found: Vec<Option<(&Transaction, Option<&Entry>)>> = vec![None; new.len()];
    let is_renamed = |row: &Transaction, was: Option<&Entry>, entry: &Entry| {
        may_change(row, was, entry) && is_same_amount(row, was, entry)
    };
    let rules: [&Rule<'_>; 3] = [&is_same_thing, &is_renamed, may_change];
    for rule in rules {
        for (place, entry) in found.iter_mut().zip(new).filter(|(place, _)| place.is_none()) {
            if let Some(nth) = left.iter().position(|(row, was)| rule(row, *was, entry)) {
                *place = Some(left.remove(nth));
            }
        }
    }
    let matches = found
        .into_iter()
        .zip(new)
        .map(|(found, entry)| found.map_or(Match::New(entry), |(row, was)| Match::Row(row, was, entry)))
        .collect();
    (matches, left.into_iter().map(|(row, _)| row).collect())
}

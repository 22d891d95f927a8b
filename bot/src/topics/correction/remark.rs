//! Remarks: a short message right after a confirmation that puts right what was booked, and what is asked where it may be a
//! new entry just as well.

use ledger::book::{
    rows::Rows,
    transaction::{EntryStatus, Transaction},
};
use nlu::frame::{Entry, Frame, Mark, Meaning, Name, Remark, Target, Which};

use crate::{
    out::say::line,
    topics::{
        booking::preview::draft_of,
        correction::{
            folded::{folded, may_remark},
            pointed::{Meant, fits_deed, of_deed, of_moment, one_of_alike, part_of_last, says_when},
            recent::{hits, is_hung},
        },
        deciding::Deciding,
        dialogue::{EditWish, Wish},
        facts::Quoted,
    },
};

impl<'a> Deciding<'a> {
    /// Lets the message speak of what was booked just before, where its words say so.
    pub(crate) fn follow_remarks(&mut self, frame: &Frame) -> bool {
        let facts = self.facts;
        if facts.quoted != Quoted::Nothing || !may_remark(frame) || self.is_order(frame) {
            return false;
        }
        if self.sort_by_purpose() {
            return true;
        }
        let said = folded(&facts.remarks);
        let said: Vec<&Remark> = said.iter().collect();
        if self.is_way_back(&said, frame) {
            return false;
        }
        let meant: Vec<Option<Meant<'a>>> = said.iter().map(|remark| self.meant(remark, frame)).collect();
        if frame.meanings.len() > 1 && meant.iter().any(Option::is_none) {
            return false;
        }
        if meant.iter().all(Option::is_none) {
            return self.remark_on_movement(&said) || self.doubt_contrast(&said, frame);
        }
        let meant = of_each(&said, meant);
        let entries = frame.entries();
        let is_one_each = said.len() == entries.len();
        if meant.iter().any(Option::is_none) && !is_one_each {
            // Beside an order to delete, or what is put right, what explains it is no order.
            return said.len() > 1 && self.follow_without_reasons(&said, meant);
        }
        let mut new: Vec<Entry> = Vec::new();
        let mut done: Vec<i64> = Vec::new();
        for (nth, (remark, meant)) in said.iter().zip(meant).enumerate() {
            match meant {
                // What one part has put right is read no second time.
                Some(meant) if meant.ids().any(|id| done.contains(&id)) => {}
                Some(meant) => {
                    done.extend(meant.ids());
                    self.follow_remark(remark, meant, entries);
                }
                None => new.extend(entries.get(nth).cloned()),
            }
        }
        if !new.is_empty() {
            self.book_entries(&new);
        }
        true
    }

    /// Follows the parts that void, or put something right whose other parts name no amount: "eh 4 hari aja, jumat libur".
    fn follow_without_reasons(&mut self, said: &[&Remark], meant: Vec<Option<Meant<'a>>>) -> bool {
        let explains = |(remark, meant): (&&Remark, &Option<Meant<'_>>)| {
            meant.is_some() || remark.amount.is_none() && !remark.voids
        };
        let puts_right = |remark: &Remark| remark.is_count || remark.amount.is_some();
        let all_explain = said.iter().zip(&meant).all(explains);
        let mut done: Vec<i64> = Vec::new();
        let mut follows = false;
        for (remark, meant) in said.iter().zip(meant) {
            let is_meant = remark.voids || all_explain && puts_right(remark) && remark.mark > Mark::None;
            if let Some(meant) = meant.filter(|meant| is_meant && !meant.ids().any(|id| done.contains(&id))) {
                done.extend(meant.ids());
                self.follow_remark(remark, meant, &[]);
                follows = true;
            }
        }
        follows
    }

    /// What a remark comes to; `None` where it speaks of something else.
    fn meant(&self, remark: &Remark, frame: &Frame) -> Option<Meant<'a>> {
        let recent = &self.facts.recent;
        let says_today = remark.date == Some(frame.now.date_naive()) && remark.amount.is_none();
        if says_today && remark.mark == Mark::None {
            return None;
        }
        if recent.is_reduced_by(remark) {
            return Some(Meant::Entries(recent.last()));
        }
        if remark.is_one {
            return one_of_alike(recent);
        }
        if !remark.included.is_empty() {
            return part_of_last(recent, remark);
        }
        if let Some(meant) = of_moment(recent, remark) {
            return Some(meant);
        }
        if !remark.sets_something() && !remark.is_free {
            return None;
        }
        if remark.is_part && remark.amount.is_some() {
            let rows = recent.last();
            let is_of_it = recent.is_just_now() && rows.len() == 1;
            return is_of_it.then_some(Meant::Entries(rows));
        }
        match &remark.which {
            Which::Number(number) => self.meant_by_number(remark, *number),
            // "hapus transaksi terakhir" may mean the whole message.
            Which::Last if remark.voids => None,
            Which::Last => {
                let rows = recent.last();
                (recent.is_just_now() && rows.len() > 1).then(|| Meant::Entries(vec![rows[rows.len() - 1]]))
            }
            // "kopi 5 sgd sama bus 2 sgd, dua2nya dari dompet": both of these.
            Which::Both | Which::All if frame.entries().len() > 1 && !remark.voids => None,
            Which::Both => Some(Meant::Entries(recent.last_two())).filter(|_| remark.amount.is_none()),
            Which::All => {
                let mut rows = recent.listed();
                rows.retain(|row| row.status != EntryStatus::Deleted);
                let is_meant = recent.is_just_now() && !rows.is_empty() && remark.amount.is_none();
                let one_of = remark.voids && rows.len() > 1;
                is_meant.then_some(if one_of { Meant::OneOf(rows) } else { Meant::Entries(rows) })
            }
            Which::Named(names) => self.meant_by_name(remark, names, frame),
            Which::Unsaid => self.meant_without_name(remark, frame),
        }
    }

    /// The one of this number in the list that was shown, or that the last message booked.
    fn meant_by_number(&self, remark: &Remark, number: u32) -> Option<Meant<'a>> {
        let recent = &self.facts.recent;
        let nth = usize::try_from(number).ok()?.checked_sub(1)?;
        let of_list = |row: Option<&'a Transaction>| match row {
            Some(row) if row.status != EntryStatus::Deleted => Meant::Entries(vec![row]),
            _ => Meant::Gone(nth + 1),
        };
        if !recent.shown.is_empty() {
            return recent.shown.get(nth).map(|row| of_list(row.as_ref()));
        }
        let list = recent.numbered(number);
        if list.len() < 2 || !recent.is_just_now() {
            return None;
        }
        match list.get(nth) {
            Some(row) => Some(of_list(Some(*row))),
            // "yang kelima 3rb", of four: one of them.
            None => (remark.mark > Mark::None).then(|| Meant::OneOf(recent.last())),
        }
    }

    fn meant_by_name(&self, remark: &Remark, names: &[Name], frame: &Frame) -> Option<Meant<'a>> {
        let rows = self.named(names, frame);
        let tells_why = remark.is_named_before && remark.amount.is_none() || remark.is_result;
        if rows.is_empty() && tells_why {
            // What stands before the order, or behind what it came to, tells why.
            return self.meant_without_name(remark, frame);
        }
        if rows.is_empty() {
            return self.meant_by_older(remark, names, frame);
        }
        let denied = denied_of(remark, &rows);
        let is_denied = denied.is_some();
        let rows = denied.unwrap_or(rows);
        let hung = rows.iter().any(|row| is_hung(names, row));
        // "kuota pakai dana", of which no amount is said: how it was paid, and nothing new.
        let names_amount = remark.amount.is_some() || remark.denied.is_some();
        let by_account = remark.account.is_some() && remark.date.is_none();
        let tells_how = by_account && !names_amount && rows.iter().all(|row| hits(names, row) == names.len());
        let is_marked = hung || is_denied || remark.mark > Mark::None || remark.voids || tells_how;
        if remark.is_free {
            return is_marked.then_some(if rows.len() == 1 {
                Meant::Voided(rows)
            } else {
                Meant::OneOf(rows)
            });
        }
        let buys_anew = remark.buys && !hung && !is_denied && remark.mark < Mark::Wrong;
        if !is_marked && remark.is_contrast() {
            // "sepatu 310rb bukan 350rb", and 350rb stands nowhere.
            return Some(Meant::Perhaps(rows));
        }
        if !is_marked || buys_anew {
            return None;
        }
        Some(if remark.is_guess && !is_denied && !self.is_clear(remark, &rows) {
            Meant::Perhaps(rows)
        } else if rows.len() == 1 {
            Meant::Entries(rows)
        } else {
            Meant::OneOf(rows)
        })
    }

    /// The entries that the words name: of an order to change or to delete all that fit, else those of the last message first.
    fn named(&self, names: &[Name], frame: &Frame) -> Vec<&'a Transaction> {
        let facts = self.facts;
        let is_order = matches!(frame.meaning(), Meaning::Edit(_) | Meaning::Delete(_));
        // "telurnya dihapus aja" names it before the order.
        let is_named_by_order = match frame.meaning() {
            Meaning::Edit(edit) => edit.target != Target::Last,
            Meaning::Delete(target) => *target != Target::Last,
            _ => false,
        };
        if is_named_by_order && !facts.targets.transactions.is_empty() {
            return facts.targets.transactions.iter().collect();
        }
        let rows = facts.recent.named(names, true);
        let last = facts.recent.last();
        let of_last: Vec<&Transaction> = rows.iter().copied().filter(|row| last.contains(row)).collect();
        if is_order || of_last.is_empty() { rows } else { of_last }
    }

    /// Words that name nothing within reach: something older, or, where they say outright that something is wrong, perhaps
    /// what was booked last.
    fn meant_by_older(&self, remark: &Remark, names: &[Name], frame: &Frame) -> Option<Meant<'a>> {
        let recent = &self.facts.recent;
        remark.amount?;
        let older = recent.named(names, false);
        let is_order = matches!(frame.meaning(), Meaning::Edit(_));
        if let Some(rows) = denied_of(remark, &older).filter(|_| !is_order) {
            // What it names and what it says is wrong stand in the books together.
            return Some(if rows.len() == 1 { Meant::Entries(rows) } else { Meant::OneOf(rows) });
        }
        let hung = older.iter().any(|row| is_hung(names, row));
        let may_mean = hung || remark.is_contrast() || remark.puts_right && !remark.buys;
        if !older.is_empty() && may_mean && !is_order {
            return Some(Meant::Perhaps(older));
        }
        let finds_more = matches!(frame.meaning(), Meaning::Edit(_)) && !self.facts.targets.is_empty();
        let is_wrong = remark.mark == Mark::Wrong || matches!(frame.meaning(), Meaning::Edit(_));
        let rows = recent.last();
        if remark.is_each && self.facts.recounted.is_some() && is_wrong {
            return Some(Meant::Entries(rows));
        }
        if !is_wrong || finds_more || !recent.is_just_now() || rows.is_empty() {
            return None;
        }
        // "yang pln harusnya 200rb", and there is none: whatever was booked last is another thing.
        let names_another = matches!(frame.meaning(), Meaning::Edit(edit) if edit.target != Target::Last);
        // "salah, harusnya 119rb ada diskon": of the one entry, whatever else is told of it.
        let is_its_total = remark.mark == Mark::Wrong
            && rows.len() == 1
            && !(remark.buys || remark.is_guess || names_another);
        Some(if is_its_total { Meant::Entries(rows) } else { Meant::Perhaps(rows) })
    }

    fn meant_without_name(&self, remark: &Remark, frame: &Frame) -> Option<Meant<'a>> {
        let (recent, targets) = (&self.facts.recent, &self.facts.targets);
        let rows = match frame.meaning() {
            // "salah, harusnya 55rb" means all of the last booking.
            Meaning::Edit(edit) if edit.target == Target::Last && !targets.is_empty() => {
                targets.transactions.iter().collect()
            }
            _ => recent.last(),
        };
        // What lies between is said of what was put aside.
        if rows.is_empty() || remark.buys || recent.movement.is_some() {
            return None;
        }
        let rows = of_deed(remark, rows);
        if !fits_deed(remark, &rows, frame) {
            return None;
        }
        if remark.voids {
            // "Hapus" and "batal" alone are read by themselves, "jangan dihitung" is said of what was booked.
            let is_said = matches!(frame.meaning(), Meaning::Talk(_) | Meaning::Missing(_) | Meaning::Plan);
            return (is_said && recent.is_just_now() && recent.stands()).then_some(Meant::Entries(rows));
        }
        let names_amount = remark.amount.is_some() || remark.denied.is_some();
        if remark.is_earlier && names_amount && remark.mark == Mark::None {
            return None;
        }
        if !recent.is_just_now() {
            return (names_amount && remark.mark > Mark::None).then_some(Meant::Perhaps(rows));
        }
        let is_plain = !names_amount || remark.mark > Mark::None;
        let says_more = remark.date.is_some() || remark.account.is_some() || remark.is_earlier;
        let is_new = !frame.entries().is_empty() || frame.known().description.is_some();
        if !is_plain && (says_more || is_new && !remark.is_of_deed) {
            return None;
        }
        // "bukan 20 tapi 25": what is wrong is what stands there.
        let is_denied = rows.iter().any(|row| remark.denied == Some(row.money()));
        Some(if !is_plain || remark.is_guess && !is_denied && !self.is_clear(remark, &rows) {
            Meant::Perhaps(rows)
        } else if rows.len() == 1 || says_when(remark, &rows) {
            Meant::Entries(rows)
        } else {
            Meant::OneOf(rows)
        })
    }

    fn follow_remark(&mut self, remark: &Remark, meant: Meant<'a>, entries: &[Entry]) {
        match meant {
            Meant::Gone(number) => self.say_gone(&[number]),
            Meant::Entries(rows) if rows.is_empty() => self.say(line("nothing-to-edit")),
            Meant::Voided(rows) => {
                let transactions = rows.into_iter().cloned().collect();
                self.void_all(Rows { transactions, ..Rows::default() });
            }
            Meant::Entries(rows) if remark.voids => {
                let transactions = rows.into_iter().cloned().collect();
                self.void_all(Rows { transactions, ..Rows::default() });
            }
            Meant::Entries(rows) => rows.into_iter().for_each(|row| self.put_right(row, remark)),
            Meant::OneOf(rows) if remark.voids => self.ask_which(&owned(&rows), Wish::Void),
            Meant::OneOf(rows) => match wish_of(remark) {
                Some(wish) => self.ask_which(&owned(&rows), Wish::Edit(wish)),
                None => self.ask_what_is_wrong(&rows),
            },
            Meant::Perhaps(rows) => {
                let drafts = entries.iter().map(draft_of).collect();
                self.ask_whether_new(&rows, remark.amount.or(remark.denied), drafts);
            }
        }
    }

    /// "sepatu 310rb bukan 350rb", where no such thing stands in the books: it is asked whether it is new.
    fn doubt_contrast(&mut self, said: &[&Remark], frame: &Frame) -> bool {
        let is_doubtful = said.iter().any(|remark| remark.is_contrast()) && frame.meanings.len() == 1;
        if !is_doubtful || frame.entries().is_empty() {
            return false;
        }
        let doubtful = |entry: &Entry| Entry { ambiguous: true, ..entry.clone() };
        let entries: Vec<Entry> = frame.entries().iter().map(doubtful).collect();
        self.book_entries(&entries);
        true
    }

    /// "eh 600rb" right behind a deposit.
    fn remark_on_movement(&mut self, said: &[&Remark]) -> bool {
        let ([remark], Some(movement)) = (said, &self.facts.recent.movement) else { return false };
        let is_of_it = remark.which == Which::Unsaid && remark.mark > Mark::None && !remark.buys;
        match remark.amount.filter(|_| is_of_it && !remark.is_guess) {
            Some(amount) => {
                self.amend_movement(movement, amount);
                true
            }
            None => false,
        }
    }
}

/// The fields that a remark sets; `None` where it sets none.
pub(crate) fn wish_of(remark: &Remark) -> Option<EditWish> {
    let wish = EditWish {
        amount: remark.amount.map(Into::into),
        date: remark.date,
        account: remark.account.clone().or(remark.to_account.clone()),
        direction: remark.direction,
        party: remark.party.clone(),
        ..EditWish::default()
    };
    (wish != EditWish::default()).then_some(wish)
}

/// Those of the rows that have the amount which is said to be wrong beside the right one; `None` where none has.
fn denied_of<'a>(remark: &Remark, rows: &[&'a Transaction]) -> Option<Vec<&'a Transaction>> {
    let is_denied = |row: &&&Transaction| remark.is_contrast() && remark.denied == Some(row.money());
    let denied: Vec<&Transaction> = rows.iter().filter(is_denied).copied().collect();
    (!denied.is_empty()).then_some(denied)
}

/// "yang sarapan 15rb, yang parkir 3rb": where each of several names one entry of its own and gives it an amount, none of them is
/// new.
fn of_each<'a>(said: &[&Remark], meant: Vec<Option<Meant<'a>>>) -> Vec<Option<Meant<'a>>> {
    let names_one = |(remark, meant): (&&Remark, &Option<Meant<'_>>)| match meant {
        Some(Meant::Perhaps(rows)) => remark.puts_right && !remark.is_guess && rows.len() == 1,
        Some(Meant::Entries(_)) => true,
        _ => false,
    };
    if said.len() < 2 || !said.iter().zip(&meant).all(names_one) {
        return meant;
    }
    let sure = |meant| match meant {
        Some(Meant::Perhaps(rows)) => Some(Meant::Entries(rows)),
        other => other,
    };
    meant.into_iter().map(sure).collect()
}

fn owned(rows: &[&Transaction]) -> Vec<Transaction> {
    rows.iter().map(|row| (*row).clone()).collect()
}

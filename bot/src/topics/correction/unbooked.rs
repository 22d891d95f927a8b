//! Corrections of what is not booked yet: an entry of which something is missing, or a summary that was shown.

use ledger::{Direction, Reason, book::category::Category, name_key};
use nlu::frame::{Edit, Frame, Mark, Meaning, Name, Target, Which};

use crate::{
    out::say::{Line, line},
    topics::{
        conversation::amount::is_of_its_own,
        correction::edit::change,
        deciding::Deciding,
        dialogue::{Ask, Draft, OpenQuestion},
        facts::Quoted,
    },
};

impl Deciding<'_> {
    /// "Salah, harusnya 55rb" right after a question or a summary means what that was about, not an older entry; with a
    /// quote it means what is quoted.
    pub(crate) fn correct_unbooked(&mut self, frame: &Frame) -> bool {
        if self.facts.quoted != Quoted::Nothing {
            return false;
        }
        let Some(question) = self.latest_words() else { return false };
        let edit = match frame.meaning() {
            Meaning::Edit(edit) => edit,
            // "transaksi kemarin" names a day, and asks for what is booked.
            _ if is_of_its_own(frame) => return false,
            _ => match self.remarked(&question) {
                Some(edit) => &edit.clone(),
                None => return false,
            },
        };
        match &question.ask {
            Ask::Category { draft } | Ask::Amount { draft } if edit.target == Target::Last => {
                self.correct_draft(&question, draft, edit)
            }
            Ask::Paid { draft } if edit.target == Target::Last => self.correct_offer(&question, draft, edit),
            Ask::Preview { drafts } => self.correct_preview(&question, drafts, edit),
            _ => false,
        }
    }

    /// What a remark puts right of what a question or a summary is about.
    fn remarked(&self, question: &OpenQuestion) -> Option<Edit> {
        let mut said = self.facts.remarks.iter().filter(|remark| remark.sets_something());
        let (Some(remark), None) = (said.next(), said.next()) else { return None };
        let drafts = match &question.ask {
            Ask::Preview { drafts } => drafts.as_slice(),
            Ask::Category { draft } | Ask::Amount { draft } | Ask::Paid { draft } => {
                std::slice::from_ref(draft)
            }
            _ => return None,
        };
        let words = |draft: &Draft| draft.description.as_deref().map(name_key).unwrap_or_default();
        let of_draft = |names: &[Name]| {
            drafts.iter().map(words).find_map(|thing| {
                let hits = |name: &&Name| thing.split_whitespace().any(|word| name.is(word));
                names.iter().all(|name| hits(&name)).then_some(thing)
            })
        };
        let target = match &remark.which {
            Which::Unsaid => Target::Last,
            Which::Named(names) => Target::Words(of_draft(names)?),
            _ => return None,
        };
        let is_marked = remark.mark > Mark::None || remark.amount.is_none() || target != Target::Last;
        let is_plain = !remark.buys && !remark.is_guess && !remark.voids && remark.debt.is_none();
        (is_marked && is_plain).then(|| Edit {
            target: if drafts.len() == 1 { Target::Last } else { target },
            amount: remark.amount,
            category: None,
            date: remark.date,
            account: remark.account.clone().or(remark.to_account.clone()),
            direction: remark.direction,
            description: None,
            party: None,
            to_account: None,
        })
    }

    fn correct_draft(&mut self, question: &OpenQuestion, draft: &Draft, edit: &Edit) -> bool {
        let Some(after) = self.corrected(draft, edit) else { return true };
        let changes = self.draft_changes(draft, &after);
        if changes.is_empty() && after == *draft {
            return false;
        }
        self.dialogue.close(question);
        let is_unnamed = after.amount.is_some() && !after.names_thing();
        let asks_for_category = matches!(question.ask, Ask::Category { .. }) || is_unnamed;
        let is_transfer = after.direction == Some(Direction::Transfer);
        let is_whole = after.category.is_some() || is_transfer || !asks_for_category;
        if let Some(amount) = after.amount.filter(|_| is_whole) {
            let taught = after.description.as_deref().filter(|_| edit.category.is_some());
            self.book_draft((&after, question.message_id), amount.into(), false, taught);
        } else {
            self.named_by = Some(question.message_id);
            self.say(line("draft-edited").lines("changes", changes));
            self.ask_missing(after, asks_for_category);
        }
        true
    }

    fn correct_offer(&mut self, question: &OpenQuestion, draft: &Draft, edit: &Edit) -> bool {
        if let Some(after) = self.corrected(draft, edit) {
            self.dialogue.close(question);
            self.named_by = Some(question.message_id);
            self.ask_paid(after);
        }
        true
    }

    fn correct_preview(&mut self, question: &OpenQuestion, drafts: &[Draft], edit: &Edit) -> bool {
        let is_meant = |draft: &Draft| match &edit.target {
            Target::Last => true,
            Target::Words(words) => {
                let thing = name_key(draft.description.as_deref().unwrap_or_default());
                words
                    .split_whitespace()
                    .any(|word| thing.split_whitespace().any(|part| part == name_key(word)))
            }
            _ => false,
        };
        let meant: Vec<usize> = (0..drafts.len()).filter(|nth| is_meant(&drafts[*nth])).collect();
        match *meant {
            [] => false,
            [nth] => {
                if let Some(after) = self.corrected(&drafts[nth], edit) {
                    let mut drafts = drafts.to_vec();
                    drafts[nth] = after;
                    self.dialogue.close(question);
                    self.named_by = Some(question.message_id);
                    self.show_preview(drafts);
                }
                true
            }
            _ => {
                self.dialogue.close(question);
                self.named_by = Some(question.message_id);
                self.ask(Ask::Preview { drafts: drafts.to_vec() }, line("preview-which"));
                true
            }
        }
    }

    /// The draft with what the correction says; `None` where its category cannot be, which is said.
    fn corrected(&mut self, draft: &Draft, edit: &Edit) -> Option<Draft> {
        let mut after = draft.clone();
        after.amount = edit.amount.map(Into::into).or(after.amount);
        after.account = edit.account.clone().or(after.account);
        after.to_account = edit.to_account.clone().or(after.to_account);
        after.description = edit.description.clone().or(after.description);
        if let Some(direction) = edit.direction.filter(|way| Some(*way) != draft.direction) {
            (after.direction, after.category, after.category_reason) = (Some(direction), None, None);
        }
        if let Some(said) = &edit.category {
            let way = after.direction.unwrap_or(Direction::Expense);
            let categories = &self.facts.names.categories;
            let filed =
                after.category.as_deref().and_then(|key| categories.by_key(key)).map(|known| known.id);
            let side = categories.side(way, filed);
            let known =
                categories.by_key_for(side, &said.key).or_else(|| categories.by_name_in(side, &said.name));
            let fits =
                |to: &Category| after.direction.is_none_or(|way| categories.may_move((way, filed), to));
            let Some(known) = known.filter(|known| fits(known)) else {
                self.say_categories(&said.name, &after);
                return None;
            };
            (after.category, after.category_reason) = (Some(known.key.to_string()), Some(Reason::Said));
        }
        if let Some(day) = edit.date {
            let at = day.and_time(after.at.time()).and_local_timezone(*after.at.offset());
            (after.at, after.past) = (at.single().unwrap_or(after.at), None);
        }
        Some(after)
    }

    fn draft_changes(&self, before: &Draft, after: &Draft) -> Vec<Line> {
        let change_of = |key, of: &dyn Fn(&Draft) -> Option<String>| {
            let word = |draft| of(draft).unwrap_or_else(|| "–".to_owned());
            change(key, word(before), word(after))
        };
        let money = |draft: &Draft| draft.amount.map(|amount| reports::words::money_text(amount.into()));
        let category = |draft: &Draft| {
            let known = self.facts.names.categories.by_key(draft.category.as_deref()?);
            known.map(|category| category.name.to_string())
        };
        let changes = [
            change_of("change-amount", &money),
            change_of("change-category", &category),
            change_of("change-day", &|draft| Some(draft.at.format("%d-%m-%Y").to_string())),
            change_of("change-description", &|draft| draft.description.clone()),
            change_of("change-account", &|draft| draft.account.clone()),
        ];
        changes.into_iter().flatten().collect()
    }
}

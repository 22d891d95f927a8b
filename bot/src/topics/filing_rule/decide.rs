//! What is wanted of filing rules: one to be made, which is tried first; and those that there are.

use ledger::{
    Direction,
    book::filing_rule::{
        FilingRule, MOST,
        condition::{Flaw, LONGEST_WORD, MOST_WORDS, folded},
        covering, moved,
        trial::Trial,
    },
};
use nlu::frame::{Category, FilingOrder, FilingRuleWish, RuleName};

use super::{
    facts::{has_two_currencies, wanted},
    write::{ChangeRules, KeepRule},
};
use crate::{
    out::say::{Line, Say, line},
    topics::{
        deciding::{Deciding, count},
        dialogue::{Ask, AskedRule},
    },
};

impl<'a> Deciding<'a> {
    pub(crate) fn follow_filing_rule_wish(&mut self, wish: &FilingRuleWish) {
        match wish {
            FilingRuleWish::Make(order) => self.make_rule(order),
            FilingRuleWish::List => self.list_rules(),
            FilingRuleWish::Move(name, to) => self.move_rule(name, *to),
            FilingRuleWish::Change(name, category) => self.change_rule(name, category),
            FilingRuleWish::Delete(name) => self.delete_rule(name),
        }
    }

    /// Says what a rule would have done, and asks whether it is to be kept. One that changes nothing is kept at once.
    fn make_rule(&mut self, order: &FilingOrder) {
        let facts = self.facts;
        if has_two_currencies(order) {
            return self.say(line("rule-bounds-currencies"));
        }
        let Some(rule) = wanted(&facts.names, order) else { return self.say_unknown(order) };
        if let Some(why) = self.why_no_rule(&rule) {
            return self.say(why);
        }
        let nothing = Trial::default();
        let trial = facts.filing.tried(&rule).map_or(&nothing, |tried| &tried.trial);
        let shadowed = self.shadowed(&rule);
        if trial.found.is_empty() {
            let kept = line("rule-kept").lines("rule", vec![self.rule_line(&rule)]);
            let lines = [kept].into_iter().chain(shadowed).chain(left_alone(trial)).collect();
            self.say(Say::Lines(lines));
            return self.act(KeepRule::alone(rule.made_at(self.place_behind())));
        }
        let examples =
            trial.examples.iter().map(|row| self.about("rule-example", row).day("day", row.tx_date));
        let head = line("rule-tried")
            .lines("rule", vec![self.rule_line(&rule)])
            .number("count", count(trial.found.len()))
            .lines("examples", examples.collect())
            .number("chosen", count(trial.chosen))
            .number("shadowed", count(usize::from(shadowed.is_some())))
            .lines("shadow", shadowed.into_iter().collect());
        let items = ["rule-keep", "rule-keep-and-refile", "rule-drop"].map(line).to_vec();
        let question = Say::Choice { head, items, foot: line("rule-ask-hint") };
        self.ask(Ask::FilingRule { rule }, question);
    }

    /// The place of a rule that is made now.
    pub(super) fn place_behind(&self) -> i64 {
        ledger::book::filing_rule::place_behind(&self.facts.filing.rows)
    }

    fn say_unknown(&mut self, order: &FilingOrder) {
        let names = &self.facts.names;
        match (&order.category, &order.account) {
            (Err(name), _) if names.categories.by_name(name).is_none() => {
                self.say_unknown_category(name, order.direction);
            }
            (_, Some(account)) => self.say(line("rule-account-unknown").text("name", account)),
            (Ok(category), None) => self.say_unknown_category(&category.name, order.direction),
            (Err(name), None) => self.say_unknown_category(name, order.direction),
        }
    }

    fn say_unknown_category(&mut self, name: &str, direction: Option<Direction>) {
        let known = self.category_names(direction.unwrap_or(Direction::Expense));
        self.say(line("unknown-category").text("name", name).text("known", known));
    }

    /// What stands against a rule being made.
    fn why_no_rule(&self, rule: &AskedRule) -> Option<Line> {
        let facts = self.facts;
        let flaw = rule.condition.flaw().map(|flaw| match flaw {
            Flaw::NoWords | Flaw::Word => line("rule-word-long").number("most", count(LONGEST_WORD)),
            Flaw::TooMany => line("rule-words-many").number("most", count(MOST_WORDS)),
            Flaw::Bounds => line("rule-bounds"),
        });
        let too_many =
            || (facts.filing.rows.len() >= MOST).then(|| line("rule-many").number("most", count(MOST)));
        flaw.or_else(too_many).or_else(|| {
            let covering: Option<Vec<(usize, &FilingRule)>> =
                rule.condition.words.iter().map(|word| self.covering(rule, word)).collect();
            let covering = covering?;
            let is_elsewhere = |(_, row): &&(usize, &FilingRule)| !self.is_filed_under(row, &rule.category);
            let (nth, first) = *covering.iter().find(is_elsewhere).or(covering.first())?;
            let key =
                if self.is_filed_under(first, &rule.category) { "rule-exists" } else { "rule-contradicts" };
            let category = facts.names.categories.shown_name(&rule.category).unwrap_or(&rule.category);
            Some(self.nth_rule(key, nth, first).text("category", category))
        })
    }

    /// That rules which are asked first file some of its words elsewhere.
    fn shadowed(&self, rule: &AskedRule) -> Option<Line> {
        let words = rule.condition.words.iter();
        let mut elsewhere = words.filter_map(|word| {
            let (nth, first) = self.covering(rule, word)?;
            (!self.is_filed_under(first, &rule.category)).then_some((word, nth, first))
        });
        let (word, nth, first) = elsewhere.next()?;
        Some(self.nth_rule("rule-shadowed", nth, first).text("word", word))
    }

    /// The first rule that takes whatever a word of another picks out.
    fn covering(&self, rule: &AskedRule, word: &str) -> Option<(usize, &'a FilingRule)> {
        let (facts, wanted) = (self.facts, (&rule.condition, rule.account_id, &*rule.category));
        covering(&facts.filing.rows, &facts.names.categories, wanted, word)
    }

    fn is_filed_under(&self, row: &FilingRule, key: &str) -> bool {
        let categories = &self.facts.names.categories;
        categories.standing_key(&row.category) == categories.standing_key(key)
    }

    fn move_rule(&mut self, name: &RuleName, to: u32) {
        let Some(from) = self.known_rule(name) else { return };
        let rows = &self.facts.filing.rows;
        let to = usize::try_from(to).unwrap_or(usize::MAX).clamp(1, rows.len()) - 1;
        let Some(rule) = rows.get(from) else { return };
        if to == from {
            let said = self.nth_rule("rule-there-already", from, rule);
            return self.say(said);
        }
        let said = self.nth_rule("rule-moved", from, rule).number("to", count(to + 1));
        self.say(said);
        self.act(ChangeRules(moved(rows, from, to)));
    }

    fn change_rule(&mut self, name: &RuleName, category: &Result<Category, String>) {
        let facts = self.facts;
        let Some(nth) = self.known_rule(name) else { return };
        let Some(rule) = facts.filing.rows.get(nth) else { return };
        let categories = &facts.names.categories;
        let found = match category {
            Ok(category) => categories.by_key(&category.key),
            Err(name) => categories.by_name(name),
        };
        let Some(found) = found else {
            let said = category.as_ref().map_or_else(|name| &**name, |category| &*category.name);
            return self.say_unknown_category(said, rule.condition().direction);
        };
        if self.is_filed_under(rule, &found.key) {
            let said = self.nth_rule("rule-same", nth, rule);
            return self.say(said);
        }
        let after = rule.clone().filing_under(&found.key);
        let said = self.nth_rule("rule-changed", nth, rule).text("to", &*found.name);
        self.say(said);
        self.act(ChangeRules(vec![(rule.clone(), after)]));
    }

    fn delete_rule(&mut self, name: &RuleName) {
        let Some(nth) = self.known_rule(name) else { return };
        let Some(rule) = self.facts.filing.rows.get(nth) else { return };
        let said = self.nth_rule("rule-deleted", nth, rule);
        self.say(said);
        self.act(ChangeRules(vec![(rule.clone(), rule.clone().deleted())]));
    }

    /// The place of the rule that is named; where there is none, or more than one, that is said.
    fn known_rule(&mut self, name: &RuleName) -> Option<usize> {
        let rows = &self.facts.filing.rows;
        let found: Vec<usize> = match name {
            RuleName::Number(number) => {
                let nth = usize::try_from(*number).unwrap_or(usize::MAX);
                (1..=rows.len()).contains(&nth).then(|| nth - 1).into_iter().collect()
            }
            RuleName::Words(words) => called(rows, words),
        };
        match (&*found, name) {
            ([only], _) => return Some(*only),
            ([], _) if rows.is_empty() => self.say(line("rule-none")),
            ([], RuleName::Number(_)) => {
                self.say(line("rule-number-unknown").number("last", count(rows.len())));
            }
            ([], RuleName::Words(words)) => self.say(line("rule-unknown").text("words", words)),
            (several, _) => {
                let numbers: Vec<String> = several.iter().map(|nth| (nth + 1).to_string()).collect();
                self.say(line("rule-which").text("numbers", numbers.join(", ")));
            }
        }
        None
    }
}

/// How many entries stay, because the person chose their category.
fn left_alone(trial: &Trial) -> Option<Line> {
    (trial.chosen > 0).then(|| line("rule-chosen").number("count", count(trial.chosen)))
}

/// The places of the rules that look for these words: for just these, else for some that hold them. None where there is
/// nothing but marks.
fn called(rows: &[FilingRule], words: &str) -> Vec<usize> {
    let wanted = folded(words);
    if wanted.trim().is_empty() {
        return Vec::new();
    }
    let of = |is_it: &dyn Fn(&str) -> bool| -> Vec<usize> {
        let looks = |row: &FilingRule| row.condition().words.iter().any(|word| is_it(&folded(word)));
        (0..rows.len()).filter(|nth| looks(&rows[*nth])).collect()
    };
    let same = of(&|word| word == wanted);
    if same.is_empty() { of(&|word| word.contains(&wanted)) } else { same }
}

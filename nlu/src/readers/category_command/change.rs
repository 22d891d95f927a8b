//! Categories renamed, merged and deleted: "ganti nama kategori Makan jadi Jajan", "gabung kategori Kopi ke Makan".

use super::{polite_end, skip, text};
use crate::frame::{Command, Topic};
use crate::pieces::message::Message;
use crate::words::lexicon::roles::{self, category};
use crate::words::list::{List, list};
use crate::words::token::{Kind, Token};

/// What stands between two categories that become one; the first kind that is there decides.
const TOGETHER: &[&List] = &[category::INTO_ANOTHER, category::WITH_ANOTHER, category::AND_ANOTHER];

const HELP: Change = Change::Help(Topic::Categories);

/// What is to be done to a category, or the help that whoever leaves out a name needs.
pub(super) enum Change {
    Command(Command),
    Help(Topic),
}

/// What a message does to a category.
pub(super) fn read(message: &Message<'_>) -> Option<Change> {
    let tokens = &message.tokens;
    let names_one = tokens.iter().take(8).any(|token| token.reads(category::CATEGORY));
    if !names_one || tokens.len() > 24 {
        return None;
    }
    let start = tokens.iter().position(|token| !token.reads(category::POLITE))?;
    rename(message, start).or_else(|| merge(message, start)).or_else(|| delete(message, start))
}

/// "ganti nama kategori A jadi B", "kategori ganti nama A jadi B", "kategori A ganti nama jadi B", "rename kategori A jadi B".
fn rename(message: &Message<'_>, start: usize) -> Option<Change> {
    let tokens = &message.tokens;
    let mut at = start;
    skip(tokens, &mut at, category::CATEGORY);
    let said = skip_renaming(tokens, &mut at);
    skip(tokens, &mut at, category::CATEGORY);
    let first = at;
    let end = end_of(tokens, at);
    let begins = (first..end).find(|&at| skip_renaming(tokens, &mut { at })).filter(|_| !said);
    if !said && begins.is_none()
        || !tokens[start..end.max(start)].iter().any(|token| token.reads(category::CATEGORY))
    {
        return None;
    }
    let into = begins.map_or_else(
        || (first + 1..end).find(|&at| tokens[at].reads(category::INTO)),
        |mut at| {
            skip_renaming(tokens, &mut at);
            (at < end && tokens[at].reads(category::INTO)).then_some(at)
        },
    );
    let Some(into) = into else { return Some(HELP) };
    let from = text(message, first, begins.unwrap_or(into)).to_owned();
    let to = text(message, into + 1, end).to_owned();
    Some(if from.is_empty() || to.is_empty() {
        HELP
    } else {
        Change::Command(Command::RenameCategory { from, to })
    })
}

/// Goes past "ganti nama" or "rename".
fn skip_renaming(tokens: &[Token], at: &mut usize) -> bool {
    if skip(tokens, at, category::RENAME) {
        return true;
    }
    let mut behind = *at;
    let said = skip(tokens, &mut behind, category::CHANGE) && skip(tokens, &mut behind, category::NAME);
    if said {
        *at = behind;
    }
    said
}

/// "gabung kategori A ke B", "kategori gabung A ke B", "gabungin kategori kopi sama makan", "kategori A gabung ke B".
fn merge(message: &Message<'_>, start: usize) -> Option<Change> {
    let tokens = &message.tokens;
    let end = end_of(tokens, start);
    let (first, until, between) = if let Some(first) = behind(tokens, start, category::MERGE) {
        let joint = |words: &&List| (first + 1..end).find(|&at| tokens[at].reads(words));
        let Some(between) = TOGETHER.iter().find_map(joint) else { return Some(HELP) };
        (first, between, between)
    } else {
        let verb = verb_behind_name(tokens, start, category::MERGE)?;
        tokens.get(verb + 1).filter(|token| TOGETHER.iter().any(|words| token.reads(words)))?;
        (start + 1, verb, verb + 1)
    };
    let mut second = between + 1;
    skip(tokens, &mut second, list!["dalam"]);
    skip(tokens, &mut second, category::CATEGORY);
    let (from, into) = (text(message, first, until).to_owned(), text(message, second, end).to_owned());
    let is_whole = !from.is_empty() && !into.is_empty();
    Some(if is_whole { Change::Command(Command::MergeCategory { from, into }) } else { HELP })
}

/// "hapus kategori Kopi", "kategori hapus Kopi", "kategori Kopi dihapus aja".
fn delete(message: &Message<'_>, start: usize) -> Option<Change> {
    let tokens = &message.tokens;
    let end = end_of(tokens, start);
    let (first, until) = if let Some(first) = behind(tokens, start, category::DELETE) {
        // "hapus kategorinya", "hapus kategori yang salah" speak of an entry's.
        let of_entry = tokens[start..first].iter().any(|token| token.lower == "kategorinya")
            || tokens.get(first).is_some_and(|token| token.is("yang"));
        if of_entry {
            return None;
        }
        (first, end.max(first))
    } else {
        let verb = verb_behind_name(tokens, start, category::DELETE).filter(|verb| verb + 1 == end)?;
        (start + 1, verb)
    };
    let name = text(message, first, until).to_owned();
    Some(if name.is_empty() { HELP } else { Change::Command(Command::DeleteCategory(name)) })
}

/// Where the names begin behind a verb and "kategori", in either order.
fn behind(tokens: &[Token], start: usize, verbs: &List) -> Option<usize> {
    let mut at = start;
    let before = skip(tokens, &mut at, category::CATEGORY);
    let said = skip(tokens, &mut at, verbs);
    skip(tokens, &mut at, roles::JUST);
    let after = skip(tokens, &mut at, category::CATEGORY);
    (said && (before || after)).then_some(at)
}

/// Where the verb stands in "kategori Kopi dihapus".
fn verb_behind_name(tokens: &[Token], start: usize, verbs: &List) -> Option<usize> {
    let named = |token: &Token| token.reads(category::CATEGORY) && token.lower != "kategorinya";
    tokens.get(start).filter(|token| named(token))?;
    let verb = (start + 2..tokens.len()).find(|&at| tokens[at].reads(verbs))?;
    let part = |token: &Token| token.kind != Kind::Symbol || token.is_any(list!["&", "-", "\"", "'"]);
    tokens[start + 1..verb].iter().all(part).then_some(verb)
}

/// Where the last word ends that is more than politeness.
fn end_of(tokens: &[Token], from: usize) -> usize {
    let end = polite_end(tokens, from);
    // "aja" says nothing of the name.
    let just = end > from + 1 && tokens[end - 1].reads(roles::JUST);
    if just { end - 1 } else { end }
}

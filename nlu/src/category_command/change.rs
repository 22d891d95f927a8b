//! Categories renamed, merged and deleted: "ganti nama kategori Makan jadi Jajan", "gabung kategori Kopi ke Makan".

use super::{CATEGORY, POLITE, is_any, polite_end, skip, text};
use crate::frame::{Command, Topic};
use crate::token::Token;
use crate::understand::Message;

const CHANGE: &[&str] = &["ganti", "ubah", "gantiin", "ubahin", "edit", "change", "update"];
const NAME: &[&str] = &["nama", "namanya", "name"];
const RENAME: &[&str] = &["rename", "renamein"];
const MERGE: &[&str] =
    &["gabung", "gabungin", "gabungkan", "satukan", "satuin", "merge", "leburkan", "lebur", "leburin"];
const DELETE: &[&str] =
    &["hapus", "hapusin", "hapuskan", "hps", "apus", "delete", "remove", "buang", "hilangkan", "hilangin"];
/// What stands between the old name and the new one.
const INTO: &[&str] = &["jadi", "menjadi", "ke", "to", "jd", "into", "dengan"];
/// What stands between two categories that become one; the first kind that is there decides.
const TOGETHER: &[&[&str]] =
    &[&["ke", "into", "to", "kedalam"], &["sama", "dengan", "dgn", "sm", "with"], &["dan", "and", "&"]];

/// What is to be done to a category, or the help that whoever leaves out a name needs.
pub(super) enum Change {
    Command(Command),
    Help(Topic),
}

/// What a message does to a category.
pub(super) fn read(message: &Message<'_>) -> Option<Change> {
    let tokens = &message.tokens;
    let names_one = tokens.iter().take(8).any(|token| is_any(token, CATEGORY));
    if !names_one || tokens.len() > 24 {
        return None;
    }
    let start = tokens.iter().position(|token| !is_any(token, POLITE))?;
    rename(message, start).or_else(|| merge(message, start)).or_else(|| delete(message, start))
}

/// "ganti nama kategori A jadi B", "kategori ganti nama A jadi B", "kategori A ganti nama jadi B", "rename kategori A jadi B".
fn rename(message: &Message<'_>, start: usize) -> Option<Change> {
    let tokens = &message.tokens;
    let mut at = start;
    skip(tokens, &mut at, CATEGORY);
    let said = skip_renaming(tokens, &mut at);
    skip(tokens, &mut at, CATEGORY);
    let first = at;
    let end = polite_end(tokens, at);
    let begins = (first..end).find(|&at| skip_renaming(tokens, &mut { at })).filter(|_| !said);
    if !said && begins.is_none() || !tokens[start..end.max(start)].iter().any(|token| is_any(token, CATEGORY))
    {
        return None;
    }
    let into = begins.map_or_else(
        || (first + 1..end).find(|&at| is_any(&tokens[at], INTO)),
        |mut at| {
            skip_renaming(tokens, &mut at);
            (at < end && is_any(&tokens[at], INTO)).then_some(at)
        },
    );
    let Some(into) = into else { return Some(Change::Help(Topic::Categories)) };
    let from = text(message, first, begins.unwrap_or(into)).to_owned();
    let to = text(message, into + 1, end).to_owned();
    Some(if from.is_empty() || to.is_empty() {
        Change::Help(Topic::Categories)
    } else {
        Change::Command(Command::RenameCategory { from, to })
    })
}

/// Goes past "ganti nama" or "rename".
fn skip_renaming(tokens: &[Token], at: &mut usize) -> bool {
    if skip(tokens, at, RENAME) {
        return true;
    }
    let mut behind = *at;
    let said = skip(tokens, &mut behind, CHANGE) && skip(tokens, &mut behind, NAME);
    if said {
        *at = behind;
    }
    said
}

/// "gabung kategori A ke B", "kategori gabung A ke B", "gabungin kategori kopi sama makan".
fn merge(message: &Message<'_>, start: usize) -> Option<Change> {
    let tokens = &message.tokens;
    let first = behind(tokens, start, MERGE)?;
    let end = polite_end(tokens, first);
    let between = TOGETHER
        .iter()
        .find_map(|words| (first + 1..end).find(|&at| words.contains(&tokens[at].lower.as_str())));
    let Some(between) = between else { return Some(Change::Help(Topic::Categories)) };
    let mut second = between + 1;
    skip(tokens, &mut second, &["dalam"]);
    skip(tokens, &mut second, CATEGORY);
    let (from, into) = (text(message, first, between).to_owned(), text(message, second, end).to_owned());
    Some(if from.is_empty() || into.is_empty() {
        Change::Help(Topic::Categories)
    } else {
        Change::Command(Command::MergeCategory { from, into })
    })
}

/// "hapus kategori Kopi", "kategori hapus Kopi".
fn delete(message: &Message<'_>, start: usize) -> Option<Change> {
    let tokens = &message.tokens;
    let first = behind(tokens, start, DELETE)?;
    // "hapus kategorinya" speaks of an entry's.
    if tokens[start..first].iter().any(|token| token.lower == "kategorinya") {
        return None;
    }
    let name = text(message, first, polite_end(tokens, first)).to_owned();
    Some(if name.is_empty() {
        Change::Help(Topic::Categories)
    } else {
        Change::Command(Command::DeleteCategory(name))
    })
}

/// Where the names begin behind a verb and "kategori", in either order.
fn behind(tokens: &[Token], start: usize, verbs: &[&str]) -> Option<usize> {
    let mut at = start;
    let before = skip(tokens, &mut at, CATEGORY);
    let said = skip(tokens, &mut at, verbs);
    let after = skip(tokens, &mut at, CATEGORY);
    (said && (before || after)).then_some(at)
}

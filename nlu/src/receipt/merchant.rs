//! Who is paid: whoever bills or cooks, where a paper names them, else whoever wrote it.

use super::{label::Line, name};
use crate::words::lexicon::roles::receipt;

/// So many lines are a paper's head.
pub(super) const HEAD: usize = 5;
/// Nobody's name has more words.
const LONGEST_NAME: usize = 6;

/// A house that everybody knows.
pub(super) fn house(lines: &[Line]) -> Option<&'static str> {
    lines.iter().find_map(|line| line.name_of(receipt::HOUSES))
}

/// Who is paid by what an agent, a bank or a platform printed or shows: whose bill it is, who cooked, whose market it is.
pub(super) fn behind_it(lines: &[Line]) -> Option<String> {
    biller(lines).or_else(|| led_to(lines)).or_else(|| market(lines).map(str::to_owned))
}

/// Who wrote the paper: a house that everybody knows, else its first line that may be a name; a letter of receipt without
/// such a head bears the name of whoever signed it.
pub(super) fn writer(lines: &[Line]) -> Option<String> {
    if let Some(house) = house(lines) {
        return Some(house.to_owned());
    }
    let signed = lines.iter().take(HEAD).position(|line| line.has(receipt::SIGNED));
    let head = &lines[..signed.unwrap_or(lines.len().min(HEAD))];
    let may_be =
        |line: &Line| line.label.is_none() && !line.has(receipt::NO_NAMES) && !line.has(receipt::LISTS);
    let is_titled = |at: usize, line: &Line| at == 0 && signed.is_none() && ends_with_figures(line);
    let named =
        head.iter().enumerate().find(|(at, line)| may_be(line) && (is_name(line) || is_titled(*at, line)));
    match (named, signed) {
        (Some((_, line)), _) => Some(called(&line.text)),
        (None, Some(_)) => signature(lines),
        (None, None) => None,
    }
}

/// Whose bill an agent or a bank took money for.
fn biller(lines: &[Line]) -> Option<String> {
    let is_bill = lines.iter().any(|line| line.has(receipt::CUSTOMER_NUMBERS));
    let says = |word: &str| lines.iter().any(|line| line.says(word));
    let known = || receipt::BILLERS.iter().find(|(word, _)| says(word)).map(|(_, name)| (*name).to_owned());
    is_bill.then(|| waterworks(lines).or_else(known)).flatten()
}

/// "PDAM TIRTA PAKUAN": each town has its own, whose name stands behind the word or on the next line.
fn waterworks(lines: &[Line]) -> Option<String> {
    let cells = lines.iter().enumerate().flat_map(|(at, line)| {
        let cells: Vec<&str> = line.text.split("  ").collect();
        cells.into_iter().map(move |cell| (at, cell))
    });
    let mut named = cells.filter_map(|(at, cell)| {
        let begins = cell.to_uppercase().find(receipt::WATERWORKS).filter(|at| cell.is_char_boundary(*at))?;
        let name = cell[begins..].trim();
        let town = lines.get(at + 1).filter(|next| is_name(next)).map_or("", |next| next.text.trim());
        Some(if name.len() > receipt::WATERWORKS.len() { name.to_owned() } else { format!("{name} {town}") })
    });
    let is_whole = |name: &String| name.len() > receipt::WATERWORKS.len() + 1;
    let name = named.find(is_whole)?;
    let words: Vec<&str> = name.split_whitespace().take(LONGEST_NAME).collect();
    let rest = name::in_title_case(&name::mended(&words[1..].join(" ")));
    Some(format!("{} {rest}", receipt::WATERWORKS))
}

/// Who stands behind words that lead to them, beside or below: "Ordered from Bakmi GM - Sarinah", "Bayar ke Kedai Lima Rasa".
fn led_to(lines: &[Line]) -> Option<String> {
    lines.iter().enumerate().find_map(|(at, line)| {
        let lower = line.text.to_lowercase();
        let led =
            receipt::PAYEE_BEHIND.iter().find_map(|lead| lower.find(lead).map(|begins| begins + lead.len()));
        let beside = line.text.get(led?..)?.trim_matches([' ', ':']);
        let below = || lines.get(at + 1).map(|next| next.text.trim());
        let name = if beside.is_empty() { below()? } else { beside };
        let name = name.split(", ").next()?;
        name.chars().any(char::is_alphabetic).then(|| called(name))
    })
}

/// On which market something was ordered.
fn market(lines: &[Line]) -> Option<&'static str> {
    let says = |words: &[&str]| lines.iter().any(|line| line.has(words));
    let is_order = says(receipt::ORDER_PAGES) && !says(receipt::KITCHENS);
    is_order.then(|| lines.iter().find_map(|line| line.name_of(receipt::MARKETS))).flatten()
}

/// Whose ride it was, where nobody else is named.
pub(super) fn driver(lines: &[Line]) -> Option<String> {
    lines.iter().take(HEAD).find_map(|line| line.named(receipt::RIDES)).map(str::to_owned)
}

/// Whoever signed stands at the end.
fn signature(lines: &[Line]) -> Option<String> {
    let last = lines.iter().rev().find(|line| !line.letters.is_empty())?;
    let is_short = last.text.split_whitespace().count() <= LONGEST_NAME;
    let is_signed = is_short && last.label.is_none() && last.figures.is_empty() && is_name(last);
    is_signed.then(|| called(&last.text))
}

/// A name as people would say it: without the town or the day beside it, the branch and the street behind it.
fn called(text: &str) -> String {
    let name = text.split("  ").next().unwrap_or(text);
    let name = name.split(" - ").next().unwrap_or(name).trim_matches([' ', '-']);
    let street = name.to_uppercase().find(" JL").filter(|at| name.is_char_boundary(*at));
    name::in_title_case(&name::mended(street.map_or(name, |at| &name[..at])))
}

/// "AUTO2000", "BEBEK 88": a name that ends with figures, which only the first line can be told to be.
fn ends_with_figures(line: &Line) -> bool {
    let text = line.text.trim();
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let begins = text.chars().take_while(|letter| letter.is_alphabetic()).count();
    begins >= 3 && digits <= 4 && text.ends_with(|last: char| last.is_ascii_digit()) && !text.contains(':')
}

/// No address, no field of a form, no number, and not the bank whose machine printed the paper.
fn is_name(line: &Line) -> bool {
    let letters = line.letters.chars().count();
    let digits = line.text.chars().filter(char::is_ascii_digit).count();
    let is_field = line.text.contains(':');
    let is_address = line.text.get(..2).is_some_and(|begin| begin.eq_ignore_ascii_case("jl"));
    letters >= 3
        && digits * 2 < letters
        && !is_field
        && !is_address
        && !receipt::NOT_SELLERS.contains(&&*line.letters)
}

//! Clauses: which part of the message is one booking.

use crate::pieces::piece::{Item, Piece, Use};
use crate::values::amount::{Amount, Certainty};
use crate::words::lexicon::roles::{self, arithmetic, hearsay, piece};
use crate::words::token::{Kind, Token};

/// The most bookings that one message may name.
pub(crate) const MAX_ENTRIES: usize = 50;

/// A part of the message with at most one amount.
#[derive(Debug, Clone, Default)]
pub(crate) struct Clause {
    /// The pieces of the part that holds the amount.
    pub(crate) pieces: Vec<Piece>,
    /// Pieces of parts without an amount that belong to it: "sabun, odol" of "sabun, odol, sikat 42rb".
    pub(crate) beside: Vec<Piece>,
    /// The amount, if there is one.
    pub(crate) amount: Option<Amount>,
    /// A line that began with "+" or "-".
    pub(crate) sign: Option<char>,
    /// The heading that it stands under: "Pengeluaran:", "Via GoPay" on a line of its own.
    pub(crate) section: Vec<Piece>,
}

impl Clause {
    /// The tokens of the words in the part with the amount.
    pub(crate) fn words<'a>(&self, tokens: &'a [Token]) -> Vec<&'a Token> {
        words(&self.pieces, tokens)
    }

    /// The tokens of the words beside it.
    pub(crate) fn words_beside<'a>(&self, tokens: &'a [Token]) -> Vec<&'a Token> {
        words(&self.beside, tokens)
    }

    /// The words of all of them.
    pub(crate) fn all_words<'a>(&self, tokens: &'a [Token]) -> Vec<&'a Token> {
        let all = self.all().into_iter().filter(|piece| piece.is_word());
        all.flat_map(|piece| &tokens[piece.tokens.clone()]).collect()
    }

    /// Whether what stands beside it names a day that lies ahead: "beli pupuk 410rb, bayarnya nanti".
    pub(crate) fn is_put_off(&self) -> bool {
        self.beside.iter().any(|piece| matches!(piece.item, Item::When(when) if when.ahead))
    }

    /// All pieces, in the order of the message.
    pub(crate) fn all(&self) -> Vec<&Piece> {
        let mut all: Vec<&Piece> = self.beside.iter().chain(&self.pieces).collect();
        all.sort_by_key(|piece| piece.tokens.start);
        all
    }
}

/// The tokens of the pieces that are words.
pub(crate) fn words<'a>(pieces: &[Piece], tokens: &'a [Token]) -> Vec<&'a Token> {
    let is_word = |piece: &&Piece| piece.is_word();
    pieces.iter().filter(is_word).flat_map(|piece| &tokens[piece.tokens.clone()]).collect()
}

/// The same of pieces of several parts.
pub(crate) fn words_of<'a>(pieces: &[&Piece], tokens: &'a [Token]) -> Vec<&'a Token> {
    let words = pieces.iter().filter(|piece| piece.is_word());
    words.flat_map(|piece| &tokens[piece.tokens.clone()]).collect()
}

/// The clauses, and the header that stands over them: "belanja pasar: ayam 38rb, cabe 15rb".
pub(crate) fn read(pieces: &[Piece], tokens: &[Token]) -> (Vec<Clause>, Vec<Piece>) {
    let (header, body) = header(pieces, tokens);
    let segments = segments(body, tokens);
    let mut clauses: Vec<Clause> = Vec::new();
    let mut waiting: Vec<Piece> = Vec::new();
    for segment in segments {
        let (sign, section) = (segment.sign, segment.section);
        for part in by_amounts(segment.pieces, tokens) {
            let amount = amount_of(&part, tokens);
            let own = ends_thought(&part, tokens);
            if amount.is_some() || own {
                let pieces = part;
                let beside = std::mem::take(&mut waiting);
                clauses.push(Clause { pieces, beside, amount, sign, section: section.clone() });
            } else {
                waiting.extend(part);
            }
        }
    }
    match clauses.last_mut() {
        Some(last) => last.beside.append(&mut waiting),
        None if !waiting.is_empty() => {
            clauses.push(Clause { pieces: waiting, ..Clause::default() });
        }
        None => {}
    }
    (total_dropped(priced(clauses, tokens), tokens), header)
}

/// "kursus batch 2, 1.850.000": a bare number is no price where the price stands alone behind it.
fn priced(clauses: Vec<Clause>, tokens: &[Token]) -> Vec<Clause> {
    let mut priced: Vec<Clause> = Vec::new();
    for clause in clauses {
        let is_price = clause.amount.is_some_and(Amount::is_said)
            && clause.words(tokens).iter().all(|token| token.is_any(roles::FILLERS));
        match priced.last_mut() {
            Some(before) if is_price && before.amount.is_some_and(|amount| !amount.is_said()) => {
                before.amount = clause.amount;
                before.pieces.extend(clause.pieces);
            }
            _ => priced.push(clause),
        }
    }
    priced
}

/// A part without an amount that says no thing but takes something back: it stays a clause of its own.
fn ends_thought(part: &[Piece], tokens: &[Token]) -> bool {
    words(part, tokens).iter().any(|token| token.is_any(roles::CALLED_OFF))
}

/// What stands before a colon, where no amount stands before it, or one that is the sum of the others.
fn header<'p>(pieces: &'p [Piece], tokens: &[Token]) -> (Vec<Piece>, &'p [Piece]) {
    let colon = pieces.iter().take(24).position(|piece| piece.item == Item::Mark(':'));
    let Some(colon) = colon else { return (Vec::new(), pieces) };
    let (before, after) = (&pieces[..colon], &pieces[colon + 1..]);
    // Several headings are sections, each over its own.
    let again = after.iter().any(|piece| piece.item == Item::Mark(':'));
    let directed = words(before, tokens).iter().any(|token| token.is_any(roles::FLOWS));
    let dated = !before.is_empty() && before.iter().all(is_day);
    if again && (directed || dated) {
        return (Vec::new(), pieces);
    }
    let amounts = |part: &[Piece]| -> Vec<Amount> {
        let said = part
            .iter()
            .filter_map(|piece| if let Item::Money(amount) = piece.item { Some(amount) } else { None });
        said.filter(|amount| amount.is_said()).collect()
    };
    let (head, rest) = (amounts(before), amounts(after));
    match head.as_slice() {
        [] if !rest.is_empty() => (before.to_vec(), after),
        [sum] if rest.len() > 1 && rest.iter().map(|amount| amount.minor).sum::<i64>() == sum.minor => {
            (before.to_vec(), after)
        }
        // "100rb: bensin 40, makan 35, sisanya parkir"
        [_] if words(after, tokens).iter().any(|token| token.is_any(arithmetic::REST)) => {
            (before.to_vec(), after)
        }
        _ => (Vec::new(), pieces),
    }
}

#[derive(Default)]
struct Segment {
    pieces: Vec<Piece>,
    sign: Option<char>,
    section: Vec<Piece>,
}

impl Segment {
    /// A heading names no amount: a direction before a colon, what was sold or an account on a line of its own.
    fn is_heading(&self, tokens: &[Token], by_colon: bool) -> bool {
        let amount = self.pieces.iter().any(|piece| matches!(piece.item, Item::Money(_)));
        let words = words(&self.pieces, tokens);
        let directed = words.iter().any(|token| token.is_any(roles::FLOWS));
        let account = self.pieces.iter().any(|piece| matches!(piece.item, Item::Account(_)));
        let sold = words.iter().any(|token| token.is_any(roles::TAKINGS));
        !amount
            && words.len() <= 3
            && (sold && !by_colon && !words.iter().any(|token| token.is_any(roles::BUYING))
                || by_colon && !self.pieces.is_empty() && self.pieces.iter().all(is_day)
                || directed && by_colon
                || account && words.iter().all(|token| token.is_any(roles::FILLERS)))
    }
}

/// "Sat:" and "18 Nov:" stand over what follows them.
fn is_day(piece: &Piece) -> bool {
    matches!(piece.item, Item::When(when) if when.date.is_some() && when.time.is_none())
}

/// Parts between commas, lines and joining words.
fn segments(pieces: &[Piece], tokens: &[Token]) -> Vec<Segment> {
    let mut segments = vec![Segment::default()];
    let mut section: Vec<Piece> = Vec::new();
    let mut line_start = true;
    for (index, piece) in pieces.iter().enumerate() {
        let first = &tokens[piece.tokens.start];
        let parts = match piece.item {
            Item::Mark('+' | '-') if line_start => {
                if let Some(segment) = segments.last_mut() {
                    segment.sign = first.lower.chars().next();
                }
                continue;
            }
            Item::Mark('.') if line_start || is_after_title(&pieces[..index], tokens) => continue,
            Item::Mark(mark @ (':' | '\n'))
                if segments.last().is_some_and(|segment| segment.is_heading(tokens, mark == ':')) =>
            {
                section = segments.pop().map(|segment| segment.pieces).unwrap_or_default();
                true
            }
            Item::Money(amount) if line_start && is_bullet(amount, &pieces[index + 1..]) => continue,
            Item::Mark(',' | ';' | '\n' | '+' | '&' | '|' | '.' | '!' | '?') => true,
            // "gojek 12rb / krl 4rb"
            Item::Mark('/') => !first.glued,
            Item::Word => first.is_any(roles::SEPARATORS) && !is_after_person_verb(&pieces[..index], tokens),
            _ => false,
        };
        line_start = piece.item == Item::Mark('\n') || (line_start && !parts && is_silent(&piece.item));
        if parts {
            segments.push(Segment { section: section.clone(), ..Segment::default() });
        } else {
            line_start = false;
            if let Some(segment) = segments.last_mut() {
                segment.pieces.push(piece.clone());
            }
        }
    }
    segments.retain(|segment| !segment.pieces.is_empty());
    segments
}

/// "H. Dadang", "dr. Tirta"
fn is_after_title(before: &[Piece], tokens: &[Token]) -> bool {
    before.last().is_some_and(|piece| tokens[piece.tokens.start].reads(piece::ABBREVIATED))
}

fn is_silent(item: &Item) -> bool {
    matches!(item, Item::Mark('(' | '*' | '"'))
}

/// "1." or "2)" before an item of a list.
fn is_bullet(amount: Amount, behind: &[Piece]) -> bool {
    let mark = behind.first().is_some_and(|piece| matches!(piece.item, Item::Mark('.' | ')')));
    let more = behind.get(1).is_some_and(Piece::is_word);
    amount.certainty == Certainty::Bare && mark && more
}

/// "jalan sama teman": the word joins a person to the verb, not one booking to another.
fn is_after_person_verb(before: &[Piece], tokens: &[Token]) -> bool {
    let next = before.last().map_or(0, |piece| piece.tokens.end) + 1;
    // "pinjam sama Rotua 2jt": of whom, be they known or not.
    let near = &before[before.len().saturating_sub(2)..];
    let lends = near.iter().any(|piece| tokens[piece.tokens.start].is_any(roles::BORROWING));
    let is_lender = lends && tokens.get(next).is_some_and(|token| token.kind == Kind::Word);
    is_lender
        || tokens.get(next).is_some_and(|token| {
            token.is_any(roles::KIN)
                || token.is_any(roles::OTHERS)
                || token.is("saya")
                || token.is_any(roles::HOUSEHOLD)
                || token.is_any(roles::NAMES)
                || token.is_any(roles::PAYERS)
        }) && !tokens.get(next + 1).is_some_and(|token| token.is_any(piece::PAYS_BACK))
}

/// One part for every amount: "listrik 212rb wifi 275rb", "20rb kopi 5rb parkir".
fn by_amounts(pieces: Vec<Piece>, tokens: &[Token]) -> Vec<Vec<Piece>> {
    let said = |piece: &Piece| matches!(piece.item, Item::Money(amount) if amount.is_said());
    let places: Vec<usize> = (0..pieces.len()).filter(|&at| said(&pieces[at])).collect();
    if places.len() < 2 {
        return vec![pieces];
    }
    let has_word = |range: std::ops::Range<usize>| {
        words(&pieces[range], tokens)
            .iter()
            .any(|token| !token.is_any(roles::FILLERS) && !is_plain_verb(token))
    };
    let amount_first = !has_word(0..places[0]) && has_word(places[0]..places[1]);
    let mut parts = Vec::new();
    let mut start = 0;
    for pair in places.windows(2) {
        let cut = if amount_first {
            pair[1]
        } else {
            // The day or account right behind an amount is that amount's, and so is what it buys: "90rb sekilo".
            let is_of_one = |at: &usize| {
                matches!(pieces[*at].item, Item::Each | Item::Spent(Use::Each))
                    && tokens[pieces[*at].tokens.start].reads(hearsay::UNITS)
            };
            let follows =
                |at: &usize| matches!(pieces[*at].item, Item::When(_) | Item::Account(_)) || is_of_one(at);
            let cut = (pair[0] + 1..pair[1]).find(|at| !follows(at)).unwrap_or(pair[1]);
            // "1jt ke adik biaya 6500": a fee begins with its own name.
            let is_fee = |at: &usize| tokens[pieces[*at].tokens.start].is_any(arithmetic::FEES);
            (cut..pair[1]).rev().take_while(is_fee).last().unwrap_or(cut)
        };
        parts.push(pieces[start..cut].to_vec());
        start = cut;
    }
    parts.push(pieces[start..].to_vec());
    for at in 1..parts.len() {
        let (before, own) = parts.split_at_mut(at);
        if let (Some(before), Some(fee)) = (before.last_mut(), own.first_mut()) {
            give_back(before, fee, tokens);
        }
    }
    parts
}

/// "transfer 500rb admin 6500 ke adik": what stands behind a fee is said of what the fee is for; the account is for both.
fn give_back(before: &mut Vec<Piece>, fee: &mut Vec<Piece>, tokens: &[Token]) {
    let Some(amount) = fee.iter().position(|piece| matches!(piece.item, Item::Money(_))) else { return };
    let words = words(&fee[..amount], tokens);
    let is_fee = words.iter().any(|token| token.is_any(arithmetic::FEES))
        && words.iter().all(|token| token.is_any(arithmetic::FEES) || token.is_any(roles::FILLERS));
    if !is_fee {
        return;
    }
    let has_account = before.iter().any(|piece| matches!(piece.item, Item::Account(_)));
    for piece in fee.split_off(amount + 1) {
        let is_account = matches!(piece.item, Item::Account(_));
        if is_account {
            fee.push(piece.clone());
        }
        if !is_account || !has_account {
            before.push(piece);
        }
    }
}

fn is_plain_verb(token: &Token) -> bool {
    token.is_any(piece::PLAIN_VERBS)
}

/// The amount of a part: the one said; else a bare number that nothing follows which it could count.
fn amount_of(part: &[Piece], tokens: &[Token]) -> Option<Amount> {
    let amounts = || {
        part.iter().enumerate().filter_map(|(at, piece)| {
            if let Item::Money(amount) = piece.item { Some((at, amount)) } else { None }
        })
    };
    if let Some((_, amount)) = amounts().rfind(|(_, amount)| amount.is_said()) {
        return Some(amount);
    }
    let (at, amount) = amounts().next_back()?;
    let spelt = tokens[part[at].tokens.start].kind == Kind::Word;
    let next = part[at + 1..].iter().find(|piece| piece.is_word()).map(|piece| &tokens[piece.tokens.start]);
    let counts = next.is_some_and(|token| !token.is_any(roles::FILLERS));
    let alone = words(part, tokens).iter().all(|token| token.is_any(roles::FILLERS)) && part.len() > 1;
    let unlikely = counts || (alone && spelt);
    let counting_word = spelt && amount.minor < 10 * amount.currency.minor_per_unit();
    (!unlikely && !counting_word).then_some(amount)
}

/// Leaves a last line out that is the sum of the others.
fn total_dropped(mut clauses: Vec<Clause>, tokens: &[Token]) -> Vec<Clause> {
    let Some((last, others)) = clauses.split_last() else { return clauses };
    let is_total = last.words(tokens).iter().any(|token| token.is_any(roles::TOTALS));
    let only_total = last
        .words(tokens)
        .iter()
        .all(|token| token.is_any(roles::FILLERS) || token.is_any(piece::AROUND_TOTAL));
    let amounts: Vec<Amount> = others.iter().filter_map(|clause| clause.amount).collect();
    let sum = amounts.iter().fold(0_i64, |sum, amount| sum.saturating_add(amount.minor));
    // "100rb x 3, 50rb x 5, total 550rb": what was only counted is the total.
    let is_bare = |clause: &Clause| clause.words(tokens).iter().all(|token| token.is_any(roles::FILLERS));
    let are_counted = amounts.len() > 2 && others.iter().filter(|other| !is_bare(other)).count() <= 1;
    if is_total && are_counted && last.amount.is_some_and(|amount| amount.minor == sum) {
        return clauses.split_off(clauses.len() - 1);
    }
    if is_total && only_total && amounts.len() > 1 && last.amount.is_some_and(|amount| amount.minor == sum) {
        clauses.pop();
    } else if is_total && only_total && amounts.len() > 1 {
        // The sum disagrees with its parts: whichever is wrong has to be asked.
        for clause in &mut clauses {
            if let Some(amount) = clause.amount.as_mut() {
                amount.certainty = Certainty::Impossible;
            }
        }
    }
    clauses
}

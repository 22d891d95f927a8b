//! Categories: the person's own names and words come first, then what their choices have taught, then the strongest phrase
//! of the lexicon.

use ledger::{
    Direction, Reason,
    book::category::{catch_all, default},
};

use crate::context::{Context, GoneCategory, NamedCategory};
use crate::frame::Category;
use crate::senses::lesson;
use crate::words::lexicon::roles::{self, booking, category};
use crate::words::lexicon::{LEXICON, Thing};
use crate::words::list::List;
use crate::words::token::Token;

/// A category that words name, and how strongly.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Found {
    /// The category.
    pub(crate) category: Category,
    /// As in the lexicon; 4 for the person's own words and choices.
    pub(crate) strength: u8,
}

/// The key that a key of the lexicon leads to with this person; `None` where they want nothing filed under it.
pub(crate) fn in_effect<'k>(key: &'k str, context: &Context<'k>) -> Option<&'k str> {
    match context.gone.iter().find(|gone| gone.key == key) {
        None => Some(key),
        Some(gone) => gone.into.as_deref(),
    }
}

/// The category of a key as this person calls it.
fn keyed(key: &str, reason: Reason, context: &Context<'_>) -> Category {
    let own = context.categories.iter().find(|named| named.key == key).map(|named| named.name.clone());
    let name = own.or_else(|| default(key).map(|row| row.name.to_owned())).unwrap_or_default();
    Category { key: key.to_owned(), name, reason }
}

/// What a booking is filed under whose words name no category.
pub(crate) fn other(direction: Direction, context: &Context<'_>) -> Option<Category> {
    match direction {
        Direction::Expense | Direction::Income => {
            Some(keyed(catch_all(direction).key, Reason::Nothing, context))
        }
        Direction::Transfer => None,
    }
}

/// The category of what reads like others of this key, unless the person wants it no more.
pub(crate) fn alike(key: &str, context: &Context<'_>) -> Option<Category> {
    let is_wanted = !context.gone.iter().any(|gone| gone.key == key);
    is_wanted.then(|| keyed(key, Reason::Likeness, context))
}

/// The category of these words in a direction: by the person's own names and words, then by what their choices have
/// taught, then by the lexicon.
pub(crate) fn find(words: &[&Token], direction: Direction, context: &Context<'_>) -> Option<Found> {
    own(words, direction, context)
        .or_else(|| taught(words, direction, context))
        .or_else(|| by_lexicon(words, direction, context))
}

/// The category of a refund: what comes back of a thing lowers what was spent on it ("retur sepatu, uangnya balik 199rb").
pub(crate) fn refunded(words: &[&Token], direction: Direction, context: &Context<'_>) -> Option<Found> {
    let comes_back = || words.iter().any(|token| token.is_any(booking::GIVEN_BACK));
    if direction != Direction::Income || !comes_back() {
        return None;
    }
    spent_on(words, context)
}

/// What had been spent on what these words name, where they name it plainly.
pub(crate) fn spent_on(words: &[&Token], context: &Context<'_>) -> Option<Found> {
    find(words, Direction::Expense, context).filter(|found| found.strength > 1)
}

/// The category that a report asks for. Lessons are about things: they do not turn the name of a category into another.
pub(crate) fn asked_about(words: &[&Token], direction: Direction, context: &Context<'_>) -> Option<Found> {
    let is_named = words.iter().any(|token| lesson::is_category(&token.word, context));
    own(words, direction, context)
        .or_else(|| formerly(words, direction, context))
        .or_else(|| if is_named { None } else { taught(words, direction, context) })
        .or_else(|| by_name_or_thing(words, direction, context))
        .or_else(|| formerly_by_lexicon(words, direction, context))
}

/// The category that these words call by its name or another form of it, be it in English, and nothing else.
pub(crate) fn called(words: &[&Token], direction: Direction, context: &Context<'_>) -> Option<Category> {
    let found = by_name_or_thing(words, direction, context)?.category;
    (found.reason == Reason::Said && words.len() == 1).then_some(found)
}

/// A category that is gone, by the name that its entries still show.
fn formerly(words: &[&Token], direction: Direction, context: &Context<'_>) -> Option<Found> {
    if context.gone.is_empty() {
        return None;
    }
    let said = Said::of(words);
    let is_named =
        |gone: &&GoneCategory| gone.direction == direction && gone.into.is_none() && said.holds(&gone.name);
    let gone = context.gone.iter().filter(is_named).max_by_key(|gone| gone.name.chars().count())?;
    Some(Found { category: former(gone), strength: 4 })
}

/// A default that is gone, by the things that were filed under it.
fn formerly_by_lexicon(words: &[&Token], direction: Direction, context: &Context<'_>) -> Option<Found> {
    let (thing, _) = in_lexicon(words, direction)?;
    let gone = context.gone.iter().find(|gone| gone.key == thing.key)?;
    Some(Found { category: former(gone), strength: thing.strength })
}

fn former(gone: &GoneCategory) -> Category {
    Category { key: gone.key.clone(), name: gone.name.clone(), reason: Reason::Said }
}

/// The category that words name outright, such as "belanja harian" or "makan": by name first, then by thing.
pub(crate) fn named(words: &[&Token], context: &Context<'_>) -> Option<(Category, Direction)> {
    if words.is_empty() {
        return None;
    }
    if let Some(named) = by_name(words, context) {
        return Some(named);
    }
    if is_gone(&phrase(words), context) {
        return None;
    }
    let expense = find(words, Direction::Expense, context).map(|found| (found, Direction::Expense));
    let income = find(words, Direction::Income, context).map(|found| (found, Direction::Income));
    let (found, direction) = match (expense, income) {
        (Some(expense), Some(income)) if income.0.strength == 3 && expense.0.strength < 3 => income,
        (Some(expense), _) => expense,
        (None, income) => income?,
    };
    Some((found.category, direction))
}

/// The category whose name these words are.
pub(crate) fn by_name(words: &[&Token], context: &Context<'_>) -> Option<(Category, Direction)> {
    let phrase = phrase(words);
    let meant = words.iter().map(|token| token.word.as_str()).collect::<Vec<_>>().join(" ");
    for named in context.categories {
        if named.name.to_lowercase() == phrase || named.name.to_lowercase() == meant {
            return Some((keyed(&named.key, Reason::Said, context), named.direction));
        }
    }
    if is_gone(&phrase, context) {
        return None;
    }
    let same = |row: &&ledger::book::category::Default| {
        let name = row.name.to_lowercase().replace("& ", "");
        name == phrase
            || name == meant
            || row.key == phrase
            || name.split(' ').any(|part| {
                part == meant
                    && row.key != "lainnya"
                    && row.key != "pemasukan_lain"
                    && part != "harian"
                    && part != "lain"
                    && part != "data"
                    && part != "diri"
            })
    };
    let exact = |row: &&ledger::book::category::Default| {
        row.name.to_lowercase().replace("& ", "") == phrase || row.name.to_lowercase() == meant
    };
    let defaults =
        || ledger::book::category::DEFAULTS.iter().filter(|row| in_effect(row.key, context).is_some());
    let row = defaults().find(exact).or_else(|| defaults().find(same))?;
    Some((keyed(in_effect(row.key, context)?, Reason::Said, context), row.direction))
}

/// Whether this is the name of a category that the person wants no more: then it means no other either.
fn is_gone(phrase: &str, context: &Context<'_>) -> bool {
    context.gone.iter().any(|gone| gone.into.is_none() && gone.name.to_lowercase() == phrase)
}

/// Words as they were written, in lower case.
fn phrase(words: &[&Token]) -> String {
    words.iter().map(|token| token.lower.as_str()).collect::<Vec<_>>().join(" ")
}

/// A name or keyword of the person's own; of several the longest.
pub(crate) fn own(words: &[&Token], direction: Direction, context: &Context<'_>) -> Option<Found> {
    if context.categories.is_empty() {
        return None;
    }
    let said = Said::of(words);
    let fits = |phrase: &&str| said.holds(phrase);
    let mut longest: Option<(&str, &NamedCategory)> = None;
    for named in context.categories.iter().filter(|named| named.direction == direction) {
        // A default that only has words of its own bears no name of the person's.
        let is_renamed = default(&named.key).is_none_or(|row| row.name != named.name);
        let name = is_renamed.then_some(named.name.as_str());
        let phrases = name.into_iter().chain(named.keywords.iter().map(String::as_str));
        for phrase in phrases.filter(fits) {
            if longest.is_none_or(|(found, _)| phrase.chars().count() > found.chars().count()) {
                longest = Some((phrase, named));
            }
        }
    }
    let (phrase, named) = longest?;
    let category = keyed(&named.key, Reason::Keyword(phrase.to_owned()), context);
    Some(Found { category, strength: 4 })
}

/// Words of a message as phrases are looked for in them: as written, and as they are usually spelt.
struct Said {
    written: String,
    meant: String,
}

impl Said {
    fn of(words: &[&Token]) -> Self {
        let said = |text: fn(&Token) -> &str| -> String {
            words.iter().fold(" ".to_owned(), |said, token| said + text(token) + " ")
        };
        Self { written: said(|token| &token.lower), meant: said(|token| &token.word) }
    }

    fn holds(&self, phrase: &str) -> bool {
        let wanted = spaced(phrase);
        wanted.len() > 2 && (self.written.contains(&wanted) || self.meant.contains(&wanted))
    }
}

/// A phrase as the words of a message are compared with it: in lower case, without marks, a space around each word.
fn spaced(phrase: &str) -> String {
    let is_part = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '\'');
    let words = phrase.split(|letter| !is_part(letter)).filter(|word| !word.is_empty());
    words.fold(" ".to_owned(), |spaced, word| spaced + &word.to_lowercase() + " ")
}

/// What a phrase is to the clause that it stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// What was bought.
    Thing,
    /// Where: "di pasar", "antar anak sekolah".
    Place,
    /// What for: "buat sarapan orang rumah".
    Purpose,
}

/// The part of the phrase that begins there.
fn part(words: &[&Token], start: usize) -> Part {
    let before = |back: usize, set: &List| start.checked_sub(back).is_some_and(|at| words[at].is_any(set));
    if before(1, category::BEFORE_PLACES) || before(1, category::TAKING) || before(2, category::TAKING) {
        return Part::Place;
    }
    let is_purpose = words[..start].iter().skip(1).any(|token| token.is("untuk"));
    if is_purpose { Part::Purpose } else { Part::Thing }
}

/// How much a phrase decides: places and purposes less than things, what accompanies least of all; who eats somewhere pays
/// for food.
fn weight(thing: Thing, part: Part) -> u8 {
    match (thing.strength, part) {
        (3.., Part::Thing) => 6,
        (2, Part::Thing) => 5,
        (3.., Part::Purpose) => 4,
        (_, Part::Thing) if thing.key == "makan" => 4,
        (2.., _) => 3,
        (_, Part::Thing) => 2,
        _ => 1,
    }
}

/// What the person's own choices say.
fn taught(words: &[&Token], direction: Direction, context: &Context<'_>) -> Option<Found> {
    if context.lessons.is_empty() {
        return None;
    }
    let known = in_lexicon(words, direction).map_or(&[][..], |(_, phrase)| phrase);
    let lesson = lesson::find(words, known, direction, context)?;
    let day = lesson.taught_at.with_timezone(&context.now.timezone()).date_naive();
    let reason = Reason::Lesson { phrase: lesson.phrase.clone(), day };
    Some(Found { category: keyed(&lesson.category, reason, context), strength: 4 })
}

fn by_lexicon(words: &[&Token], direction: Direction, context: &Context<'_>) -> Option<Found> {
    let (thing, found) = in_lexicon(words, direction)?;
    let key = in_effect(thing.key, context)?;
    let category = keyed(key, Reason::Lexicon(phrase(found)), context);
    Some(Found { category, strength: thing.strength })
}

/// The same; of a thing by whose name the category itself goes, it is said.
fn by_name_or_thing(words: &[&Token], direction: Direction, context: &Context<'_>) -> Option<Found> {
    let mut found = by_lexicon(words, direction, context)?;
    let (_, thing) = in_lexicon(words, direction)?;
    let is_its_name = by_name(thing, context).is_some_and(|(named, _)| named.key == found.category.key);
    if is_its_name || is_general(thing, &found.category.name) {
        found.category.reason = Reason::Said;
    }
    Some(found)
}

/// "makanan", "transportasi", "groceries": all of a category, by another form of its name or in English.
fn is_general(thing: &[&Token], name: &str) -> bool {
    let [word] = thing else { return false };
    let name = name.to_lowercase();
    let is_form = |part: &str| part.len() >= LEAST_OF_A_NAME && word.lower.starts_with(part);
    word.reads(category::IN_ENGLISH) || name.split(' ').any(is_form)
}

/// Shorter parts of a name begin other words too.
const LEAST_OF_A_NAME: usize = 5;

fn in_lexicon<'w, 't>(words: &'w [&'t Token], direction: Direction) -> Option<(Thing, &'w [&'t Token])> {
    match direction {
        Direction::Income => strongest(words, |phrase| LEXICON.income(phrase)),
        _ => strongest(up_to_relative(words), |phrase| LEXICON.expense(phrase)),
    }
}

/// "tf mama buat jajan", "kirim uang ke anak yang kos": who is given money decides, whatever they do with it.
fn up_to_relative<'w, 't>(words: &'w [&'t Token]) -> &'w [&'t Token] {
    let is_relative = |token: &Token| token.is_any(roles::KIN) || token.is_any(roles::HOUSEHOLD);
    let Some(verb) = words.iter().position(|token| token.is_any(category::HANDED)) else { return words };
    let behind = &words[verb + 1..];
    let between = behind.iter().take_while(|token| token.is_any(category::BEFORE_RECEIVER)).count();
    match behind.get(between) {
        Some(receiver) if is_relative(receiver) => &words[..=verb + 1 + between],
        _ => words,
    }
}

/// The strongest phrase of up to three words, and these words; of equals the first, unless a longer one holds it.
fn strongest<'w, 't>(
    words: &'w [&'t Token],
    lookup: impl Fn(&str) -> Option<Thing>,
) -> Option<(Thing, &'w [&'t Token])> {
    let mut best: Option<(u8, Thing, std::ops::Range<usize>)> = None;
    let mut phrase = String::new();
    for start in 0..words.len().min(200) {
        phrase.clear();
        let part = part(words, start);
        for (length, token) in words[start..].iter().take(3).enumerate() {
            if length > 0 {
                phrase.push(' ');
            }
            phrase.push_str(&token.word);
            let Some(thing) = lookup(&phrase) else { continue };
            let weight = weight(thing, part);
            let is_better = best.as_ref().is_none_or(|(heaviest, _, found)| {
                // "masuk angin beli tolak angin": a verb of buying stands before what is bought.
                let is_bought = || words[found.end..start].last().is_some_and(|last| last.is("beli"));
                let holds_it = start < found.end && length + 1 > found.len();
                weight > *heaviest || weight == *heaviest && (holds_it || start > found.end && is_bought())
            });
            if is_better {
                let strength = if part == Part::Place { thing.strength.min(1) } else { thing.strength };
                best = Some((weight, Thing { strength, ..thing }, start..start + length + 1));
            }
        }
    }
    best.map(|(_, thing, found)| (thing, &words[found]))
}

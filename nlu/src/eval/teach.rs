//! Teaching the second reader: examples from labels and conversations, and the weights that they come to.

use ledger::{Direction, book::category::default};

use super::conversation::Conversation;
use super::label::Label;
use crate::hunch::chance::{self, CERTAIN, Chance, STEP};
use crate::hunch::signs::{SIGNS, signs};
use crate::hunch::{self, Kind, Subject, WIDTH};
use crate::words::normalise;

/// So often all examples are gone through; more, and they are learned by heart.
const ROUNDS: i64 = 8;
/// How much a mistake moves the weights at first; less and less later on.
const PACE: i64 = 1_500;

/// A text, and what is right of it.
#[derive(Debug, Clone)]
pub struct Example {
    text: String,
    kind: Kind,
    /// The keys of the categories that are right; none where any is.
    categories: Vec<&'static str>,
}

/// An entry that is wanted: its direction, and the names of its categories.
type Wanted<'w> = (Direction, &'w [String]);

/// The table of orders for every time, which are neither an entry nor nothing.
const ORDERS: &str = "recurring";

/// What a labelled message teaches.
pub fn of_label(label: &Label) -> Vec<Example> {
    if label.shape == ORDERS {
        return Vec::new();
    }
    let wanted: Vec<Wanted<'_>> =
        label.entries.iter().map(|entry| (entry.direction, &*entry.categories)).collect();
    examples(&label.text, &wanted)
}

/// What a conversation of one message teaches; of a longer one nobody knows which message was for what.
pub fn of_conversation(conversation: &Conversation) -> Vec<Example> {
    match &conversation.turns[..] {
        [text] => examples(text, &conversation.wanted()),
        _ => Vec::new(),
    }
}

/// A message with one entry is an example, one with several is one where they go the same way, and so is each part that has
/// an entry of its own.
fn examples(text: &str, wanted: &[Wanted<'_>]) -> Vec<Example> {
    let Some(text) = normalise::readable(text) else { return Vec::new() };
    let example = |text: &str, (direction, names): Wanted<'_>| Example {
        text: text.to_owned(),
        kind: direction.into(),
        categories: names.iter().filter_map(|name| key_of(name, direction)).collect(),
    };
    match wanted {
        [] if has_figure(&text) => vec![Example { text, kind: Kind::Nothing, categories: Vec::new() }],
        [] => Vec::new(),
        [one] => vec![example(&text, *one)],
        [(direction, _), rest @ ..] => {
            let is_one_way = rest.iter().all(|(other, _)| other == direction);
            let whole = is_one_way.then(|| example(&text, (*direction, &[])));
            let parts = parts(&text);
            let own = parts.iter().zip(wanted).filter(|_| parts.len() == wanted.len());
            whole.into_iter().chain(own.map(|(part, wanted)| example(part, *wanted))).collect()
        }
    }
}

fn has_figure(text: &str) -> bool {
    text.contains(|letter: char| letter.is_ascii_digit())
}

/// The parts of a list that hold figures.
fn parts(text: &str) -> Vec<&str> {
    let ends = text.match_indices([',', ';', '\n']).map(|(at, _)| at);
    let ends = ends.filter(|at| !text[at + 1..].starts_with(|next: char| next.is_ascii_digit()));
    let mut parts = Vec::new();
    let mut start = 0;
    for end in ends.chain([text.len()]) {
        parts.push(text[start..end].trim());
        start = end + 1;
    }
    parts.retain(|part| has_figure(part));
    parts
}

fn key_of(name: &str, direction: Direction) -> Option<&'static str> {
    Subject::Category(direction).keys().find(|key| default(key).is_some_and(|row| row.name == name))
}

/// What is learned from, for one question: the signs of a text, and the answers that are right.
struct Task {
    signs: Vec<u16>,
    right: Vec<usize>,
}

/// The weights that these examples come to, always the same for the same ones in the same order.
pub fn teach(examples: &[Example]) -> Vec<u8> {
    let mut weights = vec![0_i32; SIGNS * WIDTH];
    let directions = [Direction::Expense, Direction::Income];
    let subjects = directions.map(Subject::Category).into_iter().chain([Subject::Kind]);
    for subject in subjects {
        let tasks = examples
            .iter()
            .map(|example| Task { signs: signs(&example.text), right: right(example, subject) })
            .filter(|task| !task.right.is_empty());
        learn(&mut weights, subject, tasks.collect());
    }
    weights.into_iter().map(kept).collect()
}

/// The answers to a question that are right of an example; none where it says nothing of it.
fn right(example: &Example, subject: Subject) -> Vec<usize> {
    match subject {
        Subject::Kind => vec![example.kind as usize],
        Subject::Category(direction) if example.kind == direction.into() => {
            let keys = subject.keys().enumerate();
            keys.filter(|(_, key)| example.categories.contains(key)).map(|(at, _)| at).collect()
        }
        Subject::Category(_) => Vec::new(),
    }
}

/// A weight as it is kept: in steps, in one byte.
fn kept(weight: i32) -> u8 {
    let weight = i64::from(weight);
    let steps = (weight + weight.signum() * STEP / 2) / STEP;
    let most = i64::from(i8::MAX);
    i8::try_from(steps.clamp(-most, most)).expect("within a byte").cast_unsigned()
}

/// Moves the weights of one question towards the answers that are right, by how much each was doubted.
fn learn(weights: &mut [i32], subject: Subject, mut tasks: Vec<Task>) {
    let columns = subject.columns();
    let mut seed = 0x2545_f491_4f6c_dd1d_u64;
    for round in 0..ROUNDS {
        shuffle(&mut tasks, &mut seed);
        let pace = PACE * (ROUNDS - round) / ROUNDS;
        for task in &tasks {
            let rows = || task.signs.iter().map(|sign| usize::from(*sign) * WIDTH);
            let sum = |column: usize| rows().map(|row| i64::from(weights[row + column])).sum::<i64>();
            let sums: Vec<i64> = columns.clone().map(sum).collect();
            let chances = chance::chances(&sums, task.signs.len());
            let root = chance::root(task.signs.len());
            let share = CERTAIN / i64::try_from(task.right.len()).unwrap_or(1);
            for (answer, chance) in chances.into_iter().enumerate() {
                let wanted: Chance = if task.right.contains(&answer) { share } else { 0 };
                let change = i32::try_from((wanted - chance) * pace / root).expect("small steps");
                for row in rows() {
                    weights[row + columns.start + answer] += change;
                }
            }
        }
    }
}

/// Another order, always the same one.
fn shuffle<T>(items: &mut [T], seed: &mut u64) {
    for at in (1..items.len()).rev() {
        *seed ^= *seed << 13;
        *seed ^= *seed >> 7;
        *seed ^= *seed << 17;
        let other = *seed % (at as u64 + 1);
        items.swap(at, usize::try_from(other).expect("a place in the list"));
    }
}

/// Whether a reader of these weights would doubt what is right.
pub fn doubts(weights: &[u8], example: &Example) -> bool {
    let chances = hunch::ask_by(weights, Subject::Kind, &signs(&example.text));
    chances[example.kind as usize] < hunch::DOUBT
}

//! Who imports whom, file by file, read off the sources: there is no circle but between a folder's file and what lies in
//! the folder, and no arrow from a lower floor to a higher one.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap, HashSet},
    path::Path,
};

use crate::tidy::{CRATES, root, sources};

/// A module's place: its crate, then the modules down to it.
type Place = Vec<String>;

/// What a file says of others.
#[derive(Default)]
struct File {
    /// What it names, as absolute paths.
    named: BTreeSet<Place>,
    /// What it hands on under a name of its own.
    handed_on: HashMap<String, Place>,
}

/// The files of a crate, by their places.
struct House(BTreeMap<Place, File>);

impl House {
    fn of(name: &str) -> Self {
        Self::read(sources(name).into_iter().map(|(path, text)| (place(name, &path), text)).collect())
    }

    fn read(texts: BTreeMap<Place, String>) -> Self {
        let places: BTreeSet<Place> = texts.keys().cloned().collect();
        Self(texts.into_iter().map(|(place, text)| (place.clone(), read(&place, &text, &places))).collect())
    }

    /// The file that a path leads to, through whatever hands it on.
    fn resolve(&self, path: &[String]) -> Option<&Place> {
        let (mut path, mut seen) = (path.to_vec(), HashSet::new());
        loop {
            let length = (1..=path.len()).rev().find(|length| self.0.contains_key(&path[..*length]))?;
            let (place, file) = self.0.get_key_value(&path[..length])?;
            let next = path.get(length).and_then(|name| file.handed_on.get(name));
            match next.filter(|_| seen.insert(path.clone())) {
                Some(next) => path = [next, &path[length + 1..]].concat(),
                None => return Some(place),
            }
        }
    }

    /// The arrows from each file to the files that it imports, without those to its own folders' files.
    fn arrows(&self) -> BTreeMap<&Place, BTreeSet<&Place>> {
        let imported = |from: &Place, file: &File| -> BTreeSet<&Place> {
            let found = file.named.iter().filter_map(|path| self.resolve(path));
            found.filter(|to| !from.starts_with(to)).collect()
        };
        self.0.iter().map(|(from, file)| (from, imported(from, file))).collect()
    }
}

fn place(of: &str, path: &Path) -> Place {
    let inside = path.strip_prefix(root().join(of).join("src")).expect("a source").with_extension("");
    let names = inside.iter().map(|part| part.to_string_lossy().into_owned());
    [of.to_owned()].into_iter().chain(names.filter(|name| name != "lib")).collect()
}

fn read(place: &Place, text: &str, places: &BTreeSet<Place>) -> File {
    let text = text.split("#[cfg(test)]\nmod ").next().unwrap_or_default();
    let words = words(text);
    let mut file = File::default();
    let mut at = 0;
    while at < words.len() {
        let is_use = words[at] == "use";
        let is_path = ["crate", "self", "super"].contains(&&*words[at])
            && words.get(at + 1).is_some_and(|next| next == "::");
        if !is_use && !is_path {
            at += 1;
            continue;
        }
        let is_handed_on = is_use && at > 0 && ["pub", ")"].contains(&&*words[at - 1]);
        let mut found = Vec::new();
        at = tree(&words, at + usize::from(is_use), &[], &mut found).max(at + 1);
        for (path, name) in found {
            let Some(path) = absolute(place, &path, places) else { continue };
            if is_handed_on {
                file.handed_on.insert(name, path.clone());
            }
            file.named.insert(path);
        }
    }
    file
}

/// Reads a tree of paths from a place on: each path, and the name it is known by. Answers where it ends.
fn tree(words: &[String], mut at: usize, before: &[String], found: &mut Vec<(Place, String)>) -> usize {
    let mut path = before.to_vec();
    while let Some(word) = words.get(at) {
        if word == "{" {
            at += 1;
            while words.get(at).is_some_and(|word| word != "}") {
                at = tree(words, at, &path, found);
                at += usize::from(words.get(at).is_some_and(|word| word == ","));
            }
            return at + 1;
        }
        if !word.starts_with(|letter: char| letter.is_alphabetic() || letter == '_' || letter == '*') {
            return at + 1;
        }
        // `a::{self}` is `a`.
        if word != "self" || path.is_empty() {
            path.push(word.clone());
        }
        at += 1;
        if words.get(at).is_none_or(|word| word != "::") {
            break;
        }
        at += 1;
    }
    let mut name = path.last().cloned().unwrap_or_default();
    if let [keyword, alias, ..] = &words[at.min(words.len())..]
        && keyword == "as"
    {
        name.clone_from(alias);
        at += 2;
    }
    found.push((path, name));
    at
}

/// A path from the crate's root on; `None` where it leads out of the crate.
fn absolute(place: &Place, path: &[String], places: &BTreeSet<Place>) -> Option<Place> {
    let (first, rest) = path.split_first()?;
    let above = |levels: usize| place[..place.len().saturating_sub(levels).max(1)].to_vec();
    match &**first {
        "crate" => Some([&place[..1], rest].concat()),
        "self" => Some([place, rest].concat()),
        "super" => {
            let levels = 1 + rest.iter().take_while(|word| *word == "super").count();
            Some([&*above(levels), &rest[levels - 1..]].concat())
        }
        _ => {
            let child = [place, &path[..1]].concat();
            places.contains(&child).then(|| [place, path].concat())
        }
    }
}

/// The words and marks of a source, without comments and what stands in quotes.
fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if letter == '"' {
            quoted(rest)
        } else if letter == '\'' {
            let mut letters = rest.char_indices().skip(1);
            let is_escaped = rest[1..].starts_with('\\');
            let end = letters.find(|(at, letter)| *letter == '\'' && (!is_escaped || *at > 2));
            // A lifetime has no second mark near by.
            end.filter(|(at, _)| *at <= 12 && (is_escaped || rest[1..*at].chars().count() == 1))
                .map_or(1, |(at, _)| at + 1)
        } else if letter.is_alphanumeric() || letter == '_' {
            let length =
                rest.find(|letter: char| !letter.is_alphanumeric() && letter != '_').unwrap_or(rest.len());
            words.push(rest[..length].to_owned());
            length
        } else {
            let length = if rest.starts_with("::") { 2 } else { letter.len_utf8() };
            if !letter.is_whitespace() {
                words.push(rest[..length].to_owned());
            }
            length
        };
        rest = &rest[length..];
    }
    words
}

/// How long a text in quotes is, both marks included.
fn quoted(text: &str) -> usize {
    let mut is_escaped = false;
    for (at, letter) in text.char_indices().skip(1) {
        match letter {
            '\\' if !is_escaped => is_escaped = true,
            '"' if !is_escaped => return at + 1,
            _ => is_escaped = false,
        }
    }
    text.len()
}

/// The files that lead back to themselves, circle by circle.
fn circles<'a>(arrows: &BTreeMap<&'a Place, BTreeSet<&'a Place>>) -> Vec<BTreeSet<&'a Place>> {
    let follow = |from: &'a Place| {
        let (mut seen, mut next) = (BTreeSet::new(), vec![from]);
        while let Some(place) = next.pop() {
            next.extend(arrows[place].iter().filter(|to| seen.insert(**to)));
        }
        seen
    };
    let reaches: BTreeMap<&Place, BTreeSet<&Place>> =
        arrows.keys().map(|from| (*from, follow(from))).collect();
    let circle = |from: &&'a Place| -> BTreeSet<&'a Place> {
        reaches[from].iter().filter(|to| reaches[*to].contains(from)).copied().collect()
    };
    let found: BTreeSet<_> = arrows.keys().map(circle).filter(|circle| !circle.is_empty()).collect();
    found.into_iter().collect()
}

#[test]
fn a_circle_is_seen_through_whatever_hands_a_name_on() {
    let told = |texts: [(&str, &str); 4]| {
        let place = |name: &str| name.split("::").map(str::to_owned).collect::<Place>();
        let texts = texts.map(|(name, text)| (place(name), text.to_owned()));
        let house = House::read(texts.into_iter().collect());
        let arrows = house.arrows();
        circles(&arrows).iter().map(BTreeSet::len).collect::<Vec<_>>()
    };
    let root = ("x", "pub mod a; pub mod b; pub use a::A as First;");
    let child = ("x::a::child", "use super::A; // crate::b\nfn f() -> &'static str { \"crate::b::B\" }");
    let (a, b) = (("x::a", "mod child; use child::f; struct A;"), ("x::b", "use crate::First; struct B;"));
    assert_eq!(told([root, a, child, b]), [0; 0], "a child may know its folder's file");
    assert_eq!(told([root, a, ("x::a::child", "fn f() { crate::b::g() }"), b]), [3]);
    assert_eq!(told([root, ("x::a", "use super::{b::{B, g}}; mod child;"), child, b]), [2]);
}

#[test]
fn no_file_leads_back_to_itself() {
    let mut told = Vec::new();
    for of in CRATES {
        let house = House::of(of);
        let arrows = house.arrows();
        for circle in circles(&arrows) {
            told.push(format!("a circle of {} files:", circle.len()));
            for from in &circle {
                let within = arrows[*from].intersection(&circle);
                told.extend(within.map(|to| format!("  {} -> {}", from.join("::"), to.join("::"))));
            }
        }
    }
    assert!(told.is_empty(), "{}", told.join("\n"));
}

/// From the ground up; nothing on a floor knows of a higher one. A file stands on the floor of the longest path that leads to
/// it, and each has one: a folder is a subject, so it may stand on several.
const FLOORS: [(&str, &[&[&str]]); 3] = [
    (
        "ledger",
        &[
            &["db"],
            &["values"],
            &["book::category", "book::membership", "history::stored", "history::obstacle"],
            &["people::person", "people::user::address", "people::preferences", "messages::message", "rates"],
            &["book::row", "history::change"],
            &["book", "people", "messages", "history", "access"],
            &["messages::inbox", "messages::media_asset"],
            &["book::transaction", "book::movement", "book::lookup", "book::refund", "book::receipt_item"],
            &[
                "messages::outbox",
                "messages::lane",
                "messages::session",
                "messages::transcript",
                "jobs",
                "rates::fill",
            ],
            &[
                "book::holdings",
                "book::balances",
                "imports",
                "messages::delivery",
                "messages::given_up",
                "messages::pushed",
            ],
            &["book::saving", "book::rows", "book::kept_receipt"],
            &["book::budget"],
            &[
                "history::reversal",
                "people::join",
                "people::erasure",
                "people::export",
                "invariants",
                "book::filing_rule::search",
                "book::filing_rule::trial",
                "book::filing_rule::corrected",
                "book::filing_rule::refiling",
                "book::copy",
            ],
            &["history::upgrade", "people::registration"],
        ],
    ),
    (
        "nlu",
        &[
            &["frame", "context", "trace", "words"],
            &["values", "hunch"],
            &["pieces"],
            &["senses"],
            &["readers", "picked"],
            &["alone", "json", "model", "numbers", "receipt", "speech", "statement", "understand"],
            &["ollama", "eval"],
        ],
    ),
    (
        "bot",
        &[
            &[
                "random",
                "books",
                "vocabulary",
                "engine::retry",
                "engine::watchdog",
                "engine::poison",
                "jobs::provider::web",
            ],
            // Settings hold the network's address.
            &["out", "channels::whatsapp::network"],
            &["operator::config", "operator::data_folder", "operator::failure", "operator::telemetry"],
            &[
                "importing",
                "intake::fetch",
                "intake::perceive",
                "intake::documents",
                "intake::reading",
                "intake::sight",
                "intake::organs",
                "intake::store",
                "engine::adviser",
            ],
            &["topics"],
            &["jobs", "operator::parse"],
            &["intake::registration", "out::alarm", "engine"],
            &["intake"],
            &["channels"],
            &["operator", "main"],
        ],
    ),
];

/// The floor that a file stands on.
fn floor(floors: &[&[&str]], place: &Place) -> usize {
    let name = place[1..].join("::");
    let leads =
        |path: &str| name == path || name.strip_prefix(path).is_some_and(|rest| rest.starts_with("::"));
    let on = |floor: &&[&str]| floor.iter().filter(|path| leads(path)).map(|path| path.len()).max();
    let lengths: Vec<Option<usize>> = floors.iter().map(on).collect();
    let longest = lengths.iter().max().copied().flatten().unwrap_or_else(|| panic!("{name} is on no floor"));
    lengths.iter().position(|length| *length == Some(longest)).unwrap_or_default()
}

#[test]
fn no_arrow_leads_up_a_floor() {
    let mut told = Vec::new();
    for (of, floors) in FLOORS {
        let house = House::of(of);
        for (from, tos) in house.arrows().into_iter().filter(|(from, _)| from.len() > 1) {
            let above = tos.into_iter().filter(|to| floor(floors, to) > floor(floors, from));
            told.extend(above.map(|to| format!("{} leads up to {}", from.join("::"), to.join("::"))));
        }
    }
    assert!(told.is_empty(), "{}", told.join("\n"));
}

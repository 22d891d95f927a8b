//! The pages hang together: every link leads somewhere, every table is whole, every file that is named is there, and the first
//! page stays a first page.

use std::{
    collections::HashSet,
    path::{Path, PathBuf},
};

use crate::{
    readme::{between, file},
    tidy::{CRATES, root, sources},
};

const LONGEST_FIRST_PAGE: usize = 200;

/// The pages that people read, from the root.
fn pages() -> Vec<String> {
    let mut pages: Vec<String> =
        ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"].map(str::to_owned).into();
    pages.extend(["tests/chats/README.md", "tests/load/README.md"].map(str::to_owned));
    pages.extend(of_docs());
    pages
}

fn of_docs() -> Vec<String> {
    let folder = std::fs::read_dir(root().join("docs")).expect("the folder");
    let names = folder.map(|entry| entry.expect("an entry").file_name().into_string().expect("a name"));
    names.filter(|name| is_page(name)).map(|name| format!("docs/{name}")).collect()
}

fn is_page(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|extension| extension == "md")
}

/// A page's lines outside of its blocks of code.
fn prose(page: &str) -> Vec<String> {
    let text = file(page);
    let outside = text.split("\n```").step_by(2);
    outside.flat_map(|part| part.lines().map(str::to_owned).collect::<Vec<_>>()).collect()
}

/// What links call a heading.
fn anchor(heading: &str) -> String {
    let heading = heading.to_lowercase();
    let kept = heading.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
    kept.collect::<String>().replace(' ', "-")
}

/// What a page links to, images too.
fn links(page: &str) -> Vec<String> {
    let text = prose(page).join("\n");
    let targets = text.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    targets.filter(|target| !target.contains("://")).map(str::to_owned).collect()
}

#[test]
fn the_first_page_is_short() {
    let lines = file("README.md").lines().count();
    assert!(lines <= LONGEST_FIRST_PAGE, "README.md has {lines} lines; what is more belongs to docs/");
}

#[test]
fn every_link_leads_to_a_file_and_a_heading() {
    let mut followed = 0;
    for page in pages() {
        for link in links(&page) {
            let (path, heading) = link.split_once('#').unwrap_or((&link, ""));
            let beside = Path::new(&page).parent().expect("a folder");
            let target = if path.is_empty() { PathBuf::from(&page) } else { beside.join(path) };
            assert!(root().join(&target).exists(), "{page}: {link} leads nowhere");
            if !heading.is_empty() {
                let lines = prose(target.to_str().expect("a path"));
                let headings = lines.iter().filter(|line| line.starts_with('#'));
                let mut anchors = headings.map(|line| anchor(line.trim_start_matches('#').trim()));
                assert!(anchors.any(|anchor| anchor == heading), "{page}: {link} has no such heading");
            }
            followed += 1;
        }
    }
    assert!(followed >= 40, "{followed} links");
}

#[test]
fn every_page_is_listed_on_the_first_page_and_in_the_index() {
    for (list, below) in [("README.md", "docs/"), ("docs/README.md", "")] {
        let listed: HashSet<String> = links(list).into_iter().collect();
        for page in of_docs().iter().filter(|page| *page != "docs/README.md") {
            let link = page.replacen("docs/", below, 1);
            assert!(listed.contains(&link), "{list} does not list {page}");
        }
    }
}

/// Where a page makes claims it says at its end which tests hold them; so a claim without a test is seen.
#[test]
fn every_page_says_what_holds_it() {
    for page in of_docs().iter().filter(|page| *page != "docs/README.md") {
        let lines = prose(page);
        let last = lines.join("\n").trim_end().rsplit("\n\n").next().expect("a paragraph").to_owned();
        let holds = last.starts_with("Held by ") || last.starts_with("Measured, not tested: ");
        assert!(holds, "{page} ends with: {last}");
    }
}

#[test]
fn every_file_that_is_named_is_there() {
    let rooms =
        ["tests/", "nlu/", "ledger/", "reports/", "dashboard/", "bot/", "docs/", "migrations/", "tools/"];
    let mut named = 0;
    for page in pages().iter().filter(|page| *page != "CHANGELOG.md") {
        let text = prose(page).join("\n");
        for name in between(&text, '`').filter(|name| rooms.iter().any(|room| name.starts_with(room))) {
            // A pattern such as `migrations/000N_name.sql` or `book/NAME.rs` stands for files to come.
            let is_pattern =
                name.contains([' ', '*', '…']) || ["000N", "NAME"].iter().any(|open| name.contains(open));
            assert!(is_pattern || root().join(name).exists(), "{page}: there is no {name}");
            named += 1;
        }
    }
    assert!(named >= 30, "{named} names");
}

/// What the pages about the inside call by name (`user::find`, `accept_all`) is called so in the sources.
#[test]
fn every_name_of_the_inside_is_in_the_sources() {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let mut texts: Vec<String> = CRATES.into_iter().flat_map(sources).map(|(_, text)| text).collect();
    for folder in ["migrations", "tests/world", "tests/world/world"] {
        let entries = std::fs::read_dir(root().join(folder)).expect("the folder");
        let files = entries.map(|entry| entry.expect("an entry").path()).filter(|path| path.is_file());
        texts.extend(files.map(|path| std::fs::read_to_string(path).expect("a text")));
    }
    let there: HashSet<&str> = texts.iter().flat_map(|text| text.split(|c| !is_word(c))).collect();
    let mut named = 0;
    for page in ["ARCHITECTURE.md", "docs/decisions.md", "docs/walkthroughs.md", "docs/data.md"] {
        let text = prose(page).join("\n");
        let is_name = |span: &&str| {
            (span.contains("::") || span.contains('_')) && span.chars().all(|c| is_word(c) || c == ':')
        };
        for name in between(&text, '`').filter(is_name) {
            let last = name.rsplit("::").next().expect("a word");
            assert!(there.contains(last), "{page}: nothing is called {name}");
            named += 1;
        }
    }
    assert!(named >= 50, "{named} names");
}

/// A bar too many or too few moves every cell behind it.
#[test]
fn every_row_of_a_table_has_all_its_cells() {
    for page in pages() {
        let lines = prose(&page);
        for table in lines.chunk_by(|one, other| one.starts_with('|') == other.starts_with('|')) {
            let cells = |row: &str| row.replace(r"\|", "").matches('|').count();
            for row in table.iter().filter(|row| row.starts_with('|')) {
                assert_eq!(cells(row), cells(&table[0]), "{page}: {row}");
            }
            let is_headed = table.get(1).is_some_and(|row| {
                row.trim_matches(['|', '-', ':', ' ']).chars().all(|c| matches!(c, '|' | '-' | ':' | ' '))
            });
            assert!(!table[0].starts_with('|') || is_headed, "{page}: {}", table[0]);
        }
    }
}

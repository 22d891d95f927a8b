//! Lists of what banks and wallets moved, each with the rows that are right: `corpus/histories/lists.txt`.

mod typed;

use std::{fs, path::Path};

use ledger::Direction;
use nlu::receipt::{self, Row};

use typed::{context, page};

fn corpus(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// A row as the corpus writes it.
fn written(row: &Row) -> String {
    let entry = &row.entry;
    let direction = match entry.direction {
        Direction::Expense => "expense",
        Direction::Income => "income",
        Direction::Transfer => "transfer",
    };
    let units = entry.amount.minor() / entry.amount.currency().minor_per_unit();
    let beside = [
        entry.category.as_ref().map(|category| format!("#{}", category.name)),
        entry.account.as_ref().map(|account| format!("from:{account}")),
        entry.to_account.as_ref().map(|account| format!("to:{account}")),
        entry.note.as_ref().map(|note| format!("ref:{note}")),
        (!row.is_done).then(|| "failed".to_owned()),
    ];
    let beside = beside.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let at = entry.at.format("%Y-%m-%d %H:%M");
    let sign = if row.is_in { '+' } else { '-' };
    format!("{at} {sign}{units} {direction} {} | {beside}", entry.description)
}

#[test]
fn rows_of_lists_are_read() {
    let context = context();
    for text in corpus("histories/lists.txt").split("== ").skip(1) {
        let (name, rest) = text.split_once('\n').expect("a name");
        let is_wanted = |line: &&str| line.starts_with("> ");
        let wanted: Vec<&str> = rest.lines().filter(is_wanted).map(|line| &line[2..]).collect();
        let print = rest.lines().filter(|line| !is_wanted(line)).collect::<Vec<_>>().join("\n");
        let read = match receipt::history(&[page(&print)], None, &context) {
            None => vec!["none".to_owned()],
            Some(history) => {
                let unread = (history.unread > 0).then(|| format!("unread {}", history.unread));
                history.rows.iter().map(written).chain(unread).collect()
            }
        };
        assert_eq!(read, wanted, "{name}");
    }
}

/// Of the invented papers these are lists.
const LISTS: [&str; 4] = ["history", "b071", "c079", "d057"];

#[test]
fn no_other_paper_is_taken_for_a_list() {
    let context = context();
    let mut found = Vec::new();
    for file in ["one", "two", "three", "four", "five"] {
        let papers = corpus(&format!("receipts/{file}.txt"));
        for paper in papers.split("== ").skip(1) {
            let (name, rest) = paper.split_once('\n').expect("a name");
            if receipt::history(&[page(rest)], None, &context).is_some() {
                found.push(name.to_owned());
            }
        }
    }
    assert_eq!(found, LISTS);
}

#[test]
fn whoever_says_whose_list_it_is_names_the_account_of_its_rows() {
    let text = "Riwayat\n24 Nov 2026 18:20\nIndomaret  -Rp37.500\nTop up  +Rp50.000";
    let history = receipt::history(&[page(text)], Some("OVO"), &context()).expect("a list");
    let accounts: Vec<_> =
        history.rows.iter().map(|row| (&row.entry.account, &row.entry.to_account)).collect();
    let ovo = Some("OVO".to_owned());
    assert_eq!(accounts, [(&ovo, &None), (&None, &ovo)]);
}

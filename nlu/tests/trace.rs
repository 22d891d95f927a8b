//! The trace: every rule has a name of its own, and a reading tells which rules read what.

use std::collections::BTreeSet;

use nlu::{Step, eval, explain, rules, understand};

/// README's sample, step by step; `UPDATE_TRACE=1` writes it anew.
const SAMPLE: &str = "Kmrn ngopi 2x 18rb pake gopay, parkir goceng";

fn traced(text: &str) -> Vec<Step> {
    explain(text, &eval::context()).1
}

#[test]
fn every_rule_has_a_name_of_its_own() {
    let mut seen = BTreeSet::new();
    for (stage, rule) in rules() {
        assert!(!rule.is_empty() && seen.insert(rule), "{stage}: `{rule}` names two rules, or none");
    }
}

#[test]
fn the_sample_is_read_step_by_step() {
    let told: String = traced(SAMPLE)
        .iter()
        .map(|Step { stage, rule, read }| [*stage, *rule, read].join("\t") + "\n")
        .fold(String::new(), |all, line| all + &line);
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/trace/sample.tsv");
    if std::env::var_os("UPDATE_TRACE").is_some() {
        std::fs::write(file, &told).expect("written");
    }
    assert_eq!(told, std::fs::read_to_string(file).expect("the steps"));
}

/// Whoever looks on changes nothing, and sees no rule that is on no list.
#[test]
fn a_trace_names_rules_alone_and_changes_nothing() {
    let known: BTreeSet<_> = rules().into_iter().collect();
    for text in [
        SAMPLE,
        "👍",
        "!!!",
        "rangkum dulu: kopi 20k, bensin 50k",
        "coba rangkum dulu pengeluaran bulan ini",
        "halo",
        "undo",
        "besok mau beli sepatu 300rb",
        "yang kopi tadi 25rb",
        "gofood 3x25rb diskon 10rb dibagi 3 orang",
        "roti 99999999999999999rb",
        "setor laptop 500k",
        "kenapa?",
        "",
    ] {
        let (frame, steps) = explain(text, &eval::context());
        assert_eq!(frame, understand(text, &eval::context()), "{text}");
        for step in steps {
            assert!(known.contains(&(step.stage, step.rule)), "{text}: {step:?} is on no list");
        }
    }
}

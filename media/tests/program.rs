//! A program that sees and hears may say nothing, nonsense, or goodbye: nothing but the one request is lost.
//!
//! A shell stands in for it. What it is given as the folder of models is a script.

use std::{path::Path, time::Duration};

use ledger::{
    messages::{
        message::MediaClaim,
        perceived::{Page, Perceived, Reader, Speech},
    },
    people::user::Locale,
};
use media::{
    Ears, Eyes, ProgramError, ProgramPlace, Sense,
    wire::{self, Answer, Outcome, Refusal, RefusalKind},
};
use tempfile::TempDir;

const PATIENCE: Duration = Duration::from_mins(1);
/// Long enough for a shell to have begun.
const IMPATIENCE: Duration = Duration::from_secs(2);

/// A program that is this script. It finds in its folder answers: `page` and `speech`, and `broken` and `missing`, refusals.
fn program(script: &str) -> (TempDir, ProgramPlace) {
    let folder = tempfile::tempdir().expect("a folder");
    let say = |name: &str, outcome| {
        let said = wire::encode(&Answer { id: 1, outcome }).expect("short");
        std::fs::write(folder.path().join(name), said).expect("written");
    };
    say("page", Outcome::Perceived(Perceived::Pages { pages: vec![page()] }));
    say("speech", Outcome::Perceived(Perceived::Speech(speech())));
    for (name, kind) in [("broken", RefusalKind::Broken), ("missing", RefusalKind::Missing)] {
        say(name, Outcome::Error(Refusal { kind, text: name.to_owned() }));
    }
    let file = folder.path().join("script");
    std::fs::write(&file, format!("cd {}\n{script}\n", folder.path().display())).expect("written");
    (folder, ProgramPlace { program: "/bin/sh".into(), models: file, threads: 1 })
}

fn eyes(script: &str) -> (TempDir, Eyes) {
    let (folder, place) = program(script);
    (folder, Eyes::at(place))
}

fn page() -> Page {
    Page { reader: Reader::Paddle, size: (3, 4), lines: Vec::new(), codes: Vec::new() }
}

fn speech() -> Speech {
    Speech { other: Some("kopi 12".to_owned()), ..Speech::from("kopi 20".to_owned()) }
}

async fn ask(eyes: &Eyes, within: Duration) -> Result<Page, ProgramError> {
    eyes.page(Path::new("/tmp/a.jpg"), Reader::Paddle, within).await
}

/// The first that is started does this; all others answer.
fn first(does: &str) -> String {
    format!("[ -e was-here ] || {{ : > was-here; {does}; }}\ncat page\nexec cat > /dev/null")
}

#[tokio::test]
async fn what_is_seen_is_told() {
    let (_folder, eyes) = eyes("cat page\nexec cat > /dev/null");
    assert_eq!(ask(&eyes, PATIENCE).await.expect("seen"), page());
}

#[tokio::test]
async fn a_refusal_names_whose_fault_it_is() {
    let (_folder, eyes) = eyes("cat broken\nexec cat > /dev/null");
    let refused = ask(&eyes, PATIENCE).await.expect_err("refused");
    assert!(
        matches!(&refused, ProgramError::Refused(refusal) if refusal.kind == RefusalKind::Broken),
        "{refused}"
    );
}

#[tokio::test]
async fn what_is_not_installed_is_missing() {
    let (_folder, eyes) = eyes("cat missing\nexec cat > /dev/null");
    let missing = ask(&eyes, PATIENCE).await.expect_err("nothing to read by");
    assert!(matches!(missing, ProgramError::Missing(_)), "{missing}");

    let program = "/nowhere/catat-media".into();
    let eyes = Eyes::at(ProgramPlace { program, models: "/nowhere".into(), threads: 1 });
    let missing = ask(&eyes, PATIENCE).await.expect_err("no program");
    assert!(
        matches!(&missing, ProgramError::Missing(what) if what.contains("/nowhere/catat-media")),
        "{missing}"
    );
}

#[tokio::test]
async fn killed_in_the_middle_it_is_started_anew() {
    let (_folder, eyes) = eyes(&first("head -c 1 > /dev/null; kill -9 $$"));
    let crashed = ask(&eyes, PATIENCE).await.expect_err("killed");
    assert!(matches!(&crashed, ProgramError::Crashed(how) if how.contains("signal: 9")), "{crashed}");
    assert_eq!(ask(&eyes, PATIENCE).await.expect("seen"), page());
}

#[tokio::test]
async fn late_it_is_stopped_and_started_anew() {
    let (_folder, eyes) = eyes(&first("exec sleep 600"));
    let late = ask(&eyes, IMPATIENCE).await.expect_err("late");
    assert!(matches!(late, ProgramError::Late(IMPATIENCE)), "{late}");
    assert_eq!(ask(&eyes, PATIENCE).await.expect("seen"), page());
}

#[tokio::test]
async fn an_answer_that_nobody_waits_for_is_nobodys() {
    let (_folder, eyes) = eyes(&first("exec sleep 600"));
    let left = tokio::time::timeout(IMPATIENCE, ask(&eyes, PATIENCE)).await;
    assert!(left.is_err(), "whoever asked has left");
    assert_eq!(ask(&eyes, PATIENCE).await.expect("seen"), page());
}

#[tokio::test]
async fn nonsense_is_a_crash() {
    // Too long, no JSON, and the answer to something else.
    for nonsense in ["printf 'nope, nope'", r"printf '\000\000\000\002no'", "sed s/:1/:9/ page"] {
        let (_folder, eyes) = eyes(&format!("{nonsense}\nexec cat > /dev/null"));
        let crashed = ask(&eyes, PATIENCE).await.expect_err("nonsense");
        assert!(matches!(crashed, ProgramError::Crashed(_)), "{nonsense}: {crashed}");
    }
}

#[tokio::test]
async fn what_crashes_again_and_again_is_let_alone() {
    let (_folder, eyes) = eyes("exit 3");
    for _ in 0..5 {
        let crashed = ask(&eyes, PATIENCE).await.expect_err("crashed");
        assert!(matches!(&crashed, ProgramError::Crashed(_)), "{crashed}");
    }
    let resting = ask(&eyes, PATIENCE).await.expect_err("it rests");
    assert!(matches!(resting, ProgramError::Resting(rest) if rest <= Duration::from_mins(1)), "{resting}");
}

#[tokio::test]
async fn what_is_said_is_told_while_the_eyes_are_busy() {
    let (_folder, eyes) = eyes("exec sleep 600");
    let (_other, place) = program("cat speech\nexec cat > /dev/null");
    let ears = Ears::at(place);
    let (file, claim) = (Path::new("/tmp/a.ogg"), MediaClaim::default());
    let hearing = ears.read(file, &claim, Locale::Id);
    let (seen, heard) = tokio::join!(ask(&eyes, IMPATIENCE), hearing);
    assert!(matches!(seen, Err(ProgramError::Late(_))));
    assert_eq!(heard.expect("heard"), Perceived::Speech(speech()));
}

#[tokio::test]
async fn a_page_is_no_answer_to_what_was_said() {
    let (_folder, place) = program("cat page\nexec cat > /dev/null");
    let crashed = Ears::at(place).speech(Path::new("/tmp/a.ogg"), Locale::En, PATIENCE).await;
    assert!(matches!(crashed, Err(ProgramError::Crashed(_))), "{crashed:?}");
}

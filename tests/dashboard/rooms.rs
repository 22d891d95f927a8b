//! Writing in the rooms: accounts, goals, budgets, what comes again and debts, each by its form; what is refused and why, two tabs,
//! and taking it back.

use super::{between, house, page, version, whole};
use crate::door::house::{Answer, Browser};

/// Sends a form that is done; answers where it leads.
pub(super) fn done(browser: &mut Browser<'_>, path: &str, fields: &[(&str, &str)]) -> String {
    let answer = browser.post(path, fields);
    assert_eq!(answer.status, 303, "{path} {fields:?}: {}", answer.text);
    answer.header("location").to_owned()
}

/// Sends a form that is not done, and is told so on a whole page.
fn refused(browser: &mut Browser<'_>, path: &str, fields: &[(&str, &str)]) -> Answer {
    let answer = browser.post(path, fields);
    assert!([409, 422].contains(&answer.status), "{path} {fields:?}: {} {}", answer.status, answer.text);
    assert!(answer.text.contains("role=\"alert\""), "{path}: {}", answer.text);
    whole(path, &answer);
    answer
}

/// Where something is that was opened just now.
pub(super) fn place(led: &str) -> String {
    led.split('?').next().unwrap_or_default().to_owned()
}

/// Opens a bank account of Budi's in which this lies.
pub(super) fn account(browser: &mut Browser<'_>, name: &str, opening: &str) -> String {
    let fields = [("name", name), ("kind", "bank"), ("currency", "idr"), ("opening", opening)];
    place(&done(browser, "/accounts", &fields))
}

fn id_of(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or_default()
}

#[tokio::test]
async fn an_account_is_opened_renamed_put_right_and_closed() {
    let (house, budi) = house().await;
    let mut browser = house.browser_of(&budi).await;
    page(&mut browser, "/accounts/new");
    let path = account(&mut browser, "BCA", "1,5jt");
    let text = page(&mut browser, &format!("{path}?done=opened"));
    for shown in
        ["Rp1.500.000", "role=\"status\">Sudah dibuat.", "href=\"/changes\"", "/transactions?account="]
    {
        assert!(text.contains(shown), "{shown}: {text}");
    }
    let seen = version(&text);
    let change = [("version", &*seen), ("name", "BCA gaji"), ("kind", "bank")];
    assert_eq!(done(&mut browser, &path, &change), format!("{path}?done=saved"));
    // The difference is booked, as in a chat.
    done(&mut browser, &format!("{path}/balance"), &[("sum", "1.400.000")]);
    let text = page(&mut browser, &path);
    assert!(text.contains("<h1>BCA gaji</h1>") && text.contains("Rp1.400.000"), "{text}");
    assert!(page(&mut browser, "/transactions?q=penyesuaian").contains("Rp100.000"));
    done(&mut browser, &format!("{path}/default"), &[("usual", "1")]);
    assert!(page(&mut browser, &path).contains("Bukan akun utama lagi"));
    done(&mut browser, &format!("{path}/default"), &[("usual", "")]);
    assert!(!page(&mut browser, &path).contains("Bukan akun utama lagi"));
    // Nothing is closed that holds money.
    let close = format!("{path}/close");
    let text = page(&mut browser, &path);
    let answer = refused(&mut browser, &close, &[("version", &version(&text))]);
    assert!(answer.text.contains("Masih ada Rp1.400.000"), "{}", answer.text);
    done(&mut browser, &format!("{path}/balance"), &[("sum", "0")]);
    let seen = version(&page(&mut browser, &path));
    done(&mut browser, &close, &[("version", &seen)]);
    let text = page(&mut browser, &path);
    assert!(text.contains("Ditutup") && !text.contains("/balance"), "{text}");
    refused(&mut browser, &format!("{path}/balance"), &[("sum", "5")]);
}

#[tokio::test]
async fn what_cannot_be_read_in_a_new_account_is_told_and_stays_written() {
    let (house, budi) = house().await;
    let mut browser = house.browser_of(&budi).await;
    account(&mut browser, "BCA", "0");
    for (field, value) in [
        ("name", ""),
        ("name", "bca"),
        ("name", "Piutang"),
        ("name", &*"x".repeat(61)),
        ("kind", "receivable"),
        ("currency", "rupiah"),
        ("opening", "banyak"),
        ("opened_on", "kemarin"),
    ] {
        let mut fields =
            vec![("name", "Dompet kain"), ("kind", "cash"), ("currency", "IDR"), ("opening", "25rb")];
        fields.retain(|(name, _)| *name != field);
        fields.push((field, value));
        let answer = refused(&mut browser, "/accounts", &fields);
        let kept = if field == "opening" { "value=\"Dompet kain\"" } else { "value=\"25rb\"" };
        assert!(answer.text.contains(kept), "{field}={value}: {}", answer.text);
    }
    assert!(!page(&mut browser, "/accounts").contains("Dompet kain"));
}

#[tokio::test]
async fn two_accounts_become_one_once_that_was_looked_at() {
    let (house, budi) = house().await;
    let mut browser = house.browser_of(&budi).await;
    let (from, into) =
        (account(&mut browser, "Gopay lama", "50rb"), account(&mut browser, "Gopay baru", "20rb"));
    let path = format!("{from}/merge");
    let asked = page(&mut browser, &format!("{path}?into={}", id_of(&into)));
    for shown in ["Gopay lama jadi bagian dari Gopay baru?", "Rp50.000", "Rp20.000"] {
        assert!(asked.contains(shown), "{shown}: {asked}");
    }
    for wrong in ["", "x", id_of(&from)] {
        let answer = browser.get(&format!("{path}?into={wrong}"));
        assert_eq!(answer.status, 422, "{wrong}");
    }
    let into_version = between(&asked, "name=\"into_version\" value=\"", "\"").to_owned();
    let seen = version(&asked);
    let fields = [("version", &*seen), ("into", id_of(&into)), ("into_version", &*into_version)];
    let old = [("version", "99"), fields[1], fields[2]];
    assert_eq!(refused(&mut browser, &path, &old).status, 409);
    assert_eq!(done(&mut browser, &path, &fields), format!("{into}?done=merged"));
    assert!(page(&mut browser, &into).contains("Rp70.000"));
    assert_eq!(browser.get(&from).status, 404);
}

#[tokio::test]
async fn two_tabs_that_change_one_account_are_both_shown() {
    let (house, budi) = house().await;
    let mut browser = house.browser_of(&budi).await;
    let path = account(&mut browser, "BCA", "0");
    let first = version(&page(&mut browser, &path));
    let change = |name| [("version", &*first), ("name", name), ("kind", "bank")];
    done(&mut browser, &path, &change("BCA satu"));
    let clash = refused(&mut browser, &path, &change("BCA dua"));
    assert_eq!(clash.status, 409, "{}", clash.text);
    for shown in ["Sekarang: BCA satu", "value=\"BCA dua\""] {
        assert!(clash.text.contains(shown), "{shown}: {}", clash.text);
    }
    let second = version(&clash.text);
    done(&mut browser, &path, &[("version", &second), ("name", "BCA dua"), ("kind", "bank")]);
    assert_eq!(refused(&mut browser, &format!("{path}/close"), &[("version", &first)]).status, 409);
}

/// In a message so many figures may be a telephone number.
#[tokio::test]
async fn bare_figures_are_an_amount_in_a_field() {
    let (house, budi) = house().await;
    let mut browser = house.browser_of(&budi).await;
    let path = account(&mut browser, "BCA", "737373700");
    assert!(page(&mut browser, &path).contains("Rp737.373.700"));
    let opened = done(&mut browser, "/savings", &[("name", "rumah"), ("target", "1737373701"), ("day", "")]);
    assert!(page(&mut browser, &place(&opened)).contains("Rp1.737.373.701"));
}

#[tokio::test]
async fn a_goal_is_opened_filled_emptied_changed_and_closed() {
    let (house, budi) = house().await;
    let mut browser = house.browser_of(&budi).await;
    page(&mut browser, "/savings/new");
    let opened =
        done(&mut browser, "/savings", &[("name", "laptop"), ("target", "15jt"), ("day", "2037-06-30")]);
    let path = place(&opened);
    let deposit = format!("{path}/deposit");
    done(&mut browser, &deposit, &[("amount", "500rb"), ("account", "")]);
    let text = page(&mut browser, &path);
    for shown in ["Rp500.000", "Rp15.000.000", "30 Jun 2037", "3%"] {
        assert!(text.contains(shown), "{shown}: {text}");
    }
    let answer = refused(&mut browser, &format!("{path}/withdraw"), &[("amount", "600rb")]);
    assert!(answer.text.contains("hanya ada Rp500.000") && answer.text.contains("600rb"), "{}", answer.text);
    for wrong in ["", "0", "-5", "banyak"] {
        refused(&mut browser, &deposit, &[("amount", wrong)]);
    }
    refused(&mut browser, &deposit, &[("amount", "5rb"), ("account", "tidak ada")]);
    let seen = version(&text);
    refused(
        &mut browser,
        &path,
        &[("version", &seen), ("name", "laptop"), ("target", ""), ("day", "2037-06-30")],
    );
    let change = [("version", &*seen), ("name", "laptop baru"), ("target", ""), ("day", "")];
    done(&mut browser, &path, &change);
    let text = page(&mut browser, &path);
    assert!(text.contains("laptop baru") && text.contains("Tanpa target"), "{text}");
    let close = format!("{path}/close");
    refused(&mut browser, &close, &[("version", &version(&text))]);
    done(&mut browser, &format!("{path}/withdraw"), &[("amount", "500rb")]);
    done(&mut browser, &close, &[("version", &version(&text))]);
    assert!(page(&mut browser, &path).contains("Ditutup"));
    refused(&mut browser, &deposit, &[("amount", "5rb")]);
}

#[tokio::test]
async fn a_budget_is_set_changed_and_ended() {
    let (house, budi) = house().await;
    let mut browser = house.browser_of(&budi).await;
    let text = page(&mut browser, "/budgets/new");
    let food =
        between(&text, "<option value=\"", "\">Makan").rsplit('"').next().unwrap_or_default().to_owned();
    let set = [("category", &*food), ("amount", "2jt"), ("period", "month")];
    assert_eq!(done(&mut browser, "/budgets", &set), "/budgets?done=opened");
    refused(&mut browser, "/budgets", &set);
    refused(&mut browser, "/budgets", &[("category", "x"), ("amount", "2jt"), ("period", "month")]);
    refused(&mut browser, "/budgets", &[("category", &food), ("amount", "2jt"), ("period", "abad")]);
    // Nobody sets one of everything by passing the question over.
    refused(&mut browser, "/budgets", &[("category", ""), ("amount", "2jt"), ("period", "month")]);
    let list = page(&mut browser, "/budgets");
    let path = format!(
        "/budgets/{}",
        between(&list, "<a href=\"/budgets/", "\">Makan").rsplit('/').next().unwrap_or_default()
    );
    let text = page(&mut browser, &path);
    assert!(text.contains("Rp2.000.000") && text.contains("value=\"Rp2.000.000\""), "{text}");
    let seen = version(&text);
    refused(&mut browser, &path, &[("version", &seen), ("amount", "")]);
    done(&mut browser, &path, &[("version", &seen), ("amount", "1,5jt"), ("rollover", "1")]);
    assert!(page(&mut browser, "/budgets").contains("Rp1.500.000"));
    assert_eq!(refused(&mut browser, &path, &[("version", &seen), ("amount", "3jt")]).status, 409);
    let text = page(&mut browser, &path);
    done(&mut browser, &format!("{path}/end"), &[("version", &version(&text))]);
    assert!(page(&mut browser, "/budgets").contains("card empty"));
}

#[tokio::test]
async fn what_comes_again_is_opened_changed_paused_and_ended() {
    let (house, budi) = house().await;
    let mut browser = house.browser_of(&budi).await;
    page(&mut browser, "/recurring/new");
    let mut fields = vec![
        ("name", "netflix"),
        ("amount", "54rb"),
        ("direction", "expense"),
        ("category", ""),
        ("every", "1"),
        ("unit", "month"),
        ("on", "anchor"),
        ("starts_on", "2037-06-05"),
        ("mode", "ask"),
    ];
    let path = place(&done(&mut browser, "/recurring", &fields));
    refused(&mut browser, "/recurring", &fields);
    for (field, value) in [
        ("starts_on", "2020-01-01"),
        ("ends_on", "2030-01-01"),
        ("direction", "transfer"),
        ("every", "0"),
        ("unit", "abad"),
        ("category", "x"),
    ] {
        fields[0].1 = "spotify";
        let mut wrong = fields.clone();
        wrong.retain(|(name, _)| *name != field);
        wrong.push((field, value));
        refused(&mut browser, "/recurring", &wrong);
    }
    let text = page(&mut browser, &path);
    for shown in ["netflix", "Rp54.000", "Tiap bulan", "5 Jun 2037"] {
        assert!(text.contains(shown), "{shown}: {text}");
    }
    done(&mut browser, &format!("{path}/once"), &[("day", "2037-06-05"), ("amount", "60rb")]);
    assert!(page(&mut browser, &path).contains("5 Jun 2037 · Rp60.000"));
    done(&mut browser, &format!("{path}/once"), &[("day", "2037-06-05"), ("amount", "70rb")]);
    both_taken_back(&mut browser, &path);
    done(&mut browser, &format!("{path}/once"), &[("day", "2037-06-05"), ("amount", "60rb")]);
    refused(&mut browser, &format!("{path}/once"), &[("day", "2037-07-05"), ("amount", "60rb")]);
    let seen = version(&text);
    let change = [("version", &*seen), ("name", "netflix"), ("amount", "65rb"), ("mode", "book")];
    done(&mut browser, &path, &change);
    assert_eq!(refused(&mut browser, &path, &change).status, 409);
    let text = page(&mut browser, &path);
    assert!(text.contains("Rp65.000") && text.contains("dicatat sendiri"), "{text}");
    let text = moved_to_other_days(&mut browser, &path, &text);
    refused(&mut browser, &format!("{path}/pause"), &[("version", &version(&text)), ("until", "2020-01-01")]);
    done(&mut browser, &format!("{path}/pause"), &[("version", &version(&text)), ("until", "")]);
    let text = page(&mut browser, &path);
    assert!(text.contains("Dijeda") && text.contains("/resume"), "{text}");
    let led = done(&mut browser, &format!("{path}/resume"), &[("version", &version(&text))]);
    let text = page(&mut browser, &place(&led));
    assert!(!text.contains("Dijeda"), "{text}");
    done(&mut browser, &format!("{}/end", place(&led)), &[("version", &version(&text))]);
    assert!(page(&mut browser, &place(&led)).contains("Sudah berakhir"));
}

/// What was set of one day twice is taken back twice.
fn both_taken_back(browser: &mut Browser<'_>, path: &str) {
    // Each of them is taken back to what was before, and the first to what it is on all days.
    let changes = page(browser, "/changes");
    let forms = changes.split("action=\"").skip(1).filter_map(|form| Some(form.split_once('"')?.0));
    let mut newest = forms.filter(|path| path.ends_with("/undo"));
    for stands in ["5 Jun 2037 · Rp60.000", "5 Jun 2037 · Rp54.000"] {
        let undo = newest.next().expect("one that can be taken back");
        assert_eq!(done(browser, undo, &[]), "/changes?done=undone");
        assert!(page(browser, path).contains(stands), "{stands}");
    }
}

/// Moves what stands on a page to every other week; the page as it then is.
fn moved_to_other_days(browser: &mut Browser<'_>, path: &str, text: &str) -> String {
    let (seen, moved) = (version(text), format!("{path}/days"));
    let days =
        [("version", &*seen), ("day", "2037-06-10"), ("every", "2"), ("unit", "week"), ("on", "anchor")];
    for (nth, value) in [(1, "2020-01-01"), (1, ""), (2, "0"), (3, "abad"), (4, "x")] {
        let mut wrong = days;
        wrong[nth].1 = value;
        refused(browser, &moved, &wrong);
    }
    done(browser, &moved, &days);
    assert_eq!(refused(browser, &moved, &days).status, 409);
    let text = page(browser, path);
    // What was said of the next one alone moves with it.
    for shown in ["Tiap 2 minggu", "10 Jun 2037 · Rp60.000", "value=\"2037-06-10\""] {
        assert!(text.contains(shown), "{shown}: {text}");
    }
    text
}

#[tokio::test]
async fn a_debt_is_noted_paid_in_part_and_settled() {
    let (house, budi) = house().await;
    let mut browser = house.browser_of(&budi).await;
    account(&mut browser, "BCA", "1jt");
    page(&mut browser, "/debts/new");
    let new =
        [("name", "Andi"), ("way", "theirs"), ("amount", "200rb"), ("account", "BCA"), ("day", "2026-04-10")];
    assert_eq!(done(&mut browser, "/debts", &new), "/debts?done=moved");
    for (nth, value) in [(0, ""), (1, "x"), (2, "banyak"), (3, "Mandiri"), (4, "")] {
        let mut wrong = new;
        wrong[nth].1 = value;
        refused(&mut browser, "/debts", &wrong);
    }
    let list = page(&mut browser, "/debts");
    assert!(list.contains("Rp200.000"), "{list}");
    let path = format!(
        "/debts/{}",
        between(&list, "href=\"/debts/", "\">Andi").rsplit('/').next().unwrap_or_default()
    );
    let text = page(&mut browser, &path);
    let seen = between(&text, "<option value=\"theirs:", "\"").to_owned();
    let debt = format!("theirs:{seen}");
    let pay = format!("{path}/pay");
    let answer = refused(&mut browser, &pay, &[("debt", &debt), ("amount", "300rb")]);
    assert!(answer.text.contains("tinggal Rp200.000"), "{}", answer.text);
    done(&mut browser, &pay, &[("debt", &debt), ("amount", "50rb"), ("account", "BCA")]);
    // Another tab still shows what was left before.
    let settle = format!("{path}/settle");
    assert_eq!(refused(&mut browser, &settle, &[("debt", &debt)]).status, 409);
    let text = page(&mut browser, &path);
    assert!(text.contains("Rp150.000"), "{text}");
    refused(&mut browser, &format!("{path}/close"), &[("version", &version(&text))]);
    let debt = format!("theirs:{}", between(&text, "<option value=\"theirs:", "\""));
    done(&mut browser, &settle, &[("debt", &debt), ("account", "BCA")]);
    let text = page(&mut browser, &path);
    assert!(text.contains("Lunas"), "{text}");
    done(&mut browser, &path, &[("version", &version(&text)), ("name", "Andi futsal")]);
    let text = page(&mut browser, &path);
    assert!(text.contains("<h1>Andi futsal</h1>"), "{text}");
    done(&mut browser, &format!("{path}/close"), &[("version", &version(&text))]);
    // What settled it is taken out: it is owed again, and paid back to nobody else of that name.
    let entries = page(&mut browser, "/transactions");
    let paid = entries.split("href=\"/transactions/").skip(1).find_map(|rest| {
        let (id, shown) = rest.split_once('"')?;
        let is_id = !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_digit());
        (is_id && shown.split("href=").next()?.contains("Rp150.000")).then(|| format!("/transactions/{id}"))
    });
    let paid = paid.unwrap_or_else(|| panic!("what was paid: {entries}"));
    let seen = version(&page(&mut browser, &paid));
    done(&mut browser, &format!("{paid}/void"), &[("version", &seen)]);
    let text = page(&mut browser, &path);
    assert!(text.contains("Ditutup") && text.contains("Rp150.000"), "{text}");
    let debt = format!("theirs:{}", between(&text, "<option value=\"theirs:", "\""));
    done(&mut browser, &settle, &[("debt", &debt), ("account", "BCA")]);
    assert!(page(&mut browser, &path).contains("Lunas"));
    assert_eq!(page(&mut browser, "/debts").matches("Andi futsal").count(), 1);
}

#[tokio::test]
async fn what_was_done_in_a_room_is_taken_back() {
    let (house, budi) = house().await;
    let mut browser = house.browser_of(&budi).await;
    let path = account(&mut browser, "BCA", "0");
    let text = page(&mut browser, &path);
    done(&mut browser, &path, &[("version", &version(&text)), ("name", "BCA gaji"), ("kind", "bank")]);
    let changes = page(&mut browser, "/changes");
    assert!(changes.contains("BCA gaji"), "{changes}");
    let newest = format!("/changes/{}/undo", between(&changes, "action=\"/changes/", "/undo"));
    assert_eq!(done(&mut browser, &newest, &[]), "/changes?done=undone");
    assert!(page(&mut browser, &path).contains("<h1>BCA</h1>"));
    refused(&mut browser, &newest, &[]);
    for path in ["/changes/x/undo", "/changes/999999/undo"] {
        assert_eq!(browser.post(path, &[]).status, 404, "{path}");
    }
    page(&mut browser, "/changes?before=0");
    page(&mut browser, "/changes?before=x");
}

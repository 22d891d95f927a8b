//! Rates and currencies over the command line and over HTTP.

use std::fs;

use rstest::rstest;
use serde_json::{Value, json};

use crate::support::{
    Home, Kind, PATIENCE,
    program::{catat, run},
    server, until,
};

pub const PHONE: &str = "6281234567890";

fn text(output: &[u8]) -> String {
    String::from_utf8_lossy(output).into_owned()
}

fn lines(output: &[u8]) -> Vec<Value> {
    text(output).lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

/// Runs `catat` with these arguments; answers its exit code and what it printed.
fn command(home: &Home, arguments: &[&str], input: &str) -> (Option<i32>, Vec<u8>, String) {
    let mut command = catat(home.folder.path(), &home.environment());
    let output = run(command.args(arguments), input);
    (output.status.code(), output.stdout, text(&output.stderr))
}

fn import(home: &Home, csv: &str) -> (Option<i32>, String) {
    let file = home.folder.path().join("rates.csv");
    fs::write(&file, csv).expect("a file");
    let (code, printed, _) = command(home, &["rates", "import", file.to_str().expect("a path")], "");
    (code, text(&printed))
}

/// What each line of a conversation is answered.
fn chat(home: &Home, now: &str, said: &[&str]) -> Vec<String> {
    let (code, printed, errors) = command(home, &["chat", "--now", now], &(said.join("\n") + "\n"));
    assert_eq!(code, Some(0), "{errors}");
    let turns = lines(&printed);
    turns
        .iter()
        .map(|turn| turn["replies"].as_array().expect("replies").iter().filter_map(Value::as_str).collect())
        .collect()
}

const CASE: &str = "day,base,quote,rate\n2026-03-02,USD,IDR,15500\n2026-11-01,USD,IDR,16400\n2026-11-10,USD,IDR,16400\n2026-11-19,USD,IDR,16400\n";

#[rstest]
#[tokio::test]
async fn rates_of_a_file_count_on_their_days(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let home = Home::new(kind).await;
    let (code, printed) = import(&home, CASE);
    assert_eq!(
        (code, &*printed),
        (Some(0), "4 rates imported, 0 lines refused; 0 entries are counted by them.\n")
    );
    chat(&home, "2026-03-02T10:00:00+07:00", &["langganan server $20"]);
    let said = chat(
        &home,
        "2026-11-20T10:00:00+07:00",
        &[
            "laporan Maret",
            "yang server tadi harusnya $25",
            "laporan Maret",
            "kemarin bayar hosting $10",
            "kenapa?",
            "laporan kemarin",
            "kenapa?",
        ],
    );
    for (nth, wanted) in [
        (0, "Expense: Rp310.000"),
        (0, "keluar USD 20 (Rp310.000)"),
        (2, "Expense: Rp387.500"),
        (4, "1 USD = Rp16.400, kurs 19 Nov 2026 (dari berkas)"),
        (5, "Expense: Rp164.000"),
        (6, "USD 10 dihitung Rp164.000"),
    ] {
        assert!(said[nth].contains(wanted), "{wanted} in {}", said[nth]);
    }
}

#[rstest]
#[tokio::test]
async fn a_late_file_counts_what_waited_and_names_what_it_refuses(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let home = Home::new(kind).await;
    let now = "2026-03-02T10:00:00+07:00";
    let said = chat(&home, now, &["langganan server $20", "beli teh 5rb", "laporan hari ini"]);
    assert!(
        said[2].contains("Expense: Rp5.000") && said[2].contains("Belum ada kurs USD: USD 20"),
        "{}",
        said[2]
    );
    let (code, printed) = import(
        &home,
        "day,base,quote,rate\n2026-03-01,USD,IDR,15500\n2026-03-02,USD,IDR,nol\n2026-03-02,USD,XXX,1\n",
    );
    assert_eq!(code, Some(1), "{printed}");
    assert_eq!(
        printed.lines().collect::<Vec<_>>(),
        [
            "line 3: not a rate: nol",
            "line 4: no such currency: XXX",
            "1 rates imported, 2 lines refused; 1 entries are counted by them.",
        ]
    );
    let said = chat(&home, now, &["laporan hari ini"]);
    assert!(said[0].contains("Expense: Rp315.000") && !said[0].contains("Belum ada kurs"), "{}", said[0]);
    let (code, printed, _) = command(&home, &["rates", "list", "--json"], "");
    let listed =
        json!([{ "day": "2026-03-01", "base": "USD", "quote": "IDR", "rate": 15500, "source": "file" }]);
    assert_eq!((code, json!(lines(&printed))), (Some(0), listed));
    let (code, printed, _) = command(&home, &["rates", "list"], "");
    assert_eq!((code, text(&printed).lines().count()), (Some(0), 2));
    for wrong in ["", "day;base;quote;rate\n", "day,base,quote\n2026-03-02,USD,IDR\n"] {
        assert_eq!(import(&home, wrong).0, Some(2), "{wrong}");
    }
    let (code, _, errors) = command(&home, &["rates", "import", "/nowhere/rates.csv"], "");
    assert!(code == Some(2) && errors.contains("/nowhere/rates.csv"), "{errors}");
    let (_, printed, _) = command(&home, &["doctor"], "");
    let sound = "ok    what an entry of another currency counts as is its amount at the rate of its day";
    assert!(text(&printed).contains(sound), "{}", text(&printed));
}

#[rstest]
#[tokio::test]
async fn rates_are_told_and_set_over_http(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, server) = server(kind).await;
    server.say(PHONE, "halo");
    assert_eq!(server.get("/rates").0, 404, "what is new is served below /api/v1 alone");
    for (day, base, quote, rate) in [
        ("2026-03-02", "USD", "IDR", json!(15500)),
        ("2026-03-03", "USD", "IDR", json!("15600.50")),
        ("2026-03-03", "EUR", "IDR", json!(17654.32)),
    ] {
        let new = json!({ "day": day, "base": base, "quote": quote, "rate": rate });
        let (status, row) = server.post("/api/v1/rates", &new);
        assert_eq!((status, &row["source"]), (201, &json!("api")), "{row}");
    }
    for wrong in [
        json!({ "day": "2026-03-02", "base": "USD", "quote": "IDR", "rate": 0 }),
        json!({ "day": "2026-03-02", "base": "USD", "quote": "IDR", "rate": -5 }),
        json!({ "day": "2026-03-02", "base": "USD", "quote": "IDR", "rate": "1e5" }),
        json!({ "day": "2026-03-02", "base": "USD", "quote": "IDR" }),
        json!({ "day": "2026-02-30", "base": "USD", "quote": "IDR", "rate": 1 }),
        json!({ "base": "XXX", "quote": "IDR", "rate": 1 }),
        json!({ "base": "IDR", "quote": "IDR", "rate": 1 }),
        json!({ "base": "USD", "quote": "IDR", "rate": 16400, "book": 1 }),
    ] {
        assert_eq!(server.post("/api/v1/rates", &wrong).0, 422, "{wrong}");
    }
    let (_, first) = server.get("/api/v1/rates?limit=2");
    let told = |page: &Value| -> Vec<String> {
        let items = page["items"].as_array().expect("items").iter();
        items.map(|of| format!("{} {} {}", of["day"], of["base"], of["rate"]).replace('"', "")).collect()
    };
    assert_eq!(told(&first), ["2026-03-03 EUR 17654.32", "2026-03-03 USD 15600.5"]);
    let (_, rest) =
        server.get(&format!("/api/v1/rates?cursor={}", first["next"].as_str().expect("a cursor")));
    assert_eq!((told(&rest), &rest["next"]), (vec!["2026-03-02 USD 15500".to_owned()], &Value::Null));
    for wrong in ["limit=0", "cursor=x", "cursor=2026-03-03.EUR", "page=2"] {
        assert_eq!(server.get(&format!("/api/v1/rates?{wrong}")).0, 422, "{wrong}");
    }
    let spent =
        json!({ "phone": PHONE, "amount": 20, "currency": "USD", "datetime": "2026-03-02T10:00:00+07:00" });
    let (_, row) = server.post("/transactions", &spent);
    assert_eq!((&row["book_amount"], &row["rate_day"]), (&json!(310_000), &json!("2026-03-02")), "{row}");
    let (_, month) = server.get(&format!("/reports/monthly?phone={PHONE}&month=2026-03"));
    assert_eq!(
        (&month["total_expense"], &month["other_currencies"]),
        (&json!(310_000), &json!([])),
        "{month}"
    );
    let held = json!({
        "currency": "USD", "total_income": 0, "total_expense": 20, "counted_income": 0, "counted_expense": 310_000,
    });
    assert_eq!(month["converted"], json!([held]), "{month}");
}

/// Whatever a currency's minor unit is, an amount comes back as it went in.
#[rstest]
#[tokio::test]
async fn amounts_come_back_as_they_went_in(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (home, server) = server(kind).await;
    server.say(PHONE, "halo");
    let amounts = [("186332", "IDR"), ("186332.5", "IDR"), ("500", "JPY"), ("1.234", "KWD")];
    for (nth, (amount, currency)) in amounts.into_iter().enumerate() {
        let number: Value = serde_json::from_str(amount).expect("a number");
        let at = format!("2026-03-0{}T10:00:00+07:00", nth + 1);
        let new = json!({ "phone": PHONE, "amount": number, "currency": currency, "datetime": at, "description": "beli teh" });
        let (status, row) = server.post("/transactions", &new);
        assert_eq!(
            (status, row["amount"].to_string(), &row["currency"]),
            (201, amount.to_owned(), &json!(currency))
        );
    }
    for (amount, currency) in [("500.5", "JPY"), ("1.2345", "KWD"), ("186332.505", "IDR")] {
        let number: Value = serde_json::from_str(amount).expect("a number");
        let new = json!({ "phone": PHONE, "amount": number, "currency": currency });
        assert_eq!(server.post("/transactions", &new).0, 422, "{amount} {currency}");
    }
    let (_, page) = server.get(&format!("/transactions?phone={PHONE}"));
    let listed: Vec<(String, String)> = page["items"]
        .as_array()
        .expect("items")
        .iter()
        .rev()
        .map(|row| (row["amount"].to_string(), row["currency"].as_str().unwrap_or_default().to_owned()))
        .collect();
    assert_eq!(listed, amounts.map(|(amount, currency)| (amount.to_owned(), currency.to_owned())));
    let found = server.say(PHONE, "cari teh")["reply"].as_str().expect("a reply").to_owned();
    for shown in ["Rp186.332 ", "Rp186.332,50", "JPY 500", "KWD 1,234"] {
        assert!(found.contains(shown), "{shown} in {found}");
    }
    server.say(PHONE, "ekspor data saya");
    let folder = home.folder.path().join("exports");
    let csv = || {
        let mut found =
            fs::read_dir(&folder).ok()?.filter_map(Result::ok).map(|entry| entry.path().join("catatan.csv"));
        fs::read_to_string(found.find(|path| path.is_file())?).ok()
    };
    let is_whole =
        |csv: String| amounts.iter().all(|(amount, currency)| csv.contains(&format!("{amount},{currency}")));
    until("all amounts in the export", PATIENCE, async || csv().is_some_and(is_whole)).await;
}

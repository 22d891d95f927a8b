//! Days of a whole file: their order, their years, and where they stand.

use statements::QuestionKey;

use crate::common::{day_and_amount, read, read_with};

#[test]
fn days_of_all_the_file_tell_their_order() {
    for (days, wanted) in [
        (["03/04/2026", "25/04/2026"], ["2026-04-03", "2026-04-25"]),
        (["04/03/2026", "04/25/2026"], ["2026-04-03", "2026-04-25"]),
        (["3.4.26", "25.4.26"], ["2026-04-03", "2026-04-25"]),
        (["12.01.26", "25.11.26"], ["2026-01-12", "2026-11-25"]),
        (["26-04-03", "26-04-25"], ["2026-04-03", "2026-04-25"]),
        (["20260403", "20260425"], ["2026-04-03", "2026-04-25"]),
        (["03042026", "25042026"], ["2026-04-03", "2026-04-25"]),
        (["03 Apr 2026", "25 April 2026"], ["2026-04-03", "2026-04-25"]),
        (["3 Mei 2026 10:15:00", "25 Agustus 2026 23:59:59"], ["2026-05-03", "2026-08-25"]),
        (["2026-04-03T23:30:00+07:00", "2026-04-25T00:10:00Z"], ["2026-04-03", "2026-04-25"]),
    ] {
        let [first, second] = days;
        let read = read(&format!("Tanggal;Keterangan;Jumlah\n{first};A;-1\n{second};B;2\n"));
        let days: Vec<String> = read.rows.iter().flatten().map(|row| row.day.to_string()).collect();
        assert_eq!(days, wanted, "{first}");
        assert!(read.survey.questions.is_empty(), "{first}");
    }
}

#[test]
fn days_that_leave_two_orders_are_asked_about_or_settled_by_what_stands_beside() {
    let text = |about: &str, days: [&str; 3]| {
        let [a, b, c] = days;
        format!("{about}Date,Description,Amount\n{a},A,-1500.50\n{b},B,2500.50\n{c},C,-3500.50\n")
    };
    let open = text("", ["03/04/2026", "05/04/2026", "07/04/2026"]);
    let read_open = read(&open);
    assert_eq!(
        read_open.survey.questions.iter().map(|question| question.key).collect::<Vec<_>>(),
        [QuestionKey::DayOrder]
    );
    let examples: Vec<(&str, String)> = read_open.survey.questions[0]
        .choices
        .iter()
        .map(|choice| (&*choice.value, choice.example.day.to_string()))
        .collect();
    assert_eq!(examples, [("day_first", "2026-04-03".to_owned()), ("month_first", "2026-03-04".to_owned())]);
    let answered = read_with(&open, &[("day_order", "month_first")]);
    assert_eq!(answered.rows[0].as_ref().unwrap().day.to_string(), "2026-03-04");
    for settled in [
        text("Period : 01/04/2026 - 30/04/2026\n", ["03/04/2026", "05/04/2026", "07/04/2026"]),
        text("", ["11/10/2026", "11/11/2026", "11/12/2026"]).replace("11/12/2026", "02/12/2026"),
        text("", ["03.04.2026", "05.04.2026", "07.04.2026"]),
        text("KlikBCA\n", ["03/04/2026", "05/04/2026", "07/04/2026"]),
        text("", ["01/02/2026", "02/02/2026", "02/02/2026"]).replace("01/02/2026", "02/02/2026"),
    ] {
        assert!(
            read(&settled).survey.questions.is_empty(),
            "{settled}\n{:?}",
            read(&settled).survey.questions
        );
    }
}

#[test]
fn missing_years_are_those_of_the_period_or_asked_about() {
    let rows = "Tanggal,Keterangan,Jumlah\n28/12,A,-1500.50\n02/01,B,2500.50\n";
    let told = read(&format!("Periode : 15/12/2025 - 14/01/2026\n{rows}"));
    assert_eq!(
        day_and_amount(&told),
        [("2025-12-28", "-1500.5"), ("2026-01-02", "2500.5")]
            .map(|(day, amount)| (day.into(), amount.into()))
    );
    assert!(told.survey.questions.is_empty());
    let open = read(rows);
    assert_eq!(
        open.survey.questions.iter().map(|question| question.key).collect::<Vec<_>>(),
        [QuestionKey::Year]
    );
}

#[test]
fn days_stand_once_for_the_rows_below() {
    let text = "Tanggal;Keterangan;Jumlah\n01/11/2026;A;-1.000\n;B;-2.000\n;C;-3.000\n25/11/2026;D;-4.000\n;E;5.000\n";
    let days: Vec<String> = read(text).rows.iter().flatten().map(|row| row.day.to_string()).collect();
    assert_eq!(days, ["2026-11-01", "2026-11-01", "2026-11-01", "2026-11-25", "2026-11-25"]);
}

//! Which way money went where a file's marks leave it open, and what its bank has not posted yet.

use crate::common::{Read, read, read_with};
use statements::{QuestionKey, Reason};

const HEAD: &str = "Tanggal;Keterangan;Jumlah\n";

fn amounts(read: &Read) -> Vec<String> {
    read.rows.iter().flatten().map(|row| row.amount.to_decimal()).collect()
}

/// Asserts that it is asked which way amounts went, and what each answer makes of the first row.
#[track_caller]
fn assert_asked(read: &Read, wanted: [(&str, &str); 2]) {
    let [question] = &read.survey.questions[..] else { panic!("{:?}", read.survey.questions) };
    assert_eq!(question.key, QuestionKey::Sign);
    let shown: Vec<(&str, String)> =
        question.choices.iter().map(|choice| (&*choice.value, choice.example.amount.to_decimal())).collect();
    assert_eq!(shown, wanted.map(|(value, amount)| (value, amount.to_owned())));
}

#[test]
fn fewer_with_a_minus_than_without_may_be_a_cards_and_are_asked_about() {
    let text = format!(
        "{HEAD}01/11/2026;STARBUCKS;45.000\n02/11/2026;ZARA;350.000\n15/11/2026;AUTODEBET;-395.000\n30/11/2026;NETFLIX;54.000\n"
    );
    assert_asked(&read(&text), [("in", "45000"), ("out", "-45000")]);
    for (answer, wanted) in
        [("out", ["-45000", "-350000", "395000", "-54000"]), ("in", ["45000", "350000", "-395000", "54000"])]
    {
        let answered = read_with(&text, &[("sign", answer)]);
        assert_eq!(amounts(&answered), wanted, "{answer}");
        assert!(answered.survey.questions.is_empty(), "{answer}");
    }
    // Whose account it is tells.
    for name in ["Kartu Kredit BCA", "cc mandiri", "SPayLater"] {
        let named = read_with(&text, &[("account", name)]);
        assert_eq!(amounts(&named), ["-45000", "-350000", "395000", "-54000"], "{name}");
        assert!(named.survey.questions.is_empty(), "{name}");
    }
}

#[test]
fn words_tell_what_a_minus_means() {
    for (rows, wanted) in [
        // A card's.
        (
            "01/11/2026;STARBUCKS;45.000\n02/11/2026;ZARA;350.000\n30/11/2026;PAYMENT - THANK YOU;-395.000",
            ["-45000", "-350000", "395000"],
        ),
        (
            "01/11/2026;ZARA;350.000\n02/11/2026;GRAB;40.000\n30/11/2026;REFUND ZARA;-350.000",
            ["-350000", "-40000", "350000"],
        ),
        // An account into which much comes.
        (
            "01/11/2026;TRSF DARI BUDI;500.000\n02/11/2026;GAJI;5.000.000\n30/11/2026;BIAYA ADM;-12.500",
            ["500000", "5000000", "-12500"],
        ),
    ] {
        let read = read(&format!("{HEAD}{rows}\n"));
        assert_eq!(amounts(&read), wanted, "{rows}");
        assert!(read.survey.questions.is_empty(), "{rows}");
    }
    // As many with one as without: an account's, unless words say otherwise.
    let even = format!("{HEAD}01/11/2026;KOPI;-20.000\n30/11/2026;ANI;50.000\n");
    assert_eq!(amounts(&read(&even)), ["-20000", "50000"]);
    let even = format!("{HEAD}01/11/2026;PAYMENT THANK YOU;-50.000\n30/11/2026;ZARA;50.000\n");
    assert_eq!(amounts(&read(&even)), ["50000", "-50000"]);
    // Words that say both things say nothing.
    let torn = format!(
        "{HEAD}01/11/2026;REFUND ZARA;350.000\n02/11/2026;BIAYA ADM;20.000\n30/11/2026;KOPI;-1.000\n"
    );
    assert_asked(&read(&torn), [("in", "350000"), ("out", "-350000")]);
}

#[test]
fn balances_go_before_words() {
    let text = "Tanggal;Keterangan;Jumlah;Saldo\n01/11/2026;BIAYA ADM;20.000;120.000\n02/11/2026;ANI;50.000;170.000\n\
                30/11/2026;KOPI;-10.000;160.000\n";
    let read = read(text);
    assert_eq!(amounts(&read), ["20000", "50000", "-10000"]);
    assert!(read.survey.questions.is_empty());
}

#[test]
fn what_comes_back_to_a_card_is_told_by_words_where_nothing_has_a_sign() {
    let text = format!(
        "{HEAD}01/11/2026;STARBUCKS;45.000\n02/11/2026;PEMBAYARAN VIA M-BCA;395.000\n03/11/2026;PEMBAYARAN TOKOPEDIA;99.000\n\
         30/11/2026;REFUND ZARA;350.000\n"
    );
    let card = ("account", "Kartu Kredit BCA");
    assert_asked(&read_with(&text, &[card]), [("out", "-45000"), ("in", "45000")]);
    let answered = read_with(&text, &[card, ("sign", "out")]);
    assert_eq!(amounts(&answered), ["-45000", "395000", "-99000", "350000"]);
    let of_bank = read_with(&text, &[("sign", "out")]);
    assert_eq!(amounts(&of_bank), ["-45000", "-395000", "-99000", "350000"]);
}

#[test]
fn what_is_not_posted_is_named_and_comes_once_it_is() {
    let text = format!(
        "{HEAD}'PEND;KARTU DEBIT KOPI;-25.000\nPENDING;KARTU DEBIT TEH;-8.000\n28/11/2026;OTORISASI PERTAMINA;-300.000\n\
         29/11/2026;TOKO BUKU (PENDING);-80.000\n29/11/2026;BELUM DIPOSTING ZARA;-350.000\n30/11/2026;KARTU DEBIT ROTI;-15.000\n"
    );
    let read_whole = read(&text);
    assert_eq!(amounts(&read_whole), ["-15000"]);
    let refused: Vec<&Reason> =
        read_whole.rows.iter().filter_map(|row| row.as_ref().err()).map(|row| &row.reason).collect();
    assert_eq!(refused.len(), 5);
    assert!(refused.iter().all(|reason| matches!(reason, Reason::NotBooked(_))), "{refused:?}");
    let posted = format!("{HEAD}28/11/2026;KARTU DEBIT KOPI;-25.000\n30/11/2026;KARTU DEBIT ROTI;-15.000\n");
    assert_eq!(amounts(&read(&posted)), ["-25000", "-15000"]);
    // A column for it tells alone, and what has a balance was booked.
    for (head, rows, wanted) in [
        (
            "Tanggal;Keterangan;Jumlah;Status\n",
            "28/11/2026;KOPI;-25.000;Otorisasi\n30/11/2026;RAPAT PENDING;-15.000;Berhasil\n",
            "-15000",
        ),
        ("Tanggal;Keterangan;Jumlah;Saldo\n", "29/11/2026;PENDING KOPI;-25.000;75.000\n", "-25000"),
    ] {
        assert_eq!(amounts(&read(&format!("{head}{rows}"))), [wanted], "{rows}");
    }
}

//! Rules by which entries are filed: the ways in which people ask for them, and what only looks like it.

use ledger::{Currency, Direction};
use nlu::frame::{Command, FilingAnswer, FilingRuleWish, Frame, RuleName};
use nlu::{Context, NamedCategory, eval, filing_answer, understand};

fn frame(text: &str) -> Frame {
    let categories = [NamedCategory {
        key: "c1000".to_owned(),
        name: "Si Meong".to_owned(),
        direction: Direction::Expense,
        keywords: Vec::new(),
    }];
    let accounts = ["Jago".to_owned()];
    let context =
        Context { categories: &categories, accounts: &accounts, ..Context::bare(eval::now(), Currency::IDR) };
    understand(text, &context)
}

fn wish(text: &str) -> Option<FilingRuleWish> {
    match frame(text).command() {
        Some(Command::FilingRule(wish)) => Some(wish.clone()),
        _ => None,
    }
}

/// The words and where they go: "tokopedia, tokped > Belanja Harian".
fn made(text: &str) -> String {
    let Some(FilingRuleWish::Make(order)) = wish(text) else { return format!("{:?}", frame(text).meaning()) };
    let category = match &order.category {
        Ok(category) => category.name.clone(),
        Err(name) => format!("?{name}"),
    };
    format!("{} > {category}", order.words.join(", ").to_lowercase())
}

#[test]
fn a_rule_is_asked_for_in_many_ways() {
    for (text, wanted) in [
        ("kalau ada kata TOKOPEDIA masuk Belanja", "tokopedia > Belanja"),
        ("kalo ada tokopedia masukin ke belanja ya", "tokopedia > Belanja"),
        ("klo ada kata 'tokopedia' masuk kategori belanja", "tokopedia > Belanja"),
        ("jika ada kata \"kopi kenangan\" kategorikan sebagai hiburan", "kopi kenangan > Hiburan"),
        ("setiap transaksi gojek masukin transport", "gojek > Transport"),
        ("tiap transaksi alfamart kategorinya jajan", "alfamart > ?jajan"),
        ("setiap transaksi alfamart kategorinya makan", "alfamart > Makan"),
        ("tiap ada gojek atau grab masuk transport", "gojek, grab > Transport"),
        ("yang ada 'pln' anggap tagihan", "pln > Tagihan"),
        ("yang ada pln anggap aja tagihan ya min", "pln > Tagihan"),
        ("semua pengeluaran gojek masuk transport", "gojek > Transport"),
        ("semua yang dari indomaret masuk belanja", "indomaret > Belanja"),
        ("tokopedia itu belanja ya mulai sekarang", "tokopedia > Belanja"),
        ("mulai sekarang tokopedia masuk belanja", "tokopedia > Belanja"),
        ("mulai sekarang kalau ada kata shopee masukin belanja", "shopee > Belanja"),
        ("tokopedia selalu masuk belanja", "tokopedia > Belanja"),
        ("masukin semua transaksi gojek ke transport", "gojek > Transport"),
        ("anggap gojek sebagai transport mulai sekarang", "gojek > Transport"),
        ("bikin aturan: tokopedia masuk belanja", "tokopedia > Belanja"),
        ("buat aturan baru tokopedia ke belanja", "tokopedia > Belanja"),
        ("aturan baru: kalau ada kata spp masuk pendidikan", "spp > Pendidikan"),
        ("tambah aturan whiskas masuk si meong", "whiskas > Si Meong"),
        ("kalau ada whiskas masuk kategori si meong", "whiskas > Si Meong"),
        ("kalau deskripsinya mengandung kata netflix masuk hiburan", "netflix > Hiburan"),
        ("if it contains TOKOPEDIA file it under shopping", "tokopedia > Belanja"),
        ("if there's the word gojek put it in transport", "gojek > Transport"),
        ("whenever I write grab count it as transport", "grab > Transport"),
        ("every transaction with tokopedia goes to shopping", "tokopedia > Belanja"),
        ("always put gojek under transport", "gojek > Transport"),
        ("treat netflix as entertainment from now on", "netflix > Hiburan"),
        ("add a rule: tokopedia goes to shopping", "tokopedia > Belanja"),
        ("kalau ada kata tokopedia masuk kategori belenja", "tokopedia > Belanja"),
        ("semua yang ada kata spbu itu transport", "spbu > Transport"),
        ("transactions containing shopee should be shopping", "shopee > Belanja"),
        ("transactions that contain uber go to transport", "uber > Transport"),
        ("jika keterangan mengandung pln maka kategori tagihan", "pln > Tagihan"),
        ("jika keterangan mengandung pln maka kategori antah", "pln > ?antah"),
        ("tambah aturan kfc -> makan", "kfc > Makan"),
        ("bikin aturan: grab => transport", "grab > Transport"),
        ("pokoknya kalau ada kata pln masuk tagihan", "pln > Tagihan"),
        // In quotes a denial is a word.
        ("kalau ada kata \"bukan main\" masuk hiburan", "bukan main > Hiburan"),
        ("kalau ada kata gaji masuk belanja", "gaji > Belanja"),
        ("kalau shopee masuk belanja", "shopee > Belanja"),
        // What nobody knows is told, where it can be nothing else.
        ("kalau ada kata whiskas masuk kategori peliharaan", "whiskas > ?peliharaan"),
        ("bikin aturan: steam masuk game", "steam > ?game"),
    ] {
        assert_eq!(made(text), wanted, "{text}");
    }
}

#[test]
fn a_rule_may_be_about_some_entries_alone() {
    let order = |text: &str| match wish(text) {
        Some(FilingRuleWish::Make(order)) => *order,
        other => panic!("{text}: {other:?} {:?}", frame(text).meaning()),
    };
    let minor = |units: i64| Some(units * 100);
    for (text, words, account, least, most) in [
        (
            "kalau ada kata tokopedia di atas 100rb masuk elektronik",
            "tokopedia",
            None,
            minor(100_000).map(|m| m + 1),
            None,
        ),
        ("kalau ada kata grab di bawah 30rb masuk makan", "grab", None, None, minor(30_000).map(|m| m - 1)),
        ("kalau ada kata shopee minimal 50rb masuk belanja", "shopee", None, minor(50_000), None),
        (
            "kalau ada kata grab antara 10rb dan 50rb masuk transport",
            "grab",
            None,
            minor(10_000),
            minor(50_000),
        ),
        ("setiap transaksi grab pakai jago masuk transport", "grab", Some("Jago"), None, None),
        ("kalau ada kata grab dari gopay masuk transport", "grab", Some("GoPay"), None, None),
        // An account that is all there is is the word itself.
        ("kalau ada kata gopay masuk transport", "gopay", None, None, None),
    ] {
        let text = text.replace("elektronik", "belanja");
        let order = order(&text);
        assert_eq!(order.words.join(", ").to_lowercase(), words, "{text}");
        assert_eq!(order.account.as_deref(), account, "{text}");
        let bounds = (order.least.map(ledger::Money::minor), order.most.map(ledger::Money::minor));
        assert_eq!(bounds, (least, most), "{text}");
    }
    assert_eq!(order("setiap pemasukan dari upwork masuk gaji").direction, Some(Direction::Income));
}

#[test]
fn rules_are_listed_moved_changed_and_deleted() {
    let words = |words: &str| RuleName::Words(words.to_owned());
    let shown = |text: &str| match wish(text) {
        Some(FilingRuleWish::List) => "list".to_owned(),
        Some(FilingRuleWish::Move(name, to)) => format!("{name:?} to {to}"),
        Some(FilingRuleWish::Change(name, category)) => {
            format!("{name:?} is {}", category.map_or_else(|name| format!("?{name}"), |known| known.name))
        }
        Some(FilingRuleWish::Delete(name)) => format!("{name:?} gone"),
        _ => format!("{:?}", frame(text).meaning()),
    };
    let number = RuleName::Number;
    for (text, wanted) in [
        ("daftar aturan", "list".to_owned()),
        ("aturan", "list".to_owned()),
        ("aturanku apa aja?", "list".to_owned()),
        ("lihat aturan dong", "list".to_owned()),
        ("my rules", "list".to_owned()),
        ("hapus semua aturan", "list".to_owned()),
        ("hapus aturan", "list".to_owned()),
        ("aturannya dihapus semua aja", "list".to_owned()),
        ("delete all rules", "list".to_owned()),
        ("hapus semua aturan tokopedia", format!("{:?} gone", words("tokopedia"))),
        ("show me all my rules", "list".to_owned()),
        ("aturan 3 jadi nomor 1", format!("{:?} to 1", number(3))),
        ("pindahin aturan 3 ke nomor 1", format!("{:?} to 1", number(3))),
        ("aturan tokopedia jadi nomor 2", format!("{:?} to 2", words("tokopedia"))),
        ("pindah aturan 2 ke paling atas", format!("{:?} to 1", number(2))),
        ("move rule 3 to number 1", format!("{:?} to 1", number(3))),
        ("aturan spotify duluin", format!("{:?} to 1", words("spotify"))),
        ("dahulukan aturan 3", format!("{:?} to 1", number(3))),
        ("ubah aturan 2 jadi hiburan", format!("{:?} is Hiburan", number(2))),
        ("aturan tokopedia ganti ke hiburan", format!("{:?} is Hiburan", words("tokopedia"))),
        ("aturan tokopedia masuk hiburan aja", format!("{:?} is Hiburan", words("tokopedia"))),
        ("change rule 2 to entertainment", format!("{:?} is Hiburan", number(2))),
        ("ubah aturan 2 jadi game", format!("{:?} is ?game", number(2))),
        ("hapus aturan tokopedia", format!("{:?} gone", words("tokopedia"))),
        ("hapus aturan nomor 3 ya", format!("{:?} gone", number(3))),
        ("aturan 3 dihapus aja", format!("{:?} gone", number(3))),
        ("delete rule 2", format!("{:?} gone", number(2))),
        ("hapus aturan kopi kenangan", format!("{:?} gone", words("kopi kenangan"))),
    ] {
        assert_eq!(shown(text), wanted, "{text}");
    }
}

#[test]
fn what_books_or_asks_is_no_rule() {
    for text in [
        "gojek 20rb masuk transport",
        "beli sabun di tokopedia 50rb",
        "kalau gajian masuk aku mau beli hp",
        "tokopedia masuk belanja?",
        "setiap hari beli kopi 20rb",
        "semua pengeluaran bulan ini",
        "kalau ada rezeki mau nabung",
        "masuk belanja",
        "gaji masuk 5jt",
        "kategori apa aja",
        "tokopedia itu mahal ya",
        "kenapa masuk belanja?",
        "transport 20rb",
        "kalau kopi 20rb masuk makan kan ya?",
        "aturan main budget gimana",
        "yang tadi masuk transport",
        "semua yang ada di kulkas itu makan",
        "semua yang mengandung gula itu bohong",
        "semua transaksi gojek kategori transport",
        "yang terakhir masuk hiburan",
        // The opposite is wanted.
        "jangan masukin gojek ke transport mulai sekarang",
        "kalau ada kata tokopedia jangan masuk belanja",
        "tokopedia itu bukan belanja ya mulai sekarang",
        "stop masukin gojek ke transport mulai sekarang",
        "don't put gojek under transport from now on",
        // A story.
        "kalau gaji masuk belanja",
    ] {
        assert_eq!(wish(text), None, "{text}");
    }
}

#[test]
fn a_rule_that_was_tried_is_answered() {
    for (text, wanted) in [
        ("simpan", Some(FilingAnswer::Keep)),
        ("simpan aja", Some(FilingAnswer::Keep)),
        ("ya simpan dong", Some(FilingAnswer::Keep)),
        ("keep it", Some(FilingAnswer::Keep)),
        ("simpan dan ubah yang lama", Some(FilingAnswer::KeepAndRefile)),
        ("ya, ubah juga yang lama", Some(FilingAnswer::KeepAndRefile)),
        ("ubah juga", Some(FilingAnswer::KeepAndRefile)),
        ("dua-duanya", Some(FilingAnswer::KeepAndRefile)),
        ("yang lama juga", Some(FilingAnswer::KeepAndRefile)),
        ("keep and change the old ones too", Some(FilingAnswer::KeepAndRefile)),
        ("simpan tapi jangan ubah yang lama", Some(FilingAnswer::Keep)),
        ("simpan, yang lama jangan", Some(FilingAnswer::Keep)),
        ("jangan", None),
        ("tidak", None),
        ("kopi 20rb", None),
        ("", None),
    ] {
        assert_eq!(filing_answer(text), wanted, "{text}");
    }
}

//! The books in a browser: what somebody told in a chat, looked at, narrowed, put right and taken back.

use loopback::Phone;

use crate::{
    browser::{Browser, LAPTOP, PHONE},
    driver::Driver,
    looks::look,
    stage::Stage,
};

const BUDI: &str = "6281234567890";
/// Looks after the bot.
pub const ADMIN: &str = "6281299999999";
/// What a month is made of.
pub const TOLD: [&str; 16] = [
    "saldo bca 2jt",
    "saldo gopay 150rb",
    "gaji 6jt masuk bca",
    "beli kopi 20k pakai gopay",
    "bensin 50rb kemarin pakai bca",
    "indomaret 132500 pakai bca",
    "nonton bioskop 75rb 2 hari lalu",
    "topup gopay 100rb dari bca",
    "budget makan 500rb per bulan",
    "budget 3jt per bulan",
    "buat tabungan laptop 15jt",
    "setor 500rb ke tabungan laptop",
    "andi pinjam 200rb",
    "utang ke Sari 85rb",
    "langganan netflix 54rb tiap tanggal 5",
    "beli buku dengan judul yang sangat panjang sekali sampai-sampai tidak muat di satu baris layar hp 45rb",
];
/// The rooms, by their path, heading and picture.
const ROOMS: [(&str, &str, &str); 22] = [
    ("/dashboard", "Bulan ini", "overview"),
    ("/transactions", "Catatan", "entries"),
    ("/accounts", "Akun", "accounts"),
    ("/savings", "Tabungan", "savings"),
    ("/budgets", "Anggaran", "budgets"),
    ("/debts", "Utang piutang", "debts"),
    ("/reports", "Laporan", "reports"),
    ("/settings", "Pengaturan", "settings"),
    ("/transactions/new", "Catat baru", "new"),
    ("/accounts/new", "Akun baru", "account-new"),
    ("/savings/new", "Tabungan baru", "saving-new"),
    ("/budgets/new", "Anggaran baru", "budget-new"),
    ("/recurring/new", "Rutin baru", "again-new"),
    ("/debts/new", "Utang baru", "debt-new"),
    ("/import", "Berkas bank", "imports"),
    ("/media", "Foto dan suara", "media"),
    ("/changes", "Riwayat", "changes"),
    ("/chat", "Chat", "chat"),
    ("/settings/categories", "Kategori", "categories"),
    ("/settings/rules", "Aturan", "rules"),
    ("/settings/keys", "Kunci program", "keys"),
    ("/settings/log", "Riwayat login", "log"),
];

/// What is in the rooms, by the room and how its path begins; its picture is called by the room.
const THINGS: [(&str, &str); 7] = [
    ("/accounts", "/accounts/"),
    ("/savings", "/savings/"),
    ("/budgets", "/budgets/"),
    ("/budgets", "/recurring/"),
    ("/debts", "/debts/"),
    ("/transactions", "/transactions/"),
    ("/settings/categories", "/settings/categories/"),
];
/// Rooms for those who look after the bot, and those that want a login of just now.
const ROOMS_OF_THE_HOUSE: [(&str, &str, &str); 6] = [
    ("/admin", "Pengelola", "admin"),
    ("/admin/people", "Orang", "admin-people"),
    ("/admin/work", "Pekerjaan", "admin-work"),
    ("/admin/audit", "Model", "admin-audit"),
    ("/admin/log", "Riwayat login", "admin-log"),
    ("/settings/erase", "Hapus semua data", "erase"),
];

/// Led in by a link from the chat.
pub async fn inside(stage: &Stage, phone: &Phone, browser: &Browser<'_>) {
    browser.go(&stage.link(phone).await);
    browser.until_at("Masuk lewat link");
    browser.press("Masuk");
    browser.until_at("Kata sandi");
    browser.follow("Nanti saja");
    browser.until_at("Bulan ini");
}

#[tokio::test(flavor = "multi_thread")]
async fn every_room_is_fit_to_be_seen_empty_and_full() {
    let Some(driver) = Driver::start() else { return };
    let stage = Stage::new().await;
    let budi = stage.phone(BUDI, "Budi Santoso").await;
    let browser = Browser::open(&driver, PHONE, "id-ID,id");
    inside(&stage, &budi, &browser).await;
    look_around(&stage, &browser, "empty");
    for text in TOLD {
        stage.say(&budi, text).await;
    }
    look_around(&stage, &browser, "full");
    for (room, begins) in THINGS {
        look_into(&stage, &browser, (room, begins), "full");
    }
    browser.go(&stage.url("/transactions/999"));
    browser.until_at("Tidak ada di sini");
    look(&browser, "missing");
}

#[tokio::test(flavor = "multi_thread")]
async fn every_room_is_fit_to_be_seen_in_english_and_for_those_who_look_after_the_bot() {
    let Some(driver) = Driver::start() else { return };
    let stage = Stage::new().await;
    let ani = stage.phone(ADMIN, "Ani").await;
    for text in TOLD {
        stage.say(&ani, text).await;
    }
    let browser = Browser::open(&driver, PHONE, "id-ID,id");
    inside(&stage, &ani, &browser).await;
    for (path, heading, name) in ROOMS_OF_THE_HOUSE {
        browser.go(&stage.url(path));
        browser.until_at(heading);
        look(&browser, name);
    }
    stage.say(&ani, "bahasa inggris").await;
    let of_the_house = ROOMS_OF_THE_HOUSE.iter();
    for (path, _, name) in ROOMS.iter().chain(of_the_house) {
        browser.go(&stage.url(path));
        browser.read("//html[@lang='en']//h1");
        look(&browser, &format!("{name}-english"));
    }
    for thing in THINGS {
        look_into(&stage, &browser, thing, "english");
    }
}

/// Looks at the first thing of a room.
fn look_into(stage: &Stage, browser: &Browser<'_>, (room, begins): (&str, &str), how: &str) {
    browser.go(&stage.url(room));
    let is_thing =
        format!("starts-with(@href, '{begins}') and number(substring-after(@href, '{begins}')) > 0");
    let path = format!("//main//a[{is_thing}]");
    let led = browser.run(&format!(
        "return document.evaluate(\"{path}\", document, null, XPathResult.FIRST_ORDERED_NODE_TYPE).singleNodeValue?.pathname"
    ));
    browser.go(&stage.url(led.as_str().unwrap_or_else(|| panic!("nothing in {room}"))));
    browser.read("//main[@id='page']//form");
    let name = begins.trim_matches('/').replace('/', "-");
    look(browser, &format!("{name}-one-{how}"));
}

fn look_around(stage: &Stage, browser: &Browser<'_>, how: &str) {
    for (path, heading, name) in ROOMS {
        browser.go(&stage.url(path));
        browser.until_at(heading);
        look(browser, &format!("{name}-{how}"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_told_in_the_chat_is_found_put_right_and_taken_back() {
    let Some(driver) = Driver::start() else { return };
    let stage = Stage::new().await;
    let budi = stage.phone(BUDI, "Budi Santoso").await;
    for text in ["beli kopi 20k", "bensin 50rb", "kopi susu 18rb kemarin"] {
        stage.say(&budi, text).await;
    }
    let browser = Browser::open(&driver, LAPTOP, "id-ID,id");
    inside(&stage, &budi, &browser).await;
    browser.follow("Semua catatan");
    browser.until_at("Catatan");
    browser.fill("Cari", "kopi");
    browser.click("//form[contains(@class, 'filter')]//div[@class='search']//button");
    browser.read("//main[not(contains(., 'ensin'))]//h2");
    look(&browser, "entries-found");
    browser.click("//main//a[contains(., 'eli kopi')]");
    browser.read("//blockquote[contains(., 'beli kopi 20k')]");
    look(&browser, "entry");
    browser.fill("Nominal", "25rb");
    browser.press("Simpan");
    let said = browser.read("//*[@role='status']");
    assert!(said.starts_with("Tersimpan."), "{said}");
    assert_eq!(browser.read("//p[contains(@class, 'big')]"), "−Rp25.000");
    // The chat has the same books.
    assert!(stage.say(&budi, "pengeluaran hari ini").await.contains("Rp75.000"));
    browser.press("Hapus");
    browser.until_at("beli kopi");
    assert!(stage.say(&budi, "pengeluaran hari ini").await.contains("Rp50.000"));
    look(&browser, "entry-deleted");
    browser.press("Kembalikan");
    browser.read("//*[@role='status'][contains(., 'kembali')]");
    // Somebody else is first: what is being written stays.
    browser.fill("Nominal", "28rb");
    stage.say(&budi, "ganti yang beli kopi jadi 30rb").await;
    browser.read("//*[@id='news'][not(@hidden)]");
    browser.press("Simpan");
    let problem = browser.read("//*[@role='alert']");
    assert!(problem.contains("Rp30.000") && problem.contains("28rb"), "{problem}");
    look(&browser, "entry-clash");
    assert!(stage.say(&budi, "pengeluaran hari ini").await.contains("Rp80.000"));
}

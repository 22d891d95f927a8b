//! Coming in: from a link in a chat to a browser that is logged in, and out again.

use serde_json::json;

use crate::{
    axe,
    browser::{Browser, LAPTOP, PHONE},
    driver::Driver,
    looks::look,
    program::try_post,
    stage::Stage,
};

const BUDI: &str = "6281234567890";
const PASSWORD: &str = "hujan turun di sore hari";
/// What somebody likes who reads Indonesian.
const INDONESIAN: &str = "id-ID,id";

/// As a messenger looks at a link before its person does.
const LOOKS: [(&str, &str); 3] =
    [("HEAD", "WhatsApp/2.24.1 A"), ("GET", "WhatsApp/2.24.1 A"), ("GET", "facebookexternalhit/1.1")];

#[tokio::test(flavor = "multi_thread")]
async fn a_link_from_the_chat_leads_in_and_a_password_does_from_then_on() {
    let Some(driver) = Driver::start() else { return };
    let stage = Stage::new().await;
    let budi = stage.phone(BUDI, "Budi Santoso").await;
    let link = stage.link(&budi).await;
    for (method, agent) in LOOKS {
        assert_eq!(preview(method, &link, agent), (200, 0), "{method} {agent}");
    }
    let phone = Browser::open(&driver, PHONE, INDONESIAN);
    phone.go(&link);
    phone.until_at("Masuk lewat link");
    assert!(phone.cookies().is_empty(), "to look at it sets nothing");
    look(&phone, "link");
    phone.press("Masuk");
    set_a_password(&phone);
    let cookies = phone.cookies();
    let [cookie] = &cookies[..] else { panic!("one cookie: {cookies:?}") };
    assert_eq!((&cookie["httpOnly"], &cookie["sameSite"]), (&json!(true), &json!("Lax")), "{cookie}");
    phone.press("Keluar");
    phone.until_at("Masuk");
    assert!(phone.cookies().is_empty());
    look(&phone, "login");
    log_in_at_the_second_try(&phone);

    let laptop = Browser::open(&driver, LAPTOP, INDONESIAN);
    laptop.go(&stage.url("/login"));
    log_in(&laptop, PASSWORD);
    laptop.until_at("Bulan ini");
    to_logins(&laptop);
    assert_eq!(laptop.read("//ul").matches("Peramban ini").count(), 1, "{}", laptop.read("//ul"));
    look(&laptop, "logins");
    laptop.press("Keluarkan");
    laptop.read("//ul[count(li)=1]");
    phone.go(&stage.url("/logins"));
    phone.until_at("Masuk");
    laptop.go(&stage.url("/logins"));
    laptop.until_at("Yang sedang masuk");
}

/// The status of an answer, and how many cookies it sets.
fn preview(method: &str, url: &str, agent: &str) -> (u16, usize) {
    let request = ureq::http::Request::builder().method(method).uri(url).header("user-agent", agent);
    let answer = ureq::run(request.body(()).expect("a request")).expect("an answer");
    (answer.status().as_u16(), answer.headers().get_all("set-cookie").iter().count())
}

/// At the first time: one that is too short, and one that is not.
fn set_a_password(browser: &Browser<'_>) {
    browser.until_at("Kata sandi");
    look(browser, "password");
    browser.fill("Kata sandi baru", "pendek");
    browser.press("Simpan");
    assert!(browser.read("//*[@role='alert']").contains("Terlalu pendek"));
    look(browser, "password-too-short");
    browser.fill("Kata sandi baru", PASSWORD);
    browser.press("Simpan");
    browser.until_at("Bulan ini");
    to_logins(browser);
    let listed = browser.read("//ul[count(li)=1]");
    assert!(listed.contains("Peramban ini") && listed.contains("127.0.0.1"), "{listed}");
    assert!(listed.contains("Chrome di Linux"), "{listed}");
    look(browser, "logins-one");
}

fn log_in_at_the_second_try(browser: &Browser<'_>) {
    log_in(browser, "hujan turun di pagi hari");
    assert_eq!(browser.read("//*[@role='alert']"), "Nomor, e-mail, atau kata sandinya salah.");
    assert!(browser.cookies().is_empty());
    look(browser, "login-wrong");
    log_in(browser, PASSWORD);
    browser.until_at("Bulan ini");
}

/// From any page of the books to the browsers that are logged in.
fn to_logins(browser: &Browser<'_>) {
    browser.follow("Pengaturan");
    browser.until_at("Pengaturan");
    browser.follow("Yang sedang masuk");
    browser.until_at("Yang sedang masuk");
}

fn log_in(browser: &Browser<'_>, password: &str) {
    browser.fill("Nomor HP atau alamat e-mail", "0812-3456-7890");
    browser.fill("Kata sandi", password);
    browser.press("Masuk");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_that_is_spent_says_so_and_how_to_get_another() {
    let Some(driver) = Driver::start() else { return };
    let stage = Stage::new().await;
    let budi = stage.phone(BUDI, "Budi").await;
    let link = stage.link(&budi).await;
    let first = Browser::open(&driver, PHONE, INDONESIAN);
    let second = Browser::open(&driver, PHONE, INDONESIAN);
    for browser in [&first, &second] {
        browser.go(&link);
        browser.until_at("Masuk lewat link");
    }
    first.press("Masuk");
    first.until_at("Kata sandi");
    first.follow("Nanti saja");
    first.until_at("Bulan ini");
    // The page was open before the link was spent.
    second.press("Masuk");
    second.until_at("Link tidak berlaku");
    assert!(second.read("//main").contains("Kirim \"dashboard\" ke bot"), "{}", second.read("//main"));
    assert!(second.cookies().is_empty());
    look(&second, "gone");
    second.follow("Masuk dengan kata sandi");
    second.until_at("Masuk");
    second.go(&stage.link(&budi).await);
    second.until_at("Masuk lewat link");
    second.press("Masuk");
    second.until_at("Kata sandi");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_registered_on_the_web_is_shown_a_code() {
    let Some(driver) = Driver::start() else { return };
    let stage = Stage::new().await;
    let body = json!({ "email": "budi@contoh.id", "password": PASSWORD }).to_string();
    let registered = try_post(&stage.url("/auth/register"), &body).expect("an answer");
    assert!(registered.status().is_success(), "{}", registered.status());
    let browser = Browser::open(&driver, PHONE, "en-GB,en");
    browser.go(&stage.url("/login"));
    browser.until_at("Log in");
    look(&browser, "login-english");
    browser.fill("Phone number or e-mail address", "budi@contoh.id");
    browser.fill("Password", PASSWORD);
    browser.press("Log in");
    browser.until_at("Bulan ini");
    to_logins(&browser);
    look(&browser, "logins-without-a-number");
    browser.press("Tampilkan kode");
    browser.until_at("Sambungkan nomor");
    let code = browser.read("//p[@class='code']");
    assert!(code.len() == 6 && code.bytes().all(|byte| byte.is_ascii_digit()), "{code}");
    look(&browser, "number");
    browser.follow("Kembali");
    browser.until_at("Yang sedang masuk");
    // As somebody presses whose list is old: that browser is out already.
    browser.run(
        "document.querySelector('form').action = '/logins/1/end'; document.querySelector('form').submit();",
    );
    browser.until_at("Tidak ada di sini");
    look(&browser, "error");
    browser.go(&stage.url("/docs"));
    browser.until_at("The API");
    axe::hold(&browser, "the description of the API");
}

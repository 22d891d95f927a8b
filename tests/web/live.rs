//! Pages that change by themselves while they are looked at, and that are there without a network.

use crate::{
    books::inside,
    browser::{Browser, PHONE},
    driver::Driver,
    looks::look,
    stage::Stage,
};

const BUDI: &str = "6281234567890";
/// Waits until this page is kept.
const KEPT: &str = "return (async () => {
    await navigator.serviceWorker.ready;
    while (!await caches.match(location.href, { ignoreVary: true })) await new Promise((soon) => setTimeout(soon, 50));
    return true;
})()";

#[tokio::test(flavor = "multi_thread")]
async fn what_is_told_in_the_chat_appears_and_what_is_written_into_stays() {
    let Some(driver) = Driver::start() else { return };
    let stage = Stage::new().await;
    let budi = stage.phone(BUDI, "Budi Santoso").await;
    stage.say(&budi, "gaji 6jt").await;
    let browser = Browser::open(&driver, PHONE, "id-ID,id");
    inside(&stage, &budi, &browser).await;
    browser.run("window.isTheSame = true");
    stage.say(&budi, "beli kopi 20k").await;
    browser.read("//main//a[contains(., 'eli kopi')]");
    assert_eq!(browser.run("return window.isTheSame"), true, "it was not loaded anew");
    look(&browser, "overview-followed");
    browser.go(&stage.url("/transactions"));
    browser.until_at("Catatan");
    browser.fill("Cari", "teh");
    stage.say(&budi, "beli teh 7k").await;
    browser.read("//*[@id='news'][not(@hidden)][contains(., 'Ada yang baru')]");
    assert_eq!(browser.run("return document.getElementById('q').value"), "teh");
    look(&browser, "entries-something-new");
    browser.follow("Ada yang baru – muat ulang");
    browser.read("//main//a[contains(., 'eli teh')]");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_seen_last_is_there_without_a_network() {
    let Some(driver) = Driver::start() else { return };
    let stage = Stage::new().await;
    let budi = stage.phone(BUDI, "Budi Santoso").await;
    stage.say(&budi, "beli kopi 20k").await;
    let browser = Browser::open(&driver, PHONE, "id-ID,id");
    inside(&stage, &budi, &browser).await;
    browser.run("return navigator.serviceWorker.ready.then(() => true)");
    let (seen, never) = (stage.url("/transactions"), stage.url("/debts"));
    browser.go(&seen);
    browser.until_at("Catatan");
    assert_eq!(browser.run(KEPT), true);
    drop(stage);
    browser.go(&seen);
    browser.until_at("Catatan");
    browser.read("//p[@id='copy'][contains(., 'salinan')]");
    browser.read("//main//a[contains(., 'eli kopi')]");
    browser.go(&never);
    browser.until_at("Tidak ada jaringan");
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_of_it_is_left_when_one_has_logged_out() {
    let Some(driver) = Driver::start() else { return };
    let stage = Stage::new().await;
    let budi = stage.phone(BUDI, "Budi Santoso").await;
    let browser = Browser::open(&driver, PHONE, "id-ID,id");
    inside(&stage, &budi, &browser).await;
    browser.run("return navigator.serviceWorker.ready.then(() => true)");
    browser.go(&stage.url("/transactions"));
    browser.until_at("Catatan");
    assert_eq!(browser.run(KEPT), true);
    browser.press("Keluar");
    browser.until_at("Masuk");
    let kept =
        "return caches.keys().then((names) => names.filter((name) => name.startsWith('pages-')).length)";
    assert_eq!(browser.run(kept), 0);
}

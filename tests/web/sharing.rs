//! What another app of the phone shares with the dashboard is said in the chat; without a network it waits, and is said once.

use serde_json::{Value, json};

use crate::{
    books::inside,
    browser::{Browser, PHONE},
    driver::Driver,
    looks::look,
    stage::Stage,
};

const BUDI: &str = "6281234567890";
/// Waits until the service worker answers for this page.
const HELD: &str = "return (async () => {
    await navigator.serviceWorker.ready;
    while (!navigator.serviceWorker.controller) await new Promise((soon) => setTimeout(soon, 50));
    return true;
})()";
/// Waits until nothing waits to be sent.
const SENT: &str = "return (async () => {
    const waiting = () => new Promise((done) => {
        const opening = indexedDB.open('catat', 1);
        opening.onsuccess = () => {
            const asked = opening.result.transaction('waiting').objectStore('waiting').count();
            asked.onsuccess = () => { opening.result.close(); done(asked.result); };
        };
    });
    while (await waiting()) await new Promise((soon) => setTimeout(soon, 50));
    return true;
})()";
/// Where the manifest says that whatever is shared is sent, and how.
const TARGET: &str =
    "return fetch('/manifest.webmanifest').then((told) => told.json()).then((told) => told.share_target)";
/// Sends words and so many pictures there, as a phone does.
const SHARE: &str = "return (async (target, words, pictures) => {
    const form = document.createElement('form');
    Object.assign(form, { method: target.method, action: target.action, enctype: target.enctype });
    const add = (name, made) => form.append(Object.assign(document.createElement('input'), { name, ...made }));
    add(target.params.title, { value: 'IMG_2034.png' });
    add(target.params.text, { value: words });
    const canvas = document.createElement('canvas');
    const picture = await new Promise((done) => canvas.toBlob(done));
    const chosen = new DataTransfer();
    for (let nth = 0; nth < pictures; nth += 1) chosen.items.add(new File([picture], `nota-${nth}.png`, { type: 'image/png' }));
    add(target.params.files[0].name, { type: 'file', multiple: true, files: chosen.files });
    document.body.append(form);
    setTimeout(() => form.submit());
})";

#[tokio::test(flavor = "multi_thread")]
async fn what_is_shared_is_said_in_the_chat() {
    let Some(driver) = Driver::start() else { return };
    let stage = Stage::new().await;
    let budi = stage.phone(BUDI, "Budi Santoso").await;
    stage.say(&budi, "halo").await;
    let browser = Browser::open(&driver, PHONE, "id-ID,id");
    inside(&stage, &budi, &browser).await;
    assert_eq!(browser.run(HELD), true);
    let target = browser.run(TARGET);
    share(&browser, &target, ("beli kopi 20k", 0));
    browser.until_at("Chat");
    browser.read("//*[@class='talk']//p[contains(., 'Rp20.000')]");
    for (pictures, shown) in [(1, 1), (2, 3)] {
        share(&browser, &target, ("", pictures));
        browser.read(&format!("//h1[.='Chat']/following::*[@class='talk'][count(.//img)={shown}]"));
    }
    look(&browser, "chat-shared");
    // Whoever is out is told that it did not arrive.
    browser.go(&stage.url("/settings"));
    browser.press("Keluar");
    browser.until_at("Masuk");
    share(&browser, &target, ("beli teh 7k", 0));
    let told = browser.read("//h1[.='Masuk']/following::*[@role='alert']");
    assert!(told.contains("bagikan sekali lagi"), "{told}");
    look(&browser, "login-shared");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_shared_without_a_network_is_said_once_there_is_one() {
    let Some(driver) = Driver::start() else { return };
    let mut stage = Stage::new().await;
    let budi = stage.phone(BUDI, "Budi Santoso").await;
    stage.say(&budi, "halo").await;
    let browser = Browser::open(&driver, PHONE, "id-ID,id");
    inside(&stage, &budi, &browser).await;
    assert_eq!(browser.run(HELD), true);
    // A page is kept, so it is known whose browser it is.
    browser.go(&stage.url("/dashboard"));
    browser.until_at("Bulan ini");
    browser.run(
        "return (async () => { while (!(await caches.keys()).some((name) => name.startsWith('pages-')))
            await new Promise((soon) => setTimeout(soon, 50)); })()",
    );
    let target = browser.run(TARGET);
    stage.rest();
    share(&browser, &target, ("beli teh 7k", 1));
    browser.until_at("Disimpan dulu di sini");
    stage.go_on();
    browser.go(&stage.url("/dashboard"));
    browser.until_at("Bulan ini");
    assert_eq!(browser.run(SENT), true);
    browser.go(&stage.url("/chat"));
    browser.read("//*[@class='talk']//p[contains(., 'beli teh 7k')]");
    assert_eq!(browser.run("return document.querySelectorAll('.talk img').length"), 1);
}

fn share(browser: &Browser<'_>, target: &Value, (words, pictures): (&str, usize)) {
    browser.run(&format!("{SHARE}({target}, {}, {pictures})", json!(words)));
}

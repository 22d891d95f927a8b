//! What the first page weighs, and how soon something of it is seen: on a phone of the middle sort with a network to match.

use std::fmt::Write;

use serde_json::{Value, json};

use crate::{
    books::{TOLD, inside},
    browser::{Browser, PHONE, keep},
    driver::Driver,
    stage::Stage,
};

const BUDI: &str = "6281234567890";
/// How often it is looked at; the one in the middle counts.
const TIMES: usize = 9;
/// The first thing is to be seen within so many milliseconds. A machine that does something else beside, and a program that was built
/// to be debugged, are let off with ten times that.
const MARK: f64 = 500.0;
const SLOWEST: f64 = 10.0 * MARK;
/// So many bytes come over the wire, heads and all.
const HEAVIEST: u64 = 60 * 1_024;

/// When something was first painted, what came over the wire and from where, and how far anything moved after it was seen.
const MEASURED: &str = "return (async () => {
    const soon = (wait) => new Promise((done) => setTimeout(done, wait));
    const painted = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
    for (let nth = 0; nth < 400 && painted() === undefined; nth += 1) await soon(25);
    let moved = 0;
    const which = [];
    new PerformanceObserver((list) => list.getEntries().forEach(({ value, sources }) => {
        moved += value;
        which.push(...sources.map(({ node }) => node?.outerHTML?.slice(0, 80)));
    }))
        .observe({ type: 'layout-shift', buffered: true });
    await soon(300);
    const loaded = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
    return {
        painted: painted(),
        moved,
        which,
        bytes: loaded.reduce((sum, { transferSize }) => sum + transferSize, 0),
        elsewhere: loaded.map(({ name }) => name).filter((name) => !name.startsWith(location.origin)),
    };
})()";

#[tokio::test(flavor = "multi_thread")]
async fn the_first_page_is_light_and_soon_seen() {
    let Some(driver) = Driver::start() else { return };
    let stage = Stage::new().await;
    let budi = stage.phone(BUDI, "Budi Santoso").await;
    for text in TOLD {
        stage.say(&budi, text).await;
    }
    let browser = Browser::open(&driver, PHONE, "id-ID,id");
    inside(&stage, &budi, &browser).await;
    slow_down(&browser);
    let mut told = String::new();
    for path in ["/login", "/dashboard"] {
        let seen: Vec<Value> = (0..TIMES).map(|_| look_anew(&browser, &stage.url(path))).collect();
        for seen in &seen {
            let bytes = seen["bytes"].as_u64().expect("a count");
            assert!((1_000..=HEAVIEST).contains(&bytes), "{path}: {bytes} bytes");
            assert_eq!((&seen["moved"], &seen["elsewhere"]), (&json!(0), &json!([])), "{path}: {seen}");
        }
        let mut painted: Vec<f64> = seen.iter().filter_map(|seen| seen["painted"].as_f64()).collect();
        painted.sort_by(f64::total_cmp);
        assert_eq!(painted.len(), TIMES, "{path}: {seen:?}");
        let middle = painted[TIMES / 2];
        assert!(middle <= SLOWEST, "{path}: the first thing is seen after {middle} ms");
        let heaviest = seen.iter().filter_map(|seen| seen["bytes"].as_u64()).max().unwrap_or_default();
        writeln!(
            told,
            "{path}: {heaviest} bytes over the wire (at most {HEAVIEST}); first contentful paint after {middle:.0} ms \
             (mark: {MARK:.0}), median of {TIMES} between {:.0} and {:.0}, at 40 ms, 10 Mbit/s and a processor four times slower",
            painted[0],
            painted[TIMES - 1],
        )
        .expect("strings grow");
    }
    print!("{told}");
    keep("first-page.txt", told.as_bytes());
}

/// As far away, and as slow, as a phone is.
fn slow_down(browser: &Browser<'_>) {
    browser.tell("Network.enable", &json!({}));
    // Whoever comes for the first time has none.
    browser.tell("Network.setBypassServiceWorker", &json!({ "bypass": true }));
    let a_second = 10_000_000 / 8;
    let network = json!({ "offline": false, "latency": 40, "downloadThroughput": a_second, "uploadThroughput": a_second });
    browser.tell("Network.emulateNetworkConditions", &network);
    browser.tell("Emulation.setCPUThrottlingRate", &json!({ "rate": 4 }));
}

/// Looks at a page of which nothing is kept.
fn look_anew(browser: &Browser<'_>, url: &str) -> Value {
    browser.tell("Network.clearBrowserCache", &json!({}));
    browser.go(url);
    browser.run(MEASURED)
}

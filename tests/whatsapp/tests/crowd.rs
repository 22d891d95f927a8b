//! Many phones at once.

use std::time::Instant;

use futures_util::future::try_join_all;
use loopback::{Identity, Phone, Server};

use crate::{Outcome, bot};

const PHONES: u32 = 100;

#[tokio::test(flavor = "multi_thread")]
async fn a_hundred_phones_write_to_one_account() -> Outcome {
    let server = Server::start().await?;
    let bot = Phone::connect(&server, bot()).await?;
    let (start, before) = (Instant::now(), resident_bytes());
    let phones = (1..=PHONES).map(|number| Phone::connect(&server, Identity::numbered(number)));
    let phones = try_join_all(phones).await?;
    let (connected, during) = (start.elapsed(), resident_bytes());
    let to = bot.identity().by_phone();
    try_join_all(phones.iter().map(|phone| phone.send_text(&to, "halo"))).await?;
    for _ in &phones {
        bot.expect_text("halo").await?;
    }
    println!("{PHONES} phones: connected after {connected:?}, all heard after {:?}", start.elapsed());
    println!("memory: {} KiB a phone", during.saturating_sub(before) / 1024 / u64::from(PHONES));
    Ok(())
}

/// What this process holds in memory, where the system tells.
fn resident_bytes() -> u64 {
    const PAGE_BYTES: u64 = 4096;
    let pages = std::fs::read_to_string("/proc/self/statm").ok();
    pages.and_then(|pages| pages.split(' ').nth(1)?.parse::<u64>().ok()).unwrap_or_default() * PAGE_BYTES
}

//! Second messages that name what was booked, or point at it, played with the whole bot: how many of them must end right, and how
//! many may end wrong.

use crate::trial::misses;

/// So many conversations there are.
const CONVERSATIONS: usize = 120;
/// So many end right at least.
const RIGHT: usize = 100;
/// So many are wrong and sure at most.
const WRONG: usize = 10;

#[tokio::test]
async fn second_messages_mean_what_was_booked_before_them() {
    let misses = misses("follow.jsonl", CONVERSATIONS).await;
    let told: Vec<&str> = misses.values().map(|(_, line)| &**line).collect();
    let is_wrong = |verdict: &str| matches!(verdict, "wrong" | "filed");
    let wrong = misses.values().filter(|(verdict, _)| is_wrong(verdict)).count();
    assert!(misses.len() <= CONVERSATIONS - RIGHT, "{}", told.join("\n"));
    assert!(wrong <= WRONG, "{}", told.join("\n"));
}

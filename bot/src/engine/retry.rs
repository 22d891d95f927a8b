//! Again: what is stale is read and decided anew, for a while.

use ledger::db::WriteError;

use crate::random;

/// How often a unit of work is read and decided again because somebody else was first.
pub const TRIES: usize = 8;

/// Does what others may be first at, until it is done; not to be first together again, each waits a moment of its own.
/// Stale only where others were first every time.
pub(crate) async fn until_first<T, Work>(mut work: impl FnMut() -> Work) -> Result<T, WriteError>
where
    Work: Future<Output = Result<T, WriteError>>,
{
    for round in 0..2 * TRIES - 1 {
        match work().await {
            Err(WriteError::Stale(_)) => tokio::time::sleep(random::pause(round)).await,
            done => return done,
        }
    }
    work().await
}

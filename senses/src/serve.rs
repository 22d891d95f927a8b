//! Requests in, answers out, one after the other.

use std::{
    any::Any,
    io::{self, Read, Write},
    panic::{AssertUnwindSafe, catch_unwind},
    path::PathBuf,
};

use ledger::messages::perceived::Perceived;
use media::wire::{self, Answer, Outcome, Refusal, RefusalKind, Request, Task};

use crate::{limits, readers::Readers};

/// Answers until nobody asks any more. A reader that panics is an answer too, and made anew for the next request.
pub fn serve(
    (models, threads): (PathBuf, usize),
    mut requests: impl Read,
    mut answers: impl Write,
) -> io::Result<()> {
    let anew = || Readers::new(models.clone(), threads);
    let mut readers = anew();
    while let Some(request) = wire::read::<Request>(&mut requests)? {
        limits::set_time()?;
        let Task::Page { reader } = request.task;
        let read = catch_unwind(AssertUnwindSafe(|| readers.page(&request.path, reader)));
        let outcome = match read {
            Ok(Ok(page)) => Outcome::Perceived(Perceived::Pages { pages: vec![page] }.within_bounds()),
            Ok(Err(refusal)) => Outcome::Error(refusal),
            Err(panic) => {
                readers = anew();
                Outcome::Error(Refusal { kind: RefusalKind::Failed, text: told(&*panic) })
            }
        };
        wire::write(&mut answers, &Answer { id: request.id, outcome })?;
    }
    Ok(())
}

/// What somebody said when they panicked.
fn told(panic: &(dyn Any + Send)) -> String {
    let literal = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    let text = literal.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_default();
    format!("a reader panicked: {text}")
}

//! Requests in, answers out, one after the other.

use std::{
    any::Any,
    io::{self, Read, Write},
    panic::{AssertUnwindSafe, catch_unwind},
    path::PathBuf,
};

use ledger::messages::perceived::Perceived;
use media::wire::{self, Answer, Outcome, Refusal, RefusalKind, Request, Task};

use crate::{limits, listener::Listener, readers::Readers};

/// Answers until nobody asks any more. One who panics over a file is an answer too, and made anew for the next request.
pub fn serve(
    (models, threads): (PathBuf, usize),
    mut requests: impl Read,
    mut answers: impl Write,
) -> io::Result<()> {
    let anew = || (Readers::new(models.clone(), threads), Listener::new(models.clone(), threads));
    let mut senses = anew();
    while let Some(request) = wire::read::<Request>(&mut requests)? {
        limits::set_time()?;
        let outcome = match catch_unwind(AssertUnwindSafe(|| perceive(&mut senses, &request))) {
            Ok(Ok(perceived)) => Outcome::Perceived(perceived.within_bounds()),
            Ok(Err(refusal)) => Outcome::Error(refusal),
            Err(panic) => {
                senses = anew();
                Outcome::Error(Refusal { kind: RefusalKind::Failed, text: told(&*panic) })
            }
        };
        wire::write(&mut answers, &Answer { id: request.id, outcome })?;
    }
    Ok(())
}

fn perceive((readers, listener): &mut (Readers, Listener), request: &Request) -> Result<Perceived, Refusal> {
    match request.task {
        Task::Page { reader } => readers.pages(&request.path, reader).map(|pages| Perceived::Pages { pages }),
        Task::Speech { language } => listener.speech(&request.path, language).map(Perceived::Speech),
    }
}

/// What somebody said when they panicked.
fn told(panic: &(dyn Any + Send)) -> String {
    let literal = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    let text = literal.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_default();
    format!("it panicked: {text}")
}

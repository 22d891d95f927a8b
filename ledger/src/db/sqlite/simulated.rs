//! Writing as a simulator drives it: the writer's steps are those of a task, and what befalls them comes from outside.

use std::{mem, ops::ControlFlow, sync::Arc};

use tokio::sync::{mpsc, oneshot};

use super::{
    super::{
        DatabaseError, WriteError, binds,
        faults::{Fault, Faults, busy, disk},
    },
    writes::{Answer, Order, TOGETHER, Write, Writer},
};

/// Takes steps as long as somebody may give orders.
pub(super) async fn serve(mut writer: Writer, mut orders: mpsc::Receiver<Order>, faults: Arc<dyn Faults>) {
    let mut taken = Vec::new();
    while orders.recv_many(&mut taken, TOGETHER).await > 0 {
        let fault = faults.before_turn(taken.len()).await;
        // Whoever came meanwhile is served too, as on the thread.
        while taken.len() < TOGETHER
            && let Ok(order) = orders.try_recv()
        {
            taken.push(order);
        }
        let told = befall(fault, &mut taken);
        let step = writer.turn(&mut taken);
        faults.after_turn().await;
        for Told { answer, error, tried } in told {
            // What was written although it must have failed shows.
            let written = tried.and_then(|mut tried| tried.try_recv().ok()?.ok());
            let _ = answer.send(written.ok_or_else(|| error.into()));
        }
        if let ControlFlow::Break(closed) = step {
            return writer.close(closed);
        }
    }
}

/// Somebody who is told of an error, whatever the step comes to.
struct Told {
    answer: Answer,
    error: DatabaseError,
    /// What their batch comes to, which cannot be written.
    tried: Option<oneshot::Receiver<Result<Vec<u64>, WriteError>>>,
}

/// Has the fault befall what was taken; answers who is told of it. What the lock keeps out is taken out.
fn befall(fault: Fault, taken: &mut Vec<Order>) -> Vec<Told> {
    let all = |taken: &mut Vec<Order>, error: DatabaseError| {
        let answers = taken.iter_mut().filter_map(written).map(|write| silence(write).0);
        answers.map(|answer| Told { answer, error: error.clone(), tried: None }).collect()
    };
    match fault {
        Fault::None => Vec::new(),
        Fault::LostAnswer => all(taken, disk()),
        Fault::Busy => {
            let told = all(taken, busy());
            taken.retain(|order| matches!(order, Order::Close(_)));
            told
        }
        Fault::Statement(nth) => {
            let Some(write) = taken.get_mut(nth).and_then(written) else { return Vec::new() };
            write.batch.run("DELETE FROM what_is_not_there", binds![]);
            let (answer, tried) = silence(write);
            vec![Told { answer, error: disk(), tried: Some(tried) }]
        }
    }
}

fn written(order: &mut Order) -> Option<&mut Write> {
    match order {
        Order::Write(write) => Some(write),
        Order::Close(_) => None,
    }
}

/// Takes a batch's answer away, so that the writer tells nobody but whoever listens here.
fn silence(write: &mut Write) -> (Answer, oneshot::Receiver<Result<Vec<u64>, WriteError>>) {
    let (answer, listening) = oneshot::channel();
    (mem::replace(&mut write.answer, answer), listening)
}

//! Writing as a simulator drives it: the writer's steps are those of a task, and what befalls them comes from outside.

use std::{mem, ops::ControlFlow, sync::Arc};

use tokio::sync::{mpsc, oneshot};

use super::{
    super::{
        DatabaseError,
        faults::{Fault, Faults, busy, disk},
    },
    writes::{Answer, Order, TOGETHER, Writer},
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
        let (told, error) = befall(fault, &mut taken);
        let step = writer.turn(&mut taken);
        faults.after_turn().await;
        for answer in told {
            let _ = answer.send(Err(error.clone().into()));
        }
        if let ControlFlow::Break(closed) = step {
            return writer.close(closed);
        }
    }
}

/// Whose answer is an error, whether or not it will be written; those that will not be are taken out.
fn befall(fault: Fault, taken: &mut Vec<Order>) -> (Vec<Answer>, DatabaseError) {
    match fault {
        Fault::None => (Vec::new(), disk()),
        Fault::LostAnswer => (taken.iter_mut().filter_map(silence).collect(), disk()),
        Fault::Busy => {
            let told = taken.iter_mut().filter_map(silence).collect();
            taken.retain(|order| matches!(order, Order::Close(_)));
            (told, busy())
        }
        Fault::Statement(nth) => {
            let told = taken.get_mut(nth).and_then(silence);
            if told.is_some() {
                taken.remove(nth);
            }
            (told.into_iter().collect(), disk())
        }
    }
}

/// Takes an order's answer away, so that the writer answers nobody.
fn silence(order: &mut Order) -> Option<Answer> {
    match order {
        Order::Write(write) => Some(mem::replace(&mut write.answer, oneshot::channel().0)),
        Order::Close(_) => None,
    }
}

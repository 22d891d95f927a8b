//! Ids, drawn in blocks so that a batch knows the ids of its rows before it is written. An id says nothing about time.

use std::{
    collections::VecDeque,
    ops::Range,
    sync::{Arc, Mutex},
};

use super::{Batch, Database, WriteError, binds};

/// How many ids one trip to the database draws at least; the gaps that a stop leaves are fine.
pub(super) const BLOCK: usize = 1_000;
/// How many a simulated one draws: so few that it happens in the middle of things.
pub(super) const SIMULATED_BLOCK: usize = 20;

#[derive(Clone)]
pub(super) struct Source {
    block: usize,
    free: Arc<Mutex<VecDeque<Range<i64>>>>,
    /// One drawing at a time: whoever waits finds the block that the first one drew.
    drawing: Arc<tokio::sync::Mutex<()>>,
}

impl Source {
    /// Ids that are drawn so many at a time, or more where more are wanted at once.
    pub(super) fn in_blocks_of(block: usize) -> Self {
        Self { block, free: Arc::default(), drawing: Arc::default() }
    }

    pub(super) async fn draw(&self, database: &Database, count: usize) -> Result<Ids, WriteError> {
        if let Some(range) = self.take(count) {
            return Ok(Ids { range, source: self.clone() });
        }
        let _drawing = self.drawing.lock().await;
        loop {
            if let Some(range) = self.take(count) {
                return Ok(Ids { range, source: self.clone() });
            }
            if let Some(block) = draw_block(database, count.max(self.block)).await? {
                self.give_back(block);
            }
        }
    }

    fn take(&self, count: usize) -> Option<Range<i64>> {
        let mut free = self.free.lock().expect("no one panics while drawing ids");
        let wanted = i64::try_from(count).expect("nobody draws so many");
        let place = free.iter().position(|range| range.end - range.start >= wanted)?;
        let range = &mut free[place];
        let taken = range.start..range.start + wanted;
        range.start = taken.end;
        if range.is_empty() {
            free.remove(place);
        }
        Some(taken)
    }

    fn give_back(&self, range: Range<i64>) {
        let mut free = self.free.lock().expect("no one panics while drawing ids");
        match free.iter_mut().find(|other| other.start == range.end) {
            Some(neighbour) => neighbour.start = range.start,
            // Small rests are not worth a place in the list.
            None if range.end - range.start >= 8 => free.push_front(range),
            None => {}
        }
    }
}

/// `None` where another process drew at the same moment.
async fn draw_block(database: &Database, count: usize) -> Result<Option<Range<i64>>, WriteError> {
    let (next,): (i64,) = database
        .first("SELECT next FROM id_blocks WHERE name = 'rows'", binds![])
        .await?
        .ok_or(WriteError::Stale("id_blocks has no row"))?;
    let end = next + i64::try_from(count).expect("nobody draws so many");
    let mut batch = Batch::default();
    batch.must("UPDATE id_blocks SET next = $2 WHERE name = 'rows' AND next = $1", binds![next, end]);
    match database.write(batch).await {
        Ok(_) => Ok(Some(next..end)),
        Err(WriteError::Stale(_)) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Ids that belong to one unit of work; the unused go back when it is dropped.
pub struct Ids {
    range: Range<i64>,
    source: Source,
}

impl Ids {
    /// The next id. Panics where more are taken than were drawn: the caller counts its rows first.
    pub fn take(&mut self) -> i64 {
        self.range.next().expect("more ids taken than drawn")
    }
}

impl Drop for Ids {
    fn drop(&mut self) {
        if !self.range.is_empty() {
            self.source.give_back(self.range.clone());
        }
    }
}

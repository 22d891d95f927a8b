//! What is in hand: the messages that are being worked on right now, in a file that outlives a process that dies.
//!
//! It is written without flushing: what kills a process leaves the file whole, and a power cut is no message's fault.

use std::{
    fs::File,
    io,
    os::unix::fs::FileExt,
    path::Path,
    sync::{Mutex, MutexGuard},
};

/// So many messages are kept in mind at once; more than are worked on, listened to and asked about side by side.
const SLOTS: usize = 512;
/// A slot is the id of a message's row, or nought.
const SLOT_BYTES: usize = size_of::<i64>();
const FILE: &str = "in-hand";

/// The file, and which of its slots are taken.
pub(crate) struct InHand {
    file: File,
    free: Mutex<Vec<u64>>,
}

/// A message stands in the file until this is dropped.
pub(crate) struct Slot<'a> {
    in_hand: &'a InHand,
    place: u64,
}

impl InHand {
    /// Opens the file of a data folder; with it, the messages that were in hand when the process before died.
    pub(crate) fn open(data_dir: &Path) -> io::Result<(Self, Vec<i64>)> {
        let path = data_dir.join(FILE);
        let file = File::options().read(true).write(true).create(true).truncate(false).open(path)?;
        let mut bytes = [0; SLOTS * SLOT_BYTES];
        let known = usize::try_from(file.metadata()?.len()).unwrap_or(0).min(bytes.len());
        file.read_exact_at(&mut bytes[..known], 0)?;
        let ids = bytes.as_chunks::<SLOT_BYTES>().0.iter().map(|slot| i64::from_le_bytes(*slot));
        let left = ids.filter(|id| *id != 0).collect();
        Ok((Self { file, free: Mutex::new((0..SLOTS as u64).rev().collect()) }, left))
    }

    /// Forgets what the process before had in hand.
    pub(crate) fn clear(&self) -> io::Result<()> {
        self.file.write_all_at(&[0; SLOTS * SLOT_BYTES], 0)
    }

    /// Keeps in mind that a message is being worked on; `None` where there is no slot left.
    pub(crate) fn hold(&self, message_id: i64) -> Option<Slot<'_>> {
        let place = self.free().pop()?;
        self.write(place, message_id);
        Some(Slot { in_hand: self, place })
    }

    fn write(&self, place: u64, id: i64) {
        if let Err(error) = self.file.write_all_at(&id.to_le_bytes(), place * SLOT_BYTES as u64) {
            tracing::warn!(%error, "what is in hand could not be noted");
        }
    }

    fn free(&self) -> MutexGuard<'_, Vec<u64>> {
        self.free.lock().expect("no one panics while holding the slots")
    }
}

impl Drop for Slot<'_> {
    fn drop(&mut self) {
        self.in_hand.write(self.place, 0);
        self.in_hand.free().push(self.place);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_in_hand_at_an_unclean_end_is_found_and_nothing_else() {
        let folder = tempfile::tempdir().expect("a folder");
        let (before, left) = InHand::open(folder.path()).expect("a new file");
        assert!(left.is_empty());
        drop(before.hold(7));
        std::mem::forget(before.hold(8));
        drop(before.hold(9));
        let (after, left) = InHand::open(folder.path()).expect("the file");
        assert_eq!(left, [8]);
        after.clear().expect("cleared");
        assert!(InHand::open(folder.path()).expect("the file").1.is_empty());
    }

    #[test]
    fn beyond_the_slots_nothing_is_kept_in_mind() {
        let folder = tempfile::tempdir().expect("a folder");
        let (in_hand, _) = InHand::open(folder.path()).expect("a new file");
        let held: Vec<_> = (1..=600).map(|id| in_hand.hold(id)).collect();
        assert_eq!(held.iter().flatten().count(), SLOTS);
        drop(held);
        assert!(in_hand.hold(1).is_some());
    }
}

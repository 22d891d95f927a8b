//! So many of something at once: of each person's, so that nobody takes all of it, and altogether.

use std::{
    collections::BTreeMap,
    sync::{Mutex, MutexGuard},
    time::Duration,
};

use tokio::{sync::Notify, time::timeout};

use crate::ApiError;

/// Whoever finds none free waits for so long; less than a request may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// Places for something, of which there are so many.
#[derive(Debug)]
pub(crate) struct Places {
    of_each: usize,
    in_all: usize,
    /// How many each person has.
    taken: Mutex<BTreeMap<i64, usize>>,
    freed: Notify,
}

/// A person's place, theirs until it is dropped.
#[derive(Debug)]
pub(crate) struct Place {
    places: &'static Places,
    person_id: i64,
}

impl Places {
    /// So many of each person's, and so many in all.
    pub(crate) const fn new(of_each: usize, in_all: usize) -> Self {
        Self { of_each, in_all, taken: Mutex::new(BTreeMap::new()), freed: Notify::const_new() }
    }

    /// A place for a person; where none is free, whoever asks comes again.
    pub(crate) fn take(&'static self, person_id: i64) -> Result<Place, ApiError> {
        let mut taken = self.taken();
        let own = taken.get(&person_id).copied().unwrap_or_default();
        if own >= self.of_each || taken.values().sum::<usize>() >= self.in_all {
            return Err(ApiError::Busy);
        }
        taken.insert(person_id, own + 1);
        Ok(Place { places: self, person_id })
    }

    /// The same, but where none is free, one is waited for.
    pub(crate) async fn wait_for(&'static self, person_id: i64) -> Result<Place, ApiError> {
        let free = async {
            loop {
                // Asked for before it is looked, so that what is freed in between is not missed.
                let freed = self.freed.notified();
                if let Ok(place) = self.take(person_id) {
                    return place;
                }
                freed.await;
            }
        };
        timeout(PATIENCE, free).await.map_err(|_| ApiError::Busy)
    }

    fn taken(&self) -> MutexGuard<'_, BTreeMap<i64, usize>> {
        self.taken.lock().expect("nobody panics while they hold it")
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let Ok(mut taken) = self.places.taken.lock() else { return };
        match taken.get_mut(&self.person_id) {
            Some(own) if *own > 1 => *own -= 1,
            _ => drop(taken.remove(&self.person_id)),
        }
        drop(taken);
        self.places.freed.notify_waiters();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_has_their_share_and_there_are_no_more_than_all() {
        static PLACES: Places = Places::new(1, 2);
        let first = PLACES.take(1).expect("a place");
        assert!(matches!(PLACES.take(1), Err(ApiError::Busy)), "they have one");
        let second = PLACES.take(2).expect("a place");
        assert!(matches!(PLACES.take(3), Err(ApiError::Busy)), "both are taken");
        drop((first, second));
        assert!(PLACES.take(1).is_ok());
        assert!(PLACES.taken().is_empty(), "whoever is gone is forgotten");
    }

    #[tokio::test]
    async fn whoever_waits_has_the_place_that_is_freed() {
        static PLACES: Places = Places::new(1, 1);
        let held = PLACES.take(1).expect("a place");
        let waiting = tokio::spawn(PLACES.wait_for(2));
        tokio::task::yield_now().await;
        assert!(!waiting.is_finished());
        drop(held);
        let place = waiting.await.expect("it ends").expect("a place");
        assert!(matches!(PLACES.take(1), Err(ApiError::Busy)));
        drop(place);
        assert!(PLACES.take(1).is_ok());
    }
}

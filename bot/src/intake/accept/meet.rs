//! People who hand in a file before they have written: they are known from then on, as by a message.

use ledger::{
    db::{Batch, DatabaseError, WriteError},
    people::user::{self, Address, Person},
};

use super::{AcceptError, IDS_OF_A_NEWCOMER};
use crate::{
    engine::{Engine, retry::until_first},
    intake::registration::Admission,
};

impl Engine {
    /// The person with this address, who may be met only now; `None` where they are not let in.
    pub(crate) async fn meet(&self, address: &Address) -> Result<Option<Person>, AcceptError> {
        Ok(until_first(|| self.try_to_meet(address)).await?)
    }

    async fn try_to_meet(&self, address: &Address) -> Result<Option<Person>, WriteError> {
        let database = &self.books.database;
        let known = user::find(database, address).await?;
        let admission = self.policy.admits(database, std::slice::from_ref(address), known.as_ref()).await?;
        if matches!(admission, Admission::Closed | Admission::Blocked) || known.is_some() {
            return Ok(known.filter(|_| admission.lets_in()));
        }
        let (mut ids, mut batch) = (database.ids(IDS_OF_A_NEWCOMER).await?, Batch::default());
        let person = self.newcomer(&mut batch, &mut ids, &[address], admission);
        database.write(batch).await?;
        Ok(Some(person))
    }

    /// Whether a person is let in.
    pub(crate) async fn lets_in(&self, person: &Person) -> Result<bool, DatabaseError> {
        let admission = self.policy.admits(&self.books.database, &[], Some(person)).await?;
        Ok(admission.lets_in())
    }
}

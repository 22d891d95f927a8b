//! What the bot can do: what each message means for the books and for the conversation.

pub(crate) mod act;
pub(crate) mod category_names;
pub mod decide;
pub mod decision;
pub mod dialogue;
pub mod export;
pub mod facts;
pub(crate) mod own_data;

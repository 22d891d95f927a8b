//! What people may want of the receipts that were read, and of the goods on them.

/// What is wanted of a receipt, or of all of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReceiptWish {
    /// "rincian struk tadi", "isi struk indomaret": what stands on the newest, of this shop where one is named, as written.
    Show(Option<String>),
    /// "berapa harga minyak terakhir?", "beras naik nggak?": what one of a thing cost.
    Price {
        /// What the thing is called, as written.
        words: String,
        /// Beside what it cost before.
        compares: bool,
    },
    /// "pisah per kategori": an entry for each category of the goods on the newest.
    Split,
    /// "bagianku nasi goreng sama es teh": only these goods of the newest are the person's own.
    Share(Vec<Portion>),
}

/// Goods that are a part of a receipt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Portion {
    /// How many, where that was said.
    pub count: Option<u32>,
    /// What they are called, as written.
    pub words: String,
}

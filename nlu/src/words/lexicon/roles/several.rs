//! Words of messages that wish for several things.

/// Words by which something else may be wished for than to book: what messages with several wishes hold one of.
pub(crate) const WISHING: &[&str] = &[
    "nabung",
    "tabungan",
    "setor",
    "sisihkan",
    "ditabung",
    "tabung",
    "tarik",
    "masukin",
    "tambahin",
    "deposit",
    "hapus",
    "delete",
    "laporan",
    "rekap",
    "ringkasan",
    "rangkuman",
    "report",
    "goal",
    "save",
];
/// What joins wishes, and not things.
pub(crate) const JOINING: &[&str] = &["eh", "sisanya", "trus", "abis itu", "oiya", "btw", "tapi"];

//! Words of messages that wish for several things.

use crate::words::list::List;

/// Words by which something else may be wished for than to book: what messages with several wishes hold one of.
pub(crate) const WISHING: &List = &List::of(&[
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
]);
/// What joins wishes, and not things.
pub(crate) const JOINING: &List = &List::of(&["eh", "sisanya", "trus", "abis itu", "oiya", "btw", "tapi"]);

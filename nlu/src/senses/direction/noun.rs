//! Nouns of income, where no verb says the direction.

use ledger::Direction;

use super::Words;

/// Nouns of income.
const INCOME: &[&str] = &[
    "gaji",
    "gajian",
    "thr",
    "bonus",
    "honor",
    "honorarium",
    "komisi",
    "fee",
    "royalti",
    "dividen",
    "deviden",
    "bunga",
    "omzet",
    "omset",
    "refund",
    "cashback",
    "reimburse",
    "upah",
    "insentif",
    "angpao",
    "hadiah",
    "hasil",
    "laba",
    "profit",
    "beasiswa",
    "setoran",
    "klaim",
    "warisan",
    "kupon",
    "lembur",
    "tunjangan",
    "penghasilan",
    "sangu",
    "pensiun",
    "bansos",
    "blt",
    "freelance",
    "endorse",
    "adsense",
    "affiliate",
    "rembes",
    "reimbursement",
    "pengembalian",
    "giveaway",
    "doorprize",
    "orderan",
    "pesanan",
];

/// Nouns of income, unless they are paid out: "gaji art", "bonus buat karyawan".
pub(super) fn read(words: &Words<'_>, at: usize) -> Option<Direction> {
    let paid_out = words.has(&[
        "bagi-bagi",
        "bagi",
        "kuli",
        "buruh",
        "art",
        "pembantu",
        "sopir",
        "supir",
        "karyawan",
        "pegawai",
        "suster",
        "tukang",
        "untuk",
        "pengasuh",
        "ke",
        "satpam",
    ]);
    let to_lender = words.0[at].is("setoran")
        && words.has(&["emok", "keliling", "koperasi", "motor", "mobil", "rumah", "btn", "bos", "juragan"]);
    if to_lender {
        return None;
    }
    let gift = words.0[at].is_any(&["hadiah", "angpao", "kado", "bunga", "sangu", "kupon", "setoran"]);
    let from = words.has(&["dari", "bank", "deposito", "tabungan", "undian", "lomba"])
        || words.0[at].is("setoran") && !words.has(&["motor", "ke"]);
    let ordered = words.0[at].is_any(&["orderan", "pesanan"])
        && !words.has(&["dapat", "masuk", "terima", "dari", "ada", "selesaiin"]);
    (words.0[at].is_any(INCOME) && !ordered && (!paid_out || words.has(&["dari"])) && (!gift || from))
        .then_some(Direction::Income)
}

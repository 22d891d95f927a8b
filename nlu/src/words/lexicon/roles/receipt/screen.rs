//! What banks, wallets and shops say on screens, as a line is compared with it.

/// Wallets that are topped up, as they are printed and as people call them.
pub(crate) const WALLETS: &[(&str, &str)] = &[
    ("GOPAY", "GoPay"),
    ("SHOPEEPAY", "ShopeePay"),
    ("LINKAJA", "LinkAja"),
    ("OVO", "OVO"),
    ("DANA", "DANA"),
];
/// A payment that is done.
pub(crate) const DONE: &[&str] = &["BERHASIL", "SUKSES", "SUCCESS", "SELESAI"];
/// A payment that is not, or not yet.
pub(crate) const NOT_DONE: &[&str] = &[
    "GAGAL",
    "FAILED",
    "PENDING",
    "DIPROSES",
    "SEDANGPROSES",
    "MENUNGGU",
    "DIBATALKAN",
    "EXPIRED",
    "BELUMDIBAYAR",
    "DITOLAK",
    "DECLINED",
];
/// What stands beside a code that is still to be paid by.
pub(crate) const INVITES: &[&str] = &[
    "SATUQRISUNTUKSEMUA",
    "CEKAPLIKASIPENYELENGGARA",
    "PINDAI",
    "SCANQR",
    "SCANKODE",
    "SCANDISINI",
    "SCANTOPAY",
    "NMID",
    "TUNJUKKANKODE",
    "BERLAKUSAMPAI",
];
/// What is done or not.
pub(crate) const DEEDS: &[&str] = &[
    "TRANSFER",
    "TRANSAKSI",
    "PEMBAYARAN",
    "PAYMENT",
    "TOPUP",
    "ISISALDO",
    "TRANSACTION",
    "BAYAR",
    "DANA",
    "REFUND",
    "DONASI",
    "PENGEMBALIAN",
];
/// Fields that name who was paid.
pub(crate) const PARTIES: &[&str] = &[
    "PENERIMA",
    "NAMAPENERIMA",
    "TUJUAN",
    "MERCHANT",
    "NAMAMERCHANT",
    "RECIPIENT",
    "TO",
    "KEPADA",
    "KE",
    "BAYARKE",
    "TRANSFERKE",
    "DIBAYARKE",
    "PAIDTO",
    "TOKO",
    "PENYEDIAJASA",
    "REKENINGPENERIMA",
    "LAYANAN",
    "PEMBAYARANKE",
    "NAMATUJUAN",
];
/// Names of other fields of such pages.
pub(crate) const FIELDS: &[&str] = &[
    "BANKTUJUAN",
    "NOREKENING",
    "NOMORREKENING",
    "SUMBERDANA",
    "TIPETRANSFER",
    "WAKTUTRANSAKSI",
    "NOTRANSAKSI",
];
/// Money that came in.
pub(crate) const RECEIVED: &[&str] = &[
    "TRANSFERMASUK",
    "TERIMAUANG",
    "DANAMASUK",
    "UANGMASUK",
    "TRANSFERDITERIMA",
    "DANADITERIMA",
    "UANGDITERIMA",
    "INCOMINGTRANSFER",
];
/// Fields that name who sent it.
pub(crate) const SENDERS: &[&str] = &["DARI", "PENGIRIM", "NAMAPENGIRIM", "FROM", "SENDER"];
/// Fields that hold the number by which a bank knows a payment.
pub(crate) const REFERENCES: &[&str] =
    &["REFID", "NOMORREFERENSI", "NOREF", "NOREFERENSI", "REFERENCE", "KODERRN", "IDTRANSAKSI"];

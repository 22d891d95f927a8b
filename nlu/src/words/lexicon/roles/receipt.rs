//! What stands on receipts, in great letters without blanks, as a line is compared with it.

/// Nothing that was paid.
pub(crate) const ASIDE: &[&str] = &[
    "DPP",
    "NPWP",
    "HARGAJUAL",
    "HEMAT",
    "POIN",
    "TELP",
    "SALDO",
    "LIMIT",
    "NOREK",
    "REKENING",
    "REFERENSI",
    "TOTALITEM",
    "TOTALBARANG",
    "TOTALQTY",
    "JUMLAHITEM",
    "JUMLAHBARANG",
    "KUPON",
    "BATAS",
    "MINIMAL",
    "NOKARTU",
    "NOMORKARTU",
    "CARDNO",
    "SUMBERDANA",
    "KEHILANGAN",
    "TAXBASE",
    "CASHIER",
    "KASIR",
];
/// A total that nothing else is called.
pub(crate) const GRAND_TOTAL: &[&str] = &[
    "GRANDTOTAL",
    "TOTALBELANJA",
    "TOTALBAYAR",
    "RPBAYAR",
    "TOTALDIBAYAR",
    "TOTALPEMBAYARAN",
    "TOTALTAGIHAN",
    "TOTALAKHIR",
    "JUMLAHBAYAR",
    "JUMLAHTAGIHAN",
    "TOTALDUE",
    "AMOUNTDUE",
    "TOTALTRANSAKSI",
    "TOTALPESANAN",
    "TOTALPAYMENT",
    "NETTOTAL",
    "TOTALNETTO",
    "TOTALAMOUNT",
];
/// A count of goods, and behind it what they come to.
pub(crate) const COUNT_AND_SUM: &[&str] = &["TOTALITEM", "TOTALBARANG", "TOTALQTY"];
/// What was paid before.
pub(crate) const DEPOSIT: &[&str] =
    &["DP", "UANGMUKA", "PANJAR", "DEPOSIT", "DOWNPAYMENT", "TITIPAN", "SUDAHDIBAYAR", "PERSEKOT"];
/// What is still to be paid.
pub(crate) const REMAINING: &[&str] = &[
    "SISABAYAR",
    "SISADIBAYAR",
    "SISATAGIHAN",
    "SISAPEMBAYARAN",
    "KURANGBAYAR",
    "KEKURANGAN",
    "SISAHUTANG",
    "SISAUTANG",
    "BALANCEDUE",
    "PELUNASAN",
    "BELUMDIBAYAR",
];
/// The sum before what is added and taken off.
pub(crate) const SUBTOTAL: &[&str] = &["SUBTOTAL", "SUBTOT", "SUBJUMLAH"];
/// What was taken off.
pub(crate) const DISCOUNT: &[&str] = &["DISKON", "DISC", "POTONGAN", "VOUCHER", "VOLCHER", "PROMO"];
/// Beside what is less than nothing: what it is taken off by.
pub(crate) const TAKEN_OFF: &[&str] = &[
    "KUPON", "KOIN", "COIN", "POIN", "POINT", "PROMO", "DISKON", "VOUCHER", "POTONGAN", "CASHBACK", "HEMAT",
];
/// What was taken off in all.
pub(crate) const ALL_DISCOUNTS: &[&str] = &["TOTALDIS"];
/// What makes the sum round.
pub(crate) const ROUNDING: &[&str] = &["PEMBULATAN", "ROUNDING", "ADJUSTMENT"];
/// A charge for service.
pub(crate) const SERVICE: &[&str] = &["SERVICE", "SRVCHG", "SVCCHARGE"];
/// A fee on top of an amount.
pub(crate) const FEE: &[&str] = &[
    "ADMIN",
    "BIAYA",
    "FEE",
    "ONGKIR",
    "ONGKOSKIRIM",
    "DENDA",
    "TUSLAH",
    "MATERAI",
    "PACKING",
    "ASURANSI",
    "SURCHARGE",
    "PENGIRIMAN",
];
/// Tax.
pub(crate) const TAX: &[&str] = &["PPN", "PB1", "PBI", "TAX", "PAJAK", "VAT", "PPJ"];
/// What came back.
pub(crate) const CHANGE: &[&str] = &["KEMBALI", "CHANGE"];
/// What was handed over.
pub(crate) const PAID: &[&str] = &[
    "TUNAI",
    "CASH",
    "BAYAR",
    "PAID",
    "DEBIT",
    "KREDIT",
    "QRIS",
    "TENDER",
    "KARTU",
    "EDC",
    "GOPAY",
    "SHOPEEPAY",
    "DANA",
    "OVO",
    "EMONEY",
    "FLAZZ",
    "BRIZZI",
    "TAPCASH",
    "VISA",
    "MASTERCARD",
    "TRANSFERBANK",
];
/// The end of a sum in words.
pub(crate) const RUPIAH: &str = "RUPIAH";
/// The amount that a fee comes on top of.
pub(crate) const NOMINAL: &[&str] = &[
    "NOMINAL",
    "JUMLAHTRANSFER",
    "HARGAVOUCHER",
    "RPTAG",
    "RPTOKEN",
    "PENARIKAN",
    "TARIKTUNAI",
    "AMBILTUNAI",
    "RPSTROOM",
    "TARIF",
    "HARGARP",
];
/// A total, plainly.
pub(crate) const TOTAL: &[&str] = &["TOTAL", "JUMLAH", "AMOUNT", "TAGIHAN"];

/// Ways of paying, as they are printed and as people call them.
pub(crate) const WAYS: &[(&str, &str)] = &[
    ("QRIS", "QRIS"),
    ("GOPAY", "GoPay"),
    ("SHOPEEPAY", "ShopeePay"),
    ("OVO", "OVO"),
    ("DANA", "DANA"),
    ("DEBIT", "debit"),
    ("KREDIT", "kredit"),
    ("TUNAI", "tunai"),
    ("CASH", "tunai"),
];
/// Wallets that are topped up, as they are printed and as people call them.
pub(crate) const WALLETS: &[(&str, &str)] = &[
    ("GOPAY", "GoPay"),
    ("SHOPEEPAY", "ShopeePay"),
    ("LINKAJA", "LinkAja"),
    ("OVO", "OVO"),
    ("DANA", "DANA"),
];

/// Words of days that are not the paper's own.
pub(crate) const OTHER_DAYS: &[&str] = &[
    "BERLAKU",
    "SAMPAI",
    "EXP",
    "JATUHTEMPO",
    "PERIODE",
    "ARRIVAL",
    "DEPARTURE",
    "CHECKIN",
    "CHECKOUT",
    "BERANGKAT",
    "KEBERANGKATAN",
    "JADWAL",
    "SERVISBERIKUT",
    "TEMPO",
    "ESTIMASI",
    "SEBELUM",
];
/// Words of the day on which it was paid.
pub(crate) const DAY_OF_PAYMENT: &[&str] = &[
    "TANGGALTRANSAKSI",
    "WAKTUTRANSAKSI",
    "TANGGALPEMBAYARAN",
    "WAKTUPEMBAYARAN",
    "TANGGALBAYAR",
    "TGLBAYAR",
    "DIBAYAR",
    "PAIDON",
    "PAYMENTDATE",
    "TRANSACTIONDATE",
    "DICETAK",
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
];
/// Money that came in.
pub(crate) const RECEIVED: &[&str] = &[
    "TRANSFERMASUK",
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

/// Houses whose papers everybody knows, as readers see their names, and as they are called.
pub(crate) const HOUSES: &[(&str, &str)] = &[
    ("INDOMARET", "Indomaret"),
    ("INDEMARET", "Indomaret"),
    ("INDMARE", "Indomaret"),
    ("INDOMAREI", "Indomaret"),
    ("INDOMARCO", "Indomaret"),
    ("ALFAMART", "Alfamart"),
    ("ALFARIA", "Alfamart"),
    ("ALFAMIDI", "Alfamidi"),
    ("HYPERMART", "Hypermart"),
    ("TRANSMART", "Transmart"),
    ("SUPERINDO", "Superindo"),
    ("LAWSON", "Lawson"),
    ("CIRCLEK", "Circle K"),
    ("FAMILYMART", "FamilyMart"),
    ("SPBU", "Pertamina"),
    ("PERTAMINA", "Pertamina"),
    ("STARBUCKS", "Starbucks"),
    ("MCDONALD", "McDonald's"),
    ("KIMIAFARMA", "Kimia Farma"),
    ("GUARDIAN", "Guardian"),
    ("WATSONS", "Watsons"),
    ("GRAMEDIA", "Gramedia"),
];
/// Lines that name no shop: addresses, numbers, what a till prints above everything.
pub(crate) const NO_NAMES: &[&str] = &[
    "JALAN",
    "NPWP",
    "TELP",
    "KASIR",
    "CASHIER",
    "STRUK",
    "RECEIPT",
    "NOTA",
    "INVOICE",
    "SELAMATDATANG",
    "WELCOME",
    "DATE",
    "TANGGAL",
    "CUSTOMERCOPY",
    "MERCHANTCOPY",
    "BANKCOPY",
    "BANYAKNYA",
    "SEJUMLAH",
    "TERBILANG",
    "PELANGGAN",
    "KWITANSI",
    "KUITANSI",
    "MTRANSFER",
    "RINCIAN",
    "PESANAN",
    "PERIODE",
    "BUKTI",
    "TRANSAKSI",
    "PEMBAYARAN",
    "RIWAYAT",
    "BERHASIL",
    "TERIMAKASIH",
    "TERIMADARI",
    "GERBANG",
    "GARDU",
    "TABLE",
    "MEJA",
    "NOMOR",
];
/// Banks and platforms, whose names stand above that of the shop.
pub(crate) const NOT_SELLERS: &[&str] = &[
    "BCA",
    "BANKBCA",
    "MANDIRI",
    "BANKMANDIRI",
    "BRI",
    "BANKBRI",
    "BNI",
    "BANKBNI",
    "CIMBNIAGA",
    "BSI",
    "PERMATABANK",
    "EDC",
    "GOFOOD",
    "GRABFOOD",
    "GRAB",
    "SHOPEEFOOD",
];
/// Lists of what things cost.
pub(crate) const LISTS: &[&str] = &["DAFTARHARGA", "DAFTARMENU", "PRICELIST", "MENU"];
/// Money given back.
pub(crate) const REFUND: &[&str] = &["REFUND", "RETUR", "PENGEMBALIANDANA"];
/// Money that is to be given back some day.
pub(crate) const REFUNDABLE: &[&str] = &["REFUNDABLE"];
/// Cash drawn.
pub(crate) const WITHDRAWAL: &[&str] = &["TARIKTUNAI", "PENARIKAN", "AMBILTUNAI", "WITHDRAWAL"];
/// Credit for a phone, electricity or a wallet.
pub(crate) const TOP_UP: &[&str] =
    &["TOKENPLN", "PRABAYAR", "STROOM", "KWH", "ISIULANG", "TOPUP", "VOUCHERPULSA", "PULSA"];
/// A filling station.
pub(crate) const FUEL: &[&str] = &["SPBU", "PERTALITE", "PERTAMAX", "BIOSOLAR", "DEXLITE", "LITER"];
/// Parking and tolls.
pub(crate) const TOLL: &[&str] = &["PARKIR", "PARKING", "GERBANGTOL", "JASAMARGA", "GARDU"];
/// How much fuel there was.
pub(crate) const VOLUME: &[&str] = &["VOLUME", "LITER", "QTYL"];
/// Litres.
pub(crate) const LITRES: &[&str] = &["L", "LTR", "LT", "LITER", "LITRE", "LITERS"];
/// What one costs.
pub(crate) const PRICES_OF_ONE: &[&str] = &["HARGA", "PRICE", "RPL", "UNITPRICE"];
/// A pharmacy.
pub(crate) const PHARMACY: &[&str] = &["APOTEK", "APOTIK", "FARMA", "PHARMACY"];
/// A house that serves.
pub(crate) const RESTAURANT: &[&str] =
    &["RESTO", "RESTORAN", "CAFE", "KAFE", "KOPI", "COFFEE", "WARUNG", "RUMAHMAKAN", "BAKERY"];
/// What stands only on the papers of those who serve.
pub(crate) const SERVED: &[&str] = &["DINEIN", "TAKEAWAY", "PB1", "NOMORMEJA", "TABLENO"];

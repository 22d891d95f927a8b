//! What stands on receipts, in great letters without blanks, as a line is compared with it.

pub(crate) mod history;
mod house;
mod screen;

pub(crate) use house::{
    BILLERS, CUSTOMER_NUMBERS, FUEL, HOUSES, KITCHENS, LISTS, LITRES, MARKETS, NO_NAMES, NOT_SELLERS,
    ORDER_PAGES, PAYEE_BEHIND, PHARMACY, PRICES_OF_ONE, REFUND, REFUNDABLE, RESTAURANT, RIDES, SERVED,
    SIGNED, TOLL, TOP_UP, VOLUME, WATERWORKS, WITHDRAWAL,
};
pub(crate) use screen::{
    DEEDS, DONE, FIELDS, INVITES, NOT_DONE, PARTIES, RECEIVED, REFERENCES, SENDERS, WALLETS,
};

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
    "TOTALPAID",
    "NETT",
    "TOTALPENGEMBALIAN",
    "JUMLAHPENGEMBALIAN",
    "TOTALREFUND",
    "JUMLAHREFUND",
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
/// Papers that come before the payment.
pub(crate) const UNSETTLED: &[&str] = &[
    "BELUMLUNAS",
    "BELUMBAYAR",
    "BELUMTERBAYAR",
    "INFORMASITAGIHAN",
    "NOTPAID",
    "UNPAID",
    "NOTANOFFICIALRECEIPT",
    "BUKANBUKTI",
    "PROFORMA",
    "BILLSEMENTARA",
    "PREBILL",
    "BUATPESANAN",
    "PLACEORDER",
    "CHECKOUT",
    "BAYARSEKARANG",
];
/// The sum before what is added and taken off.
pub(crate) const SUBTOTAL: &[&str] = &["SUBTOTAL", "SUBTOT", "SUBJUMLAH", "GROSS"];
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
    "DONASI",
    "TIPS",
    "ONGKOSKIRIM",
    "SHIPPINGFEE",
    "DELIVERYFEE",
    "DENDA",
    "TUSLAH",
    "MATERAI",
    "PACKING",
    "ASURANSI",
    "SURCHARGE",
    "PENGIRIMAN",
];
/// Of these what moving the money cost, by a part of its name.
pub(crate) const CHARGES: &[&str] = &[
    "ADMIN",
    "BIAYATRANSAKSI",
    "BIAYATRANSFER",
    "BIAYATOPUP",
    "BIAYAADM",
    "BIAYALAYANAN",
    "BIAYABIFAST",
    "TRANSACTIONFEE",
    "TRANSFERFEE",
];
/// The same, by its whole name.
pub(crate) const CHARGES_IN_FULL: &[&str] = &["BIAYA", "FEE"];
/// What stands before a figure that is money.
pub(crate) const MONEY: &[&str] = &["RP", "IDR"];
/// Tax.
pub(crate) const TAX: &[&str] = &["PPN", "PB1", "PBI", "TAX", "PAJAK", "VAT", "PPJ"];
/// Behind the name of a sum: what is in it already.
pub(crate) const EXPLAINING: &[&str] = &["(", "termasuk", "incl", "sudah"];
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
    "TERBILANG",
];
/// A total, plainly.
pub(crate) const TOTAL: &[&str] = &["TOTAL", "JUMLAH", "JML", "AMOUNT", "TAGIHAN"];
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

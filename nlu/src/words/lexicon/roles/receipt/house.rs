//! By what a paper tells whose it is, and what sort of paper it is.

/// Receipts that are written and signed by hand.
pub(crate) const SIGNED: &[&str] = &["KWITANSI", "KUITANSI"];
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
    ("SARICOFFEE", "Starbucks"),
    ("MCDONALD", "McDonald's"),
    ("KIMIAFARMA", "Kimia Farma"),
    ("GUARDIAN", "Guardian"),
    ("WATSONS", "Watsons"),
    ("GRAMEDIA", "Gramedia"),
    ("CINEMAXXI", "Cinema XXI"),
];
/// Whose bills agents, banks and platforms take money for.
pub(crate) const BILLERS: &[(&str, &str)] = &[
    ("PLN", "PLN"),
    ("LISTRIK", "PLN"),
    ("STROOM", "PLN"),
    ("BPJSKETENAGAKERJAAN", "BPJS Ketenagakerjaan"),
    ("BPJS", "BPJS Kesehatan"),
    ("INDIHOME", "IndiHome"),
    ("TELKOM", "Telkom"),
    ("PERTAGAS", "PGN"),
    ("FIRSTMEDIA", "First Media"),
    ("BIZNET", "Biznet"),
    ("MYREPUBLIC", "MyRepublic"),
];
/// What the waterworks of each town are called, before the town.
pub(crate) const WATERWORKS: &str = "PDAM";
/// What a customer is known to them by.
pub(crate) const CUSTOMER_NUMBERS: &[&str] = &[
    "IDPEL",
    "IDPELANGGAN",
    "NOMETER",
    "NOMORMETER",
    "NOPEL",
    "NOPELANGGAN",
    "NOMORPELANGGAN",
    "NOSAL",
    "NOVAKELUARGA",
    "NOMORVAKELUARGA",
    "NOLANGGANAN",
    "NOMORTUJUAN",
    "NOPESERTA",
];
/// What stands before the name of whoever is paid, on what a platform or a wallet shows.
pub(crate) const PAYEE_BEHIND: &[&str] =
    &["ordered from", "pesanan dari", "dipesan dari", "order from", "bayar ke", "pembayaran ke", "paid to"];
/// Markets of many sellers.
pub(crate) const MARKETS: &[(&str, &str)] = &[
    ("SHOPEE", "Shopee"),
    ("SPXID", "Shopee"),
    ("TOKOPEDIA", "Tokopedia"),
    ("TIKTOKSHOP", "TikTok Shop"),
    ("LAZADA", "Lazada"),
    ("BLIBLI", "Blibli"),
    ("BUKALAPAK", "Bukalapak"),
];
/// Platforms that bring food: the kitchen is paid.
pub(crate) const KITCHENS: &[&str] = &["SHOPEEFOOD", "GOFOOD", "GRABFOOD"];
/// Platforms that drive people.
pub(crate) const RIDES: &[(&str, &str)] =
    &[("GRAB", "Grab"), ("GOJEK", "Gojek"), ("GORIDE", "Gojek"), ("MAXIM", "Maxim"), ("INDRIVE", "inDrive")];
/// What stands on the page of an order on a market.
pub(crate) const ORDER_PAGES: &[&str] = &[
    "RINCIANPESANAN",
    "DETAILPESANAN",
    "RINCIANPENGEMBALIAN",
    "ORDERDETAIL",
    "OPSIPENGIRIMAN",
    "TANGGALPEMBELIAN",
    "SUBTOTALPENGIRIMAN",
    "ONGKOSKIRIM",
    "OTALONGKIR",
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
    "HOPEYOU",
    "ORDERDETAIL",
    "DETAIL",
    "CHECKOUT",
    "PICKEDUP",
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
    "YAYASAN",
    "PENGUMUMAN",
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
    "MYBCA",
    "BCAMOBILE",
    "BRIMO",
    "LIVIN",
    "WONDR",
    "BYBNI",
    "SEABANK",
    "MTRANSFER",
    "GRAB",
    "SHOPEEFOOD",
    "GOJEK",
    "ATMBERSAMA",
    "KLIKBCA",
    "GOPAY",
    "SHOPEEPAY",
    "LINKAJA",
    "PRIMA",
    "OVO",
    "DANA",
    "KIRIMUANG",
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

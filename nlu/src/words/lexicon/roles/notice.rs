//! Words of the texts that banks, wallets, shops and apps send to their customers, and of receipts: what each says of the money.

mod deeds;
mod labels;
mod names;

use crate::words::list::List;

pub(crate) use names::{INCOMES, SENDERS, SERVICES};

/// What a phrase of such a text says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sign {
    /// It has happened.
    Done,
    /// It has come to its end, whoever has paid.
    Finished,
    /// It has not, and will not.
    Failed,
    /// It has not yet, whatever else was done: the payment is waited for.
    Awaited,
    /// It is under way, or falls due.
    Due,
    /// What is to be paid.
    Bill,
    /// Somebody praises something.
    Offer,
    /// A code, a sign-in, a warning: nothing of money.
    Guarded,
    /// The customer is spoken to.
    You,
    /// The customer is spoken to by name.
    Address,
    /// A number of the deal follows.
    Code,
    /// The way in which a bank puts it.
    Banking,
    /// What money leaves the customer for.
    Out,
    /// Money has left the customer.
    Paid,
    /// What money comes to the customer for.
    In,
    /// Money has come to the customer.
    Got,
    /// Money came to somebody: to the customer from somebody, or from the customer.
    Received,
    /// A deal, whichever way; mostly a purchase.
    Deal,
    /// Money given back.
    Refund,
    /// Money given back of a purchase.
    Cashback,
    /// Cash drawn.
    Drawn,
    /// Cash put in.
    PaidIn,
    /// A wallet filled.
    Filled,
    /// Money taken out of a wallet, or moved between one's own accounts.
    Moved,
    /// The bill of a card or of what was bought on credit.
    CardBill,
    /// A transfer, whichever way.
    Transfer,
    /// What follows is the whole.
    Total,
    /// What stands before comes to what follows.
    Equals,
    /// What follows is the whole before what is added or taken off.
    Subtotal,
    /// A fee.
    Fee,
    /// A tax, or what is added for service.
    Tax,
    /// What is taken off.
    Discount,
    /// The rounding.
    Rounding,
    /// What was handed over.
    Tendered,
    /// What was given back of it.
    Change,
    /// A part that is paid ahead.
    Down,
    /// What is left to pay.
    Rest,
    /// What is in the account.
    Balance,
    /// What may be spent.
    Limit,
    /// What is no money.
    Points,
    /// No more, or no less, than what follows.
    UpTo,
    /// What follows is within what was said.
    Included,
    /// A part of the whole that is told apart.
    Nominal,
    /// The next time.
    Next,
    /// The price of one.
    Each,
    /// From which account.
    Source,
    /// From whom, or from which account.
    From,
    /// To whom, or to which account.
    To,
    /// Where.
    At,
    /// What for.
    For,
    /// Whose.
    Holder,
    /// A number to pay to.
    Virtual,
    /// A credit card.
    Card,
    /// Whoever writes a receipt heads it so.
    Slip,
    /// Several movements are listed.
    Statement,
    /// A person writes to the bot.
    Own,
    /// People write so, and shops too.
    Soft,
    /// A person may write to the bot.
    Chat,
    /// A person says that nothing is to be booked.
    Unbooked,
    /// Of no meaning of its own.
    Filler,
    /// A day or an hour follows.
    When,
    /// An event lies on the day that follows, or something ends on it.
    Until,
}

/// What no thing is named by, where categories are looked for.
pub(crate) const MUTE: &List = &List::of(&[
    "kartu",
    "kredit",
    "debit",
    "transaksi",
    "paket",
    "pesanan",
    "order",
    "toko",
    "mall",
    "tiket",
    "mobile",
    "internet",
    "rumah",
    "hadiah",
    "kurir",
    "dana",
    "kembali",
    "proyek",
    "pos",
    "anak",
    "istri",
    "suami",
    "ibu",
    "bapak",
]);

/// Units of what is no money.
pub(crate) const UNITS: &List = &List::of(&[
    "ml", "gr", "gram", "kg", "l", "ltr", "lt", "liter", "kwh", "va", "watt", "km", "mb", "gb", "tb", "m",
    "cm", "mm", "mg", "pcs", "jam", "menit", "hari", "bulan", "tahun", "orang", "poin", "point", "points",
    "koin", "coin", "coins", "item", "items",
]);
/// What holds an account, or stands between a word and its name.
pub(crate) const HOLDERS: &List = &List::of(&[
    "rekening", "rek", "rek.", "bank", "akun", "saldo", "dana", "kantong", "utama", "kartu", "debit",
    "e-wallet", "tabungan", "anda", "kamu", "milik", "account", "your", "dompet", "digital", "wallet", "atm",
]);
/// The wallets: whoever sends there without a name fills their own.
pub(crate) const WALLETS: &List = &List::of(&["GoPay", "OVO", "DANA", "ShopeePay", "LinkAja"]);
/// What is bought where something is filled that is no wallet.
pub(crate) const FILLED_GOODS: &List = &List::of(&[
    "pulsa",
    "paket",
    "kuota",
    "data",
    "game",
    "diamond",
    "diamonds",
    "voucher",
    "token",
    "listrik",
    "uc",
    "robux",
    "steam",
    "internet",
    "telkomsel",
    "xl",
    "indosat",
    "tri",
    "axis",
    "smartfren",
    "im3",
    "by.u",
    "simpati",
]);
/// What ends a name.
pub(crate) const NAME_ENDS: &List = &List::of(&[
    "pada",
    "tgl",
    "tanggal",
    "dari",
    "sebesar",
    "senilai",
    "sejumlah",
    "via",
    "pakai",
    "dengan",
    "dgn",
    "menggunakan",
    "berhasil",
    "sukses",
    "telah",
    "sudah",
    "ref",
    "no",
    "saldo",
    "utk",
    "untuk",
    "di",
    "ke",
    "melalui",
    "lewat",
    "gagal",
    "rp",
    "idr",
    "selesai",
    "successful",
    "was",
    "on",
    "tidak",
    "biaya",
    "admin",
    "adm",
    "total",
    "dibayar",
    "lunas",
    "kode",
    "sisa",
    "wib",
    "pukul",
    "pkl",
    "pk",
    "jam",
    "disetujui",
    "has",
    "using",
    "with",
    "rek",
    "rekening",
    "a.n",
    "an",
    "bila",
    "jika",
    "info",
    "hub",
    "kamu",
    "anda",
    "oleh",
    "sendiri",
    "from",
    "at",
    "cashback",
]);
/// Before figures without points: they are money.
pub(crate) const LABELS: &List = &List::of(&[
    "total",
    "nominal",
    "jumlah",
    "bayar",
    "tunai",
    "kembali",
    "subtotal",
    "rp",
    "sebesar",
    "cash",
    "tagihan",
    "harga",
    "amount",
    "kembalian",
]);
/// Drawn as cash, or moved to another account where one is named.
pub(crate) const DRAWN_OR_MOVED: &List = &List::of(&["withdrawal", "withdrew"]);
/// Behind an account: it is the customer's.
pub(crate) const ONES_OWN: &List = &List::of(&["sendiri"]);
/// Heads of receipts that people speak of too.
pub(crate) const SPOKEN_SLIPS: &List = &List::of(&["invoice"]);
/// What is owed, where a purpose names it.
pub(crate) const OWED: &List = &List::of(&[
    "utang",
    "hutang",
    "utangku",
    "utangnya",
    "hutangnya",
    "pinjaman",
    "pinjem",
    "minjem",
    "pinjam",
    "talangan",
    "debt",
    "loan",
]);
/// Loans that somebody pays out.
pub(crate) const LOANS: &List = &List::of(&["pinjaman", "pinjol", "loan", "kta", "kredit"]);
/// With these words a person points at what they paste.
pub(crate) const POINTING: &List = &List::of(&[
    "ini", "itu", "buat", "utk", "this", "that", "for", "untuk", "yang", "yg", "nih", "tolong", "here",
]);
/// Behind these stands by what it was paid.
pub(crate) const MEANS: &List = &List::of(&[
    "via",
    "pakai",
    "lewat",
    "melalui",
    "menggunakan",
    "dengan",
    "dgn",
    "sumber",
    "sumber dana",
    "metode pembayaran",
    "using",
    "with",
    "paid with",
    "memakai",
    "dibayar dengan",
    "dibayar dgn",
    "dibayar via",
]);
/// Behind a figure of a list: which way it went.
pub(crate) const MARKS: &List = &List::of(&["db", "cr", "dr", "kr"]);
/// Before whoever money came from.
pub(crate) const BEFORE_SENDERS: &List = &List::of(&["dari", "from", "pengirim"]);
/// Whoever sells, as banks call them.
pub(crate) const MERCHANTS: &List = &List::of(&["merchant", "merchantmu", "merchants"]);
/// That money came to them.
pub(crate) const RECEIVING: &List = &List::of(&["diterima", "menerima", "terima", "received", "masuk"]);
/// Before whoever is paid: the text is to the buyer.
pub(crate) const BEFORE_PAID: &List = &List::of(&["ke", "kepada", "oleh", "to", "by"]);
/// The customer, spoken to.
pub(crate) const CUSTOMER: &List = &List::of(&["anda", "kamu", "your"]);
/// That what was bought on credit was paid.
pub(crate) const PAID_OFF: &[Sign] = &[Sign::Received, Sign::Paid, Sign::Bill];
/// What names of fees begin with; a toll and a tip are named by themselves.
pub(crate) const FEES: &List = &List::of(&["biaya", "admin", "adm", "fee", "monthly"]);
/// A fee's name.
pub(crate) const FEE: &str = "biaya admin";
/// The name of what is given back.
pub(crate) const CASHBACK: &str = "cashback";
/// The same, of a purchase that was taken back.
pub(crate) const REFUND: &str = "refund";
/// Notes and coins.
pub(crate) const CASH: &List = &List::of(&["tunai", "cash"]);
/// What is bought now and paid later, as a part of a word.
pub(crate) const LATER: &List = &List::of(&["later", "kredivo", "akulaku"]);
/// The account of it.
pub(crate) const LATER_ACCOUNT: &str = "PayLater";
/// What the customer had paid for somebody.
pub(crate) const LAID_OUT: &List = &List::of(&["talangin", "nalangin", "kutalangin", "talangan"]);
/// The account of a credit card.
pub(crate) const CARD_ACCOUNT: &str = "Kartu Kredit";
/// The account of notes and coins.
pub(crate) const CASH_ACCOUNT: &str = "Tunai";
/// What is given back has come.
pub(crate) const GIVEN: &List =
    &List::of(&["dapat", "mendapat", "mendapatkan", "diterima", "earned", "kamu dapat", "got", "dapet"]);
/// The last or first word of what stands before a deal's number.
pub(crate) const REFERENCES: &List = &List::of(&[
    "ref",
    "reff",
    "referensi",
    "noref",
    "reference",
    "rrn",
    "transaksi",
    "pesanan",
    "booking",
    "order",
    "invoice",
    "id",
    "resi",
]);

/// All phrases with what they say; of those that begin together the longest is meant.
pub(crate) fn signs() -> impl Iterator<Item = (Sign, &'static str)> {
    deeds::SIGNS.iter().chain(labels::SIGNS).copied()
}
/// Between a label and the name that it is of: "rek a.n. SARI".
pub(crate) const BEFORE_NAMES: &List = &List::of(&["rekening", "rek", "no", "a", "n", "an", "bank"]);

//! Words by which money comes in or goes out.

/// Verbs that bear "ku" before them.
pub(crate) const DEEDS_OF_MINE: &[&str] = &[
    "beli",
    "bayar",
    "kasih",
    "kirim",
    "transfer",
    "ambil",
    "pakai",
    "pesan",
    "jual",
    "terima",
    "tarik",
    "setor",
    "isi",
    "bayarin",
    "traktir",
    "topup",
    "pinjam",
    "minjemin",
    "balikin",
    "ganti",
    "sumbang",
    "talangin",
    "pindah",
    "sewa",
    "servis",
    "masukin",
    "dapat",
    "checkout",
    "borong",
    "kembalikan",
    "jajan",
];
/// Verbs by which money is handed over; who gives decides.
pub(crate) const GIVING: &[&str] = &["bayar", "kirim", "transfer", "kasih", "bayarin", "masukin", "setor"];
/// Of these, those that name the receiver at once.
pub(crate) const HANDING: &[&str] = &["kasih", "kirim", "setor", "transfer"];
/// Words before "beli" and the like that make a noun of it: "hasil beli", "uang beli".
pub(crate) const EARNED: &[&str] = &["hasil", "uang", "dapat", "terima"];
/// Words of spending.
pub(crate) const SPENDING: &[&str] = &[
    "beli",
    "daftar",
    "keluar",
    "jajan",
    "belanja",
    "traktir",
    "pengeluaran",
    "sumbang",
    "langganan",
    "sewa",
    "ongkos",
    "biaya",
    "habis",
    "kehilangan",
    "cicilan",
    "nyicil",
    "denda",
    "iuran",
    "zakat",
    "rugi",
    "sedekah",
    "infaq",
    "donasi",
    "kulakan",
    "kulak",
    "modal",
    "tagihan",
    "makan",
    "kado",
    "nyawer",
    "checkout",
    "kecopetan",
    "naik",
    "ngabisin",
    "kalah",
    "kerugian",
    "pendaftaran",
    "salurkan",
];
/// Words of earning.
pub(crate) const EARNING: &[&str] = &[
    "terima",
    "cair",
    "masuk",
    "dikasih",
    "jual",
    "laku",
    "jualan",
    "gajian",
    "pemasukan",
    "menang",
    "untung",
    "nemu",
    "disangoni",
    "dikirimi",
    "dipanggil",
    "diganti",
    "dibalikin",
    "ngojek",
    "dikembalikan",
    "ngamen",
    "cuan",
    "panen",
    "direimburse",
    "diupah",
    "kiriman",
    "transferan",
    "narik",
    "disawer",
    "pesangon",
    "terkumpul",
    "refund",
    "reimburse",
    "direimburse",
    "milestone",
    "ngajar",
    "ngajarin",
    "ngelesin",
    "manggung",
];
/// What may come back.
pub(crate) const COMING_BACK: &[&str] = &["uang", "dana", "saldo", "deposit", "sudah"];
/// Money, as it comes back.
pub(crate) const MONEY: &[&str] = &["uang", "dana", "saldo", "deposit"];
/// How words of money begin that a language of the regions has an ending to.
pub(crate) const MONEY_BEGINS: &[&str] = &["duit", "pitih", "pitis", "doi'", "kepeng", "arto"];
/// Before "dibayar": what it came to, and the person paid it.
pub(crate) const CAME_TO: &[&str] = &["sudah", "jadi", "cuma", "tinggal", "total"];
/// What there may be a list of.
pub(crate) const LISTS: &[&str] = &["belanja", "pengeluaran", "pemasukan", "harga", "transaksi", "tabungan"];
/// That a payment arrives.
pub(crate) const ARRIVING: &[&str] = &["masuk", "cair", "terkumpul"];
/// Behind "habis": just done, not spent.
pub(crate) const USED_UP_TO: &[&str] = &["terima", "dapat", "gajian", "itu"];
/// What one gets and is no money.
pub(crate) const REDUCTIONS: &[&str] = &["diskon", "promo", "voucher", "potongan", "keringanan"];
/// Behind "untung": luckily.
pub(crate) const LUCK: &[&str] =
    &["masih", "sempat", "ada", "saja", "inget", "tidak", "dapat", "cuma", "aja"];
/// Who makes up for a loss.
pub(crate) const REPLACERS: &[&str] = &[
    "ekspedisi",
    "toko",
    "seller",
    "shopee",
    "tokopedia",
    "kantor",
    "bos",
    "uang",
    "perusahaan",
    "asuransi",
];
/// Before "cair": what is liquid.
pub(crate) const LIQUIDS: &[&str] = &["sabun", "detergen", "pembersih", "pewangi", "gula"];
/// Behind a noun of spending: it comes in.
pub(crate) const NOUN_COMES: &[&str] = &["masuk", "cair", "laku", "terkumpul"];
/// What customers do.
pub(crate) const CUSTOMERS: &[&str] = &["beli", "bayar", "pesan", "pesen", "borong"];
/// Things that were used, as written.
pub(crate) const USED: &[&str] = &["cod-an", "bekas", "lama", "second"];
/// Behind "saya": the person spends.
pub(crate) const MY_DEEDS: &[&str] = &[
    "beli", "ambil", "bayar", "jajan", "pesan", "bayarin", "checkout", "traktir", "kasih", "sumbang",
    "ngasih",
];
/// Behind "anak": who lives there pays rent.
pub(crate) const LODGINGS: &[&str] = &["kos", "kost", "kontrakan"];
/// Before whom money goes to.
pub(crate) const TOWARDS: &[&str] = &["ke", "buat", "untuk", "kasih", "kirim", "transfer"];
/// What is given, beside "dapat".
pub(crate) const GIVEN: &[&str] = &["uang", "rezeki", "rejeki", "dari"];
/// Behind "dibayar": by what means.
pub(crate) const MEANS: &[&str] = &["dengan", "pakai", "via", "lewat", "tunai"];
/// Before "dibayar": what was sold or done.
pub(crate) const SOLD: &[&str] =
    &["jual", "laku", "jasa", "job", "kerja", "tempatku", "invoice", "invois", "proyek", "milestone"];
/// Before "masuk": what is paid to go in.
pub(crate) const ENTRY_FEES: &[&str] =
    &["tiket", "parkir", "biaya", "karcis", "tol", "bayar", "htm", "retribusi", "beli", "makan", "kolam"];
/// Behind "masuk": where one goes in.
pub(crate) const ENTRANCES: &[&str] = &[
    "tol",
    "wisata",
    "mall",
    "kebun",
    "angin",
    "sekolah",
    "kolam",
    "taman",
    "dufan",
    "tk",
    "sd",
    "smp",
    "sma",
    "kuliah",
    "universitas",
    "shift",
    "kerja",
    "ancol",
    "ragunan",
    "keranjang",
    "museum",
    "candi",
    "pantai",
];
/// Behind "bayar": what was bought.
pub(crate) const BILLS: &[&str] = &["kos", "listrik", "parkir", "utang"];
/// Paid, without saying by whom.
pub(crate) const PASSIVE: &[&str] = &["dibayar", "ditransfer", "dikirim"];
/// Pay, which comes out of somebody else's till.
pub(crate) const PAY: &[&str] = &["gaji", "honor", "thr", "bonus", "insentif"];
/// Where money is put that leaves the hand.
pub(crate) const BANKS: &[&str] = &["bank", "rekening", "atm"];
/// What bears interest.
pub(crate) const YIELDING: &[&str] = &["bank", "deposito", "tabungan"];
/// Behind "payment", in English: it comes in.
pub(crate) const BEHIND_PAYMENT: &[&str] = &["dari", "masuk", "cair", "terima"];

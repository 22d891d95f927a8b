//! Words by which money comes in or goes out.

use crate::words::list::List;

/// Verbs that bear "ku" before them.
pub(crate) const DEEDS_OF_MINE: &List = &List::of(&[
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
]);
/// Verbs by which money is handed over; who gives decides.
pub(crate) const GIVING: &List =
    &List::of(&["bayar", "kirim", "transfer", "kasih", "bayarin", "masukin", "setor"]);
/// Of these, those that name the receiver at once.
pub(crate) const HANDING: &List = &List::of(&["kasih", "kirim", "setor", "transfer"]);
/// Words before "beli" and the like that make a noun of it: "hasil beli", "uang beli".
pub(crate) const EARNED: &List = &List::of(&["hasil", "uang", "dapat", "terima"]);
/// Words of spending.
pub(crate) const SPENDING: &List = &List::of(&[
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
]);
/// Words of earning.
pub(crate) const EARNING: &List = &List::of(&[
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
]);
/// What may come back.
pub(crate) const COMING_BACK: &List = &List::of(&["uang", "dana", "saldo", "deposit", "sudah"]);
/// Money, as it comes back.
pub(crate) const MONEY: &List = &List::of(&["uang", "dana", "saldo", "deposit"]);
/// How words of money begin that a language of the regions has an ending to.
pub(crate) const MONEY_BEGINS: &List = &List::of(&["duit", "pitih", "pitis", "doi'", "kepeng", "arto"]);
/// Before "dibayar": what it came to, and the person paid it.
pub(crate) const CAME_TO: &List = &List::of(&["sudah", "jadi", "cuma", "tinggal", "total"]);
/// What there may be a list of.
pub(crate) const LISTS: &List =
    &List::of(&["belanja", "pengeluaran", "pemasukan", "harga", "transaksi", "tabungan"]);
/// That a payment arrives.
pub(crate) const ARRIVING: &List = &List::of(&["masuk", "cair", "terkumpul"]);
/// Behind "habis": just done, not spent.
pub(crate) const USED_UP_TO: &List = &List::of(&["terima", "dapat", "gajian", "itu"]);
/// What one gets and is no money.
pub(crate) const REDUCTIONS: &List = &List::of(&["diskon", "promo", "voucher", "potongan", "keringanan"]);
/// Behind "untung": luckily.
pub(crate) const LUCK: &List =
    &List::of(&["masih", "sempat", "ada", "saja", "inget", "tidak", "dapat", "cuma", "aja"]);
/// Who makes up for a loss.
pub(crate) const REPLACERS: &List = &List::of(&[
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
]);
/// Before "cair": what is liquid.
pub(crate) const LIQUIDS: &List = &List::of(&["sabun", "detergen", "pembersih", "pewangi", "gula"]);
/// Behind a noun of spending: it comes in.
pub(crate) const NOUN_COMES: &List = &List::of(&["masuk", "cair", "laku", "terkumpul"]);
/// What customers do.
pub(crate) const CUSTOMERS: &List = &List::of(&["beli", "bayar", "pesan", "pesen", "borong"]);
/// Things that were used, as written.
pub(crate) const USED: &List = &List::of(&["cod-an", "bekas", "lama", "second"]);
/// Behind "saya": the person spends.
pub(crate) const MY_DEEDS: &List = &List::of(&[
    "beli", "ambil", "bayar", "jajan", "pesan", "bayarin", "checkout", "traktir", "kasih", "sumbang",
    "ngasih",
]);
/// Behind "anak": who lives there pays rent.
pub(crate) const LODGINGS: &List = &List::of(&["kos", "kost", "kontrakan"]);
/// Before whom money goes to.
pub(crate) const TOWARDS: &List = &List::of(&["ke", "buat", "untuk", "kasih", "kirim", "transfer"]);
/// What is given, beside "dapat".
pub(crate) const GIVEN: &List = &List::of(&["uang", "rezeki", "rejeki", "dari"]);
/// Behind "dibayar": by what means.
pub(crate) const MEANS: &List = &List::of(&["dengan", "pakai", "via", "lewat", "tunai"]);
/// Before "dibayar": what was sold or done.
pub(crate) const SOLD: &List = &List::of(&[
    "jual",
    "laku",
    "jasa",
    "job",
    "kerja",
    "tempatku",
    "invoice",
    "invois",
    "proyek",
    "milestone",
]);
/// Before "masuk": what is paid to go in.
pub(crate) const ENTRY_FEES: &List = &List::of(&[
    "tiket",
    "parkir",
    "biaya",
    "karcis",
    "tol",
    "bayar",
    "htm",
    "retribusi",
    "beli",
    "makan",
    "kolam",
]);
/// Behind "masuk": where one goes in.
pub(crate) const ENTRANCES: &List = &List::of(&[
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
]);
/// Behind "bayar": what was bought.
pub(crate) const BILLS: &List = &List::of(&["kos", "listrik", "parkir", "utang"]);
/// Paid, without saying by whom.
pub(crate) const PASSIVE: &List = &List::of(&["dibayar", "ditransfer", "dikirim"]);
/// Pay, which comes out of somebody else's till.
pub(crate) const PAY: &List = &List::of(&["gaji", "honor", "thr", "bonus", "insentif"]);
/// Where money is put that leaves the hand.
pub(crate) const BANKS: &List = &List::of(&["bank", "rekening", "atm"]);
/// What bears interest.
pub(crate) const YIELDING: &List = &List::of(&["bank", "deposito", "tabungan"]);
/// Behind "payment", in English: it comes in.
pub(crate) const BEHIND_PAYMENT: &List = &List::of(&["dari", "masuk", "cair", "terima"]);

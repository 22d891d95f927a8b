//! Words of who acts: what stands before a name, who else may pay, and what they do.

use crate::words::list::List;

/// Between whoever acts and what they do, as written: that it is done.
pub(crate) const AUXILIARIES: &List = &List::of(&[
    "sudah", "udah", "udh", "dah", "uda", "sdh", "so", "la", "lah", "alah", "wis", "wes", "telah", "tlah",
    "baru", "barusan", "tadi", "akhirnya", "langsung", "juga", "ikut", "ternyata", "geus", "parantos",
    "enggus", "ampun", "sampun", "pun", "suba", "subo", "jadi", "nembe", "su", "memang", "tos", "atos",
    "ges", "wus", "uwis", "ampon", "lapon", "ude", "udeh", "dh",
]);
/// Before a name, as written; what follows is one, whatever else it means.
pub(crate) const BEFORE_NAMES: &List = &List::of(&[
    "si", "sang", "a", "ah", "ko", "koh", "ci", "cik", "cece", "ce", "cici", "koko", "engkoh", "encik",
    "mang", "kang", "akang", "lek", "lik", "paklik", "bulik", "yu", "yuk", "ayuk", "uda", "uni", "ajo",
    "etek", "mak", "mbok", "gus", "cak", "ning", "neng", "nok", "wak", "uwak", "om", "tante", "bang", "bung",
    "pak", "bu", "bpk", "ibu", "bapak", "mas", "mbak", "mba", "mb", "kak", "kakak", "dek", "dik", "adik",
    "haji", "h", "hj", "ustadz", "ust", "kiai", "gan", "daeng", "dg", "andi", "puang", "tuan", "nyonya",
    "mr", "mrs", "ms", "miss", "oom", "oma", "opa", "mbah", "mbh", "eyang", "pakde", "bude", "budhe",
    "kuyung", "cek", "mangcek", "bik", "bicik", "abah", "umi", "umak", "guru", "acil", "julak", "amang",
    "abang", "tulang", "namboru", "inang", "bapauda", "inanguda", "kaka", "cu", "encu", "usi", "bongso",
    "ongku", "maitua", "paitua", "papa", "mama", "nona", "tole", "lae", "ito", "eda", "pakcik", "makcik",
    "pakngah", "makngah", "paklong", "maklong", "angah", "acik", "uncu", "busu", "pakacil", "makacil",
    "pace", "mace", "bapa", "tanta", "ceu", "euceu", "bibi", "bi", "bibik", "mamang", "uwa", "mpok", "empok",
    "encang", "encing", "ncang", "ncing", "babe", "engkong", "jeng", "buk", "ibuk", "bg", "bng", "paman",
    "bunda", "nenek", "kakek", "atok", "datuak", "tek", "mamak", "apak", "mintuo", "pakwo", "makwo",
    "paktuo", "maktuo", "pakle", "bulek", "pakdhe", "bukde", "yai", "nyai", "ustadzah", "teteh", "aceuk",
    "nini", "karaeng", "amaq", "inaq", "bapaktua", "maktua",
]);
/// Who pays or gives back, and is no person by name; members do as well.
pub(crate) const PARTIES: &List = &List::of(&[
    "walmur",
    "walisantri",
    "dermawan",
    "muzakki",
    "hamba",
    "dropshipper",
    "bandar",
    "tengkulak",
    "pengepul",
    "juragan",
    "bos",
    "bosku",
    "majikan",
    "kantor",
    "perusahaan",
    "instansi",
    "dinas",
    "pemerintah",
    "panitia",
    "bendahara",
    "ketua",
    "sekretaris",
    "lurah",
    "camat",
    "kades",
    "rt",
    "rw",
    "pengurus",
    "penumpang",
    "nasabah",
    "debitur",
    "seseorang",
    "saudara",
    "kerabat",
    "sponsor",
    "yayasan",
    "koperasi",
    "pemda",
    "pemilik",
    "orang",
    "tetangga",
    "teman",
    "kawan",
    "konco",
    "kanca",
    "kancaku",
    "rencang",
    "sanak",
    "besan",
    "ipar",
    "pembeliku",
    "pelangganku",
    "langgananku",
    "resellerku",
    "klienku",
    "ibu-ibu",
    "bapak-bapak",
    "anak-anak",
]);
/// Others whose own payments are never the person's, whatever they are for.
pub(crate) const MEMBERS: &List = &List::of(&[
    "jamaah",
    "jemaah",
    "jemaat",
    "jamaat",
    "umat",
    "warga",
    "pembeli",
    "pelanggan",
    "customer",
    "konsumen",
    "langganan",
    "anggota",
    "peserta",
    "santri",
    "siswa",
    "mahasiswa",
    "murid",
    "wali",
    "tamu",
    "penyewa",
    "penghuni",
    "pengunjung",
    "pasien",
    "donatur",
    "klien",
    "client",
    "reseller",
    "turis",
    "bule",
    "wisatawan",
]);
/// Giving by the name of what is given.
pub(crate) const DONATING: &List =
    &List::of(&["infaq", "infak", "sedekah", "donasi", "zakat", "persembahan"]);
/// Whom dues are counted by.
pub(crate) const HEADS: &List = &List::of(&[
    "orang", "warga", "anggota", "siswa", "santri", "murid", "kk", "jamaah", "jemaah", "peserta", "ibu",
    "ayah", "anak", "rumah", "kepala",
]);
/// Who gets a gift that is paid out to many.
pub(crate) const GIFTED: &List =
    &List::of(&["anak", "yatim", "dhuafa", "duafa", "janda", "lansia", "fakir", "jompo", "santri"]);
/// Who sells or serves, and gives back what was too much.
pub(crate) const SERVERS: &List = &List::of(&[
    "tukang",
    "kurir",
    "driver",
    "sopir",
    "kasir",
    "pedagang",
    "penjual",
    "bakul",
    "pelayan",
    "petugas",
    "satpam",
    "kos",
    "kontrakan",
    "vila",
    "villa",
    "kampus",
    "kelurahan",
    "pln",
    "pdam",
    "gojek",
    "grab",
    "klinik",
    "rs",
    "apotek",
    "laundry",
    "konter",
    "counter",
    "percetakan",
    "rental",
    "sanggar",
    "salon",
    "showroom",
    "dealer",
    "developer",
    "bpjs",
    "telkom",
    "indihome",
    "biznet",
    "telkomsel",
    "samsat",
    "asuransi",
    "provider",
    "operator",
]);
/// What was paid and need not have been.
pub(crate) const PAID_TOO_MUCH: &List = &List::of(&[
    "kelebihan",
    "kelebihannya",
    "dobel",
    "double",
    "dobelan",
    "selisih",
    "selisihnya",
    "overpaid",
    "overpayment",
]);
/// Behind a person: which of them.
pub(crate) const WHICH: &List = &List::of(&[
    "sulung",
    "bungsu",
    "bontot",
    "pertama",
    "kedua",
    "ketiga",
    "cikal",
    "ragil",
    "mbarep",
    "tengah",
    "ipar",
    "tiri",
    "angkat",
    "sebelah",
    "depan",
    "kos",
    "kost",
    "kosan",
    "kontrakan",
    "kamar",
    "kantor",
    "kelas",
    "sekolah",
    "kuliah",
    "lama",
    "tetap",
    "baru",
    "besar",
    "kecil",
    "tua",
    "muda",
    "rt",
    "rw",
    "lurah",
    "camat",
    "kades",
    "haji",
    "an",
    "atas",
    "nama",
    "allah",
    "gang",
    "blok",
    "rumah",
    "pusat",
    "proyek",
    "buah",
    "material",
    "bangunan",
    "online",
    "grosir",
    "sepupu",
    "kandung",
    "sd",
    "smp",
    "sma",
    "masjid",
    "gereja",
    "pengajian",
    "arisan",
    "kampung",
    "desa",
    "warung",
    "toko",
    "pasar",
    "grup",
    "katanya",
    "gede",
    "cilik",
    "tuo",
    "tuha",
    "laki",
    "perempuan",
    "laki-laki",
    "nomor",
    "no",
]);
/// Giving back.
pub(crate) const BACK: &List = &List::of(&["balikin", "kembalikan", "nyaur"]);
/// Behind "bayar": it is given back.
pub(crate) const AGAIN: &List = &List::of(&["ulang", "kembali", "balik", "bale", "balek"]);
/// Giving, of whatever is given.
pub(crate) const GIVING: &List = &List::of(&[
    "kasih", "kirim", "transfer", "bayar", "setor", "titip", "sumbang", "bayarin", "lunas", "masukin",
]);
/// What comes back of what was paid, and was no loan.
pub(crate) const TOO_MUCH: &List = &List::of(&[
    "kelebihan",
    "lebih",
    "kembalian",
    "deposit",
    "dp",
    "ongkir",
    "jaminan",
    "refund",
    "sisa",
    "selisih",
    "susuk",
    "kembaliannya",
    "lebihnya",
    "sisanya",
    "depositnya",
]);
/// Debts, as they are paid.
pub(crate) const DEBTS: &List = &List::of(&["utang", "ngutang", "piutang", "pinjaman", "pinjam"]);
/// What was lent, beside which nothing is a refund.
pub(crate) const LENT: &List =
    &List::of(&["talangan", "talangin", "dipinjam", "pinjam", "pinjaman", "utang"]);
/// Credit that somebody who works or buys here takes, as written.
pub(crate) const CREDIT: &List =
    &List::of(&["kasbon", "bon", "cashbon", "casbon", "kesbon", "kasbonan", "ngebon"]);
/// Wages, before whoever gets them.
pub(crate) const WAGES: &List = &List::of(&[
    "gaji", "upah", "honor", "bayaran", "thr", "bonus", "insentif", "bisyaroh", "santunan", "lembur",
]);
/// Between wages and whoever gets them.
pub(crate) const OF_WAGES: &List =
    &List::of(&["harian", "mingguan", "bulanan", "lembur", "borongan", "makan", "pokok", "untuk", "buat"]);
/// Nouns of dues, which come in where the person keeps the till.
pub(crate) const BOTH_SIDES: &List = &List::of(&[
    "infaq",
    "infak",
    "iuran",
    "kas",
    "jimpitan",
    "kolekte",
    "donasi",
    "zakat",
    "sedekah",
    "perpuluhan",
    "persembahan",
]);
/// What is ordered, of which either side may speak.
pub(crate) const ORDERED: &List = &List::of(&["pesanan", "orderan", "catering", "katering"]);
/// That an order is paid, without saying by whom.
pub(crate) const SETTLED: &List = &List::of(&["lunas", "pelunasan", "dp", "dibayar", "dilunasi"]);
/// Putting something into a box.
pub(crate) const PUTTING: &List = &List::of(&[
    "isi",
    "ngisi",
    "kasih",
    "masukin",
    "masuk",
    "bayar",
    "beli",
    "sumbang",
    "cemplungin",
    "ke",
    "saya",
    "buat",
    "untuk",
]);
/// What is bought by filling it up: games and their coins.
pub(crate) const FILLED: &List = &List::of(&[
    "ml",
    "ff",
    "dm",
    "diamond",
    "diamonds",
    "pubg",
    "uc",
    "genshin",
    "valorant",
    "vp",
    "robux",
    "roblox",
    "steam",
    "codm",
    "cp",
    "hok",
    "aov",
    "mlbb",
    "voucher",
    "game",
    "games",
    "starlight",
    "wdp",
    "higgs",
    "chip",
    "koin",
    "coin",
    "wuthering",
    "honkai",
    "garena",
    "pb",
]);
/// Money that is left with somebody who passes it on.
pub(crate) const ENTRUSTED: &List = &List::of(&["uang", "amplop", "setoran", "titipan", "bayaran"]);
/// Between whoever waits and the verb, as written.
pub(crate) const STILL: &List = &List::of(&["masih", "lagi", "sedang", "tinggal"]);
/// That a debt is paid, of which somebody speaks who owed it.
pub(crate) const PAID_OFF: &List = &List::of(&["dibayar", "dicicil", "lunas"]);
/// Before the place or the person that a debt is with.
pub(crate) const BEFORE_PLACES: &List = &List::of(&["di", "ke", "sama", "dari"]);

//! Small sets of words by what they do in a sentence, in canonical spelling.

/// Family, with whom money is given and received.
pub(crate) const KIN: &[&str] = &[
    "ibu", "mama", "ayah", "ortu", "adik", "kakak", "om", "tante", "nenek", "mertua", "ponakan", "sepupu",
    "saudara", "keluarga", "pacar", "mas", "mbak", "abang", "bang", "kak", "dek", "teteh", "aa", "cici", "koko",
    "budhe", "umi", "abah", "oma", "opa", "doi", "ayang", "bude", "pakde", "sodara", "keponakan", "menantu",
];

/// Those whose money is also the person's own.
pub(crate) const HOUSEHOLD: &[&str] = &["anak", "istri", "suami"];

/// People who are neither kin nor household.
pub(crate) const OTHERS: &[&str] = &[
    "teman", "tetangga", "orang", "dia", "mereka", "sahabat", "rekan", "kolega", "bestie", "beliau", "doski",
    "sohib", "seseorang", "anaknya",
];

/// Those who pay for work or goods.
pub(crate) const PAYERS: &[&str] = &["klien", "pelanggan", "bos", "kantor", "perusahaan", "penyewa", "murid"];

/// Given names and ways of address that stand for somebody in particular.
pub(crate) const NAMES: &[&str] = &[
    "budi", "rina", "andi", "dimas", "sari", "dewi", "agus", "joko", "siti", "rudi", "tono", "wati", "yanti", "eko",
    "dwi", "putri", "putra", "rizky", "rizki", "riski", "fajar", "bayu", "aditya", "adit", "ari", "arif",
    "ahmad", "muhammad", "ali", "hasan", "husein", "umar", "fatimah", "aisyah", "nur", "nurul", "indah", "lestari",
    "ratna", "maya", "mega", "lina", "nina", "tina", "dina", "dinda", "dian", "diana", "ayu", "bella", "citra",
    "cindy", "desi", "dini", "doni", "dodi", "edi", "erik", "erwin", "feri", "ferry", "fitri", "galih", "gilang",
    "hadi", "hendra", "heri", "ika", "ilham", "imam", "indra", "intan", "irfan", "iwan", "jaka", "kiki", "lia",
    "lukman", "mira", "nadia", "nanda", "novi", "novita", "okta", "pandu", "rahmat", "rama", "rani", "raka", "reza",
    "rian", "ryan", "rio", "riko", "rini", "roni", "rosa", "salsa", "sandi", "santi", "santo", "sinta", "shinta",
    "slamet", "sri", "surya", "susi", "taufik", "teguh", "tika", "toni", "udin", "vina", "wahyu", "wawan", 
    "yani", "yogi", "yono", "yudi", "yuni", "yusuf", "zaki", "asep", "ujang", "cecep", "dadang", "euis",
    "neng", "made", "wayan", "ketut", "nyoman", "gede", "komang", "putu", "tigor", "ucok", "butet", "hendri", "anton",
    "johan", "kevin", "michael", "david", "daniel", "jessica", "steven", "vera", "nisa", "anisa", "ani", "anto",
];

/// Words that carry no meaning for the books.
pub(crate) const FILLERS: &[&str] = &[
    "aja", "saja", "dong", "nih", "deh", "sih", "ya", "yah", "yaa", "kok", "lho", "loh", "kan", "tuh", "gitu",
    "gini", "min", "bot", "tolong", "catat", "oke", "ok", "okay", "jadi", "barusan", "tadi", "habis", "doang", "saya",
    "itu", "ini", "eh", "oh", "hai", "halo", "kak", "gan", "sis", "bro", "pengeluaran", "pemasukan", "sudah", "lagi",
    "banget", "bgt", "untuk", "yang", "di", "dan", "sama", "dengan", "seharga", "harga", "total", "sebesar",
    "senilai", "rp", "idr", "nya", "tapi", "juga", "cuma", "terus", "nah", "duh", "wah", "haha", "hehe", "wkwk",
    "wkwkwk", "hari-ini", "tersebut", "adalah", "sebanyak", "kira", "sakitar", "sekali", "biasa", "biasanya",
    "rupiah", "perak", "uang", "pada", "gess", "guys", "cuy", "mah", "atuh", "euy", "lur", "rek", "cak",
    "ke", "berhasil", "sukses", "bersama", "mas", "pagi", "siang", "sore", "malam", "kena", "the", "a", "of",
];

/// Units of things that are counted one by one.
pub(crate) const COUNTERS: &[&str] = &[
    "biji", "buah", "pcs", "pc", "lembar", "lbr", "botol", "bungkus", "porsi", "gelas", "cup", "orang", "kali", "x",
    "pack", "pak", "dus", "kardus", "kotak", "box", "kaleng", "butir", "ekor", "ikat", "sisir", "karung", "sak",
    "tusuk", "slice", "pasang", "set", "unit", "rim", "tablet", "strip", "loyang", "tangkai",
    "mangkok", "mangkuk", "piring", "sachet", "saset", "batang", "lusin", "kodi", "roll", "rol",
    "bks", "kg", "kilo", "gr", "gram", "g", "ons", "ltr", "liter", "lt", "pieces", "item", "pertemuan", 
    "stel", "renteng", "jerigen", "tabung", "tangki", "rit", "cm", ];

/// Units of what is measured, never of money.
pub(crate) const MEASURES: &[&str] = &[
    "ml", "cc", "meter", "cm", "mm", "km", "gb", "mb", "tb", "inch", "inci", "watt", "w", "kwh", "va", "persen",
    "menit", "mnt", "detik", "jam", "hari", "minggu", "bulan", "tahun", "m2", "tahunan", "derajat", "volt", "kamar",
    "lantai", "halaman", "anak", "meja", "kursi",
];

/// What stands before a number that is a name, not an amount.
pub(crate) const NUMBERED: &[&str] = &[
    "meja", "kamar", "lantai", "iphone", "gate", "nomor", "no", "nomer", "km", "kelas", "bab", "umur", "usia", "rt",
    "rw", "blok", "hal", "halaman", "versi", "galaxy", "seri", "ukuran", "size", "uk", "antrian", "antrean",
    "angkatan", "semester", "jilid", "episode", "eps", "season", "level", "type", "tipe", "redmi", "note", "ps",
    "playstation", "windows", "gang", "jalan", "jl", "ke", "bus", "koridor", "terminal", "peron", "stand", "redmi",
    "vol", "volume", "part", "samsung", "oppo", "vivo", "poco", "realme", "infinix", "pixel", "rtx",
    "ryzen", "pasal", "ruang", "unit", "cluster", "shio", "suhu", "skor", "nilai", "pin", "harike", "tahun", "fase",
];

/// What stands before digits that are a code, however few.
pub(crate) const CODES: &[&str] = &[
    "resi", "rekening", "rek", "norek", "kode", "otp", "id", "invoice", "inv", "plat", "nopol", "va", "pin", "nik", "nip", "nim",
    "ref", "kodepos", "booking", "ktp", "npwp", "password", "serial", "trx", "referensi",
];

/// What stands before long digits that identify something.
pub(crate) const IDENTIFIERS: &[&str] = &[
    "nomor", "nomer", "no", "hp", "wa", "telp", "telepon", "whatsapp", "resi", "rekening", "rek", "norek", "kode",
    "otp", "id", "invoice", "inv", "plat", "va", "pin", "nik", "nip", "nim", "ref", "kodepos", "jne", "jnt", "sicepat",
    "anteraja", "struk", "booking", "ktp", "npwp", "password", "hub", "hubungi", "kontak",
    "serial", "trx", "referensi", "nopol", ];

/// Words that part one booking from the next.
pub(crate) const SEPARATORS: &[&str] = &["dan", "sama", "terus", "plus", "lalu", "ditambah", "trus", "sekalian", "kemudian"];

/// Words by which the person takes back what was said just before.
pub(crate) const CORRECTIONS: &[&str] =
    &["eh", "ralat", "koreksi", "salah", "maksudnya", "harusnya", "sori", "sorry", "maaf", "ehh", "typo", "ups", "oops"];

/// Things that cost a few hundred rupiah.
pub(crate) const CHEAP: &[&str] =
    &["permen", "fotokopi", "print", "kerupuk", "gorengan", "parkir", "toilet", "wc", "plastik", "kresek", "kuaci", "cireng", "cilok", "pengamen", "wafer", "ngeprint", "jilid"];

/// Things that cost a milliard.
pub(crate) const DEAR: &[&str] =
    &["rumah", "tanah", "apartemen", "ruko", "villa", "saham", "proyek", "omzet", "omset", "warisan", "gedung", "pabrik", "kebun", "sawah", "hotel"];

/// Which of the sets hold a word that needs no correction.
pub(super) const ALL: &[&[&str]] = &[
    KIN, HOUSEHOLD, OTHERS, PAYERS, NAMES, FILLERS, COUNTERS, MEASURES, NUMBERED, IDENTIFIERS, SEPARATORS, CORRECTIONS,
    CHEAP, DEAR,
];

/// Ordinary words that look like a misspelt lexicon word, and are none.
pub(super) const LEFT_ALONE: &[&str] = &[
    "rolas", "telulas", "patbelas", "limalas", "nembelas", "pitulas", "wolulas", "sangalas", "songolas", "selawe",
    "seket", "suwidak", "kertas", "warna", "warga", "bahan", "badan", "besar", "kecil", "dalam", "bawah", "bekas", "murah", "mahal",
    "masak", "masih", "pasti", "paling", "panas", "dingin", "manis", "pedas", "besok", "benar", "betul", "kantor",
    "luar", "taman", "jalan", "hujan", "depan", "belakang", "kiri", "kanan", "putih", "hitam", "merah", "hijau",
    "biru", "kuning", "senang", "susah", "capek", "lapar", "haus", "rebahan", "tidur", "bangun", "mandi", "pulang",
    "pergi", "datang", "jumpa", "untung", "inget", "ingat", "makna", "acara", "rapat", "kerja", "hasil", "banyak",
    "sedikit", "lebih", "kurang", "bareng", "rame", "ramai", "sendiri", "sendirian", "promo", "gratis", "pesan",
    "pesen", "order", "cod", "dp", "lunas", "punya", "kemahalan", "kelas", "tempat", "bagus", "lama", "bisa", "boleh",
    "ada", "tanpa", "target", "cari", "riwayat", "bahasa", "kembalikan", "undo", "saldo", "sisa", "cek", "lihat",
    "kategori", "transaksi", "catatan", "pengeluaran", "boros", "grafik", "bukti", "struk", "foto", "bandung",
    "jakarta", "surabaya", "bogor", "bali", "medan", "jogja", "semarang", "malang", "solo", "bekasi", "depok",
    "pasti", "kapan", "siapa", "kenapa", "dimana", "bagaimana", "gimana", "punyaku", "kakinya", "matang", "mentah",
    "setengah", "seperempat", "sepuluh", "sebelas", "belas", "puluh", "ratus", "ribu", "juta", "seribu", "sejuta",
    "seratus", "miliar", "tunggu", "lulus", "lucu", "keren", "malas", "males", "cinta", "hampir", "nyaris", "gagal",
    "belum", "kosong", "penuh", "salon", "kalah", "menang", "teman", "kotor", "bersih", "botol", "balon", "kolam",
    "bantal", "santai", "pantai", "lantai", "ramah", "marah", "kasar", "sabar", "cukup", "cepat", "lambat", "bulan",
    "padahal", "akhirnya", "akhir", "awal", "tengah", "setahun", "sebulan", "seminggu", "sehari", "rata-rata",
    "checkout", "berdua", "bertiga", "berempat", "berlima", "berenam", "bertujuh", "berdelapan", "dibagi", "bagi",
    "satuan", "satuannya", "sebiji", "seporsi", "sebungkus", "kayak", "seperti", "antara", "karcis", "konser",
];

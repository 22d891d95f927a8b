//! What a second message may refer to without naming it: the deed, the time of day, one of two alike, what it was for.

use crate::words::list::List;

/// Deeds with money: how a second message speaks of one that is known, in the passive or as a noun with something hung on to it,
/// and how the first one told it. As written.
pub(crate) const DEEDS: &[(&List, &List)] = &[
    (
        &List::of(&[
            "dipindah",
            "dipindahin",
            "dipindahkan",
            "dipindahke",
            "dipindahkeun",
            "dipindahno",
            "dialihin",
            "dialihkan",
            "dipindahinnya",
            "pindahnya",
            "pindahinnya",
            "mindahinnya",
            "pindahe",
            "pindahna",
            "pindahnyo",
            "dipindahannyo",
        ]),
        &List::of(&[
            "pindah",
            "pindahin",
            "pindahkan",
            "mindahin",
            "memindahkan",
            "mindahke",
            "mindahkeun",
            "alihkan",
            "pindahan",
            "move",
            "moved",
            "dipindahin",
            "transfer",
        ]),
    ),
    (
        &List::of(&[
            "diambil",
            "ditarik",
            "dijupuk",
            "dicokot",
            "dicandak",
            "diambiak",
            "ambilnya",
            "ngambilnya",
            "nariknya",
            "tariknya",
            "jupuke",
            "njupuke",
            "nyokotna",
            "ambiaknyo",
            "ambilnyo",
        ]),
        &List::of(&[
            "ambil",
            "ngambil",
            "mengambil",
            "tarik",
            "narik",
            "menarik",
            "jupuk",
            "njupuk",
            "nyokot",
            "candak",
            "ambiak",
            "maambiak",
            "withdraw",
            "withdrew",
            "took",
        ]),
    ),
    (
        &List::of(&[
            "dibayar",
            "dibayarin",
            "dibayarkan",
            "dibayarke",
            "terbayar",
            "kebayar",
            "dibayarnya",
            "dibayare",
            "dibayarna",
            "dibayarnyo",
            "dibayaninyo",
            "bayarnyo",
            "mbayare",
            "dibayari",
            "dibayia",
        ]),
        &List::of(&[
            "bayar", "bayarkan", "bayarin", "membayar", "mbayar", "mayar", "bayari", "mambayia", "lunasi",
            "lunasin", "pay", "paid", "dibayar",
        ]),
    ),
    (
        &List::of(&[
            "dikasih",
            "dikasi",
            "diberi",
            "diwenehi",
            "diparingi",
            "dipasihan",
            "dibere",
            "diagiah",
            "dienjuk",
            "dikasihnya",
            "dikasinya",
            "diberinya",
            "dikasihnyo",
            "dikasinyo",
            "diagiahnyo",
            "dienjuknyo",
            "dikasihna",
            "dikasihe",
            "kasihnya",
            "kasinya",
            "ngasihnya",
            "ngasinya",
            "ngasihnyo",
            "kasihnyo",
            "kasihe",
            "ngekeki",
            "paringane",
        ]),
        &List::of(&[
            "kasih",
            "kasi",
            "ngasih",
            "ngasi",
            "beri",
            "memberi",
            "berikan",
            "weneh",
            "menehi",
            "maringi",
            "mere",
            "masihan",
            "agiah",
            "maagiah",
            "enjuk",
            "ngenjuk",
            "give",
            "gave",
            "given",
            "dikasih",
            "dikasi",
            "diberi",
            "diwenehi",
            "diparingi",
            "dibere",
            "dienjuk",
            "diagiah",
        ]),
    ),
    (
        &List::of(&[
            "dijual",
            "terjual",
            "kejual",
            "lakunya",
            "lakunyo",
            "lakune",
            "lakuna",
            "lakoknyo",
            "jualnya",
            "jualnyo",
            "juale",
            "jualna",
            "dijualnya",
            "dijualnyo",
            "payune",
            "sadena",
        ]),
        &List::of(&[
            "jual", "menjual", "jualan", "laku", "laris", "dodol", "dodolan", "payu", "ngical", "jualin",
            "ngajual", "manjua", "dijual", "terjual", "kejual", "sell", "sold",
        ]),
    ),
    (
        &List::of(&[
            "dikirim",
            "dikirimin",
            "dikirimi",
            "dikirimke",
            "dikintun",
            "ditransfer",
            "ditf",
            "kirimnya",
            "ngirimnya",
            "transfernya",
            "tfnya",
            "kirimnyo",
            "ngirimnyo",
            "kirime",
            "ngirime",
            "kirimna",
            "ngintunna",
        ]),
        &List::of(&[
            "kirim",
            "ngirim",
            "mengirim",
            "kirimin",
            "ngirimin",
            "kintun",
            "ngintun",
            "transfer",
            "tf",
            "trf",
            "send",
            "sent",
            "dikirim",
            "ditransfer",
        ]),
    ),
    (
        &List::of(&[
            "disetor",
            "disetorin",
            "disetorkan",
            "setornya",
            "nyetornya",
            "setore",
            "nyetore",
            "setornyo",
            "disetorke",
        ]),
        &List::of(&["setor", "nyetor", "menyetor", "setorin", "setoran", "deposit", "deposited"]),
    ),
    (
        &List::of(&[
            "dibeli",
            "dituku",
            "dipeser",
            "dibali",
            "belinyo",
            "tukune",
            "balinyo",
            "mesenna",
            "meulina",
            "meserna",
            "dibeliin",
            "dibelikan",
        ]),
        &List::of(&[
            "beli", "membeli", "tuku", "meuli", "meser", "mundut", "bali", "mambali", "borong", "buy",
            "bought",
        ]),
    ),
    (
        &List::of(&[
            "didapat",
            "didapet",
            "dapatnya",
            "dapetnya",
            "dapatnyo",
            "dapetnyo",
            "olehe",
            "olihe",
            "diterima",
            "ditampa",
            "terimanya",
            "nerimanya",
            "dapeknyo",
        ]),
        &List::of(&[
            "dapat", "dapet", "dpt", "dapek", "oleh", "meunang", "terima", "nerima", "menerima", "nampa",
            "receive", "received", "got",
        ]),
    ),
];
/// So much and no more.
pub(crate) const NO_MORE: &List = &List::of(&[
    "cuma", "cuman", "cuma2", "hanya", "doang", "aja", "saja", "sajo", "ajo", "bae", "baen", "wae", "waé",
    "ae", "tok", "thok", "mung", "ming", "mawon", "hungkul", "wungkul", "ngan", "se", "ji", "only", "just",
]);
/// The same at the head of what is said.
pub(crate) const NO_MORE_AT_HEAD: &List =
    &List::of(&["cuma", "cuman", "cuma2", "hanya", "mung", "ming", "ngan", "only", "just"]);
/// What a thing came to: the amount stands behind, and further on why.
pub(crate) const CAME_TO: &List = &List::of(&[
    "jadinya",
    "jadinyo",
    "dadine",
    "dadiné",
    "jadina",
    "janten",
    "menjadi",
    "ternyata",
    "ternyato",
    "jebul",
    "jebule",
    "tibake",
    "tibakno",
    "tibae",
    "geuning",
    "aslinya",
    "aslinyo",
    "sebenarnya",
    "sebenernya",
    "sabenerna",
    "sakjane",
]);
/// "yang benar": what is right stands behind. The first word of the two.
pub(crate) const RIGHT_ONE: &List =
    &List::of(&["yang", "yg", "sing", "seng", "nu", "anu", "ingkang", "nan", "nang"]);
/// The second.
pub(crate) const RIGHT: &List = &List::of(&[
    "benar",
    "bener",
    "betul",
    "leres",
    "bujur",
    "beneran",
    "sebenarnya",
    "sebenernya",
    "seharusnya",
    "bana",
    "batua",
    "bujua",
    "correct",
    "right",
]);
/// It cost nothing, or somebody else paid it.
pub(crate) const FREE: &List = &List::of(&[
    "gratis",
    "gratisan",
    "free",
    "dibayarin",
    "dibayari",
    "dibayaran",
    "dibayarke",
    "ditraktir",
    "ditraktiri",
    "dijajani",
    "dijajanan",
    "prei",
    "pere",
    "haratis",
    "percuma",
]);
/// What denies a payment.
pub(crate) const NOT_PAID: &List = &List::of(&[
    "tidak", "gak", "ga", "gk", "nggak", "ngga", "enggak", "kagak", "kaga", "ora", "mboten", "henteu", "teu",
    "indak", "ndak", "idak", "dak", "sonde", "tra", "nda", "tara", "not", "didn't",
]);
/// What such a payment is.
pub(crate) const PAYING: &List = &List::of(&[
    "bayar", "mbayar", "mayar", "bayar2", "dibayar", "kebayar", "dipungut", "ditagih", "disuruh", "diitung",
    "pay", "paid", "mambayia",
]);
/// It stands there twice, by one word.
pub(crate) const DOUBLED: &List = &List::of(&[
    "dobel",
    "double",
    "kedobel",
    "kedobelan",
    "kedouble",
    "didobel",
    "dobelan",
    "duplikat",
    "duplicate",
    "duplicated",
    "keduplikat",
    "kembar",
]);
/// Twice, behind or before what happened to a message.
pub(crate) const TWICE: &List =
    &List::of(&["twice", "2x", "2kali", "dua-kali", "ping-pindo", "kaping-kalih"]);
/// What happens to a message: sent, pressed, written down.
pub(crate) const SENDING: &List = &List::of(&[
    "kekirim",
    "tekirim",
    "terkirim",
    "kakirim",
    "takirim",
    "kirim",
    "ngirim",
    "kepencet",
    "kapencet",
    "tepencet",
    "terpencet",
    "pencet",
    "kecatat",
    "kecatet",
    "tercatat",
    "dicatat",
    "catat",
    "nyatet",
    "keinput",
    "terinput",
    "sent",
    "send",
    "recorded",
    "logged",
]);
/// One, no matter which.
pub(crate) const ONE: &List = &List::of(&[
    "satu",
    "1",
    "siji",
    "setunggal",
    "hiji",
    "sabigi",
    "sebuah",
    "salah-satu",
    "sikok",
    "ciek",
    "one",
]);
/// It stands with what was said already.
pub(crate) const ALREADY: &List = &List::of(&[
    "sudah", "udah", "udh", "dah", "wis", "wes", "uwis", "pun", "sampun", "geus", "parantos", "la", "lah",
    "alah", "olah", "already", "ntos",
]);
/// What is said of a part of it, behind that.
pub(crate) const TOGETHER: &List = &List::of(&[
    "sama", "dengan", "sekalian", "beserta", "samo", "jeung", "sareng", "kaliyan", "karo", "plus",
]);
/// What an entry was for, behind what points at it.
pub(crate) const PURPOSE: &List = &List::of(&[
    "buat", "untuk", "utk", "bwt", "bt", "kanggo", "nggo", "kangge", "keur", "pikeun", "untuak", "gae",
    "gawe", "for",
]);
/// What joins a message to the one before as one more of the same, at the head: as written.
pub(crate) const AS_WELL: &List = &List::of(&[
    "sama", "sm", "samo", "ama", "dan", "plus", "karo", "kalih", "kaliyan", "lan", "jeung", "sareng",
    "ambek", "mbek", "and", "also",
]);
/// One more of what was told.
pub(crate) const MORE: &List = &List::of(&[
    "lagi", "tambah", "nambah", "tambahin", "nambahin", "ditambah", "tambahan", "maning", "maneh", "deui",
    "more", "another",
]);
/// What joins it as what comes next.
pub(crate) const NEXT: &List =
    &List::of(&["terus", "trus", "trs", "lalu", "lajeng", "teras", "tuluy", "banjur", "then"]);
/// The same behind whom or what it is said of: as written.
pub(crate) const TOO: &List =
    &List::of(&["juga", "jg", "jugo", "ugo", "oge", "ogé", "ugi", "sisan", "pisan", "too", "also"]);
/// From whom, or for whom, where the verb was said before: as written.
pub(crate) const WHOM: &List = &List::of(&[
    "buat", "bwt", "untuk", "utk", "dari", "dr", "ke", "saking", "ti", "kanggo", "keur", "from", "for", "to",
]);
/// Units that may be said alone, and what they are in full.
pub(crate) const UNITS: [(&List, &str); 3] = [
    (
        &List::of(&[
            "rb",
            "ribu",
            "ribuan",
            "rebu",
            "ewu",
            "ebu",
            "rbu",
            "k",
            "thousand",
            "thousands",
            "sewu",
        ]),
        "ribu",
    ),
    (&List::of(&["jt", "juta", "jutaan", "yuta", "million", "millions", "mil"]), "juta"),
    (&List::of(&["ratus", "ratusan", "atus"]), "ratus ribu"),
];
/// Beside a unit that is said alone: as written.
pub(crate) const AROUND_UNIT: &List =
    &List::of(&["in", "all", "of", "them", "maksudnya", "maksudku", "maksud", "rupiah", "semuanya"]);
/// What is hung on to a word by which a deed is known.
pub(crate) const HUNG_ON_DEED: [&str; 4] = ["nya", "nyo", "ne", "na"];
/// What is hung on to a word that begins a part of a message.
pub(crate) const HUNG_ON_HEAD: [&str; 3] = ["nya", "nyo", "nye"];
/// How it came, before the account that it came to.
pub(crate) const TRANSFERRED: &List = &List::of(&["tf", "trf", "transfer", "ditransfer"]);
/// Before "kali": as written.
pub(crate) const TWO: &List = &List::of(&["2", "dua", "duo", "loro", "kalih"]);

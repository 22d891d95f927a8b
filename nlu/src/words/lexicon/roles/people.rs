//! People whom money goes to and comes from.

use super::Role;

/// Family, with whom money is given and received.
pub(crate) const KIN: Role = Role::new(
    0,
    &[
        "ibu",
        "mama",
        "ayah",
        "ortu",
        "adik",
        "kakak",
        "om",
        "tante",
        "nenek",
        "mertua",
        "mantu",
        "menantu",
        "ponakan",
        "sepupu",
        "saudara",
        "keluarga",
        "pacar",
        "mas",
        "mbak",
        "abang",
        "bang",
        "kak",
        "dek",
        "teteh",
        "aa",
        "cici",
        "koko",
        "budhe",
        "umi",
        "abah",
        "oma",
        "opa",
        "doi",
        "ayang",
        "bude",
        "pakde",
        "sodara",
        "keponakan",
        "wak",
        "uwa",
        "cucu",
        "ayuk",
        "menantu",
    ],
);

/// Those whose money is also the person's own.
pub(crate) const HOUSEHOLD: Role = Role::new(1, &["anak", "istri", "suami"]);

/// People who are neither kin nor household.
pub(crate) const OTHERS: Role = Role::new(
    2,
    &[
        "teman",
        "tetangga",
        "orang",
        "dia",
        "mereka",
        "sahabat",
        "rekan",
        "kolega",
        "bestie",
        "beliau",
        "doski",
        "sohib",
        "seseorang",
        "anaknya",
        "roommate",
    ],
);

/// Those who pay for work or goods.
pub(crate) const PAYERS: Role = Role::new(
    3,
    &[
        "klien",
        "pelanggan",
        "bos",
        "kantor",
        "perusahaan",
        "penyewa",
        "murid",
        "penghuni",
        "penumpang",
        "tamu",
        "pasien",
        "penyetor",
        "reseller",
        "pt",
        "cv",
    ],
);

/// Given names and ways of address that stand for somebody in particular.
pub(crate) const NAMES: Role = Role::new(
    4,
    &[
        "budi", "togar", "leman", "butet", "tini", "heru", "yudha", "rendi", "aldi", "farhan", "fikri",
        "rafli", "naufal", "tasya", "rara", "amel", "mela", "sinta", "ratih", "bambang", "sugeng", "parto",
        "darmo", "karto", "parjo", "sutrisno", "suparman", "hartono", "gunawan", "setiawan", "kusuma",
        "wijaya", "halimah", "rohmah", "zahra", "nadya", "melati", "fani", "vivi", "yuli", "yulia", "endang",
        "sumi", "tuti", "nining", "iis", "yayuk", "nanang", "deni", "denny", "hendri", "jefri", "jimmy",
        "rudy", "tommy", "rina", "andi", "dimas", "sari", "dewi", "agus", "joko", "siti", "rudi", "tono",
        "wati", "yanti", "eko", "dwi", "putri", "putra", "rizky", "rizki", "riski", "fajar", "bayu",
        "aditya", "adit", "ari", "arif", "ahmad", "muhammad", "ali", "hasan", "husein", "umar", "fatimah",
        "aisyah", "nur", "nurul", "indah", "lestari", "ratna", "maya", "mega", "lina", "nina", "tina",
        "dina", "dinda", "dian", "diana", "ayu", "bella", "citra", "cindy", "desi", "dini", "doni", "dodi",
        "edi", "erik", "erwin", "feri", "ferry", "fitri", "galih", "gilang", "hadi", "hendra", "heri", "ika",
        "ilham", "imam", "indra", "intan", "irfan", "iwan", "jaka", "kiki", "lia", "lukman", "mira", "nadia",
        "nanda", "novi", "novita", "okta", "pandu", "rahmat", "rama", "rani", "raka", "reza", "rian", "ryan",
        "rio", "riko", "rini", "roni", "rosa", "salsa", "sandi", "santi", "santo", "sinta", "shinta",
        "slamet", "sri", "surya", "susi", "taufik", "teguh", "tika", "toni", "udin", "vina", "wahyu",
        "wawan", "yani", "yogi", "yono", "yudi", "yuni", "yusuf", "zaki", "asep", "ujang", "cecep", "dadang",
        "euis", "neng", "made", "wayan", "ketut", "nyoman", "gede", "komang", "putu", "tigor", "ucok",
        "butet", "hendri", "anton", "johan", "kevin", "michael", "david", "daniel", "jessica", "steven",
        "vera", "nisa", "anisa", "ani", "anto",
    ],
);

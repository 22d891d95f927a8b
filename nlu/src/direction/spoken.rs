//! What the words say of the direction: verbs first, then who gives, then nouns.

use ledger::Direction;

use super::{Words, is_person};
use crate::account::{Account, Role};
use crate::lexicon::{LEXICON, roles};
use crate::token::Token;

/// What the first deciding word says.
pub(super) fn read(words: &Words<'_>, accounts: &[Account]) -> Option<Direction> {
    if let Some(direction) = of_subject(words) {
        return Some(direction);
    }
    let discounted = words.has(&["diskon", "promo", "voucher", "potongan", "keringanan"]);
    let mut noun = None;
    for (at, token) in words.0.iter().enumerate() {
        let before = at.checked_sub(1).map(|index| words.0[index]);
        let next = words.0.get(at + 1).copied();
        if before.is_some_and(|token| token.is_any(&["tidak", "belum"])) {
            continue;
        }
        let next_is = |set: &[&str]| next.is_some_and(|token| token.is_any(set));
        let said = match token.word.as_str() {
            "kompensasi" if words.has(&["dari", "masuk", "dapat", "terima", "cair"]) => {
                Some(Direction::Income)
            }
            // "pembayaran masuk"
            "bayar"
                if words.0[at..].iter().any(|token| token.is_any(&["masuk", "diterima", "cair"]))
                    && !is_entrance(words) =>
            {
                None
            }
            "bayar" | "kirim" | "transfer" | "kasih" | "bayarin" | "masukin" | "setor" => {
                Some(given(words, at))
            }
            "habis" if next_is(&["terima", "dapat", "gajian", "itu"]) => None,
            // "honor keluar 725rb"
            "keluar"
                if words.0[..at].iter().any(|token| {
                    token.is_any(&["gaji", "honor", "thr", "bonus", "insentif", "honorarium"])
                }) =>
            {
                Some(Direction::Income)
            }
            "beli" | "keluar" | "jajan" | "belanja" | "traktir" | "pengeluaran" | "sumbang" | "langganan"
            | "sewa" | "ongkos" | "biaya" | "habis" | "kehilangan" | "cicilan" | "nyicil" | "denda"
            | "iuran" | "zakat" | "rugi" | "sedekah" | "infaq" | "donasi" | "kulakan" | "kulak" | "modal"
            | "tagihan" | "makan" | "kado" | "nyawer" | "checkout" | "kecopetan" | "naik" | "ngabisin" => {
                // "uang makan", "sewa kamar masuk": a noun beside a verb that comes later.
                let is_noun = words.0[at..].iter().any(|token| token.is_any(&["masuk", "cair", "laku"]))
                    && !token.is("beli")
                    && !is_entrance(words);
                let of_sale = before.is_some_and(|token| token.is_any(&["hasil", "uang", "dapat", "terima"]));
                if is_noun || of_sale { None } else { Some(Direction::Expense) }
            }
            "dapat" | "terima" if discounted && !next_is(&["uang"]) => None,
            "dapat" => Some(gained(words)),
            "masuk" if is_entrance(words) => None,
            "dibayar" | "ditransfer" | "dikirim" => Some(passive(words, at, accounts)),
            "untung"
                if next_is(&["masih", "sempat", "ada", "saja", "inget", "tidak", "dapat", "cuma", "aja"]) =>
            {
                None
            }
            "rugi" if before.is_some_and(|token| token.is("ganti")) => Some(Direction::Income),

            "diganti"
                if !words.has(&[
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
                ]) =>
            {
                None
            }
            "cair"
                if before.is_some_and(|token| {
                    token.is_any(&["sabun", "detergen", "pembersih", "pewangi", "gula"])
                }) =>
            {
                None
            }
            // "pemasukan eh pengeluaran"
            "pemasukan"
                if words.0[at..].iter().any(|token| token.is("pengeluaran")) && words.has(&["eh"]) =>
            {
                None
            }
            "narik" if before.is_some_and(|token| token.is("libur")) => None,
            "terima" | "cair" | "masuk" | "dikasih" | "jual" | "laku" | "jualan" | "gajian" | "pemasukan"
            | "menang" | "untung" | "nemu" | "disangoni" | "dikirimi" | "dipanggil" | "diganti"
            | "dibalikin" | "ngojek" | "dikembalikan" | "ngamen" | "cuan" | "panen" | "direimburse"
            | "diupah" | "kiriman" | "transferan" | "narik" | "disawer" | "pesangon" => {
                Some(Direction::Income)
            }
            "kembali"
                if before
                    .is_some_and(|token| token.is_any(&["uang", "dana", "saldo", "deposit", "sudah"]))
                    && !words.has(&["bayar", "beli"]) =>
            {
                Some(Direction::Income)
            }
            _ => None,
        };
        if said.is_some() {
            return said;
        }
        noun = noun.or_else(|| of_noun(words, at));
    }
    if words.has(&["tip"]) && words.has(&["dari"]) {
        return Some(Direction::Income);
    }
    let bought =
        words.0.iter().any(|token| LEXICON.expense(&token.word).is_some_and(|thing| thing.strength > 1));
    let gift = words
        .person_after(&["dari"])
        .is_some_and(|person| !(bought && person.is_any(&["kantor", "perusahaan"])));
    noun.or(gift.then_some(Direction::Income))
}

/// Who the clause begins with: "penghuni kos bayar" and "suami kasih" bring money, "temenku jualan, aku ambil" takes it.
fn of_subject(words: &Words<'_>) -> Option<Direction> {
    let at_mine = words
        .0
        .iter()
        .any(|token| matches!(token.lower.as_str(), "warungku" | "tokoku" | "tempatku" | "lapakku"));
    if at_mine && words.has(&["beli", "pesan", "bayar"]) && !words.has(&["saya"]) {
        return Some(Direction::Income);
    }
    // "ada yang beli mukena 190rb"
    let customer = words.0.windows(3).any(|three| {
        three[0].is("ada") && three[1].is("yang") && three[2].is_any(&["beli", "pesan", "pesen", "borong"])
    });
    // "cod-an hp lama dapat 850rb"
    let resold = words.has(&["dapat", "laku"])
        && words.0.iter().any(|token| matches!(token.lower.as_str(), "cod-an" | "bekas" | "lama" | "second"))
        && !words.has(&["beli", "di"]);
    if customer || resold {
        return Some(Direction::Income);
    }
    let mine = words.0.windows(2).any(|pair| {
        pair[0].is("saya")
            && pair[1].is_any(&["beli", "ambil", "bayar", "jajan", "pesan", "bayarin", "checkout", "traktir"])
    });
    if mine {
        return Some(Direction::Expense);
    }
    let content: Vec<&Token> =
        words.0.iter().copied().filter(|token| !token.is_any(roles::FILLERS)).collect();
    let first = content.first()?;
    let tenant =
        first.is("anak") && content.get(1).is_some_and(|token| token.is_any(&["kos", "kost", "kontrakan"]));
    let payer = first.is_any(roles::PAYERS) && !first.is("bos") || tenant;
    let spouse = first.is_any(&["suami", "istri"]);
    let gives = words.at(&["kasih", "transfer", "kirim", "setor"]);
    let pays = words.at(&["bayar", "lunas"]);
    let relative = first.is_any(roles::KIN) || first.is_any(roles::NAMES);
    let to_other = words.0.iter().enumerate().skip(1).any(|(at, token)| {
        is_person(token)
            && !token.is("kantor")
            && words.0[at - 1].is_any(&["ke", "buat", "untuk", "kasih", "kirim", "transfer"])
    });
    if relative && words.at(&["kirim", "kasih", "transfer", "setor"]).is_some_and(|at| at > 0) && !to_other {
        return Some(Direction::Income);
    }
    let elsewhere = words.has(&["ke"]) && !words.has(&["saya"]);
    ((payer && (gives.is_some() || pays.is_some())) || (spouse && gives == Some(1) && !elsewhere))
        .then_some(Direction::Income)
}

/// "dapat 300rb dari kakak" comes in, "dapat wajan 59rb" was bought.
fn gained(words: &Words<'_>) -> Direction {
    let (mut bought, mut earned) = (false, false);
    for token in words.0.iter().filter(|token| !token.is("dapat")) {
        bought |= LEXICON.expense(&token.word).is_some_and(|thing| thing.strength > 1);
        earned |= LEXICON.income(&token.word).is_some();
    }
    let given =
        words.person_after(&["dari", "sama"]).is_some() || words.has(&["uang", "rezeki", "rejeki", "dari"]);
    let found_in_shop = words.0.windows(2).any(|pair| pair[0].is("dapat") && pair[1].is("di"));
    if (bought && !earned && !given) || found_in_shop { Direction::Expense } else { Direction::Income }
}

/// "dibayar klien" comes in; "sudah dibayar", "dibayar dengan gopay" goes out.
fn passive(words: &Words<'_>, at: usize, accounts: &[Account]) -> Direction {
    let next = words.0.get(at + 1);
    let by_somebody = next.is_some_and(|token| is_person(token));
    let by_means = next.is_some_and(|token| token.is_any(&["dengan", "pakai", "via", "lewat", "tunai"]));
    let by_means = by_means || accounts.iter().any(|account| account.role == Role::From);
    let sudah = at.checked_sub(1).is_some_and(|before| words.0[before].is("sudah"));
    let earned = words.0[..at].iter().any(|token| {
        LEXICON.income(&token.word).is_some_and(|thing| thing.strength > 1)
            && LEXICON.expense(&token.word).is_none()
    });
    let sold = earned
        || words.0[..at]
            .iter()
            .any(|token| token.is_any(&["jual", "laku", "jasa", "job", "kerja", "tempatku"]));
    if !by_somebody && !sold && (sudah || by_means) { Direction::Expense } else { Direction::Income }
}

/// "tiket masuk", "parkir masuk mall": no money comes in.
pub(super) fn is_entrance(words: &Words<'_>) -> bool {
    words.at(&["masuk"]).is_some_and(|at| {
        words.0[..at].iter().any(|token| {
            token.is_any(&[
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
            ])
        }) || words.0.get(at + 1).is_some_and(|token| {
            token.is_any(&[
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
            ])
        })
    })
}

/// Who gives: "ibu transfer ke saya" and "transfer dari ibu" come in, "kirim ke ibu" goes out.
fn given(words: &Words<'_>, verb: usize) -> Direction {
    let to_me = words.0.windows(2).any(|pair| {
        pair[0].is("ke") && (pair[1].is("saya") && pair[1].lower != "my" || pair[1].lower == "rekeningku")
    });
    let from_somebody =
        words.0[verb..].iter().any(|token| token.is("dari")) && words.person_after(&["dari"]).is_some();
    let by_somebody =
        words.subject_of(verb).is_some_and(|token| !token.is_any(roles::HOUSEHOLD) && is_person(token));
    let to_me = to_me || words.0.get(verb + 1).is_some_and(|token| token.lower == "me");
    let bought = words.0[verb].is("bayar")
        && words.0[verb + 1..].iter().any(|t| t.is_any(&["kos", "listrik", "parkir", "utang"]));
    if (to_me || from_somebody || by_somebody) && !bought { Direction::Income } else { Direction::Expense }
}

/// Nouns of income, unless they are paid out: "gaji art", "bonus buat karyawan".
fn of_noun(words: &Words<'_>, at: usize) -> Option<Direction> {
    const INCOME: &[&str] = &[
        "gaji",
        "gajian",
        "thr",
        "bonus",
        "honor",
        "honorarium",
        "komisi",
        "fee",
        "royalti",
        "dividen",
        "deviden",
        "bunga",
        "omzet",
        "omset",
        "refund",
        "cashback",
        "reimburse",
        "upah",
        "insentif",
        "angpao",
        "hadiah",
        "hasil",
        "laba",
        "profit",
        "beasiswa",
        "setoran",
        "klaim",
        "warisan",
        "kupon",
        "lembur",
        "tunjangan",
        "penghasilan",
        "sangu",
        "pensiun",
        "bansos",
        "blt",
        "freelance",
        "endorse",
        "adsense",
        "affiliate",
        "rembes",
        "reimbursement",
        "pengembalian",
        "giveaway",
        "doorprize",
        "orderan",
        "pesanan",
    ];
    let paid_out = words.has(&[
        "bagi-bagi",
        "bagi",
        "kuli",
        "buruh",
        "art",
        "pembantu",
        "sopir",
        "supir",
        "karyawan",
        "pegawai",
        "suster",
        "tukang",
        "untuk",
        "pengasuh",
        "ke",
        "satpam",
    ]);
    let to_lender = words.0[at].is("setoran")
        && words.has(&["emok", "keliling", "koperasi", "motor", "mobil", "rumah", "btn", "bos", "juragan"]);
    if to_lender {
        return None;
    }
    let gift = words.0[at].is_any(&["hadiah", "angpao", "kado", "bunga", "sangu", "kupon", "setoran"]);
    let from = words.has(&["dari", "bank", "deposito", "tabungan", "undian", "lomba"])
        || words.0[at].is("setoran") && !words.has(&["motor", "ke"]);
    let ordered = words.0[at].is_any(&["orderan", "pesanan"])
        && !words.has(&["dapat", "masuk", "terima", "dari", "ada", "selesaiin"]);
    (words.0[at].is_any(INCOME) && !ordered && (!paid_out || words.has(&["dari"])) && (!gift || from))
        .then_some(Direction::Income)
}

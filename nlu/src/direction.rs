//! Direction: expense, income, or a transfer between accounts, of which debts are a kind.

use ledger::Direction;

use crate::account::{Account, Role};
use crate::lexicon::{LEXICON, roles};
use crate::token::Token;

/// The other side of what the person owes.
pub(crate) const DEBT: &str = "Utang";
/// The other side of what is owed to the person.
pub(crate) const CLAIM: &str = "Piutang";

/// Which way the money of a clause goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Flow {
    /// The direction.
    pub(crate) direction: Direction,
    /// Where the money comes from (for income: where it goes).
    pub(crate) account: Option<String>,
    /// For transfers: where the money goes.
    pub(crate) to_account: Option<String>,
    /// The other party of a debt.
    pub(crate) note: Option<String>,
    /// Some word says so; else it is an expense because most are.
    pub(crate) said: bool,
}

impl Flow {
    fn plain(direction: Direction, accounts: &[Account], said: bool) -> Self {
        let account = accounts.first().map(|account| account.name.clone());
        Self { direction, account, to_account: None, note: None, said }
    }

    fn transfer(from: Option<String>, to: Option<String>) -> Self {
        Self { direction: Direction::Transfer, account: from, to_account: to, note: None, said: true }
    }
}

/// Somebody in particular, as a word of the message.
pub(crate) fn is_person(token: &Token) -> bool {
    [roles::KIN, roles::HOUSEHOLD, roles::OTHERS, roles::NAMES, roles::PAYERS]
        .iter()
        .any(|set| token.is_any(set))
        && !token.is("orang")
}

/// Whether some table has the word, or its stem: an unknown one may be a name.
fn knows(token: &Token) -> bool {
    let stem = token.word.strip_suffix("an").or(token.word.strip_suffix("nya"));
    LEXICON.knows(&token.word) || stem.is_some_and(|stem| LEXICON.knows(stem))
}

/// The words of a clause with questions asked of them.
struct Words<'a>(&'a [&'a Token]);

impl<'a> Words<'a> {
    fn has(&self, set: &[&str]) -> bool {
        self.0.iter().any(|token| token.is_any(set))
    }

    fn at(&self, set: &[&str]) -> Option<usize> {
        self.0.iter().position(|token| token.is_any(set))
    }

    /// The person that a word such as "dari" or "ke" stands before.
    fn person_after(&self, markers: &[&str]) -> Option<&'a Token> {
        let follows = |at: usize| self.0.get(at + 1).copied().filter(|token| is_person(token));
        (0..self.0.len()).filter(|&at| self.0[at].is_any(markers)).find_map(follows)
    }

    /// Who does what a verb says: the person, or the unknown name, right before it at the head of the clause.
    fn subject_of(&self, verb: usize) -> Option<&'a Token> {
        if verb >= 2 && self.0[verb - 2].lower == "si" {
            return Some(self.0[verb - 1]);
        }
        let head: Vec<&'a Token> = self.0[..verb]
            .iter()
            .copied()
            .filter(|token| !token.is_any(roles::FILLERS) || token.is("saya"))
            .collect();
        if head.iter().any(|token| token.is("saya")) && !head.iter().any(|token| is_person(token)) {
            return None;
        }
        let named = |token: &&&Token| is_person(token) || !knows(token);
        match head.as_slice() {
            [] => None,
            [.., possessor, last] if last.is("saya") => Some(*possessor).filter(|token| named(&token)),
            [.., last] => Some(*last).filter(|token| named(&token)),
        }
    }
}

/// The flow of a clause from its words and accounts.
pub(crate) fn read(words: &[&Token], accounts: &[Account], sign: Option<char>) -> Flow {
    let words = Words(words);
    if let Some(flow) = debt(&words, accounts) {
        return flow;
    }
    if let Some(flow) = movement(&words, accounts) {
        return flow;
    }
    let entered = accounts.iter().any(|account| account.role == Role::In);
    let direction = match sign {
        Some('+') => Some(Direction::Income),
        _ => spoken(&words, accounts).or(entered.then_some(Direction::Income)),
    };
    Flow::plain(direction.unwrap_or(Direction::Expense), accounts, direction.is_some())
}

/// Money borrowed, lent or paid back between people.
fn debt(words: &Words<'_>, accounts: &[Account]) -> Option<Flow> {
    let own = accounts.first().map(|account| account.name.clone());
    let to_me = words.person_after(&["dari", "sama", "ke", "di"]);
    let flow = |to: bool, side: &str, party: Option<&Token>| {
        let (from, to) =
            if to { (own.clone(), Some(side.to_owned())) } else { (Some(side.to_owned()), own.clone()) };
        Some(Flow { note: party.map(|token| token.lower.clone()), ..Flow::transfer(from, to) })
    };
    let companies =
        ["pinjol", "paylater", "kredivo", "akulaku", "motor", "mobil", "rumah", "bank", "kpr", "pegadaian"];
    if words.has(&["puasa", "fidyah"]) {
        return None;
    }
    let net_pay = words.has(&["upah", "gaji", "gajian"]) && words.has(&["dipotong", "potongan"]);
    if net_pay {
        return None;
    }
    // "saya pinjam 1jt dari mbak yuni": the person is named behind "dari".
    let borrowed_from = words.person_after(&["dari"]).filter(|_| words.has(&["pinjam", "ngutang"]));
    let lent = words.0.iter().position(|token| token.is_any(&["pinjam"])).is_some_and(|at| {
        words.0[..at].last().is_some_and(|token| token.is("dia") || is_person(token) && !token.is("saya"))
    });
    if let Some(lender) = borrowed_from.filter(|_| !lent && words.at(&["balikin"]).is_none()) {
        return flow(false, DEBT, Some(lender));
    }
    let of_mine = words.0.windows(2).any(|pair| pair[0].is_any(&["sama", "ke"]) && pair[1].is("saya"))
        || words.0.iter().any(|token| matches!(token.lower.as_str(), "warungku" | "tokoku" | "tempatku" | "kantinku"));
    if of_mine && words.has(&["pinjam", "ngutang"]) {
        let at = words.at(&["pinjam", "ngutang"]).unwrap_or(0);
        return flow(true, CLAIM, words.subject_of(at));
    }
    if let Some(at) = words.at(&["minjemin", "talangin"]) {
        let after =
            words.0.get(at + 1).copied().filter(|token| !token.is_any(roles::FILLERS) && !token.is("ke"));
        return match words.subject_of(at) {
            Some(lender) => flow(false, DEBT, Some(lender)),
            None => flow(true, CLAIM, words.person_after(&["ke", "sama"]).or(after)),
        };
    }
    if let Some(at) = words.at(&["ditalangin", "dipinjami", "dipinjemin"]) {
        return flow(false, DEBT, words.0.get(at + 1).copied().filter(|token| is_person(token)).or(to_me));
    }
    if words.has(&["pinjaman"]) && words.has(&["cair", "masuk", "terima", "dapat"]) {
        return flow(false, DEBT, to_me);
    }
    let pays_back = words.at(&["balikin", "kembalikan", "bayar", "nyicil"]);
    let owes = words.at(&["utang", "pinjaman", "piutang"]);
    if let (Some(_), Some(at)) = (pays_back, owes) {
        if words.has(&companies) || !accounts.iter().all(|account| account.role == Role::From || account.name == "Tunai") {
            return None;
        }
        let verb = pays_back.unwrap_or(at);
        if let Some(debtor) = words.subject_of(verb).filter(|_| verb < at) {
            return flow(false, CLAIM, Some(debtor));
        }
        let lender = to_me.or_else(|| words.0.get(at + 1).copied().filter(|token| is_person(token)));
        let claim = words.0[at].is("piutang");
        return flow(!claim, if claim { CLAIM } else { DEBT }, lender);
    }
    if let Some(at) = words.at(&["balikin", "nyaur"])
        && let Some(debtor) = words.subject_of(at)
    {
        return flow(false, CLAIM, Some(debtor));
    }
    if let Some(at) = words.at(&["pinjam", "ngutang"]) {
        if words.0.get(at + 1).is_some_and(|token| token.is_any(&["motor", "mobil", "buku", "baju"])) {
            return None;
        }
        let gives = words.0[..at].iter().any(|token| token.is("kasih"));
        return match words.subject_of(at).filter(|_| !words.0[..at].iter().any(|token| token.is("dari"))) {
            Some(debtor) => flow(true, CLAIM, Some(debtor)),
            None if gives => flow(true, CLAIM, to_me),
            None => flow(false, DEBT, to_me),
        };
    }
    if let Some(at) = words.at(&["balikin", "nyaur"]) {
        return match words.subject_of(at) {
            Some(debtor) => flow(false, CLAIM, Some(debtor)),
            None => {
                let behind = words.0[at + 1..].iter().copied().find(|token| is_person(token) && !token.is("saya"));
                to_me.or(behind).and_then(|lender| flow(true, DEBT, Some(lender)))
            }
        };
    }
    let paid_back = words.has(&["kembali"]) && words.0.iter().any(|token| token.lower == "me");
    if let Some(at) = words.at(&["bayar"]).filter(|_| paid_back) {
        return flow(false, CLAIM, at.checked_sub(1).map(|before| words.0[before]));
    }
    if let Some(at) = words.at(&["ganti"])
        && words.0.get(at + 1).is_some_and(|token| token.is("uang"))
        && let Some(debtor) = words.subject_of(at)
    {
        return flow(false, CLAIM, Some(debtor));
    }
    let at = words.at(&["bayar"])?;
    let debtor = words.subject_of(at).filter(|_| !words.has(&["saya", "di"]))?;
    let others = words.0[..at].iter().filter(|token| !token.is_any(roles::FILLERS)).count();
    let each = words.has(&["penumpang", "pelanggan", "pembeli"]);
    if each {
        return None;
    }
    let nothing_bought = words.0[at + 1..].iter().all(|token| token.is_any(roles::FILLERS) || token.is("ke"));
    let private = debtor.is_any(roles::NAMES)
        || debtor.is_any(roles::OTHERS)
        || (others == 1 && !knows(debtor));
    (nothing_bought && private).then(|| flow(false, CLAIM, Some(debtor))).flatten()
}

/// Money moved between the person's own accounts.
fn movement(words: &Words<'_>, accounts: &[Account]) -> Option<Flow> {
    let by_role =
        |role: Role| accounts.iter().find(|account| account.role == role).map(|account| account.name.clone());
    let (from, to, bare) = (by_role(Role::From), by_role(Role::To).or(by_role(Role::In)), by_role(Role::Bare));
    let cash = || Some("Tunai".to_owned());
    if let Some(at) = words.at(&["tarik", "ambil"]) {
        let what = words.0.get(at + 1).map_or("", |token| token.word.as_str());
        if to.is_some() {
            return Some(Flow::transfer(from.or(bare), to));
        }
        let at_machine =
            words.has(&["atm", "tunai"]) || (what == "uang" && (!accounts.is_empty() || words.0.len() < 4));
        if at_machine || (words.0[at].is("tarik") && what.is_empty() && !accounts.is_empty()) {
            return Some(Flow::transfer(from.or(bare), cash()));
        }
    }
    if words.has(&["setor", "setoran"])
        && (words.has(&["tunai"]) || (to.is_some() && !words.0.iter().any(|token| is_person(token))))
    {
        return Some(Flow::transfer(from.or_else(cash), to.or(bare)));
    }
    let person = words.person_after(&["ke", "dari", "buat", "untuk"]).is_some()
        || words.0.iter().any(|token| token.is_any(roles::KIN) || token.is_any(roles::NAMES))
        || words.0.iter().find(|token| !token.is_any(roles::FILLERS)).is_some_and(|token| token.is_any(roles::PAYERS));
    let entered = words.has(&["masuk"]) && !is_entrance(words) || accounts.iter().any(|account| account.role == Role::In);
    let earned = entered && from.is_none() || words.has(&["gaji", "gajian", "bonus", "thr", "refund", "cashback", "dapat", "terima", "honor"]);
    if words.has(&["topup", "isi"]) && !earned {
        let (from, to) = match (from.clone(), to.clone(), bare.clone()) {
            (from, Some(to), bare) => (from.or(bare), Some(to)),
            (from, None, Some(bare)) => (from, Some(bare)),
            _ => (None, None),
        };
        if to.as_deref().is_some_and(|to| to != "Tunai") {
            return Some(Flow::transfer(from, to));
        }
    }
    let bill = accounts.iter().find(|account| {
        account.role != Role::From && matches!(account.name.as_str(), "Kartu Kredit" | "PayLater")
    });
    if let Some(bill) = bill
        .filter(|_| words.has(&["bayar", "tagihan", "utang"]) && !words.has(&["cicilan", "admin", "biaya"]))
    {
        return Some(Flow::transfer(from.clone(), Some(bill.name.clone())));
    }
    let moves = words.has(&["transfer", "pindah", "kirim", "geser", "pemindahan"]);
    if person || earned {
        return None;
    }
    match (from, to, bare) {
        (Some(from), Some(to), _) | (None, Some(to), Some(from)) if from != to => {
            Some(Flow::transfer(Some(from), Some(to)))
        }
        (None, Some(to), None) if moves => Some(Flow::transfer(None, Some(to))),
        (from, None, Some(bare)) if moves && words.has(&["pindah"]) => Some(Flow::transfer(from, Some(bare))),
        _ => None,
    }
}

/// What the first deciding word says.
fn spoken(words: &Words<'_>, accounts: &[Account]) -> Option<Direction> {
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
            // "pembayaran masuk"
            "bayar" if words.0[at..].iter().any(|token| token.is_any(&["masuk", "diterima"])) && !is_entrance(words) => None,
            "bayar" | "kirim" | "transfer" | "kasih" | "bayarin" | "masukin" | "setor" => Some(given(words, at)),
            "habis" if next_is(&["terima", "dapat", "gajian", "itu"]) => None,
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
            "untung" if next_is(&["masih", "sempat", "ada", "saja", "inget", "tidak", "dapat", "cuma", "aja"]) => None,
            "diganti" if !words.has(&["kantor", "bos", "uang", "perusahaan", "asuransi"]) => None,
            "narik" if before.is_some_and(|token| token.is("libur")) => None,
            "terima" | "cair" | "masuk" | "dikasih" | "jual" | "laku" | "jualan" | "gajian" | "pemasukan"
            | "menang" | "untung" | "nemu" | "disangoni" | "dikirimi" | "dipanggil" | "diganti"
            | "dibalikin" | "ngojek" | "dikembalikan" | "ngamen" | "cuan" | "panen" | "direimburse"
            | "diupah" | "kiriman" | "transferan" | "narik" | "disawer" | "pesangon" => Some(Direction::Income),
            "kembali"
                if before.is_some_and(|token| token.is_any(&["uang", "dana", "saldo", "deposit", "sudah"]))
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
    let bought = words.0.iter().any(|token| LEXICON.expense(&token.word).is_some_and(|thing| thing.strength > 1));
    let gift = words.person_after(&["dari"]).is_some_and(|person| !(bought && person.is_any(&["kantor", "perusahaan"])));
    noun.or(gift.then_some(Direction::Income))
}

/// Who the clause begins with: "penghuni kos bayar" and "suami kasih" bring money, "temenku jualan, aku ambil" takes it.
fn of_subject(words: &Words<'_>) -> Option<Direction> {
    let at_mine = words.0.iter().any(|token| matches!(token.lower.as_str(), "warungku" | "tokoku" | "tempatku" | "lapakku"));
    if at_mine && words.has(&["beli", "pesan", "bayar"]) && !words.has(&["saya"]) {
        return Some(Direction::Income);
    }
    let mine = words.0.windows(2).any(|pair| {
        pair[0].is("saya") && pair[1].is_any(&["beli", "ambil", "bayar", "jajan", "pesan", "bayarin", "checkout", "traktir"])
    });
    if mine {
        return Some(Direction::Expense);
    }
    let content: Vec<&Token> = words.0.iter().copied().filter(|token| !token.is_any(roles::FILLERS)).collect();
    let first = content.first()?;
    let tenant = first.is("anak") && content.get(1).is_some_and(|token| token.is_any(&["kos", "kost", "kontrakan"]));
    let payer = first.is_any(roles::PAYERS) && !first.is("bos") || tenant;
    let spouse = first.is_any(&["suami", "istri"]);
    let gives = words.at(&["kasih", "transfer", "kirim", "setor"]);
    let pays = words.at(&["bayar", "lunas"]);
    let relative = first.is_any(roles::KIN) || first.is_any(roles::NAMES);
    let to_other = words.0.iter().enumerate().skip(1).any(|(at, token)| {
        is_person(token) && !token.is("kantor") && words.0[at - 1].is_any(&["ke", "buat", "untuk", "kasih", "kirim", "transfer"])
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
    let given = words.person_after(&["dari", "sama"]).is_some() || words.has(&["uang", "rezeki", "rejeki", "dari"]);
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
        LEXICON.income(&token.word).is_some_and(|thing| thing.strength > 1) && LEXICON.expense(&token.word).is_none()
    });
    let sold = earned || words.0[..at].iter().any(|token| token.is_any(&["jual", "laku", "jasa", "job", "kerja", "tempatku"]));
    if !by_somebody && !sold && (sudah || by_means) { Direction::Expense } else { Direction::Income }
}

/// "tiket masuk", "parkir masuk mall": no money comes in.
fn is_entrance(words: &Words<'_>) -> bool {
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
            token.is_any(&["tol", "wisata", "mall", "kebun", "angin", "sekolah", "kolam", "taman", "dufan", "ancol", "ragunan", "keranjang", "museum", "candi", "pantai"])
        })
    })
}

/// Who gives: "ibu transfer ke saya" and "transfer dari ibu" come in, "kirim ke ibu" goes out.
fn given(words: &Words<'_>, verb: usize) -> Direction {
    let to_me = words
        .0
        .windows(2)
        .any(|pair| pair[0].is("ke") && (pair[1].is("saya") && pair[1].lower != "my" || pair[1].lower == "rekeningku"));
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
        "art", "pembantu", "sopir", "supir", "karyawan", "pegawai", "suster", "tukang", "untuk", "pengasuh",
        "ke", "satpam",
    ]);
    let to_lender = words.0[at].is("setoran") && words.has(&["emok", "keliling", "koperasi", "motor", "mobil"]);
    if to_lender {
        return None;
    }
    let gift = words.0[at].is_any(&["hadiah", "angpao", "kado", "bunga", "sangu", "kupon", "setoran"]);
    let from = words.has(&["dari", "bank", "deposito", "tabungan", "undian", "lomba"])
        || words.0[at].is("setoran") && !words.has(&["motor", "ke"]);
    let ordered = words.0[at].is_any(&["orderan", "pesanan"]) && !words.has(&["dapat", "masuk", "terima", "dari", "ada", "selesaiin"]);
    (words.0[at].is_any(INCOME) && !ordered && (!paid_out || words.has(&["dari"])) && (!gift || from))
        .then_some(Direction::Income)
}

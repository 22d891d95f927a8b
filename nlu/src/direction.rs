//! Direction: expense, income, or a transfer between accounts, of which debts are a kind.

use ledger::Direction;

use crate::account::{Account, Role};
use crate::lexicon::roles;
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
        let head: Vec<&'a Token> = self.0[..verb]
            .iter()
            .copied()
            .filter(|token| !token.is_any(roles::FILLERS) || token.is("saya"))
            .collect();
        if head.iter().any(|token| token.is("saya")) && !head.iter().any(|token| is_person(token)) {
            return None;
        }
        let named = |token: &&&Token| is_person(token) || !crate::lexicon::LEXICON.knows(&token.word);
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
    let direction = match sign {
        Some('+') => Some(Direction::Income),
        _ => spoken(&words),
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
        if words.has(&companies) || !accounts.iter().all(|account| account.role == Role::From) {
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
            None => to_me.and_then(|lender| flow(true, DEBT, Some(lender))),
        };
    }
    let at = words.at(&["bayar"])?;
    let debtor = words.subject_of(at)?;
    let nothing_bought = words.0[at + 1..].iter().all(|token| token.is_any(roles::FILLERS) || token.is("ke"));
    let private = debtor.is_any(roles::NAMES)
        || debtor.is_any(roles::OTHERS)
        || !crate::lexicon::LEXICON.knows(&debtor.word);
    (nothing_bought && private).then(|| flow(false, CLAIM, Some(debtor))).flatten()
}

/// Money moved between the person's own accounts.
fn movement(words: &Words<'_>, accounts: &[Account]) -> Option<Flow> {
    let by_role =
        |role: Role| accounts.iter().find(|account| account.role == role).map(|account| account.name.clone());
    let (from, to, bare) = (by_role(Role::From), by_role(Role::To), by_role(Role::Bare));
    let cash = || Some("Tunai".to_owned());
    if let Some(at) = words.at(&["tarik", "ambil"]) {
        let what = words.0.get(at + 1).map_or("", |token| token.word.as_str());
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
        || words.0.iter().any(|token| token.is_any(roles::KIN) || token.is_any(roles::NAMES));
    let earned =
        words.has(&["gaji", "gajian", "bonus", "thr", "refund", "cashback", "dapat", "terima", "honor"]);
    if words.has(&["topup", "isi"]) && !earned {
        let (from, to) = match (from.clone(), to.clone(), bare.clone()) {
            (from, Some(to), bare) => (from.or(bare), Some(to)),
            (from, None, Some(bare)) => (from, Some(bare)),
            _ => (None, None),
        };
        if to.is_some() {
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
fn spoken(words: &Words<'_>) -> Option<Direction> {
    let discounted = words.has(&["diskon", "promo", "voucher", "potongan"]);
    let mut noun = None;
    for (at, token) in words.0.iter().enumerate() {
        let before = at.checked_sub(1).map(|index| words.0[index]);
        let next = words.0.get(at + 1).copied();
        let said = match token.word.as_str() {
            "bayar" | "kirim" | "transfer" | "kasih" | "bayarin" | "masukin" => Some(given(words, at)),
            "beli" | "keluar" | "jajan" | "belanja" | "traktir" | "pengeluaran" | "sumbang" | "langganan"
            | "sewa" | "ongkos" | "biaya" | "habis" | "kehilangan" | "cicilan" | "nyicil" | "denda"
            | "iuran" | "zakat" | "rugi" | "sedekah" | "infaq" | "donasi" | "kulakan" | "kulak" | "modal"
            | "tagihan" | "makan" | "kado" | "setor" => {
                // "uang makan", "sewa kamar masuk": a noun beside a verb that comes later.
                let is_noun = words.0[at..].iter().any(|token| token.is_any(&["masuk", "cair", "laku"]))
                    && !token.is("beli")
                    && !is_entrance(words);
                let of_sale = before.is_some_and(|token| token.is_any(&["hasil", "uang", "dapat", "terima"]));
                if is_noun || of_sale { None } else { Some(Direction::Expense) }
            }
            "dapat" | "terima" if discounted && next.is_none_or(|token| !token.is("uang")) => None,
            "masuk" if is_entrance(words) => None,
            "dapat" | "terima" | "cair" | "masuk" | "dikasih" | "dibayar" | "ditransfer" | "jual"
            | "laku" | "jualan" | "gajian" | "pemasukan" | "menang" | "untung" | "nemu" | "disangoni"
            | "dikirimi" | "dipanggil" | "diganti" | "dibalikin" | "ngojek" | "dikembalikan" | "ngamen"
            | "cuan" | "panen" | "direimburse" | "diupah" | "kiriman" | "transferan" => {
                Some(Direction::Income)
            }
            "kembali" if before.is_some_and(|token| token.is_any(&["uang", "dana", "saldo", "deposit"])) => {
                Some(Direction::Income)
            }
            _ => None,
        };
        if said.is_some() {
            return said;
        }
        noun = noun.or_else(|| of_noun(words, at));
    }
    let gift = words.person_after(&["dari"]).is_some();
    noun.or(gift.then_some(Direction::Income))
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
            ])
        }) || words.0.get(at + 1).is_some_and(|token| {
            token.is_any(&["tol", "wisata", "mall", "kebun", "angin", "sekolah", "kolam", "taman"])
        })
    })
}

/// Who gives: "ibu transfer ke saya" and "transfer dari ibu" come in, "kirim ke ibu" goes out.
fn given(words: &Words<'_>, verb: usize) -> Direction {
    let to_me = words
        .0
        .windows(2)
        .any(|pair| pair[0].is("ke") && (pair[1].is("saya") || pair[1].lower == "rekeningku"));
    let from_somebody =
        words.0[verb..].iter().any(|token| token.is("dari")) && words.person_after(&["dari"]).is_some();
    let by_somebody =
        words.subject_of(verb).is_some_and(|token| !token.is_any(roles::HOUSEHOLD) && is_person(token));
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
    let gift = words.0[at].is_any(&["hadiah", "angpao", "kado", "bunga", "sangu", "kupon", "setoran"]);
    let from = words.has(&["dari", "bank", "deposito", "tabungan", "undian", "lomba"])
        || words.0[at].is("setoran") && !words.has(&["motor", "ke"]);
    (words.0[at].is_any(INCOME) && (!paid_out || words.has(&["dari"])) && (!gift || from))
        .then_some(Direction::Income)
}

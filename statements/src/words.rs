//! The words of statements, Indonesian and English.

/// The number of a month by its name, full or short.
pub(crate) fn month(word: &str) -> Option<u32> {
    const NAMES: [Role; 12] = [
        Role("jan|januari|january"),
        Role("feb|peb|februari|pebruari|february"),
        Role("mar|mrt|maret|march"),
        Role("apr|april"),
        Role("mei|may"),
        Role("jun|juni|june"),
        Role("jul|juli|july"),
        Role("agu|ags|agt|aug|agust|agustus|august"),
        Role("sep|sept|september"),
        Role("okt|oct|oktober|october"),
        Role("nov|nop|november|nopember"),
        Role("des|dec|desember|december"),
    ];
    let number = NAMES.iter().position(|names| names.has(word))?;
    u32::try_from(number + 1).ok()
}

/// Whether a word names a day of the week.
pub(crate) fn is_weekday(word: &str) -> bool {
    const INDONESIAN: Role = Role("senin|selasa|rabu|kamis|jumat|sabtu|minggu|sen|sel|rab|kam|jum|sab|min");
    const ENGLISH: Role =
        Role("monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun");
    INDONESIAN.has(word) || ENGLISH.has(word)
}

/// Whether it is what English puts behind the number of a day.
pub(crate) fn is_ordinal(word: &str) -> bool {
    Role("st|nd|rd|th").has(word)
}

/// Whether it may stand in or behind a time.
pub(crate) fn is_of_time(word: &str) -> bool {
    Role("am|pm|wib|wita|wit|utc|gmt|z").has(word)
}

/// A text in small letters, as words: marks are blanks, and `TransactionDate` is two words.
pub(crate) fn words(text: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut before = ' ';
    for letter in text.chars() {
        let is_letter = letter.is_alphanumeric() || "$€£¥".contains(letter);
        let is_hump = letter.is_uppercase() && before.is_lowercase();
        if (!is_letter || is_hump) && words.last().is_some_and(|word| !word.is_empty()) {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut().filter(|_| is_letter) {
            word.extend(letter.to_lowercase());
        }
        before = letter;
    }
    words.retain(|word| !word.is_empty());
    words
}

/// Words that play one role, with bars between.
#[derive(Clone, Copy)]
pub(crate) struct Role(pub(crate) &'static str);

/// Whether words say that a currency stands beside them.
pub(crate) fn names_currency(said: &[String]) -> bool {
    CURRENCY.is_in(said) || said.windows(2).any(|pair| CURRENCY_IN_TWO.is(pair))
}

impl Role {
    /// Whether any of these words plays it.
    pub(crate) fn is_in(self, words: &[String]) -> bool {
        words.iter().any(|word| self.has(word))
    }

    /// Whether these words, all together, are one of those that play it.
    pub(crate) fn is(self, words: &[String]) -> bool {
        self.has(&words.join(" "))
    }

    fn has(self, words: &str) -> bool {
        self.0.split('|').any(|known| known.eq_ignore_ascii_case(words))
    }
}

pub(crate) const DAY: Role = Role("tanggal|tgl|date|datetime|timestamp|datum|fecha|tarikh|buchungstag|dt");
pub(crate) const TIME: Role = Role("waktu|jam|time|pukul|uhrzeit");
/// Of a day: that it is the one on which the bank booked.
pub(crate) const POSTING: Role =
    Role("posting|post|posted|booking|book|booked|pembukuan|buku|dibukukan|completed|cleared|processed");
pub(crate) const TRANSACTION: Role = Role("transaksi|transaction|trx|tran|trans|txn");
/// Of a day: that it is another one.
pub(crate) const VALUE: Role = Role("value|valuta|efektif|eff|effective|settlement|settled|settle|nilai");
pub(crate) const OTHER_DAY: Role = Role(
    "started|initiated|due|tempo|cetak|print|printed|expiry|dibuat|created|update|updated|rate|modified|diubah",
);
pub(crate) const BALANCE: Role = Role("saldo|balance|bal|kontostand|solde|sisa");
pub(crate) const BEFORE: Role = Role("awal|opening|before|start|starting|sebelum|beginning|previous");
pub(crate) const OUT: Role = Role(
    "debit|debet|debits|db|dr|withdrawal|withdrawals|withdraw|withdrawn|pengeluaran|keluar|expense|\
     expenses|spending|spent|out|penarikan|pemakaian|charge|charges|outgoing|outflow",
);
pub(crate) const IN: Role = Role(
    "kredit|credit|credits|cr|deposit|deposits|pemasukan|masuk|income|received|penerimaan|setoran|in|\
     incoming|inflow|refund",
);
pub(crate) const AMOUNT: Role = Role(
    "net|gross|biaya|cost|jumlah|nominal|amount|amt|nilai|mutasi|total|value|jml|sum|betrag|importe|montant|bedrag|\
     importo|harga",
);
/// Of an amount: that it is not what moved.
pub(crate) const OTHER_AMOUNT: Role = Role(
    "fees|split|exchange|price|satuan|harga|denda|adm|gross|fee|biaya|admin|tax|pajak|original|asal|foreign|asing|ref|reference|equivalent|ekuivalen|book|\
     base|converted|kurs|rate|diskon|discount|poin|points|cashback|minimum|limit|tip",
);
pub(crate) const FEE: Role = Role(
    "fee|fees|biaya admin|biaya transaksi|biaya layanan|total fees|total fee|admin|admin fee|transaction fee|service fee",
);
pub(crate) const SIDE: Role = Role(
    "tipe|type|jenis|arah|direction|dk|d k|dc|d c|crdr|cr dr|drcr|dr cr|dbcr|db cr|indicator|\
     indikator|sign|tipe transaksi|jenis transaksi|transaction type|trx type|type transaksi|\
     jenis mutasi|tipe mutasi|kode d k|flag|posisi|mutasi|af bij",
);
const CURRENCY: Role = Role("currency|ccy|curr|cur|matauang|währung|devise");
/// The same in two words.
const CURRENCY_IN_TWO: Role = Role("mata uang|mata wang");
pub(crate) const ID: Role = Role(
    "ref|reff|reference|referensi|refno|id|trxid|txid|fitid|jurnal|journal|bukti|uuid|rrn|trace|\
     invoice",
);
/// What whoever paid wrote with it, though it is called a reference.
pub(crate) const REMITTANCE: Role = Role("payment reference|remittance|remittance information");
/// Of an id: that it is not the row's.
pub(crate) const OTHER_ID: Role = Role("user|branch|customer|terminal|merchant|pocket|teller|account");
pub(crate) const COUNTING: Role = Role("no|nomor|nr|number|num|urut|no urut|nomor urut|seq|row");
pub(crate) const CODE: Role =
    Role("cabang|cbg|branch|teller|kode|code|user|channel|kanal|sandi|terminal|cheque|cek");
pub(crate) const COUNTERPART: Role = Role(
    "payee|merchant|penerima|pengirim|beneficiary|counterparty|payer|recipient|sender|lawan|toko|\
     vendor|shop|destination|tujuan|from|dari|kepada",
);
pub(crate) const CATEGORY: Role = Role("kategori|category|subkategori|subcategory");
pub(crate) const ACCOUNT: Role = Role("akun|account|rekening|dompet|wallet|norek|rek|acct|konto|kantong");
pub(crate) const TO: Role = Role("to|ke|tujuan|destination|transfer|target");
/// Of an account: that it is this one.
pub(crate) const FROM: Role = Role("from|dari|source|sumber|asal");
/// What programs keep for themselves.
pub(crate) const IGNORED: Role = Role(
    "source|event|exclude report|payment type|payment type local|gps latitude|gps longitude|\
     gps accuracy in meters|warranty in month|transfer|envelope id|custom category|author|\
     rate source|rate day|datetime|is transfer|cleared|reconciled",
);
pub(crate) const STATUS: Role = Role("status|state");
pub(crate) const TEXT: Role = Role(
    "keterangan|deskripsi|uraian|description|descriptions|desc|desk|narasi|narrative|narration|\
     berita|remark|remarks|memo|details|detail|rincian|catatan|note|notes|particulars|info|informasi|\
     pesan|message|label|labels|tags|title|judul|item|nama|name|transaksi|transaction|aktivitas|\
     activity|verwendungszweck|omschrijving|concepto|perihal|tentang",
);

/// Which way money moved, as a cell of its own says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    Out,
    In,
    /// Between accounts of one's own.
    Between,
}

/// `None` where a cell says anything but a way.
pub(crate) fn way(text: &str) -> Option<Way> {
    const OUTWARD: Role = Role(
        "d|db|dr|debit|debet|keluar|out|exp|expense|expenses|pengeluaran|uang keluar|dana keluar|\
     money out|transaksi keluar|withdrawal|withdraw|spending|belanja|debited|paid|sent|outgoing|\
     transfer keluar|transfer out|pembayaran|payment|penarikan|beli|purchase|biaya|af",
    );
    const INWARD: Role = Role(
        "c|k|cr|kr|kredit|credit|masuk|in|income|pemasukan|uang masuk|dana masuk|money in|\
     transaksi masuk|deposit|setoran|penerimaan|credited|received|incoming|transfer masuk|\
     transfer in|top up|topup|isi saldo|refund|cashback|bunga|terima|pengembalian dana|bij",
    );
    const BETWEEN: Role = Role("transfer|internal|pindah|pindah buku|antar rekening");
    if text.is_empty() || text.len() > 24 {
        return None;
    }
    match text {
        "-" | "−" => return Some(Way::Out),
        "+" => return Some(Way::In),
        _ => {}
    }
    let said = words(text);
    let known = [(OUTWARD, Way::Out), (INWARD, Way::In), (BETWEEN, Way::Between)];
    known.into_iter().find_map(|(role, way)| role.is(&said).then_some(way))
}

/// What a line that is no transaction tells of the account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sum {
    /// What it held before.
    Opening,
    /// What it held after.
    Closing,
    /// A sum of rows; what has a day may be a shop that is called so.
    Total,
    /// Any other figure that stands among rows and is none: what may be spent, what a card's bill asks for.
    Aside,
}

/// What a text that looks like the label of a sum sums up.
pub(crate) fn labelled(text: &str) -> Option<Sum> {
    is_like_sum(text).then(|| sum(text.split([':', '=']).next().unwrap_or_default())).flatten()
}

/// What the words of a line sum up; `None` where they are those of a transaction.
pub(crate) fn sum(text: &str) -> Option<Sum> {
    const OPENING: Role = Role("brought forward|b f|balance b f|saldo awal opening balance");
    const CLOSING: Role = Role("carried forward|balance carried forward|c f|balance c f");
    const TOTAL: Role = Role(
        "mutasi debit|mutasi debet|mutasi kredit|mutasi credit|debet|debit|kredit|credit|pembayaran minimum|\
         minimum payment|new balance",
    );
    const ASIDE: Role = Role(
        "tagihan bulan lalu|tagihan sebelumnya|tagihan lalu|tagihan bulan ini|tagihan baru|tagihan minimum|\
         last bill|previous bill|last statement balance|previous statement balance|statement balance|\
         minimum payment due",
    );
    /// What begins like this sums up, whatever follows.
    const TOTALS: Role = Role("total|totals|subtotal|sub|grand|jumlah");
    /// Where nothing else does it is no shop that is called so.
    const TOTALLED: Role = Role(
        "total|mutasi|debit|debet|kredit|credit|debits|credits|transaksi|transactions|saldo|balance|amount|nominal|\
         nilai|keseluruhan|halaman|page|masuk|keluar",
    );
    /// What may stand between the words and the day they are of.
    const FILLING: Role = Role("rp|idr|per|tanggal|as|of|on|at|pada|the|ini|dated|tgl");
    if text.len() > 64 {
        return None;
    }
    let all = words(text);
    let is_number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    let is_said = |word: &&String| !is_number(word) && !FILLING.has(word);
    let mut said: Vec<String> = all.iter().filter(is_said).cloned().collect();
    while said.len() > 1 && said.last().is_some_and(|word| month(word).is_some()) {
        said.pop();
    }
    let known = [(OPENING, Sum::Opening), (CLOSING, Sum::Closing), (TOTAL, Sum::Total), (ASIDE, Sum::Aside)];
    let known = known.into_iter().find_map(|(role, sum)| role.is(&said).then_some(sum));
    let totals = || {
        let (_, rest) = said.split_first().filter(|(first, _)| TOTALS.has(first))?;
        let is_shop = rest.is_empty() || !rest.iter().all(|word| TOTALLED.has(word));
        Some(if is_shop { Sum::Total } else { Sum::Aside })
    };
    known.or_else(|| held(&said, &all)).or_else(totals)
}

/// What an account held, in nothing but the words for that: `Saldo awal bulan`, `Opening bal.`, `Saldo per 31/10/2026`.
fn held(said: &[String], all: &[String]) -> Option<Sum> {
    const HELD: Role = Role("saldo|balance|bal");
    const BEFORE: Role = Role(
        "awal|mula|opening|beginning|starting|start|initial|previous|prev|sebelum|sebelumnya|lalu|kemarin|\
         pindahan|brought|forward|fwd",
    );
    const AFTER: Role = Role("akhir|terakhir|closing|ending|end|final|penutup|carried|current|sekarang|saat");
    const BESIDE: Role = Role(
        "bulan|hari|tahun|periode|rekening|rek|month|day|year|period|account|ledger|available|tersedia|efektif|\
         rata|average",
    );
    const OF_A_DAY: Role = Role("per|tanggal|tgl|as|on|at|pada|dated");
    let is_of_it = |word: &String| [HELD, BEFORE, AFTER, BESIDE].iter().any(|role| role.has(word));
    if !HELD.is_in(said) || !said.iter().all(is_of_it) {
        return None;
    }
    match (BEFORE.is_in(said), AFTER.is_in(said)) {
        (true, false) => Some(Sum::Opening),
        (false, true) => Some(Sum::Closing),
        // A balance alone is how somebody paid.
        (false, false) if said.len() < 2 && !OF_A_DAY.is_in(all) => None,
        _ => Some(Sum::Aside),
    }
}

/// What a status says of a row that was not booked.
pub(crate) fn is_not_booked(text: &str) -> bool {
    const WORDS: Role = Role(
        "reverted|dihapus|belum dibayar|deleted|pending|gagal|failed|cancelled|canceled|dibatalkan|batal|rejected|ditolak|void|expired|\
     kedaluwarsa|declined|reversed|menunggu|in progress|diproses|unpaid|refused|pend|hold|on hold|held|otorisasi|authorized|\
     authorised|authorization|belum diposting|belum dibukukan|belum diproses|unposted|not posted|ditahan|tertunda",
    );
    WORDS.is(&words(text))
}

pub(crate) const NUMBERED: Role =
    Role("rekening|account|akun|norek|rek|acct|acc|iban|kartu|card|konto|pocket");
pub(crate) const NUMBERING: Role = Role("no|nomor|number|num|nr|id|#");
pub(crate) const NAMED: Role = Role("nama|name|holder|pemilik|nasabah|atas");
/// Of a number or a name: that it is not the account's.
pub(crate) const NOT_OF_ACCOUNT: Role =
    Role("bank|cabang|branch|produk|product|jenis|type|tipe|file|petugas|currency|cif");
pub(crate) const FIRST: Role = Role("dari|from|mulai|start|awal");
pub(crate) const LAST: Role = Role("sampai|hingga|to|until|end|akhir|s d|sd");
pub(crate) const PERIOD: Role = Role("periode|period|bulan|month");
/// What a statement of a card says of itself.
const OF_CARD: [&str; 6] =
    ["kartu kredit", "credit card", "tagihan kartu", "card member", "card statement", "lembar tagihan"];

/// Whether a line says that it is of a card.
pub(crate) fn is_of_card(text: &str) -> bool {
    let said = words(text).join(" ");
    OF_CARD.iter().any(|card| said.contains(card))
}

/// Whether the name of a file or of an account is that of a card, or of what is paid later.
pub(crate) fn names_card(text: &str) -> bool {
    const WORDS: Role = Role("cc|creditcard|kartukredit|paylater|spaylater");
    // In small letters: "SPayLater" is one word.
    WORDS.is_in(&words(&text.to_lowercase())) || is_of_card(text)
}

/// What programs call sheets.
pub(crate) const SHEET: Role = Role(
    "sheet|lembar|transaksi|transactions|transaction|data|mutasi|rekening|statement|report|laporan|\
     export|page|halaman|hasil|account|history|riwayat|table|tabel",
);

/// Whether a text may be that of a sum: it begins as one does.
fn is_like_sum(text: &str) -> bool {
    const FIRST: Role = Role(
        "saldo|opening|starting|beginning|previous|balance|brought|start|initial|closing|ending|end|carried|final|\
         current|new|total|totals|jumlah|subtotal|sub|grand|mutasi|debet|debit|kredit|credit|b|c|available|\
         tagihan|pembayaran|last|statement|minimum|ledger|bal|prev|average",
    );
    let first = text.split(|letter: char| !letter.is_alphanumeric()).find(|word| !word.is_empty());
    first.is_some_and(|first| FIRST.has(first))
}

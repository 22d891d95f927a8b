//! Words that steer the conversation, and what they carry.

use chrono::NaiveTime;
use chrono_tz::Tz;
use ledger::{Currency, Direction, values::month::MonthStart};

use super::{FilingRuleWish, RateWish, ReceiptWish, Target};

/// A word that steers the conversation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// "ya", "iya", "betul", "oke": nothing else is in the message.
    Yes,
    /// "tidak", "nggak", "no".
    No,
    /// "bukan", "salah": the row asked about is wrong.
    Wrong,
    /// "tanpa target".
    WithoutTarget,
    /// "batal", "undo".
    Undo,
    /// "batal #3": what has these numbers in the list that was shown last, be it of entries or of changes.
    UndoOf(Vec<u32>),
    /// "kembalikan".
    Restore,
    /// "balikin kopi": the deleted entry that these words name.
    RestoreOf(String),
    /// "riwayat".
    History,
    /// "cari bakso": the words to look for.
    Search(String),
    /// "panggil aku Dewi", "bahasa inggris dong".
    Set(Setting),
    /// "akun saya": who the person is here, and their settings.
    Profile,
    /// "dashboard", "minta link web": the pages, by a link that lets in.
    Dashboard,
    /// "ekspor data saya".
    Export,
    /// "hapus semua data saya".
    Erase,
    /// A bare small number, "nomor 2", "yang kedua": a choice of a list that was shown, from 1.
    Choice(u32),
    /// "semuanya", "dua-duanya": all of a list that was shown.
    All,
    /// "lagi", "selanjutnya": the next page of what was listed.
    More,
    /// "catat": book what was shown first.
    Book,
    /// "transaksi terakhir", "5 transaksi terakhir": the newest entries, so many where that was said.
    Latest(Option<u32>),
    /// "udah masuk belum bensin tadi?": whether an entry with these words is booked.
    Check(String),
    /// "kategori apa aja": the categories in effect.
    Categories,
    /// "kategori tambah Kopi: kopi, latte": a category of the person's own.
    NewCategory(CategoryWords),
    /// "kategori Kopi: kopi, latte": more words that lead to a category.
    Keywords(CategoryWords),
    /// "ganti nama kategori Makan jadi Jajan".
    RenameCategory {
        /// The name it bears, as written.
        from: String,
        /// The name it is to bear, as written.
        to: String,
    },
    /// "gabung kategori Belanja ke Belanja Harian".
    MergeCategory {
        /// The one that ends, as written.
        from: String,
        /// The one that goes on, as written.
        into: String,
    },
    /// "hapus kategori Kopi": its name, as written.
    DeleteCategory(String),
    /// "kenapa?": why entries have their category, those touched last or those that the words pick.
    Why(Target),
    /// "kurs usd 16.400", "kurs usd": what currencies are worth.
    Rate(RateWish),
    /// "rincian struk tadi", "beras naik nggak?": something of the receipts that were read.
    Receipt(ReceiptWish),
    /// "kalau ada kata TOKOPEDIA masuk Belanja", "daftar aturan": something of the rules by which entries are filed.
    FilingRule(FilingRuleWish),
}

/// A category as a command names it, and the words that are to lead to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CategoryWords {
    /// Which way its money goes, where that was said.
    pub direction: Option<Direction>,
    /// The name, as written; empty where none was.
    pub name: String,
    /// The words, as written, without empty ones.
    pub keywords: Vec<String>,
}

/// What a person may set about themselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Setting {
    /// "panggil aku Dewi": the name, as written.
    Name(String),
    /// "zona waktu WITA", "zona waktu Asia/Singapore"; `None` where the place is not known.
    Zone(Option<Tz>),
    /// "bahasa inggris dong": the language's ISO 639-1 code; empty where it is not said which.
    Language(&'static str),
    /// "mata uang dolar"; `None` where it is not known.
    Currency(Option<Currency>),
    /// "bulanku mulai tanggal 25": the day on which months begin.
    MonthStart(MonthStart),
    /// "laporan harian jam 9 malam"; `None`: none any more.
    DailyReport(Option<NaiveTime>),
    /// "laporan mingguan jam 8"; `None`: none any more.
    WeeklyReport(Option<NaiveTime>),
    /// "laporan bulanan jam 8"; `None`: none any more.
    MonthlyReport(Option<NaiveTime>),
    /// "stop semua laporan", "nyalakan semua laporan": whether any of these come.
    Reports(bool),
    /// "jam tenang 22-06": from and until; `None`: none any more.
    QuietHours(Option<(NaiveTime, NaiveTime)>),
}

/// What help may be about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Topic {
    /// Booking entries.
    Booking,
    /// Corrections, undo, history.
    Corrections,
    /// Categories.
    Categories,
    /// Savings goals.
    Savings,
    /// Reports and looking things up.
    Reports,
    /// Name, language, zone, one's data.
    Settings,
}

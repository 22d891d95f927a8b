//! What a person sets of notifications: reports that the bot sends of itself, and hours in which it keeps quiet.

use chrono::{NaiveTime, Timelike};
use ledger::values::rhythm::Day;

use super::hours::{self, Hour};
use crate::frame::Setting;
use crate::pieces::message::Message;
use crate::readers::phrase::is_polite;
use crate::readers::recurring::rhythm;
use crate::words::lexicon::roles::{calendar, setting};
use crate::words::list::{List, list};
use crate::words::normalise;
use crate::words::token::{self, Kind, Token};

type Report = fn(Option<NaiveTime>) -> Setting;

/// How often a report comes: by these words, or by these behind "tiap". With it, the hour where none is said.
const REPORTS: &[(&List, &List, Report, u32)] = &[
    (calendar::DAY, setting::BEHIND_EVERY_DAY, Setting::DailyReport, 21),
    (calendar::WEEK, setting::BEHIND_EVERY_WEEK, Setting::WeeklyReport, 8),
    (calendar::MONTH, setting::BEHIND_EVERY_MONTH, Setting::MonthlyReport, 8),
];

/// "laporan harian jam 9 malam", "stop laporan mingguan"; "laporan harian" alone asks for one now.
pub(super) fn report(message: &Message<'_>) -> Option<Setting> {
    if !message.has(list!["laporan"]) {
        return None;
    }
    let tokens = &message.tokens;
    let known = |token: &Token| {
        token.kind != Kind::Word
            || is_polite(token)
            || [setting::AROUND_REPORT, setting::OFF, setting::ON, setting::EVERY]
                .iter()
                .any(|words| token.is_or_reads(words))
    };
    if !tokens.iter().all(known) {
        return None;
    }
    let has = |words: &List| tokens.iter().any(|token| token.is_or_reads(words));
    let every = |words: &List| {
        tokens.windows(2).any(|pair| pair[0].is_or_reads(setting::EVERY) && pair[1].is_or_reads(words))
    };
    let is_off = has(setting::OFF) || is_no_more(tokens);
    let named = REPORTS.iter().find(|(words, behind, ..)| has(words) || every(behind));
    let Some((_, _, setting, usual)) = named else { return all_reports(tokens, is_off) };
    if is_off {
        return Some(setting(None));
    }
    let by_night = message.has(list!["malam", "sore"]);
    let at = hours::all(tokens, false).first().map(|hour| if by_night { hour.late() } else { hour.time });
    // "laporan tiap bulan" asks for one, "laporan bulanan tanggal 5" for all that come.
    let comes_often = has(setting::EVERY) || has(setting::COMING_OFTEN);
    let begins = has(setting::ON)
        || has(setting::EVERY) && has(list!["kirim", "kirimi"])
        || comes_often && day_named(tokens).is_some();
    let usual = || begins.then(|| NaiveTime::from_hms_opt(*usual, 0, 0)).flatten();
    at.or_else(usual).map(|time| setting(Some(time)))
}

/// The day on which a report is wished for that comes every week or month.
pub fn day_of_report(text: &str) -> Option<Day> {
    day_named(&token::tokens(&normalise::clean(text).to_lowercase()))
}

fn day_named(tokens: &[Token]) -> Option<Day> {
    (0..tokens.len()).find_map(|at| rhythm::day(&tokens[at..])).map(|(day, _)| day)
}

/// "no more daily reports".
fn is_no_more(tokens: &[Token]) -> bool {
    tokens.windows(2).any(|pair| pair[0].lower == "no" && pair[1].lower == "more")
}

/// "stop semua laporan", "jangan kirim laporan lagi", "nyalakan semua laporan": whether all of them come.
fn all_reports(tokens: &[Token], is_off: bool) -> Option<Setting> {
    let is_known = |token: &Token| {
        token.kind == Kind::Symbol
            || is_polite(token)
            || [setting::OF_ALL_REPORTS, setting::OFF, setting::ON]
                .iter()
                .any(|words| token.is_or_reads(words))
    };
    let has = |words: &List| tokens.iter().any(|token| token.is_or_reads(words));
    // "hapus laporan" may be about a file, and "nyalakan laporan" about one of them.
    let is_firm = is_off && !has(setting::TAKING_AWAY) || has(setting::ON) && has(setting::ALL);
    (is_firm && tokens.iter().all(is_known)).then_some(Setting::Reports(!is_off))
}

/// "kapan laporan mingguan dikirim?", "laporan harian jam berapa": when reports come.
pub(crate) fn asks_when(message: &Message<'_>) -> bool {
    let has = |words: &List| message.tokens.iter().any(|token| token.is_or_reads(words));
    let is_known = |token: &Token| {
        token.kind == Kind::Symbol
            || is_polite(token)
            || [setting::AROUND_REPORT, setting::WHEN].iter().any(|words| token.is_or_reads(words))
    };
    let at_what = || message.tokens.windows(2).any(|pair| pair[0].is("jam") && pair[1].is("berapa"));
    let asks = has(list!["kapan", "when"]) && has(setting::SENDING) || at_what();
    message.has(list!["laporan"]) && asks && message.tokens.iter().all(is_known)
}

/// "jam tenang 22-06", "jangan ganggu jam 10 malam sampai jam 6 pagi", "matikan jam tenang".
#[expect(clippy::option_option, reason = "what is set may itself be none")]
pub(super) fn quiet_hours(message: &Message<'_>) -> Option<Option<(NaiveTime, NaiveTime)>> {
    let tokens = &message.tokens;
    let pair = |first: &List, second: &List| {
        tokens.windows(2).position(|pair| pair[0].is_or_reads(first) && pair[1].is_or_reads(second))
    };
    let named = pair(setting::HOURS, setting::QUIET)
        .or_else(|| pair(list!["quiet", "silent"], setting::QUIET_IN_ENGLISH));
    let asked = || {
        let disturbs = setting::DISTURBING;
        pair(setting::NOT, disturbs).or_else(|| tokens.iter().position(|token| token.lower == "dnd"))
    };
    let at = named.or_else(asked)?;
    let off = tokens.iter().any(|token| token.is_or_reads(setting::OFF) && !token.is("jangan"));
    if named.is_some() && off {
        return Some(None);
    }
    match hours::all(&tokens[at + 1..], true)[..] {
        [from, until] => span(from, until).map(Some),
        _ => None,
    }
}

/// "jam 10 sampai 6 pagi" begins at night.
fn span(from: Hour, until: Hour) -> Option<(NaiveTime, NaiveTime)> {
    let by_night =
        !from.is_sure && (until.is_morning || !until.is_sure) && (7..=12).contains(&from.time.hour());
    let start = if by_night { from.time.with_hour((from.time.hour() + 12) % 24)? } else { from.time };
    (start != until.time).then_some((start, until.time))
}

//! What people set about themselves, their profile, and help by topic.

use chrono::{NaiveTime, Weekday};
use ledger::{
    messages::message::Channel,
    people::{
        preferences::Preferences,
        user::{LONGEST_NAME, Locale, Profile, UserStatus},
    },
    values::{
        appointment::{QuietHours, ReportKind},
        month::MonthStart,
        rhythm::Day,
    },
};
use nlu::frame::{Setting, Topic};

use crate::{
    out::say::{Line, Say, line},
    topics::{
        deciding::{CLOCK, Deciding, count},
        settings::write::SetProfile,
    },
};

impl Deciding<'_> {
    pub(crate) fn set(&mut self, setting: &Setting) {
        let before = self.facts.person.profile();
        let mut after = before.clone();
        let said = match self.apply_setting(setting, &mut after) {
            Ok(said) => said,
            Err(refusal) => return self.say(refusal),
        };
        if after == before {
            let told = self.day_that_stays(setting, &before).into_iter();
            return self.say(told.fold(Say::from(line("set-already")), Say::with));
        }
        let say = self.remarks_on(setting, &after).into_iter().fold(Say::from(said), Say::with);
        self.say(say);
        self.act(SetProfile(Box::new(after)));
    }

    fn apply_setting(&self, setting: &Setting, profile: &mut Profile) -> Result<Line, Line> {
        let wanted = &mut profile.preferences;
        Ok(match setting {
            Setting::Name(name) => {
                let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
                if name.chars().count() > LONGEST_NAME {
                    return Err(line("set-name-long").number("most", count(LONGEST_NAME)));
                }
                profile.name.clone_from(&name);
                line("set-name").text("name", name)
            }
            Setting::Zone(None) => return Err(line("set-zone-unknown")),
            Setting::Zone(Some(zone)) => {
                profile.zone.0 = *zone;
                line("set-zone").text("zone", zone_name(profile))
            }
            Setting::Language(code) => {
                profile.locale = match *code {
                    "id" => Locale::Id,
                    "en" => Locale::En,
                    _ => return Err(line("set-language-unknown")),
                };
                line("set-language")
            }
            Setting::Currency(None) => return Err(line("set-currency-unknown")),
            Setting::Currency(Some(_)) if self.facts.shares_book => return Err(line("set-currency-shared")),
            Setting::Currency(Some(currency)) => {
                profile.currency = *currency;
                line("set-currency").text("currency", currency.code())
            }
            Setting::MonthStart(start) => {
                let today = self.facts.person.zone.day(self.facts.now());
                profile.months = profile.months.beginning(*start, today);
                let month = profile.months.month(today);
                let next = profile.months.month(month.until);
                month_start("set-month-start", *start).day("from", next.from).day("to", next.last_day())
            }
            Setting::DailyReport(at) => {
                wanted.set_report(ReportKind::Daily, *at);
                at_time("set-report-daily", "set-report-daily-off", *at)
            }
            Setting::WeeklyReport(at) => {
                wanted.set_report(ReportKind::Weekly, *at);
                at_time("set-report-weekly", "set-report-weekly-off", *at)
            }
            Setting::MonthlyReport(at) => {
                wanted.set_report(ReportKind::Monthly, *at);
                let start = profile.months.start();
                at.map_or_else(
                    || line("set-report-monthly-off"),
                    |at| month_start("set-report-monthly", start).text("time", at.format(CLOCK).to_string()),
                )
            }
            Setting::Reports(come) => self.set_all_reports(wanted, *come),
            Setting::QuietHours(hours) => {
                wanted.quiet_hours = hours.map(|(from, until)| QuietHours { from, until });
                match hours {
                    Some((from, until)) => line("set-quiet")
                        .text("from", from.format(CLOCK).to_string())
                        .text("until", until.format(CLOCK).to_string()),
                    None => line("set-quiet-off"),
                }
            }
        })
    }

    /// "stop semua laporan", "nyalakan semua laporan": each at its own time, or where it has none at the usual one.
    fn set_all_reports(&self, wanted: &mut Preferences, come: bool) -> Line {
        let is_default = self.facts.reports_by_default;
        for kind in ReportKind::ALL {
            let set = wanted.report_time(kind, is_default).unwrap_or_else(|| kind.usual_time());
            wanted.set_report(kind, come.then_some(set));
        }
        if !come {
            return line("set-reports-off");
        }
        let times = ReportKind::ALL
            .into_iter()
            .filter_map(|kind| Some(at_time_of(kind, wanted.report_time(kind, is_default)?)));
        line("set-reports").lines("reports", times.collect())
    }

    /// What whoever sets when something is sent has to know besides: that quiet hours move it, with both choices; and that
    /// nothing is sent where they write from.
    fn remarks_on(&self, setting: &Setting, after: &Profile) -> Vec<Line> {
        let time_of =
            |kind| after.preferences.report_time(kind, self.facts.reports_by_default).map(|at| (kind, at));
        let set = match setting {
            Setting::DailyReport(Some(_)) => vec![ReportKind::Daily],
            Setting::WeeklyReport(Some(_)) => vec![ReportKind::Weekly],
            Setting::MonthlyReport(Some(_)) => vec![ReportKind::Monthly],
            Setting::QuietHours(Some(_)) | Setting::Reports(true) => ReportKind::ALL.to_vec(),
            _ => return Vec::new(),
        };
        let times: Vec<(ReportKind, NaiveTime)> = set.into_iter().filter_map(time_of).collect();
        let in_quiet = after.preferences.quiet_hours.and_then(|quiet| {
            let moved = times.iter().filter(|(_, at)| quiet.contain(*at));
            let moved: Vec<Line> = moved.map(|(kind, at)| at_time_of(*kind, *at)).collect();
            let until = quiet.until.format(CLOCK).to_string();
            (!moved.is_empty()).then(|| line("set-in-quiet").lines("reports", moved).text("until", until))
        });
        let is_deaf =
            self.facts.message.channel == Channel::Http && !matches!(setting, Setting::QuietHours(_));
        let moved = self.day_that_stays(setting, after);
        in_quiet.into_iter().chain(moved).chain(is_deaf.then(|| line("set-report-unreached"))).collect()
    }

    /// "laporan mingguan tiap jumat": whoever names a day on which that report does not come hears that it is another.
    fn day_that_stays(&self, setting: &Setting, after: &Profile) -> Option<Line> {
        let day = nlu::day_of_report(self.facts.message.words()?)?;
        match (setting, day) {
            (Setting::WeeklyReport(Some(_)), Day::Weekday(day)) if day != Weekday::Mon => {
                Some(line("set-report-weekly-day"))
            }
            (Setting::MonthlyReport(Some(_)), Day::Number(day))
                if after.months.start() != MonthStart::Day(u8::try_from(day).ok()?) =>
            {
                Some(line("set-report-monthly-day").number("number", day.into()))
            }
            _ => None,
        }
    }

    pub(crate) fn show_profile(&mut self) {
        let person = &self.facts.person;
        let profile = person.profile();
        let set = &profile.preferences;
        let time = |key, kind| match set.report_time(kind, self.facts.reports_by_default) {
            Some(at) => line(key).text("time", at.format(CLOCK).to_string()),
            None => line(key).lines("time", vec![line("profile-off")]),
        };
        let mut lines = vec![line("profile"), line("profile-name").text("name", &profile.name)];
        lines.extend(
            person.phone.as_ref().map(|phone| line("profile-phone").text("phone", format!("+{phone}"))),
        );
        lines.push(line("profile-zone").text("zone", zone_name(&profile)));
        lines.push(line("profile-language"));
        lines.push(line("profile-currency").text("currency", profile.currency.code()));
        if profile.months.start() != MonthStart::Day(1) {
            lines.push(month_start("profile-month-start", profile.months.start()));
        }
        lines.push(time("profile-daily", ReportKind::Daily));
        lines.push(time("profile-weekly", ReportKind::Weekly));
        lines.push(time("profile-monthly", ReportKind::Monthly));
        lines.push(match set.quiet_hours {
            Some(QuietHours { from, until }) => {
                line("profile-quiet").text("time", format!("{}–{}", from.format(CLOCK), until.format(CLOCK)))
            }
            None => line("profile-quiet").lines("time", vec![line("profile-off")]),
        });
        if person.status == UserStatus::Pending {
            lines.push(line("profile-waiting"));
        }
        lines.push(line("profile-hint"));
        self.say(Say::Lines(lines));
    }

    pub(crate) fn help(&mut self, topic: Option<Topic>) {
        let key = match topic {
            Some(Topic::Booking) => "help-booking",
            Some(Topic::Corrections) => "help-corrections",
            Some(Topic::Categories) => "help-categories",
            Some(Topic::Savings) => "help-savings",
            Some(Topic::Reports) => "help-reports",
            Some(Topic::Settings) => "help-settings",
            None => return self.say(Say::from(line("help")).with(line("help-topics"))),
        };
        let help = Say::from(line(key));
        let offers = topic == Some(Topic::Settings) && self.may_offer_pages();
        self.say(if offers { help.with(line("dashboard-offer")) } else { help });
    }
}

/// A report and its time, as part of a sentence.
fn at_time_of(kind: ReportKind, at: NaiveTime) -> Line {
    let key = match kind {
        ReportKind::Daily => "set-moved-daily",
        ReportKind::Weekly => "set-moved-weekly",
        ReportKind::Monthly => "set-moved-monthly",
    };
    line(key).text("time", at.format(CLOCK).to_string())
}

/// A line about the day on which months begin.
fn month_start(key: &'static str, start: MonthStart) -> Line {
    let (kind, day) = match start {
        MonthStart::Day(day) => ("day", day),
        MonthStart::Last => ("last", 0),
        MonthStart::LastWorking => ("last-working", 0),
    };
    line(key).text("kind", kind).number("number", day.into())
}

fn at_time(on: &'static str, off: &'static str, at: Option<NaiveTime>) -> Line {
    at.map_or_else(|| line(off), |at| line(on).text("time", at.format(CLOCK).to_string()))
}

/// Indonesia's zones by the names that people have for them.
fn zone_name(profile: &Profile) -> String {
    match profile.zone.to_string().as_str() {
        "Asia/Jakarta" => "WIB (Asia/Jakarta)".to_owned(),
        "Asia/Makassar" => "WITA (Asia/Makassar)".to_owned(),
        "Asia/Jayapura" => "WIT (Asia/Jayapura)".to_owned(),
        other => other.to_owned(),
    }
}

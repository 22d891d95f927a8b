//! `/api/v1/users/me`: who somebody is, what they set about themselves, and being forgotten.

use axum::{Json, extract::State, http::StatusCode};
use chrono::{DateTime, FixedOffset, NaiveTime};
use ledger::{
    Currency,
    access::event::{self, EventKind, NewEvent},
    db::{Batch, WriteError},
    history::change::{Author, Change, ChangeKind},
    jobs::profile,
    people::{
        erasure,
        preferences::Register,
        user::{self, LONGEST_NAME, Locale, Person, Profile, UserStatus},
    },
    values::{
        appointment::{QuietHours, ReportKind},
        month::MonthStart,
        period::Zone,
    },
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    TRIES,
    transactions::invalid,
    valid_name,
    versions::{IfMatch, Versioned},
};
use crate::{
    ApiError, Context,
    auth::Caller,
    body::{JsonBody, told},
    who::Asked,
};

/// How times of the day are written.
pub(crate) const CLOCK: &str = "%H:%M";
/// The word for a report that is not wished for.
pub(crate) const OFF: &str = "off";

/// Somebody, and what they set about themselves.
#[derive(Serialize, ToSchema)]
pub(crate) struct Profiled {
    id: i64,
    name: String,
    phone: Option<String>,
    email: Option<String>,
    status: UserStatus,
    /// Whether they look after the bot.
    admin: bool,
    locale: Locale,
    timezone: String,
    /// Of amounts that name none, and of the sums.
    currency: Currency,
    /// `1` to `31`, `last` or `last_working`.
    month_start: String,
    register: Option<Register>,
    /// A time of the day, or `off`; null where nobody set it.
    daily_report: Option<String>,
    weekly_report: Option<String>,
    monthly_report: Option<String>,
    quiet_hours: Option<ShownHours>,
    created_at: DateTime<FixedOffset>,
    version: i64,
}

/// When nothing is sent by itself.
#[derive(Serialize, ToSchema)]
struct ShownHours {
    from: String,
    until: String,
}

async fn answer(context: &Context, person: &Person) -> Result<Versioned<Profiled>, ApiError> {
    let addresses = user::addresses(&context.database, person.id).await?;
    let email = addresses.iter().find_map(|address| address.as_email());
    let set = &person.preferences;
    let clock = |time: NaiveTime| time.format(CLOCK).to_string();
    let report = |kind: ReportKind, at: Option<NaiveTime>| {
        let stopped = || set.stopped_reports.contains(&kind).then(|| OFF.to_owned());
        at.map(clock).or_else(stopped)
    };
    Ok(Versioned(
        person.version(),
        Profiled {
            id: person.id,
            name: person.name.clone(),
            phone: person.phone.clone(),
            email: email.map(str::to_owned),
            status: person.status,
            admin: context.door.house.is_admin(&addresses),
            locale: person.locale,
            timezone: person.zone.to_string(),
            currency: person.currency,
            month_start: person.months.start().to_string(),
            register: set.register,
            daily_report: report(ReportKind::Daily, set.daily_report),
            weekly_report: report(ReportKind::Weekly, set.weekly_report),
            monthly_report: report(ReportKind::Monthly, set.monthly_report),
            quiet_hours: set
                .quiet_hours
                .map(|hours| ShownHours { from: clock(hours.from), until: clock(hours.until) }),
            created_at: person.zone.local(person.created_at()).fixed_offset(),
            version: person.version(),
        },
    ))
}

/// Who somebody is.
pub(super) async fn show(
    State(context): State<Context>,
    asked: Asked,
) -> Result<Versioned<Profiled>, ApiError> {
    let person = asked.find(&context.database).await?;
    answer(&context, &person).await
}

/// What somebody is to be; what is left out stays.
#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct MePatch {
    #[serde(default, deserialize_with = "told")]
    pub(crate) name: Option<String>,
    #[serde(default, deserialize_with = "told")]
    pub(crate) locale: Option<Locale>,
    #[serde(default, deserialize_with = "told")]
    pub(crate) timezone: Option<String>,
    #[serde(default, deserialize_with = "told")]
    pub(crate) currency: Option<String>,
    #[serde(default, deserialize_with = "told")]
    pub(crate) month_start: Option<String>,
    #[serde(default, deserialize_with = "told")]
    pub(crate) register: Option<Register>,
    #[serde(default, deserialize_with = "told")]
    pub(crate) daily_report: Option<String>,
    #[serde(default, deserialize_with = "told")]
    pub(crate) weekly_report: Option<String>,
    #[serde(default, deserialize_with = "told")]
    pub(crate) monthly_report: Option<String>,
    #[serde(default, deserialize_with = "told")]
    pub(crate) quiet_hours: Option<HoursOrNone>,
}

/// Hours, or null for none.
#[derive(Deserialize, ToSchema)]
pub(crate) struct HoursOrNone(pub(crate) Option<Hours>);

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Hours {
    pub(crate) from: String,
    pub(crate) until: String,
}

/// Sets something about somebody.
pub(crate) async fn amend(
    State(context): State<Context>,
    asked: Asked,
    if_match: IfMatch,
    JsonBody(fields): JsonBody<MePatch>,
) -> Result<Versioned<Profiled>, ApiError> {
    let if_match = if_match.wanted()?;
    for _ in 0..TRIES {
        let person = asked.find(&context.database).await?;
        if_match.admits(person.version())?;
        let after = wished(&fields, &context, &person).await?;
        if after == person.profile() {
            return answer(&context, &person).await;
        }
        match write(&context, &person, &after).await {
            Ok(()) => {
                let person = asked.find(&context.database).await?;
                return answer(&context, &person).await;
            }
            // Somebody wrote at this very moment: read again.
            Err(WriteError::Stale(_)) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Err(ApiError::Conflict)
}

/// Writes what somebody is to be, as one change.
pub(crate) async fn write(context: &Context, person: &Person, after: &Profile) -> Result<(), WriteError> {
    let now = context.clock.now();
    let mut ids = context.database.ids(2 + profile::IDS).await?;
    let mut batch = Batch::default();
    let author = Author { person, message_id: None, now };
    let mut change = Change::begin(&mut batch, ids.take(), author, ChangeKind::Settings);
    user::set_profile(&mut change, person, after);
    change.finish();
    event::record(&mut batch, ids.take(), &NewEvent::of(person.id, EventKind::SettingsChanged), now);
    // Whoever sends reports knows whether they are usual here, and lets go of them if not.
    profile::follow(&mut batch, &mut ids, (person, after), true, now);
    context.database.write(batch).await.map(drop)
}

/// What somebody is to be.
async fn wished(fields: &MePatch, context: &Context, person: &Person) -> Result<Profile, ApiError> {
    let mut profile = person.profile();
    if let Some(name) = &fields.name {
        profile.name = valid_name(name, LONGEST_NAME)?;
    }
    profile.locale = fields.locale.unwrap_or(profile.locale);
    if let Some(zone) = &fields.timezone {
        let unknown = |_| ApiError::Invalid("timezone: not one such as Asia/Jakarta".to_owned());
        profile.zone = zone.parse::<Zone>().map_err(unknown)?;
    }
    if let Some(currency) = &fields.currency {
        profile.currency = currency.parse().map_err(invalid("currency"))?;
        let is_other = profile.currency != person.currency;
        if is_other && user::shares_book(&context.database, person).await? {
            return Err(ApiError::Refused(
                "others write in this book, in the currency that it has".to_owned(),
            ));
        }
    }
    if let Some(start) = &fields.month_start {
        let start: MonthStart = start.parse().map_err(invalid("month_start"))?;
        if start != profile.months.start() {
            profile.months = profile.months.beginning(start, person.zone.day(context.clock.now()));
        }
    }
    let wanted = &mut profile.preferences;
    wanted.register = fields.register.or(wanted.register);
    for (field, said, kind) in [
        ("daily_report", &fields.daily_report, ReportKind::Daily),
        ("weekly_report", &fields.weekly_report, ReportKind::Weekly),
        ("monthly_report", &fields.monthly_report, ReportKind::Monthly),
    ] {
        if let Some(said) = said {
            let at = if said == OFF { None } else { Some(valid_time(field, said)?) };
            wanted.set_report(kind, at);
        }
    }
    if let Some(HoursOrNone(hours)) = &fields.quiet_hours {
        wanted.quiet_hours = match hours {
            Some(Hours { from, until }) => Some(QuietHours {
                from: valid_time("quiet_hours.from", from)?,
                until: valid_time("quiet_hours.until", until)?,
            }),
            None => None,
        };
    }
    Ok(profile)
}

fn valid_time(field: &str, said: &str) -> Result<NaiveTime, ApiError> {
    let wrong = |_| ApiError::Invalid(format!("{field}: not a time of the day such as 20:30"));
    NaiveTime::parse_from_str(said, CLOCK).map_err(wrong)
}

/// What being forgotten began with.
#[derive(Serialize, ToSchema)]
pub(crate) struct Forgotten {
    status: &'static str,
}

/// Makes somebody nobody: whatever is kept of them is taken away, and no way in is left.
pub(crate) async fn forget(
    State(context): State<Context>,
    caller: Caller,
    asked: Asked,
) -> Result<(StatusCode, Json<Forgotten>), ApiError> {
    let now = context.clock.now();
    caller.needs_fresh(now)?;
    for _ in 0..TRIES {
        let person = asked.find(&context.database).await?;
        let mut ids = context.database.ids(2).await?;
        let mut batch = Batch::default();
        erasure::begin_unasked(&mut batch, ids.take(), &person, now);
        let erased = NewEvent { user_id: None, ..NewEvent::of(person.id, EventKind::Erased) };
        event::record(&mut batch, ids.take(), &erased, now);
        match context.database.write(batch).await {
            Ok(_) => return Ok((StatusCode::ACCEPTED, Json(Forgotten { status: "erased" }))),
            Err(WriteError::Stale(_)) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Err(ApiError::Conflict)
}

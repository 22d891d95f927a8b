//! "Zona waktu WITA": where a person's clock stands.

use chrono_tz::{TZ_VARIANTS, Tz};

use crate::pieces::message::Message;
use crate::words::lexicon::roles::setting;

/// Zones by what people call them.
const NAMES: &[(&str, Tz)] = &[
    ("wib", Tz::Asia__Jakarta),
    ("wita", Tz::Asia__Makassar),
    ("wit", Tz::Asia__Jayapura),
    ("utc+7", Tz::Asia__Jakarta),
    ("gmt+7", Tz::Asia__Jakarta),
    ("utc+8", Tz::Asia__Makassar),
    ("gmt+8", Tz::Asia__Makassar),
    ("utc+9", Tz::Asia__Jayapura),
    ("gmt+9", Tz::Asia__Jayapura),
    ("utc", Tz::UTC),
    ("gmt", Tz::UTC),
];
/// The zones of cities, islands and countries, as one writes them in one word.
const CITIES: &[(&str, Tz)] = &[
    ("jakarta", Tz::Asia__Jakarta),
    ("bandung", Tz::Asia__Jakarta),
    ("surabaya", Tz::Asia__Jakarta),
    ("semarang", Tz::Asia__Jakarta),
    ("jogja", Tz::Asia__Jakarta),
    ("yogyakarta", Tz::Asia__Jakarta),
    ("medan", Tz::Asia__Jakarta),
    ("palembang", Tz::Asia__Jakarta),
    ("padang", Tz::Asia__Jakarta),
    ("pekanbaru", Tz::Asia__Jakarta),
    ("batam", Tz::Asia__Jakarta),
    ("pontianak", Tz::Asia__Pontianak),
    ("makassar", Tz::Asia__Makassar),
    ("bali", Tz::Asia__Makassar),
    ("denpasar", Tz::Asia__Makassar),
    ("lombok", Tz::Asia__Makassar),
    ("mataram", Tz::Asia__Makassar),
    ("kupang", Tz::Asia__Makassar),
    ("manado", Tz::Asia__Makassar),
    ("palu", Tz::Asia__Makassar),
    ("kendari", Tz::Asia__Makassar),
    ("balikpapan", Tz::Asia__Makassar),
    ("samarinda", Tz::Asia__Makassar),
    ("banjarmasin", Tz::Asia__Makassar),
    ("jayapura", Tz::Asia__Jayapura),
    ("papua", Tz::Asia__Jayapura),
    ("sorong", Tz::Asia__Jayapura),
    ("ambon", Tz::Asia__Jayapura),
    ("ternate", Tz::Asia__Jayapura),
    ("singapura", Tz::Asia__Singapore),
    ("malaysia", Tz::Asia__Kuala_Lumpur),
    ("jepang", Tz::Asia__Tokyo),
    ("korea", Tz::Asia__Seoul),
    ("taiwan", Tz::Asia__Taipei),
    ("hongkong", Tz::Asia__Hong_Kong),
    ("jeddah", Tz::Asia__Riyadh),
    ("mekah", Tz::Asia__Riyadh),
    ("arab", Tz::Asia__Riyadh),
    ("belanda", Tz::Europe__Amsterdam),
];

/// The zone; `Some(None)` where the place is not known.
#[expect(clippy::option_option, reason = "what is set may itself be unknown")]
pub(super) fn read(message: &Message<'_>) -> Option<Option<Tz>> {
    let tokens = &message.tokens;
    let lower = |at: usize| tokens.get(at).map_or("", |token| token.lower.as_str());
    let named = (0..tokens.len()).find_map(|at| match (lower(at), lower(at + 1)) {
        ("time", "zone") => Some(at + 2),
        ("zona", time) if setting::TIME.contains(&time) => Some(at + 2),
        ("timezone" | "zonawaktu", _) => Some(at + 1),
        _ => None,
    });
    if message.has(setting::ASKING_ZONE) {
        return None;
    }
    let Some(behind) = named else { return bare(message).map(Some) };
    let start = tokens.get(behind).map_or(message.text.len(), |token| token.text.start);
    let (before, after) = message.text.split_at_checked(start)?;
    Some(in_words(after).or_else(|| in_words(before)))
}

/// "WITA", "ganti ke WIT", without the word for a zone.
fn bare(message: &Message<'_>) -> Option<Tz> {
    let tokens = &message.tokens;
    let zone = |lower: &str| NAMES[..3].iter().find(|(name, _)| *name == lower).map(|(_, zone)| *zone);
    let found = tokens.iter().find_map(|token| zone(&token.lower))?;
    let changes = tokens.len() <= 6 && tokens.iter().any(|token| token.is_or_reads(setting::CHANGING_ZONE));
    let is_timed =
        tokens.iter().any(|token| token.is("jam") || token.kind == crate::words::token::Kind::Number);
    ((tokens.len() == 1 || changes) && !is_timed).then_some(found)
}

/// The first zone that some words name: by its own name, by a city's.
fn in_words(text: &str) -> Option<Tz> {
    let text = text.to_lowercase().replace("utc ", "utc").replace("gmt ", "gmt");
    let trimmed = |word: &str| word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_owned();
    let words: Vec<String> = text.split_whitespace().map(trimmed).filter(|word| !word.is_empty()).collect();
    (0..words.len()).find_map(|at| {
        // "kuala lumpur", "new york"
        let pair = words.get(at + 1).map(|next| format!("{}_{next}", words[at]));
        let listed = NAMES.iter().chain(CITIES).find(|(name, _)| *name == words[at]).map(|(_, zone)| *zone);
        listed.or_else(|| pair.as_deref().and_then(of_database)).or_else(|| of_database(&words[at]))
    })
}

/// "asia/singapore", or its last part alone.
fn of_database(name: &str) -> Option<Tz> {
    let is_it = |zone: &&Tz| {
        let whole = zone.name();
        let city = whole.rsplit('/').next().unwrap_or(whole);
        whole.eq_ignore_ascii_case(name) || whole.contains('/') && city.eq_ignore_ascii_case(name)
    };
    TZ_VARIANTS.iter().find(is_it).copied()
}

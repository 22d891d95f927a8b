//! Settings: defaults, then a TOML file, then the environment, then flags. All mistakes are listed at once.

mod door;
pub mod model_files;
mod reader;
mod store;
mod values;

use std::{collections::HashSet, fmt, net::SocketAddr, path::PathBuf};

use dashboard::auth::Token;
use ledger::{db::Location, people::user};
use media::MediaStore;
use nlu::ollama::Address;

use crate::{channels::whatsapp::Network, jobs::provider::web, out::pace::Limit};
use reader::Reader;
use values::{
    PACE, database, default_text, groups, media_days, model_seconds, models, ocr, ollama_url, on_or_off,
    phone_numbers, rates_url, registration, speech, token_or_open,
};

/// How a new number comes in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Registration {
    /// Confirmed by its first message.
    Open,
    /// Read at once, counted after a "ya".
    Confirm,
    /// Only numbers that are listed.
    Allowlist,
}

pub use door::Door;
pub use values::{Ocr, Speech};

/// Everything that can be set.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Database and token.
    pub data_dir: PathBuf,
    /// Where HTTP listens.
    pub listen: SocketAddr,
    /// The operator's bearer token; `None`: made at the first start and kept in the data folder.
    pub token: Option<Token>,
    /// Whether `/metrics` is told to anybody.
    pub is_metrics_open: bool,
    /// How people and other programs reach the server.
    pub door: Door,
    /// How a new number comes in.
    pub registration: Registration,
    /// Numbers that are let in at once.
    pub allowlist: HashSet<user::Address>,
    /// Numbers that approve and block others.
    pub admins: HashSet<user::Address>,
    /// How many seconds apart an equal entry is asked about; 0: never.
    pub duplicate_seconds: u32,
    /// Whether WhatsApp is wanted.
    pub whatsapp: bool,
    /// Where WhatsApp is.
    pub whatsapp_network: Network,
    /// Groups that the bot takes part in, by WhatsApp's ids.
    pub whatsapp_groups: HashSet<String>,
    /// How fast a chat is sent to.
    pub pace_chat: Limit,
    /// How fast a number sends in all.
    pub pace_number: Limit,
    /// Where the books are kept.
    pub database: Location,
    /// Where a language model is served; `None`: understanding is by rules alone.
    pub ollama_url: Option<Address>,
    /// Which one.
    pub ollama_model: String,
    /// How long it has for an answer.
    pub model_seconds: u32,
    /// Where media is kept.
    pub media: MediaStore,
    /// For how many days.
    pub media_days: u32,
    /// Who reads pictures.
    pub ocr: Ocr,
    /// Who hears voices.
    pub speech: Speech,
    /// Where the models lie that pictures are read and voices heard by: what is in an earlier folder goes before.
    pub models: Vec<PathBuf>,
    /// Where rates of currencies are asked for; `None`: nowhere.
    pub rates_from: Option<web::Address>,
    /// Whether reports are sent by themselves to whoever set no time for them.
    pub reports: bool,
}

/// What the command line may set.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct Flags {
    /// Folder for the database and the token [env: `CATAT_DATA_DIR`] [default: ./data]
    #[arg(long, global = true, value_name = "DIR")]
    pub data_dir: Option<PathBuf>,
    /// Settings file [env: `CATAT_CONFIG`] [default: <data-dir>/catat.toml]
    #[arg(long, global = true, value_name = "FILE")]
    pub config: Option<PathBuf>,
}

/// What is wrong with the settings, each mistake a line.
#[derive(Debug, PartialEq, Eq)]
pub struct Mistakes(pub Vec<String>);

impl fmt::Display for Mistakes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.join("\n"))
    }
}

/// A setting: its key in the file, and its name in the environment.
const SETTINGS: [(&str, &str); 34] = [
    ("listen", "CATAT_LISTEN"),
    ("token", "CATAT_TOKEN"),
    ("metrics", "CATAT_METRICS"),
    ("public_url", "CATAT_PUBLIC_URL"),
    ("trusted_proxies", "CATAT_TRUSTED_PROXIES"),
    ("hosts", "CATAT_HOSTS"),
    ("cors", "CATAT_CORS"),
    ("docs", "CATAT_DOCS"),
    ("registration", "CATAT_REGISTRATION"),
    ("allowlist", "CATAT_ALLOWLIST"),
    ("admins", "CATAT_ADMINS"),
    ("duplicate_seconds", "CATAT_DUPLICATE_SECONDS"),
    ("whatsapp", "CATAT_WHATSAPP"),
    ("whatsapp_url", "CATAT_WHATSAPP_URL"),
    ("whatsapp_groups", "CATAT_WHATSAPP_GROUPS"),
    ("pace_chat", "CATAT_PACE_CHAT"),
    ("pace_number", "CATAT_PACE_NUMBER"),
    ("database_url", "DATABASE_URL"),
    ("ollama_url", "OLLAMA_URL"),
    ("ollama_model", "OLLAMA_MODEL"),
    ("model_seconds", "CATAT_MODEL_SECONDS"),
    ("media", "CATAT_MEDIA"),
    ("media_days", "CATAT_MEDIA_DAYS"),
    ("s3_endpoint", "S3_ENDPOINT"),
    ("s3_region", "S3_REGION"),
    ("s3_bucket_media", "S3_BUCKET_MEDIA"),
    ("aws_access_key_id", "AWS_ACCESS_KEY_ID"),
    ("aws_secret_access_key", "AWS_SECRET_ACCESS_KEY"),
    ("aws_session_token", "AWS_SESSION_TOKEN"),
    ("ocr", "CATAT_OCR"),
    ("speech_model", "CATAT_SPEECH_MODEL"),
    ("models_dir", "CATAT_MODELS_DIR"),
    ("rates_url", "CATAT_RATES_URL"),
    ("reports", "CATAT_REPORTS"),
];

/// What nobody else should see: no mistake shows it, and it may also stand in a file that `…_FILE` names.
const SECRETS: [&str; 5] =
    ["token", "database_url", "aws_access_key_id", "aws_secret_access_key", "aws_session_token"];

/// Names of the environment that say where to look before anything is read.
const DATA_DIR: &str = "CATAT_DATA_DIR";
const CONFIG: &str = "CATAT_CONFIG";

impl Settings {
    /// Reads the settings; answers warnings beside them.
    pub fn load(
        flags: &Flags,
        listen: Option<String>,
        environment: &[(String, String)],
    ) -> Result<(Self, Vec<String>), Mistakes> {
        let variable =
            |name: &str| environment.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone());
        let data_dir = flags
            .data_dir
            .clone()
            .or_else(|| variable(DATA_DIR).map(PathBuf::from))
            .unwrap_or("./data".into());
        let named_file = flags.config.clone().or_else(|| variable(CONFIG).map(PathBuf::from));
        let mut reader = Reader::new(&data_dir, named_file.as_deref(), listen, &variable);
        let media_days = reader.read("media_days", "a number of days from 1 to 36500", media_days);
        let settings = Self {
            listen: reader
                .read("listen", "an address and port such as 127.0.0.1:8000", |text| text.parse().ok()),
            token: reader.token(),
            is_metrics_open: reader.read("metrics", "token or open", token_or_open),
            door: Door::read(&mut reader),
            registration: reader.read("registration", "open, confirm or allowlist", registration),
            allowlist: reader.read("allowlist", "phone numbers, comma-separated", phone_numbers),
            admins: reader.read("admins", "phone numbers, comma-separated", phone_numbers),
            duplicate_seconds: reader
                .read("duplicate_seconds", "a number of seconds; 0 is off", |text| text.parse().ok()),
            whatsapp: reader.read("whatsapp", "on or off", on_or_off),
            whatsapp_network: reader.read(
                "whatsapp_url",
                "a wss:// URL of WhatsApp's own hosts, or a ws:// URL on this machine",
                |text| Network::parse(text).ok(),
            ),
            whatsapp_groups: reader.read(
                "whatsapp_groups",
                "ids such as 1203…@g.us, comma-separated",
                groups,
            ),
            pace_chat: reader.read("pace_chat", PACE, Limit::parse),
            pace_number: reader.read("pace_number", PACE, Limit::parse),
            database: reader.read("database_url", "a postgres:// URL, or nothing for SQLite", |text| {
                database(text, &data_dir)
            }),
            ollama_url: reader.read("ollama_url", "an http:// or https:// URL, or nothing", ollama_url),
            ollama_model: reader.optional("ollama_model").unwrap_or_else(|| default_text("ollama_model")),
            model_seconds: reader.read("model_seconds", "a number of seconds from 1 to 25", model_seconds),
            media: store::media(&mut reader, &data_dir, media_days),
            media_days,
            ocr: reader.read("ocr", "auto, paddle, tesseract or off", ocr),
            speech: reader.read("speech_model", "a model's name, a file, or off", speech),
            rates_from: reader.read("rates_url", "an http:// or https:// URL, or nothing", rates_url),
            reports: reader.read("reports", "on or off", on_or_off),
            models: models(reader.optional("models_dir"), &data_dir, &variable),
            data_dir,
        };
        if reader.mistakes.is_empty() {
            Ok((settings, unknown_variables(environment)))
        } else {
            Err(Mistakes(reader.mistakes))
        }
    }
}

fn unknown_variables(environment: &[(String, String)]) -> Vec<String> {
    let known = |name: &str| {
        let is_of = |(key, variable): &(&str, &str)| {
            *variable == name
                || (SECRETS.contains(key)
                    && name.strip_suffix(reader::IN_FILE).is_some_and(|of| of == *variable))
        };
        [DATA_DIR, CONFIG].contains(&name) || SETTINGS.iter().any(is_of)
    };
    let unknown = environment.iter().filter(|(name, _)| name.starts_with("CATAT_") && !known(name));
    unknown.map(|(name, _)| format!("{name} is set, but there is no such setting")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn load(file: &str, environment: &[(&str, &str)]) -> Result<(Settings, Vec<String>), Mistakes> {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("catat.toml"), file).unwrap();
        let flags = Flags { data_dir: Some(folder.path().to_owned()), config: None };
        let environment: Vec<_> =
            environment.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
        Settings::load(&flags, None, &environment)
    }

    /// Which settings there are, under which names, and what they are unless they are set.
    #[test]
    fn the_documentation_lists_every_setting() {
        let (_, table) =
            include_str!("../../../docs/settings.md").split_once("| key in `catat.toml` |").unwrap();
        let rows = table.lines().skip(2).take_while(|line| line.starts_with('|'));
        let told: Vec<(&str, &str, &str)> = rows
            .map(|row| row.split('|').map(|cell| cell.trim().trim_matches('`')).collect::<Vec<_>>())
            .filter(|cells| cells[3] != "–")
            .map(|cells| (cells[3], cells[2], cells[4]))
            .collect();
        assert_eq!(told.len(), SETTINGS.len());
        for (key, variable, default) in told {
            assert!(SETTINGS.contains(&(key, variable)), "{key}, {variable}");
            let is_described = default_text(key).is_empty() && !default.is_empty();
            assert!(is_described || default == default_text(key), "{key}: {default}");
        }
    }

    #[test]
    fn the_environment_goes_before_the_file_and_the_file_before_defaults() {
        let (settings, warnings) = load(
            "registration = \"open\"\nduplicate_seconds = 5\nadmins = [\"081234567890\"]",
            &[
                ("CATAT_DUPLICATE_SECONDS", "0"),
                ("CATAT_ALLOWLIST", "0812 3456 7891, +6281234567892"),
                ("CATAT_COLOUR", "x"),
            ],
        )
        .unwrap();
        assert_eq!(settings.registration, Registration::Open);
        assert_eq!(settings.duplicate_seconds, 0);
        assert!(settings.admins.contains(&user::Address::phone("6281234567890").unwrap()));
        assert_eq!(settings.allowlist.len(), 2);
        assert_eq!(settings.listen, "127.0.0.1:8000".parse().unwrap());
        assert_eq!(warnings, ["CATAT_COLOUR is set, but there is no such setting"]);
    }

    #[test]
    fn all_mistakes_are_listed_at_once_and_named() {
        let Mistakes(lines) = load(
            "colour = 1\nwhatsapp = \"maybe\"",
            &[("CATAT_LISTEN", "nowhere"), ("DATABASE_URL", "mysql://x"), ("CATAT_TOKEN", "two words")],
        )
        .unwrap_err();
        assert_eq!(lines.len(), 5, "{lines:#?}");
        for name in ["colour", "CATAT_WHATSAPP", "CATAT_LISTEN", "DATABASE_URL", "CATAT_TOKEN"] {
            assert!(lines.iter().any(|line| line.contains(name)), "{name} in {lines:#?}");
        }
    }

    #[test]
    fn a_file_that_is_not_toml_is_one_mistake_of_one_line() {
        for file in [
            "registration = open",
            "listen: 127.0.0.1:9000",
            "[",
            "\u{feff}= 1",
            "token = \"a\ntoken = \"b\"",
        ] {
            let Mistakes(lines) = load(file, &[]).unwrap_err();
            assert_eq!(lines.len(), 1, "{file}: {lines:#?}");
            assert!(lines[0].contains("is not TOML") && lines[0].lines().count() == 1, "{lines:#?}");
        }
        let Mistakes(lines) = load("[", &[("CATAT_LISTEN", "nowhere")]).unwrap_err();
        assert_eq!(lines.len(), 2, "what the environment says is read all the same: {lines:#?}");
    }

    #[test]
    fn a_secret_may_stand_in_a_file_that_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("token");
        std::fs::write(&path, "sixteen-letters-\n").unwrap();
        let path = path.display().to_string();
        let (settings, warnings) = load("", &[("CATAT_TOKEN_FILE", &path)]).unwrap();
        assert!(settings.token.is_some_and(|token| !token.is_weak()) && warnings.is_empty(), "{warnings:?}");
        let (_, warnings) = load("", &[("CATAT_LISTEN_FILE", &path)]).unwrap();
        assert_eq!(warnings, ["CATAT_LISTEN_FILE is set, but there is no such setting"]);
        for (variable, file) in [("CATAT_TOKEN", &*path), ("CATAT_COLOUR", "/nowhere/token")] {
            let mistakes = load("", &[(variable, "another-of-16-letters"), ("CATAT_TOKEN_FILE", file)]);
            let Mistakes(lines) = mistakes.unwrap_err();
            assert!(lines.len() == 1 && lines[0].contains("CATAT_TOKEN_FILE"), "{lines:#?}");
        }
    }

    #[cfg(feature = "s3")]
    #[test]
    fn a_bucket_needs_whose_it_is_and_tells_nobody() {
        let id = ("AWS_ACCESS_KEY_ID", "whoever-asks");
        let Mistakes(lines) = load("media = \"s3\"\ns3_endpoint = \"here\"", &[id]).unwrap_err();
        let named = ["AWS_SECRET_ACCESS_KEY", "S3_ENDPOINT"]
            .map(|name| lines.iter().any(|line| line.starts_with(name)));
        assert_eq!((lines.len(), named), (2, [true; 2]), "{lines:#?}");
        let (settings, _) = load("media = \"s3\"", &[id, ("AWS_SECRET_ACCESS_KEY", "hidden")]).unwrap();
        assert_eq!(settings.media.place(), "s3://wa-media at Amazon's us-east-1");
        let told = format!("{settings:?}");
        assert!(!told.contains("hidden") && !told.contains(id.1), "{told}");
    }

    #[cfg(not(feature = "s3"))]
    #[test]
    fn a_bucket_without_the_feature_is_a_mistake_that_says_how_to_build_it() {
        let Mistakes(lines) = load("media = \"s3\"", &[]).unwrap_err();
        assert!(
            lines.len() == 1 && lines[0].starts_with("CATAT_MEDIA") && lines[0].contains("--features s3"),
            "{lines:#?}"
        );
    }

    #[test]
    fn a_token_that_could_be_guessed_is_refused_and_not_shown() {
        for token in ["a", "fifteen-letters", "two words and more of them", "sixteen-létters-and-more"] {
            let Mistakes(lines) = load("", &[("CATAT_TOKEN", token)]).unwrap_err();
            assert!(lines.len() == 1 && lines[0].starts_with("CATAT_TOKEN"), "{lines:#?}");
            assert!(token.len() == 1 || !lines[0].contains(token), "{lines:#?}");
        }
        let (settings, _) = load("token = \"sixteen-letters-\"", &[]).unwrap();
        assert!(!format!("{settings:?}").contains("sixteen"));
    }
}

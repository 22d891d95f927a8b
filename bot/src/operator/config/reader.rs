//! How settings come together: defaults, file, environment and flags, each as text, and what is wrong with them.

use std::path::Path;

use dashboard::auth::Token;
use figment::{
    Figment, Profile,
    providers::{Format, Serialized, Toml},
    value::{Dict, Value},
};

use super::{SECRETS, SETTINGS, values::default_text};

/// Behind a secret's name in the environment: the file that holds it.
pub(super) const IN_FILE: &str = "_FILE";

/// What was set, and what is wrong with it.
pub(super) struct Reader {
    figment: Figment,
    pub(super) mistakes: Vec<String>,
}

impl Reader {
    pub(super) fn new(
        data_dir: &Path,
        named_file: Option<&Path>,
        listen: Option<String>,
        variable: &dyn Fn(&str) -> Option<String>,
    ) -> Self {
        let mut mistakes = Vec::new();
        let file = named_file.map_or_else(|| data_dir.join("catat.toml"), Path::to_path_buf);
        if named_file.is_some() && !file.exists() {
            mistakes.push(format!("{}: there is no such settings file", file.display()));
        }
        let toml = if file.exists() { Toml::file_exact(&file) } else { Toml::string("") };
        let mut kept = Dict::new();
        match Figment::from(toml).extract::<Dict>() {
            Ok(keys) => {
                let known = |key: &str| SETTINGS.iter().any(|(name, _)| *name == key);
                let unknown = keys.keys().filter(|key| !known(key));
                mistakes.extend(unknown.map(|key| format!("{}: unknown setting `{key}`", file.display())));
                kept = keys;
            }
            // What could not be read says nothing of any setting.
            Err(error) => mistakes.push(format!("{} is not TOML: {}", file.display(), in_one_line(&error))),
        }
        let mut environment = Dict::new();
        for (key, name) in SETTINGS {
            match set(key, name, variable) {
                Ok(value) => environment.extend(value.map(|value| (key.to_owned(), Value::from(value)))),
                Err(mistake) => mistakes.push(mistake),
            }
        }
        let mut figment = Figment::from(Serialized::defaults(defaults()))
            .merge(Serialized::globals(kept))
            .merge(Serialized::globals(environment));
        if let Some(listen) = listen {
            figment = figment.merge(Serialized::global("listen", listen));
        }
        Self { figment: figment.select(Profile::Default), mistakes }
    }

    /// The setting as text; lists are joined by commas, so that file and environment are read alike.
    fn text(&self, key: &str) -> String {
        fn plain(value: &Value) -> String {
            match value {
                Value::String(_, text) => text.trim().to_owned(),
                Value::Bool(_, yes) => if *yes { "on" } else { "off" }.to_owned(),
                Value::Num(_, number) => number.to_i128().map_or_else(
                    || number.to_u128().map_or_else(|| "?".into(), |n| n.to_string()),
                    |n| n.to_string(),
                ),
                Value::Array(_, values) => values.iter().map(plain).collect::<Vec<_>>().join(","),
                _ => "?".to_owned(),
            }
        }
        self.figment.find_value(key).map(|value| plain(&value)).unwrap_or_default()
    }

    pub(super) fn optional(&self, key: &str) -> Option<String> {
        Some(self.text(key)).filter(|text| !text.is_empty())
    }

    /// Reads one setting. A mistake is noted, and the default stands in so that the others are read too.
    pub(super) fn read<T>(
        &mut self,
        key: &'static str,
        expected: &str,
        parse: impl Fn(&str) -> Option<T>,
    ) -> T {
        let text = self.text(key);
        parse(&text).unwrap_or_else(|| {
            let variable = variable_of(key);
            // What may hold a password is not shown.
            let is_private = SECRETS.contains(&key) || key == "ollama_url";
            let shown = if is_private { "what is set" } else { &*format!("`{text}`") };
            self.mistakes.push(format!("{variable} (`{key}`): {shown} is not {expected}"));
            parse(&default_text(key)).expect("defaults are sound")
        })
    }

    /// The token, which no mistake shows.
    pub(super) fn token(&mut self) -> Option<Token> {
        let read = self.optional("token")?.parse();
        read.map_err(|error| self.mistakes.push(format!("CATAT_TOKEN (`token`): {error}"))).ok()
    }
}

/// What the environment says of a setting: itself, or in a file where it is a secret.
fn set(key: &str, name: &str, variable: &dyn Fn(&str) -> Option<String>) -> Result<Option<String>, String> {
    let value = variable(name);
    let in_file = format!("{name}{IN_FILE}");
    let Some(path) = variable(&in_file).filter(|_| SECRETS.contains(&key)) else { return Ok(value) };
    if value.is_some() {
        return Err(format!("{name}, {in_file}: only one of them"));
    }
    let read = std::fs::read_to_string(&path).map(|text| Some(text.trim().to_owned()));
    read.map_err(|error| format!("{in_file}: {path} cannot be read ({error})"))
}

/// What a setting is called in the environment.
pub(super) fn variable_of(key: &'static str) -> &'static str {
    SETTINGS.iter().find(|(name, _)| *name == key).map_or(key, |(_, variable)| variable)
}

/// The first of the parser's lines says where, the last what; a picture of the place stands between.
fn in_one_line(error: &figment::Error) -> String {
    let text = error.kind.to_string();
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    match lines[..] {
        [first, .., last] => format!("{first}: {last}"),
        _ => text,
    }
}

fn defaults() -> Dict {
    SETTINGS.iter().map(|(key, _)| ((*key).to_owned(), Value::from(default_text(key)))).collect()
}

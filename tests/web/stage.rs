//! The program on WhatsApp, with a dashboard, and people who write to it.

use std::{collections::HashMap, sync::Arc};

use loopback::{Identity, Phone, Server as Whatsapp};
use tempfile::TempDir;
use whatsapp_rust::prelude::SqliteStore;

use crate::{
    books::ADMIN,
    program::{Server as Program, free_port},
};

/// Everybody counts at once, and nothing waits.
const SETTINGS: [(&str, &str); 5] = [
    ("CATAT_WHATSAPP", "on"),
    ("CATAT_REGISTRATION", "open"),
    ("CATAT_PACE_CHAT", "off"),
    ("CATAT_PACE_NUMBER", "off"),
    ("CATAT_ADMINS", ADMIN),
];

/// The program, connected to a WhatsApp of its own. Gone when dropped.
pub struct Stage {
    /// `None` while it rests.
    program: Option<Program>,
    port: u16,
    environment: HashMap<String, String>,
    whatsapp: Whatsapp,
    bot: Identity,
    folder: TempDir,
}

impl Stage {
    pub async fn new() -> Self {
        let whatsapp = Whatsapp::start().await.expect("the server starts");
        let folder = tempfile::tempdir().expect("a temporary folder");
        let bot = Identity::new("6281100000001", "100000000000001", 5, "Catat");
        let sessions = folder.path().join("sessions");
        std::fs::create_dir(&sessions).expect("a folder");
        let file = sessions.join("default.db");
        let session = SqliteStore::new(&file.to_string_lossy()).await.expect("a session file");
        whatsapp.register(Arc::new(session), &bot).await.expect("registered");
        let port = free_port();
        let settings = SETTINGS.map(|(name, value)| (name.to_owned(), value.to_owned()));
        let mut environment = HashMap::from(settings);
        environment.insert("CATAT_WHATSAPP_URL".to_owned(), whatsapp.url());
        environment.insert("CATAT_PUBLIC_URL".to_owned(), format!("http://127.0.0.1:{port}"));
        let program = Program::start(folder.path(), &environment, Some(port));
        whatsapp.until_receiving(&bot, true).await.expect("the bot connects");
        Self { program: Some(program), port, environment, whatsapp, bot, folder }
    }

    pub fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// Ends the program: for whoever looks at pages it is as if there were no network.
    pub fn rest(&mut self) {
        self.program.take().expect("it is at work").terminate();
    }

    /// Starts it again, with what it had.
    pub fn go_on(&mut self) {
        self.program = Some(Program::start(self.folder.path(), &self.environment, Some(self.port)));
    }

    /// Somebody with a phone.
    pub async fn phone(&self, number: &str, name: &str) -> Phone {
        let identity = Identity::new(number, "200000000000001", 0, name);
        Phone::connect(&self.whatsapp, identity).await.expect("the phone connects")
    }

    /// Writes to the bot, and answers what it says to that.
    pub async fn say(&self, phone: &Phone, text: &str) -> String {
        let id = phone.send_text(&self.bot.by_phone(), text).await.expect("sent");
        let is_it = |reply: &loopback::Received| reply.quoted.as_deref() == Some(&*id);
        let reply = phone.find_message("an answer", is_it).await.expect("a reply");
        reply.text.unwrap_or_default()
    }

    /// Writes "dashboard" and answers the link that comes back.
    pub async fn link(&self, phone: &Phone) -> String {
        let id = phone.send_text(&self.bot.by_phone(), "dashboard").await.expect("sent");
        let is_it = |reply: &loopback::Received| {
            reply.quoted.as_deref() == Some(&*id)
                && reply.text.as_deref().is_some_and(|text| text.contains("/login/"))
        };
        let reply = phone.find_message("a link", is_it).await.expect("a reply");
        let text = reply.text.unwrap_or_default();
        let begins = self.url("/login/");
        let link = text.split_whitespace().find(|word| word.starts_with(&begins));
        link.unwrap_or_else(|| panic!("no link: {text}")).to_owned()
    }
}

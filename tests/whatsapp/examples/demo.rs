//! A whole first conversation: a person's phone, the real program, and a WhatsApp server on loopback.

mod common;
#[path = "demo/screen.rs"]
mod screen;

use std::{collections::HashMap, path::PathBuf, process::ExitCode};

use common::{Outcome, Stage};
use loopback::{Identity, PATIENCE, Phone, ReceiptKind, Received, Record};
use screen::Screen;

/// What Budi does, and what each of the replies to it must hold.
struct Turn {
    does: Gesture,
    replies: &'static [&'static str],
}

enum Gesture {
    Says(&'static str),
    /// Says it in reply to the newest message.
    Replies(&'static str),
    /// Puts an emoji under the newest message.
    Reacts(&'static str),
    /// Records a voice note of so many seconds.
    Speaks(u32),
}

use Gesture::{Reacts, Replies, Says, Speaks};

const SCRIPT: [Turn; 12] = [
    Turn { does: Says("beli bensin 50k"), replies: &["Halo! Aku bot keuanganmu", "Balas *ya*"] },
    Turn { does: Says("ya"), replies: &["sudah terdaftar dan 1 catatan sudah dihitung"] },
    Turn { does: Says("ganti makan"), replies: &["kategori Transport → Makan"] },
    Turn { does: Says("kopi 20k, parkir 5k"), replies: &["✅ Catat 2 transaksi"] },
    Turn { does: Says("makan siang 35rb pakai gopay"), replies: &["Rp35.000 kategori Makan"] },
    Turn { does: Replies("bukan 35rb tapi 32rb"), replies: &["nominal Rp35.000 → Rp32.000"] },
    Turn { does: Says("buat tabungan laptop 15jt"), replies: &["✅ Tabungan laptop dibuat"] },
    Turn { does: Says("setor laptop 500k"), replies: &["✅ Setoran Rp500.000 ke tabungan laptop"] },
    Turn { does: Says("laporan hari ini"), replies: &["Expense: Rp107.000"] },
    Turn { does: Says("makasih"), replies: &["Sama-sama!"] },
    Turn { does: Reacts("❤️"), replies: &[] },
    Turn { does: Speaks(3), replies: &["Voice note belum bisa aku dengar"] },
];

#[tokio::main]
async fn main() -> ExitCode {
    Box::pin(common::run(show())).await
}

async fn show() -> Outcome {
    let catat: PathBuf = std::env::args_os().nth(1).ok_or("usage: demo CATAT (or `make demo`)")?.into();
    let screen = Screen::new();
    screen.note("A conversation on WhatsApp. ✓ taken by the server, ✓✓ by the other end, read.");
    let mut stage = Stage::start(&catat, &[("CATAT_REGISTRATION", "confirm")]).await?;
    let budi = Identity::new("6281234567890", "200000000000001", 0, "Budi");
    let budi = Phone::connect(&stage.server, budi).await?;
    let talk = Talk { stage: &stage, budi: &budi, screen, shown: HashMap::new(), newest: None };
    stage.watch(talk.go_through(&SCRIPT)).await?;
    stage.stop().await?;
    screen.note(
        "Shown: the real program and a real WhatsApp client, encrypted end to end; only the server was on loopback.",
    );
    screen.note(
        "Your own phone: `make run`, then scan the QR code with WhatsApp > Linked devices; README.md tells more.",
    );
    Ok(())
}

/// The conversation so far.
struct Talk<'a> {
    stage: &'a Stage,
    budi: &'a Phone,
    screen: Screen,
    /// What stands under an id, as a quote shows it.
    shown: HashMap<String, String>,
    newest: Option<Received>,
}

impl Talk<'_> {
    async fn go_through(mut self, script: &[Turn]) -> Outcome {
        for turn in script {
            let id = self.act(&turn.does).await?;
            for expected in turn.replies {
                self.hear(&id, expected).await?;
            }
        }
        match self.budi.unread() {
            0 => Ok(()),
            more => Err(format!("{more} messages came that nobody asked for").into()),
        }
    }

    /// Budi's part of a turn, until the bot has it.
    async fn act(&mut self, does: &Gesture) -> Outcome<String> {
        let (to, budi) = (self.stage.bot.by_phone(), self.budi);
        let newest = self.newest.as_ref().ok_or("nothing was said yet");
        let (quoted, shown) = match does {
            Says(text) => (None, (*text).to_owned()),
            Replies(text) => (Some(newest?), (*text).to_owned()),
            Reacts(emoji) => (Some(newest?), (*emoji).to_owned()),
            Speaks(seconds) => (None, format!("🎤 0:{seconds:02}")),
        };
        self.screen.pause(&shown).await;
        let quoted_text = quoted.and_then(|quoted| quoted.text.as_deref());
        self.screen.says("Budi", quoted_text, &shown);
        let id = match does {
            Says(text) => budi.send_text(&to, *text).await?,
            Replies(text) => budi.reply_quoting(newest?, *text).await?,
            Reacts(emoji) => budi.react(newest?, emoji).await?,
            Speaks(seconds) => {
                // Nobody listens to it.
                let sound = vec![0; 2_000 * usize::try_from(*seconds)?];
                budi.send_voice(&to, sound, "audio/ogg; codecs=opus", *seconds).await?
            }
        };
        if let Some(code) = budi.until_acked(&id).await? {
            return Err(format!("the server refused \"{shown}\": {code}").into());
        }
        self.screen.tick(" ✓");
        // A linked device that nobody looks at leaves the delivery to its phone, which nobody runs here.
        let arrived = [ReceiptKind::Delivered, ReceiptKind::Other("inactive".to_owned())];
        self.until_receipt(&self.stage.bot, &id, &arrived).await?;
        self.screen.tick("✓");
        // What is not answered is taken, and nobody is told that it was read.
        if !matches!(does, Reacts(_)) {
            budi.until_read(&id).await?;
            self.screen.tick(" read");
        }
        Screen::end();
        self.shown.insert(id.clone(), shown);
        Ok(id)
    }

    /// The bot's next message, which must answer `asked` with these words.
    async fn hear(&mut self, asked: &str, expected: &str) -> Outcome {
        let reply = self.budi.next_message(PATIENCE).await?;
        let text = reply.text.clone().unwrap_or_default();
        let quoted = reply.quoted.as_ref().and_then(|id| self.shown.get(id));
        self.screen.says("Catat", quoted.map(String::as_str), &text);
        if !text.contains(expected) {
            return Err(format!("expected \"{expected}\", but \"{text}\" came").into());
        }
        if reply.quoted.as_deref() != Some(asked) {
            return Err(format!("\"{text}\" does not quote what it answers").into());
        }
        self.screen.tick(" ✓");
        self.until_receipt(self.budi.identity(), &reply.id, &[ReceiptKind::Delivered]).await?;
        self.screen.tick("✓");
        self.budi.mark_read(&reply).await?;
        self.until_receipt(self.budi.identity(), &reply.id, &[ReceiptKind::Read]).await?;
        self.screen.tick(" read");
        Screen::end();
        self.shown.insert(reply.id.clone(), text);
        self.newest = Some(reply);
        Ok(())
    }

    /// Waits until somebody has told the other one of these things about a message.
    async fn until_receipt(&self, from: &Identity, id: &str, kinds: &[ReceiptKind]) -> Outcome {
        let is_it = |record: &Record| match record {
            Record::Receipt(receipt) => {
                receipt.from == from.device()
                    && kinds.contains(&receipt.kind)
                    && receipt.ids.iter().any(|of| of == id)
            }
            _ => false,
        };
        Ok(self.stage.server.until_recorded(&format!("a receipt of {}", from.name), is_it).await?)
    }
}

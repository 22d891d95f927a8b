//! The specification's cases 5 and 6 with nothing in the place of anything: a voice note and a photograph over WhatsApp's own
//! protocol, read by `catat-media` and the models that people have. Where they are not built or brought, it says so and is
//! skipped, but not where somebody says (`CATAT_MODELS_DIR`) that they are there.

use std::{
    path::{Path, PathBuf},
    process::Command,
    sync::Arc,
    time::Duration,
};

use ledger::values::clock::SystemClock;
use loopback::Received;
use media::{Ears, Eyes, ProgramPlace, Senses};

use crate::support::{Kind, until, whatsapp::Stage};

/// How long a file may take to be read, with all of the machine busy otherwise.
const PATIENCE: Duration = Duration::from_mins(5);
const VOICE: &str = "tadi makan di luar tiga puluh lima ribu";
const RECEIPT: &str = "INDOMARET\nJL MERDEKA 12 BANDUNG\n16-10-2025 18:50\n\nBERAS RAMOS 5KG  1   75.000\n\
    MINYAK GORENG 2L 1   57.500\n\nTOTAL               132.500\nTUNAI               150.000\nKEMBALI              17.500\n";

fn setting(name: &str) -> Option<PathBuf> {
    std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from)
}

/// What the bot reads by; `None` where it is not there, and nobody said that it was.
fn senses() -> Option<Senses> {
    let named = setting("CATAT_MODELS_DIR");
    let usual = || {
        let cache = setting("XDG_CACHE_HOME").or_else(|| Some(setting("HOME")?.join(".cache")))?;
        Some(cache.join("catat/models"))
    };
    let models = named.clone().or_else(usual)?;
    let program = Path::new(env!("CARGO_BIN_EXE_catat")).with_file_name("catat-media");
    let ear = models.join("ggml-base.bin");
    let wanted = [&program, &models.join("PP-OCRv6_rec_small.onnx"), &ear];
    if let Some(missing) = wanted.into_iter().find(|file| !file.is_file()) {
        assert!(named.is_none(), "no {}: make senses", missing.display());
        println!("skipped: no {}; make senses", missing.display());
        return None;
    }
    let place = |models| ProgramPlace { program: program.clone(), models, threads: 2 };
    Some(Senses::new(Some(Arc::new(Ears::at(place(ear)))), Some(Arc::new(Eyes::at(place(models))))))
}

/// What a program makes of these arguments in a file of this name; `None` where it is not installed, and nobody said that all is.
fn made(program: &str, arguments: &[&str], file: &Path) -> Option<()> {
    match Command::new(program).args(arguments).arg(file).output() {
        Ok(output) => {
            assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
            Some(())
        }
        Err(error) => {
            assert!(setting("CATAT_MODELS_DIR").is_none(), "{program}: {error}");
            println!("skipped: no {program}");
            None
        }
    }
}

/// A voice note as phones send them, of this sentence.
fn voice_note(folder: &Path) -> Option<Vec<u8>> {
    let (wav, ogg) = (folder.join("said.wav"), folder.join("said.ogg"));
    made("espeak-ng", &["-v", "id", "-s", "110", VOICE, "-w"], &wav)?;
    let said = wav.to_str().expect("a path");
    made("ffmpeg", &["-v", "error", "-i", said, "-ac", "1", "-c:a", "libopus", "-b:a", "16k"], &ogg)?;
    Some(std::fs::read(ogg).expect("a note"))
}

/// A photograph of the receipt, a little askew, in uneven light.
fn photograph(folder: &Path) -> Option<Vec<u8>> {
    let (text, jpeg) = (folder.join("receipt.txt"), folder.join("receipt.jpg"));
    std::fs::write(&text, RECEIPT).expect("written");
    let drawn = format!(
        "drawtext=textfile={}:font=DejaVu Sans Mono:fontsize=34:fontcolor=0x282624:x=60:y=60:line_spacing=16,\
         rotate=0.02:fillcolor=0x8a8378,vignette=angle=0.5,noise=alls=6",
        text.display()
    );
    let paper = ["-v", "error", "-f", "lavfi", "-i", "color=c=0xece8de:s=760x820"];
    made("ffmpeg", &[&paper[..], &["-vf", &drawn, "-frames:v", "1"]].concat(), &jpeg)?;
    Some(std::fs::read(jpeg).expect("a photograph"))
}

/// Waits until so many messages were answered.
async fn until_answered(stage: &Stage, messages: usize) {
    let done = "SELECT status FROM wa_messages WHERE direction = 'in' AND status = 'done'";
    until("it is read", PATIENCE, async || stage.look_up(done).await.len() == messages).await;
}

fn confirms(message: &Received) -> bool {
    message.text.as_deref().is_some_and(|text| text.contains('✅'))
}

#[tokio::test(flavor = "multi_thread")]
async fn cases_five_and_six_by_the_real_models() {
    let folder = tempfile::tempdir().expect("a folder");
    let Some(senses) = senses() else { return };
    let (Some(note), Some(photo)) = (voice_note(folder.path()), photograph(folder.path())) else { return };
    let mut stage = Stage::set(Kind::Sqlite).await;
    stage.start_with(Arc::new(SystemClock), senses, &[]).await;
    stage.until_connected().await;
    let (budi, to) = (stage.phone(1).await, stage.address());

    let id = budi.send_voice(&to, note, "audio/ogg; codecs=opus", 3).await.expect("sent");
    until_answered(&stage, 1).await;
    let is_heard =
        |message: &Received| message.text.as_deref().is_some_and(|text| text.starts_with("Aku dengar: "));
    let reply = budi.find_message("what was heard", is_heard).await.expect("a reply");
    let text = reply.text.expect("words");
    assert!(text.contains("Rp35.000") && text.contains("Makan"), "{text}");
    assert_eq!(reply.quoted, Some(id));
    // What a small model heard of a voice that is made is seldom beyond doubt, and a doubt is asked about.
    let mut answered = 1;
    if !text.contains('✅') {
        let answer = if text.contains("Benar?") { "ya" } else { "1" };
        budi.send_text(&to, answer).await.expect("sent");
        answered += 1;
        until_answered(&stage, answered).await;
    }

    let id = budi.send_image(&to, photo, None).await.expect("sent");
    until_answered(&stage, answered + 1).await;
    let is_of_photo = |message: &Received| message.quoted.as_deref() == Some(&*id) && confirms(message);
    let reply = budi.find_message("what was seen", is_of_photo).await.expect("a reply");
    assert_eq!(
        reply.text.as_deref(),
        Some(
            "Aku baca struk Indomaret total Rp132.500 tanggal 16-10-2025. ✅ Sudah dicatat sebagai pengeluaran. \
             Balas: ganti <kategori> untuk koreksi."
        )
    );
    let booked = "SELECT CAST(amount / 100 AS TEXT) || ' ' || status FROM transactions ORDER BY amount";
    assert_eq!(stage.look_up(booked).await, ["35000 confirmed", "132500 confirmed"]);
    stage.stop().await;
}

//! Heavy libraries, each with the one file that knows it.

use super::{CRATES, sources};

#[test]
fn one_heavy_library_has_one_file() {
    for (library, home) in [
        ("fluent_bundle", "reports/src/words.rs"),
        ("figment", "bot/src/operator/config/reader.rs or bot/src/operator/config/model_files.rs"),
        ("clap", "bot/src/operator/cli"),
        ("rustyline", "bot/src/channels/terminal/interactive.rs"),
        ("whatsapp_rust", "bot/src/channels/whatsapp/"),
        ("argon2", "dashboard/src/auth/passwords.rs"),
        ("bcrypt", "dashboard/src/auth/passwords.rs"),
        ("flate2", "dashboard/src/assets.rs"),
        ("ipnet", "dashboard/src/front.rs"),
        ("ureq", "whatsapp/network.rs or models/source.rs or jobs/provider/web.rs"),
        ("rust_decimal", "ledger/src/values/rate.rs"),
        ("quick_xml", "bot/src/jobs/provider/ecb.rs or statements/src/camt/node.rs"),
        ("ollama_rs", "nlu/src/ollama.rs"),
        ("reqwest", "nlu/src/ollama.rs"),
        ("qrcode", "bot/src/channels/whatsapp/qr.rs"),
        ("aws_sdk_s3", "media/src/store/bucket"),
        ("aws_smithy_http_client", "media/src/store/bucket"),
        ("image", "bot/src/channels/whatsapp/qr.rs or senses/src/picture"),
        ("resvg", "charts/src/png.rs"),
        ("krilla", "charts/src/pdf.rs"),
        ("skrifa", "charts/src/font.rs"),
        ("notosans", "charts/src/font.rs"),
        ("rust_xlsxwriter", "charts/src/sheet.rs"),
        ("calamine", "statements/src/table/sheets.rs"),
        ("encoding_rs", "statements/src/text.rs"),
        ("hayro", "senses/src/document"),
        ("rqrr", "senses/src/codes.rs"),
        ("rten", "senses/src/ocr/paddle"),
        ("tesseract_plumbing", "senses/src/ocr/tesseract.rs"),
        ("whisper_rs", "senses/src/hearing/whisper.rs"),
        ("earshot", "senses/src/hearing/voice.rs"),
        ("symphonia", "senses/src/sound/coded.rs"),
        ("rubato", "senses/src/sound/resample.rs"),
        ("opusic_c", "senses/src/sound/opus.rs"),
    ] {
        for of in CRATES {
            for (path, text) in sources(of) {
                // Settings derive their flags; everything else of the command line stands in `cli`.
                let text = text.replace("clap::Args", "");
                let is_home = home.split(" or ").any(|home| path.to_string_lossy().contains(home));
                let is_code = |line: &&str| !line.trim_start().starts_with("//");
                let found = text.lines().filter(is_code).any(|line| line.contains(&format!("{library}::")));
                assert!(is_home || !found, "{}: {library} has its home in {home}", path.display());
            }
        }
    }
}

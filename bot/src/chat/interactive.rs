//! The conversation on a terminal, as a person sees it.

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};

use super::Chat;

const GREETING: &str = "\
Catat. Tulis seperti di WhatsApp, misalnya: beli kopi 20k
(Write as on WhatsApp. Ctrl-D ends the conversation.)
";

/// Reads what a person writes and shows what is answered, until the input ends.
pub async fn converse(chat: &Chat) -> std::io::Result<()> {
    let mut output = tokio::io::stdout();
    let mut lines = BufReader::new(tokio::io::stdin()).lines();
    output.write_all(GREETING.as_bytes()).await?;
    loop {
        output.write_all("\n\x1b[1mkamu  \x1b[0m".as_bytes()).await?;
        output.flush().await?;
        let Some(line) = lines.next_line().await? else { break };
        if line.trim().is_empty() {
            continue;
        }
        let turn = chat.turn(&line).await;
        for reply in turn.replies() {
            // The first line stands beside the speaker, the others below it.
            let text = reply.replace('\n', "\n      ");
            output.write_all(format!("\x1b[1;32mcatat\x1b[0m {text}\n").as_bytes()).await?;
        }
        if let Some(error) = &turn.error {
            output.write_all(format!("\x1b[1;31mcatat\x1b[0m {}\n", error.message).as_bytes()).await?;
        }
    }
    output.write_all("\nSampai nanti!\n".as_bytes()).await?;
    output.flush().await
}

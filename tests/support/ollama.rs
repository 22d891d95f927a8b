//! A server on loopback that speaks Ollama's format, or whatever else the test wants it to say.

use std::sync::{
    Arc, Mutex,
    atomic::{AtomicU64, Ordering},
};

use serde_json::{Value, json};
use tokio::{
    io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
    task::JoinHandle,
};

/// How the server answers a request.
#[derive(Debug, Clone)]
pub enum Manner {
    /// As a model would whose answer is this text.
    Says(String),
    /// As the model's answer to each prompt, by what the prompt asks.
    Answers(fn(&Value) -> String),
    /// These bytes, then the end.
    Sends(Vec<u8>),
    /// A head, then bytes for as long as anybody reads.
    Pours(&'static str),
    /// Nothing, for as long as anybody waits.
    Hangs,
}

/// A scripted server; gone with this value.
pub struct Ollama {
    pub url: String,
    manner: Arc<Mutex<Manner>>,
    requests: Arc<Mutex<Vec<(String, Value)>>>,
    poured: Arc<AtomicU64>,
    serving: JoinHandle<()>,
}

impl Ollama {
    pub async fn that(manner: Manner) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        let manner = Arc::new(Mutex::new(manner));
        let requests: Arc<Mutex<Vec<(String, Value)>>> = Arc::default();
        let poured: Arc<AtomicU64> = Arc::default();
        let shared = (manner.clone(), requests.clone(), poured.clone());
        let serving = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (manner, requests, poured) = shared.clone();
                tokio::spawn(async move { serve(stream, &manner, &requests, &poured).await });
            }
        });
        Self { url, manner, requests, poured, serving }
    }

    pub fn now(&self, manner: Manner) {
        *self.manner.lock().expect("no one panics") = manner;
    }

    /// Paths and bodies, in the order in which they came.
    pub fn requests(&self) -> Vec<(String, Value)> {
        self.requests.lock().expect("no one panics").clone()
    }

    /// How many bytes of an endless body somebody was ready to take.
    pub fn poured(&self) -> u64 {
        self.poured.load(Ordering::Relaxed)
    }
}

impl Drop for Ollama {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

/// A response whose body is as long as it says.
pub fn response(status: &str, body: &str) -> Vec<u8> {
    format!("HTTP/1.1 {status}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}", body.len())
        .into_bytes()
}

/// The body of Ollama's answer to `/api/chat`.
pub fn chat(content: &str) -> String {
    json!({
        "model": "scripted",
        "created_at": "2026-11-20T03:00:00.123456789Z",
        "message": { "role": "assistant", "content": content },
        "done_reason": "stop",
        "done": true,
        "total_duration": 1_000_000, "load_duration": 1_000, "prompt_eval_count": 900,
        "prompt_eval_duration": 1_000, "eval_count": 20, "eval_duration": 1_000
    })
    .to_string()
}

async fn serve(
    stream: TcpStream,
    manner: &Mutex<Manner>,
    requests: &Mutex<Vec<(String, Value)>>,
    poured: &AtomicU64,
) {
    let mut stream = BufReader::new(stream);
    let (mut head, mut length) = (Vec::new(), 0);
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line).await.unwrap_or(0) == 0 {
            return;
        }
        let line = line.trim_end().to_ascii_lowercase();
        if line.is_empty() {
            break;
        }
        if let Some(value) = line.strip_prefix("content-length:") {
            length = value.trim().parse().expect("a length");
        }
        head.push(line);
    }
    let mut body = vec![0; length];
    stream.read_exact(&mut body).await.expect("the whole body");
    let body: Value = serde_json::from_slice(&body).expect("JSON");
    requests.lock().expect("no one panics").push((head[0].clone(), body.clone()));
    let manner = manner.lock().expect("no one panics").clone();
    let stream = stream.get_mut();
    // Whoever has heard enough hangs up; that is no fault of the server's.
    let _ = match manner {
        Manner::Says(text) => stream.write_all(&response("200 OK", &chat(&text))).await,
        Manner::Answers(answer) => stream.write_all(&response("200 OK", &chat(&answer(&body)))).await,
        Manner::Sends(bytes) => stream.write_all(&bytes).await,
        Manner::Pours(head) => pour(stream, head, poured).await,
        Manner::Hangs => stream.read_u8().await.map(drop),
    };
}

/// Chunks that never end, or a body as long as its head says.
async fn pour(stream: &mut TcpStream, head: &str, poured: &AtomicU64) -> std::io::Result<()> {
    stream.write_all(head.as_bytes()).await?;
    let piece = [b"4000\r\n".as_slice(), &[b' '; 0x4000], b"\r\n"].concat();
    loop {
        stream.write_all(&piece).await?;
        poured.fetch_add(piece.len() as u64, Ordering::Relaxed);
    }
}

//! Ollama: a language model on a machine of one's own. Requests and answers are the library's types; the answer's body is
//! read here, because the library reads one of any size.

use std::{fmt, time::Duration};

use async_trait::async_trait;
use ollama_rs::{
    error::InternalOllamaError,
    generation::{
        chat::{ChatMessage, ChatMessageResponse, request::ChatMessageRequest},
        parameters::{FormatType, JsonStructure, KeepAlive, TimeUnit},
    },
    models::ModelOptions,
};
use reqwest::{Client, Response, Url, redirect};

use crate::model::{LanguageModel, ModelError, Prompt};

/// The largest answer, in bytes: many times what `MOST_TOKENS` come to.
const LARGEST_ANSWER: usize = 64 * 1024;
/// An answer is a small object; a model that rambles is cut short.
const MOST_TOKENS: i32 = 256;
/// Room for the longest prompt, the longest text and the answer.
const CONTEXT_TOKENS: u64 = 4_096;
/// A model that is loaded stays so between two messages; loading takes longer than anybody waits.
const KEPT_MINUTES: u64 = 30;

/// Where Ollama is.
#[derive(Clone, PartialEq, Eq)]
pub struct Address(Url);

impl Address {
    /// An `http://` or `https://` URL; `None` where it is neither.
    pub fn parse(text: &str) -> Option<Self> {
        let url = Url::parse(text).ok()?;
        (matches!(url.scheme(), "http" | "https") && url.has_host()).then_some(Self(url))
    }

    fn of(&self, path: &str) -> String {
        format!("{}/{path}", self.0.as_str().trim_end_matches('/'))
    }
}

/// Without a user and a password.
impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}://{}", self.0.scheme(), self.0.host_str().unwrap_or_default())?;
        self.0.port().map_or(Ok(()), |port| write!(f, ":{port}"))
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Address({self})")
    }
}

/// A model that Ollama serves.
pub struct Ollama {
    client: Client,
    address: Address,
    model: String,
}

impl Ollama {
    /// The model of this name at this address; every answer has `patience` to arrive whole.
    pub fn new(address: Address, model: &str, patience: Duration) -> Self {
        // What a person wrote goes to the address that was set, and nowhere else.
        let client =
            Client::builder().timeout(patience).redirect(redirect::Policy::none()).no_proxy().build();
        let client = client.expect("the roots of trust are built in");
        Self { client, address, model: model.to_owned() }
    }

    fn request(&self, prompt: &Prompt) -> Result<Vec<u8>, ModelError> {
        let schema = serde_json::from_value::<JsonStructure>(prompt.schema.clone());
        let format = FormatType::StructuredJson(Box::new(schema.map_err(|error| unreadable(&error))?));
        let messages =
            vec![ChatMessage::system(prompt.system.clone()), ChatMessage::user(prompt.text.clone())];
        let options =
            ModelOptions::default().temperature(0.0).seed(1).num_predict(MOST_TOKENS).num_ctx(CONTEXT_TOKENS);
        let request = ChatMessageRequest::new(self.model.clone(), messages)
            .options(options)
            .format(format)
            .think(false)
            .keep_alive(KeepAlive::Until { time: KEPT_MINUTES, unit: TimeUnit::Minutes });
        serde_json::to_vec(&request).map_err(|error| unreadable(&error))
    }
}

#[async_trait]
impl LanguageModel for Ollama {
    fn name(&self) -> &str {
        &self.model
    }

    async fn answer(&self, prompt: &Prompt) -> Result<String, ModelError> {
        let body = self.request(prompt)?;
        let request = self.client.post(self.address.of("api/chat"));
        let request = request.header("content-type", "application/json").body(body);
        let response = request.send().await.map_err(away)?;
        let status = response.status();
        let body = bounded(response).await?;
        if !status.is_success() {
            let said = serde_json::from_slice::<InternalOllamaError>(&body);
            let said = said.map_or_else(|_| "it does not say why".to_owned(), |error| error.message);
            return Err(ModelError::Refused(status.as_u16(), said));
        }
        let answer: ChatMessageResponse =
            serde_json::from_slice(&body).map_err(|error| unreadable(&error))?;
        Ok(answer.message.content)
    }
}

/// The body, of which never more than the largest answer and one piece are held.
async fn bounded(mut response: Response) -> Result<Vec<u8>, ModelError> {
    let too_large = Err(ModelError::TooLarge(LARGEST_ANSWER));
    if response.content_length().is_some_and(|length| length > LARGEST_ANSWER as u64) {
        return too_large;
    }
    let mut body = Vec::new();
    while let Some(piece) = response.chunk().await.map_err(away)? {
        if body.len() + piece.len() > LARGEST_ANSWER {
            return too_large;
        }
        body.extend_from_slice(&piece);
    }
    Ok(body)
}

/// The URL may hold a password, so errors are told without it.
fn away(error: reqwest::Error) -> ModelError {
    if error.is_timeout() { ModelError::Slow } else { ModelError::Away(causes(&error.without_url())) }
}

fn unreadable(error: &serde_json::Error) -> ModelError {
    ModelError::Unreadable(error.to_string())
}

/// An error with what caused it: the outermost says only that it failed.
fn causes(error: &dyn std::error::Error) -> String {
    let mut told = error.to_string();
    let mut next = error.source();
    while let Some(cause) = next {
        told = format!("{told}: {cause}");
        next = cause.source();
    }
    told
}

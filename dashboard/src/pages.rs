//! Pages for people: plain HTML that works without a script, on a phone first, in the language of whoever looks. What they show
//! and do comes of the functions that the API has.

mod accounts;
mod admin;
mod agent;
mod budgets;
mod changes;
mod chat;
mod choices;
mod course;
mod debts;
mod entries;
mod entry;
mod forms;
mod imports;
mod installed;
mod lines;
mod live;
mod login;
mod media;
mod new_entry;
mod overview;
mod password;
mod reports;
mod request;
mod savings;
mod sessions;
mod settings;
mod shell;
mod thing;
mod visitor;
mod words;
mod written;

use ::reports::words::Value;
use askama::Template;
use axum::{
    Router,
    extract::{FromRequestParts, Request, State},
    handler::Handler,
    http::{HeaderName, HeaderValue, Method, StatusCode, header},
    middleware::{self, Next},
    response::{Html, IntoResponse, Redirect, Response},
    routing::{get, post},
};

use crate::{
    ApiError, Context,
    error::Fault,
    front::{
        headers::WITH_SCRIPTS,
        limits::{LIMIT, REMAINING, RESET},
    },
};
use budgets::{again, budget, open_again};
use entries::several;
use shell::Shell;
use thing::{did, show};
use visitor::{Admin, LoggedIn, Seen, Visitor};
use words::{Spoken, asked_for};

/// By whose number a page says whose it is: what keeps pages for those without a network keeps them for nobody else.
const OF_PERSON: HeaderName = HeaderName::from_static("x-catat-person");

/// The pages: those by which people come in, for everybody, and those of their books, for whoever is logged in. The list of entries
/// is none of them: it shares its path with the API ([`or_page`]).
pub fn routes() -> Router<Context> {
    Router::new()
        .route("/", get(home))
        .route("/login", get(login::form).post(login::enter))
        .route("/login/{token}", get(login::link).post(login::spend))
        .route("/logout", post(sessions::leave))
        .route("/logins", get(sessions::list))
        .route("/logins/{id}/end", post(sessions::end))
        .route("/logins/end-others", post(sessions::end_others))
        .route("/number", post(sessions::show_code))
        .route("/password", get(password::form).post(password::set))
        .route("/dashboard", get(overview::show))
        .route("/transactions/new", get(new_entry::form).post(new_entry::book))
        .route("/transactions/several", post(several::change))
        .route("/transactions/undo", post(several::undo))
        .route("/transactions/{id}", get(entry::show).post(entry::save))
        .route("/transactions/{id}/agree", post(entry::agree))
        .route("/transactions/{id}/void", post(entry::void))
        .route("/transactions/{id}/restore", post(entry::restore))
        .route("/transactions/{id}/undo", post(entry::undo))
        .route("/reports", get(reports::show))
        .route("/import/{id}", get(imports::show))
        .route("/import/{id}/answers", post(imports::answer))
        .route("/import/{id}/confirm", post(imports::confirm))
        .route("/import/{id}/cancel", post(imports::cancel))
        .route("/media/file/{id}", get(media::file))
        .route("/chat/{id}/file", get(chat::attachment))
        .route("/live", get(live::listen))
        .route("/manifest.webmanifest", get(installed::manifest))
        .route("/sw.js", get(installed::worker))
        .route("/offline", get(installed::offline))
        .route("/offline/kept", get(installed::kept))
        .route("/assets/{name}", get(installed::asset))
        .merge(rooms())
        .merge(of_settings())
        .merge(of_house())
}

/// Those of the rooms in which more is kept than entries, and of what was changed in all of them.
fn rooms() -> Router<Context> {
    Router::new()
        .route("/accounts", get(accounts::list).post(did::<accounts::Open>))
        .route("/accounts/new", get(show::<accounts::NewAccount>))
        .route("/accounts/{id}", get(show::<accounts::account::Found>).post(did::<accounts::account::Change>))
        .route("/accounts/{id}/balance", post(did::<accounts::account::PutRight>))
        .route("/accounts/{id}/default", post(did::<accounts::account::MakeDefault>))
        .route("/accounts/{id}/merge", get(accounts::merge::show).post(did::<accounts::merge::Merge>))
        .route("/accounts/{id}/close", post(did::<accounts::account::Close>))
        .route("/savings", get(savings::list).post(did::<savings::Open>))
        .route("/savings/new", get(show::<savings::NewGoal>))
        .route("/savings/{id}", get(show::<savings::goal::Found>).post(did::<savings::goal::Change>))
        .route("/savings/{id}/deposit", post(did::<savings::goal::Deposit>))
        .route("/savings/{id}/withdraw", post(did::<savings::goal::Withdraw>))
        .route("/savings/{id}/close", post(did::<savings::goal::Close>))
        .route("/budgets", get(budgets::list).post(did::<budget::Set>))
        .route("/budgets/new", get(show::<budget::NewBudget>))
        .route("/budgets/{id}", get(show::<budget::Found>).post(did::<budget::Change>))
        .route("/budgets/{id}/end", post(did::<budget::End>))
        .route("/recurring", post(did::<open_again::Open>))
        .route("/recurring/new", get(show::<open_again::NewAgain>))
        .route("/recurring/{id}", get(show::<again::Found>).post(did::<again::Change>))
        .route("/recurring/{id}/once", post(did::<again::NextOnce>))
        .route("/recurring/{id}/days", post(did::<again::moving::Move>))
        .route("/recurring/{id}/pause", post(did::<again::Pause>))
        .route("/recurring/{id}/resume", post(did::<again::Resume>))
        .route("/recurring/{id}/end", post(did::<again::End>))
        .route("/debts", get(debts::list).post(did::<debts::Note>))
        .route("/debts/new", get(show::<debts::NewDebt>))
        .route("/debts/{id}", get(show::<debts::party::Found>).post(did::<debts::party::Rename>))
        .route("/debts/{id}/pay", post(did::<debts::party::Pay>))
        .route("/debts/{id}/settle", post(did::<debts::party::Settle>))
        .route("/debts/{id}/close", post(did::<debts::party::Close>))
        .route("/changes", get(changes::list))
        .route("/changes/{number}/undo", post(changes::undo))
}

/// What somebody sets, and all that is theirs beside their books.
fn of_settings() -> Router<Context> {
    Router::new()
        .route("/settings", get(settings::show).post(settings::save))
        .route("/settings/schedule", post(settings::schedule))
        .route("/settings/categories", get(settings::categories::list).post(settings::categories::make))
        .route("/settings/categories/{id}", get(settings::category::show).post(settings::category::save))
        .route("/settings/categories/{id}/merge", post(settings::category::merge))
        .route("/settings/categories/{id}/retire", post(settings::category::retire))
        .route("/settings/categories/{id}/restore", post(settings::category::restore))
        .route("/settings/rules", get(settings::rules::list).post(settings::rules::try_out))
        .route("/settings/rules/keep", post(settings::rules::make))
        .route("/settings/rules/{id}/move", post(settings::rules::reorder))
        .route("/settings/rules/{id}/end", post(settings::rules::end))
        .route("/settings/keys", get(settings::keys::list).post(settings::keys::make))
        .route("/settings/keys/{id}/revoke", post(settings::keys::revoke))
        .route("/settings/log", get(settings::log::list))
        .route("/settings/reminders", get(settings::reminders::list))
        .route("/settings/reminders/end", post(settings::reminders::end))
        .route("/settings/erase", get(settings::erase::show).post(settings::erase::erase))
}

/// For those who look after the bot.
fn of_house() -> Router<Context> {
    Router::new()
        .route("/admin", get(admin::show))
        .route("/admin/people", get(admin::people::list))
        .route("/admin/people/{id}/approve", post(admin::people::approve))
        .route("/admin/people/{id}/block", post(admin::people::block))
        .route("/admin/work", get(admin::work::list))
        .route("/admin/work/requeue", post(admin::work::requeue))
        .route("/admin/audit", get(admin::audit::list))
        .route("/admin/log", get(admin::log))
}

/// The pages to which files are handed in.
pub fn with_files() -> Router<Context> {
    Router::new()
        .route("/import", get(imports::list).post(imports::hand_in))
        .route("/chat", get(chat::show).post(chat::say))
        .route("/chat/shared", post(chat::share))
}

/// The pages on paths to which programs hand files in.
pub fn beside_files() -> Router<Context> {
    Router::new()
        // Whatever else is asked there is answered by theirs.
        .route("/media", get(media::list))
        .route_layer(middleware::from_fn(for_people))
}

/// Where people are led who are not led anywhere else.
async fn home(visitor: Visitor) -> Redirect {
    Redirect::to(if visitor.known.is_some() { "/dashboard" } else { "/login" })
}

fn page(status: StatusCode, template: &impl Template) -> Response {
    match template.render() {
        Ok(text) => (status, Html(text)).into_response(),
        Err(error) => {
            tracing::error!(%error, "a page could not be written");
            ApiError::Internal.into_response()
        }
    }
}

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage {
    words: Spoken,
    title: String,
    text: String,
    /// By which id a fault of ours stands in the log.
    fault: Option<String>,
}

#[derive(Template)]
#[template(path = "error_inside.html")]
struct ErrorInside {
    words: Spoken,
    shell: Shell,
    title: String,
    text: String,
    fault: Option<String>,
}

/// The same pages, with each error as people read it: also those of what stands before them.
pub fn readable<S: Clone + Send + Sync + 'static>(routes: Router<S>) -> Router<S> {
    routes.route_layer(middleware::from_fn(for_people))
}

/// What programs would hear of an error, as people read it.
async fn for_people(mut request: Request, next: Next) -> Response {
    let looked = Looked::of(&mut request);
    looked.readable(next.run(request).await)
}

/// The same for whatever a browser is shown, wherever that goes wrong: where there is no such page, where it took too long, where it
/// came to a fault of ours. What is the API's is answered as programs are.
pub async fn for_browsers(mut request: Request, next: Next) -> Response {
    if !is_for_people(&request) {
        return next.run(request).await;
    }
    let looked = Looked::of(&mut request);
    looked.readable(next.run(request).await)
}

/// Where there is nothing. Whoever is logged in has their rooms around that.
pub async fn missing(State(context): State<Context>, request: Request) -> Response {
    if is_for_people(&request) {
        let (mut parts, _) = request.into_parts();
        // To be led to where one logs in helps nobody here.
        let refused = LoggedIn::from_request_parts(&mut parts, &context).await.err();
        if let Some(refused) = refused.filter(|refused| !refused.status().is_redirection()) {
            return refused;
        }
    }
    ApiError::NotFound("there is no such path").into_response()
}

/// Whether somebody looks at it with a browser.
fn is_for_people(request: &Request) -> bool {
    let headers = request.headers();
    let kinds = headers.get_all(header::ACCEPT).iter().filter_map(|kinds| kinds.to_str().ok());
    let is_browser =
        kinds.flat_map(|kinds| kinds.split(',')).any(|kind| kind.trim().starts_with("text/html"));
    let is_read = matches!(*request.method(), Method::GET | Method::HEAD);
    let is_of_api = request.uri().path().starts_with("/api/") || headers.contains_key(header::AUTHORIZATION);
    is_read && is_browser && !is_of_api
}

/// Answers with a page on a path that programs ask, too: whoever brings a token or a key gets what they ask for.
pub async fn or_page(State(context): State<Context>, mut request: Request, next: Next) -> Response {
    let is_read = matches!(*request.method(), Method::GET | Method::HEAD);
    if !is_read || request.uri().path() != entries::PATH {
        return next.run(request).await;
    }
    let mut response = if request.headers().contains_key(header::AUTHORIZATION) {
        next.run(request).await
    } else {
        let looked = Looked::of(&mut request);
        looked.readable(Handler::call(entries::list, request, context).await)
    };
    response.headers_mut().append(header::VARY, HeaderValue::from_static("Authorization"));
    response
}

/// What is known of whoever looks, before and after they were found.
struct Looked {
    words: Spoken,
    seen: Seen,
    /// Whether they bring a token, as programs do.
    is_program: bool,
}

impl Looked {
    fn of(request: &mut Request) -> Self {
        // Whoever is found inside is known outside, too.
        let seen = request.extensions_mut().get_or_insert_default::<Seen>().clone();
        let is_program = request.headers().contains_key(header::AUTHORIZATION);
        Self { words: Spoken::of(asked_for(request.headers())), seen, is_program }
    }

    /// The answer, where it is an error as a page of its own. Whoever is known has pages with scripts of ours.
    fn readable(self, response: Response) -> Response {
        let known = self.seen.known().map(|known| known.id);
        let mut shown = self.shown(response);
        let kind = shown.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
        if let (Some(id), Some(true)) = (known, kind.map(|kind| kind.starts_with("text/html"))) {
            let said = shown.headers_mut();
            said.entry(header::CONTENT_SECURITY_POLICY).or_insert(HeaderValue::from_static(WITH_SCRIPTS));
            said.insert(OF_PERSON, HeaderValue::from(id));
        }
        shown
    }

    fn shown(self, response: Response) -> Response {
        let status = response.status();
        let kind = response.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
        let is_shown = kind.is_some_and(|kind| kind.starts_with("text/html"));
        // Whoever brings a token takes a page for a path of the API.
        let is_misled = self.is_program && status == StatusCode::METHOD_NOT_ALLOWED;
        if is_shown || is_misled || !(status.is_client_error() || status.is_server_error()) {
            return response;
        }
        let fault = response.extensions().get::<Fault>().map(|fault| fault.0.clone());
        let key = match status {
            StatusCode::TOO_MANY_REQUESTS => "page-error-often",
            StatusCode::NOT_FOUND => "page-error-missing",
            _ if status.is_server_error() => "page-error-away",
            _ => "page-error-text",
        };
        let words = self.seen.known().map_or(self.words, |known| known.words);
        let fault = fault.map(|id| words.fill("page-error-fault", &[("id", Value::Text(id.into()))]));
        let title = if status == StatusCode::NOT_FOUND { "page-missing" } else { "page-error" };
        let (title, text) = (words.say(title), words.say(key));
        let mut shown = match self.seen.known() {
            Some(known) => {
                page(status, &ErrorInside { words, shell: Shell::around(known), title, text, fault })
            }
            None => page(status, &ErrorPage { words, title, text, fault }),
        };
        for name in [header::RETRY_AFTER, LIMIT, REMAINING, RESET] {
            if let Some(said) = response.headers().get(&name) {
                shown.headers_mut().insert(name, said.clone());
            }
        }
        shown
    }
}

#[cfg(test)]
mod tests {
    use axum::body::{Body, to_bytes};
    use ledger::people::user::Locale;

    use super::*;

    #[tokio::test]
    async fn a_fault_of_ours_is_named_on_its_page_as_in_the_log() {
        for locale in [Locale::Id, Locale::En] {
            let answer = ApiError::Internal.into_response();
            let Fault(id) = answer.extensions().get::<Fault>().cloned().expect("a fault");
            let looked = Looked { words: Spoken::of(locale), seen: Seen::default(), is_program: false };
            let shown = looked.readable(answer);
            assert_eq!(shown.status(), StatusCode::INTERNAL_SERVER_ERROR);
            let text = to_bytes(shown.into_body(), usize::MAX).await.expect("a page");
            let text = String::from_utf8(text.to_vec()).expect("a text");
            assert!(text.trim_end().ends_with("</html>") && text.contains(&id), "{text}");
        }
    }

    #[test]
    fn browsers_look_and_programs_ask() {
        let asked = |method: &str, path: &str, headers: &[(&str, &str)]| {
            let mut request = axum::http::Request::builder().method(method).uri(path);
            for (name, value) in headers {
                request = request.header(*name, *value);
            }
            is_for_people(&request.body(Body::empty()).expect("a request"))
        };
        let browser = ("accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        for (method, path, headers, is_looked) in [
            ("GET", "/nothing", &[browser][..], true),
            ("HEAD", "/nothing", &[browser], true),
            ("GET", "/nothing", &[("accept", "application/json, text/html")], true),
            ("POST", "/nothing", &[browser], false),
            ("GET", "/api/v1/nothing", &[browser], false),
            ("GET", "/nothing", &[browser, ("authorization", "Bearer x")], false),
            ("GET", "/nothing", &[("accept", "*/*")], false),
            ("GET", "/nothing", &[], false),
        ] {
            assert_eq!(asked(method, path, headers), is_looked, "{method} {path} {headers:?}");
        }
    }
}

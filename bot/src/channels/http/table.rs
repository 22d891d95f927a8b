//! The table of the routes: who may ask for what, and in a line what it is. Those over the books stand in [`dashboard::api`].

use axum::{Router, extract::DefaultBodyLimit, middleware};
use dashboard::{
    api,
    auth::gate::{Gate, at_the_door, guard},
    openapi::{Callers, Routes},
    pages,
};
use serde_json::{Value, json};

use super::{
    Context, caught,
    form::LARGEST_FORM,
    health, imports, incoming, media, not_so, parse,
    reading::{self, Processing},
    receipts, send, session, users,
};

/// Every route of the API.
pub(super) struct Everything {
    /// Those that are answered soon.
    pub(super) in_time: Routes<()>,
    /// Those to which a file is handed in, which takes its time.
    pub(super) with_files: Routes<()>,
}

/// All of them, each behind its gate.
pub(super) fn of(context: &Context, asked: &dashboard::Context) -> Everything {
    let gates = Gates(Gate::new(asked.clone()));
    let metrics = Routes::under("Health").get("/metrics", health::metrics, "What is counted, for Prometheus");
    let metrics = metrics.with_state(context.clone());
    let of_operator = gates.closed(of_the_operator().with_state(context.clone()), Callers::Operator);
    let (open, of_house) = if context.is_metrics_open {
        (metrics, of_operator)
    } else {
        (Routes::under("Health"), of_operator.merge(gates.closed(metrics, Callers::House)))
    };
    let open = open.merge(watched().with_state(context.clone()));
    let shared = of_people().with_state(context.clone()).merge(api::routes().with_state(asked.clone()));
    let versioned = api::versioned().with_state(asked.clone()).merge(of_banks().with_state(context.clone()));
    let people = letting_in().with_state(context.clone());
    let entries =
        api::open().with_state(asked.clone()).behind(Callers::Knocking, |routes| counted(routes, asked));
    let in_time = open
        .behind(Callers::Anybody, |routes| routes.method_not_allowed_fallback(not_so))
        .merge(of_house.clone())
        .merge(entries.clone())
        .merge(gates.closed(shared.clone(), Callers::Members))
        .merge(gates.closed(versioned, Callers::Browsers))
        .merge(gates.closed(people, Callers::HouseBrowsers))
        .nest("/api/v1", of_house.merge(entries).merge(gates.closed(shared, Callers::Browsers)));
    let roomy = |routes: Router| routes.layer(DefaultBodyLimit::max(LARGEST_FORM));
    let files = with_files().with_state(context.clone()).behind(Callers::Anybody, roomy);
    let statements = statements().with_state(context.clone()).behind(Callers::Anybody, roomy);
    let with_files = gates
        .closed(files.clone(), Callers::Members)
        .merge(gates.closed(statements, Callers::Browsers))
        .merge(Routes::under("").nest("/api/v1", gates.closed(files, Callers::Browsers)));
    Everything { in_time, with_files }
}

/// The gates before routes.
struct Gates(Gate);

impl Gates {
    fn closed(&self, routes: Routes<()>, callers: Callers) -> Routes<()> {
        let gate = self.0.clone();
        let gate = match callers {
            Callers::Anybody | Callers::Knocking | Callers::Members => gate,
            Callers::Browsers => gate.with_cookies(),
            Callers::House => gate.of_the_house(),
            Callers::Operator => gate.of_the_operator(),
            Callers::HouseBrowsers => gate.with_cookies().of_the_house(),
        };
        let guarded = middleware::from_fn_with_state(gate, guard);
        routes.behind(callers, |routes| routes.method_not_allowed_fallback(not_so).route_layer(guarded))
    }
}

/// Pages, which everybody may ask for, but strangers not any number of times; whatever goes wrong there, people can read it.
pub(super) fn knocking(routes: Router<dashboard::Context>, asked: &dashboard::Context) -> Router {
    pages::readable(caught(counted(routes.with_state(asked.clone()), asked)))
}

/// Pages to which files are handed in, which take their time.
pub(super) fn knocking_with_files(asked: &dashboard::Context) -> Router {
    knocking(pages::with_files(), asked).layer(DefaultBodyLimit::max(LARGEST_FORM))
}

/// Pages on paths to which programs hand files in: whatever else is asked of them there is answered by theirs.
pub(super) fn beside_files(asked: &dashboard::Context) -> Router {
    pages::beside_files().with_state(asked.clone())
}

fn counted(routes: Router, asked: &dashboard::Context) -> Router {
    let counted = middleware::from_fn_with_state(asked.clone(), at_the_door);
    routes.method_not_allowed_fallback(not_so).route_layer(counted)
}

/// What speaks as anybody, to anybody, or pairs a number that does: for gateways and whoever runs the bot.
fn of_the_operator() -> Routes<Context> {
    let message = json!({"to": "6281234567890", "text": "halo"});
    Routes::under("Messages")
        .post(
            "/wa/incoming",
            incoming::incoming,
            "A message of somebody's, by a gateway; answers what they are replied",
        )
        .example(&json!({"from_number": "6281234567890", "message_type": "text", "text": "beli kopi 20k"}))
        .or::<incoming::Answered>(200)
        .or::<incoming::Answered>(202)
        .refuses(&[404])
        .post("/wa/send", send::send, "Queues a message by hand, for somebody who has written before")
        .answers(202)
        .example(&message)
        .post("/deliver", send::send, "The same")
        .answers(202)
        .example(&message)
        .get(
            "/session/{session}/qr",
            session::code,
            "The code that pairs a number; with `Accept: image/png` the picture",
        )
        .file(&["application/json", "image/png"])
}

fn of_people() -> Routes<Context> {
    let text = json!({"text": "beli kopi 20rb"});
    Routes::under("Messages")
        .post("/ai/parse", parse::parse, "What a text means; nothing is booked")
        .example(&text)
        .post("/nlu/parse-text", parse::parse, "The same")
        .example(&text)
        .merge(
            Routes::under("Files")
                .get("/media/{id}", reading::result, "What is read in a file that took long")
                .or::<Value>(200)
                .or::<Processing>(202)
                .refuses(&[422])
                .get("/receipts/{id}", receipts::show, "What became of a picture"),
        )
}

fn with_files() -> Routes<Context> {
    Routes::under("Files")
        .post("/media", media::keep, "Keeps a file for a person, to be named by a message")
        .answers(201)
        .form(&["user_id", "phone"])
        .post("/media/ocr", reading::ocr, "What stands on a receipt; nothing is booked")
        .form(&["media_url"])
        .or::<Value>(200)
        .or::<Processing>(202)
        .post("/media/stt", reading::stt, "What is said in a voice note; nothing is booked")
        .form(&["media_url"])
        .or::<Value>(200)
        .or::<Processing>(202)
        .post("/receipts", receipts::hand_in, "A picture becomes a message of the person's, and is booked")
        .answers(202)
        .form(&["user_id", "phone", "media_url", "text", "message_id"])
}

/// What is read of files that banks write.
fn of_banks() -> Routes<Context> {
    Routes::under("Imports")
        .get("/api/v1/imports/{id}", imports::show, "How far an import is, and what it would book")
        .post("/api/v1/imports/{id}/answers", imports::answer, "Answers what a file leaves open")
        .example(&json!({"answers": {"day_order": "day_first", "account": "BCA"}}))
        .answers(202)
        .post("/api/v1/imports/{id}/confirm", imports::confirm, "Has it booked")
        .answers(202)
        .post(
            "/api/v1/imports/{id}/cancel",
            imports::cancel,
            "Calls it off, or takes back what is booked of it",
        )
        .answers(202)
}

fn statements() -> Routes<Context> {
    Routes::under("Imports")
        .post("/api/v1/imports", imports::hand_in, "Hands in a file of a bank's")
        .answers(202)
        .form(&["user_id", "phone", "media_url", "media_id", "name", "account"])
}

/// Who is let in is for whoever looks after the bot.
fn letting_in() -> Routes<Context> {
    Routes::under("People")
        .get("/api/v1/users", users::list, "Everybody, the newest first")
        .post("/api/v1/users/{id}/approve", users::approve, "Lets somebody in, with all that waits")
        .post("/api/v1/users/{id}/block", users::block, "Turns somebody away")
}

/// What is told to anybody, so that the process is watched over.
fn watched() -> Routes<Context> {
    Routes::under("Health")
        .get("/healthz", health::healthz, "Whether all goes well, session by session")
        .or::<health::Health>(503)
        .get("/health", health::health, "Whether the process answers")
        .get("/health/db", health::database, "Whether the database answers within two seconds")
        .or::<health::Depth>(503)
        .get("/readyz", health::ready, "Whether requests are served and messages worked")
        .or::<health::Depth>(503)
}

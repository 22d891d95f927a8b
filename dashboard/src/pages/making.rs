//! Forms by which something is made: each is done once, for whoever it was made for.

use axum::{
    Form as Sheet,
    extract::{FromRequest, FromRequestParts, Request},
    response::{IntoResponse, Response},
};
use serde::Deserialize;

use super::{
    LoggedIn,
    thing::done_at,
    written::{Failed, Written},
};
use crate::{
    Context,
    front::once::{Once, is_anothers},
};

/// A form by which something new is made in a room, as somebody sent it who may write; the form itself is beside where it is
/// sent, at `new`.
pub(super) struct Making {
    pub(super) context: Context,
    pub(super) visitor: LoggedIn,
    pub(super) written: Written,
}

impl FromRequest<Context> for Making {
    type Rejection = Response;

    async fn from_request(request: Request, context: &Context) -> Result<Self, Response> {
        let (mut parts, body) = request.into_parts();
        let visitor = LoggedIn::from_request_parts(&mut parts, context).await?;
        let form = format!("{}/new", parts.uri.path());
        let sheet = Sheet::<Written>::from_request(Request::from_parts(parts, body), context).await;
        let Sheet(written) = sheet.map_err(IntoResponse::into_response)?;
        visitor.may_write(context).await.map_err(IntoResponse::into_response)?;
        if is_anothers(written.text("once"), &visitor.person) {
            return Err(of_another(&form));
        }
        Ok(Self { context: context.clone(), visitor, written })
    }
}

/// For whom a form with a file was made, as its address says.
#[derive(Deserialize)]
pub(super) struct For {
    #[serde(rename = "for")]
    person_id: Option<i64>,
}

impl For {
    /// Whether that is somebody else.
    pub(super) fn is_anothers(&self, visitor: &LoggedIn) -> bool {
        self.person_id.is_some_and(|id| id != visitor.person.id)
    }
}

/// To an empty form, where one was sent that was made for somebody else.
pub(super) fn of_another(form: &str) -> Response {
    done_at(form, "anothers")
}

/// What a form made, by its id, and the word by which that is told.
pub(super) type Made = (i64, &'static str);

/// Does what a form of a path asks, unless it did before; also where that was at this very moment.
pub(super) async fn done_once<Deed: Future<Output = Result<i64, Failed>>>(
    (context, visitor): (&Context, &LoggedIn),
    (path, written): (&str, &Written),
    (word, deed): (&'static str, impl FnOnce(Once) -> Deed),
) -> Result<Made, Failed> {
    let once = match written.some("once") {
        Some(drawn) => Once::of_form(context, &visitor.person, (path, drawn), &written.said())?,
        None => Once::default(),
    };
    if let Some(made) = once.before(context).await? {
        return Ok((made, ALREADY));
    }
    match deed(once.clone()).await {
        Ok(made) => Ok((made, word)),
        Err(failed) => match once.before(context).await? {
            Some(made) => Ok((made, ALREADY)),
            None => Err(failed),
        },
    }
}

/// The word of what a form did before.
pub(super) const ALREADY: &str = "already";

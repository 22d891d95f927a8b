//! The page of one thing of a room, or of none yet: what it is, and the forms by which something is done to it.

use askama::Template;
use axum::{
    extract::{FromRequest, Request},
    response::{IntoResponse, Response},
};

use super::{
    LoggedIn,
    forms::{Form, Told},
    page,
    request::{ALREADY, At, Look, NEW, Posted, done_at, of_another, over},
    shell::{Room, Shell},
    words::Spoken,
    written::{Failed, Written},
};
use crate::{
    ApiError, Context,
    api::Over,
    front::once::{Once, is_anothers},
    who::Asked,
};

/// A thing of a room that has a page of its own; or one that is not there yet, whose page has the form that makes it.
pub(super) trait Shown: Send + Sync + Sized {
    /// Where such things are; each by its id below, and one that is not there yet at `new`.
    const PATH: &'static str;

    /// The one that a path names, as it stands in the visitor's book.
    fn read(
        context: &Context,
        visitor: &LoggedIn,
        path: &str,
    ) -> impl Future<Output = Result<Self, ApiError>> + Send;

    /// Its page.
    fn page(&self, visitor: &LoggedIn, told: &Told) -> Response;
}

/// What a form of a thing's page does.
pub(super) trait Deed {
    /// The thing on whose page the form is.
    type On: Shown;
    /// What the form is known by there.
    const FORM: &'static str;
    /// The word by which it is told that it was done.
    const DONE: &'static str;
    /// Where it leads then.
    const LEADS: Leads = Leads::Back;

    /// Does it; answers the id of what it made, or wrote.
    fn done(sent: &Sent<Self::On>) -> impl Future<Output = Result<i64, Failed>> + Send;
}

/// Where it leads that something was done.
pub(super) enum Leads {
    /// To the page that the form is on.
    Back,
    /// To the page of what was made, or goes on in its place.
    On,
    /// To all of them.
    Out,
}

/// A thing on its page, with the forms by which something is done to it.
pub(super) async fn show<T: Shown>(
    At(path): At,
    Look { context, visitor, done }: Look,
) -> Result<Response, ApiError> {
    let found = T::read(&context, &visitor, &path).await?;
    Ok(found.page(&visitor, &Told::done(done)))
}

/// Does what a form asks, and leads to where that stands; else shows the page, as all stands by now, with why it was not done.
pub(super) async fn did<D: Deed>(mut sent: Sent<D::On>) -> Result<Response, ApiError> {
    let done = once::<D>(&mut sent).await;
    let Sent { context, visitor, path, written, .. } = sent;
    let room = D::On::PATH;
    let failed = match (done, D::LEADS) {
        (Ok((_, word)), Leads::Back) => return Ok(done_at(&format!("{room}/{path}"), word)),
        (Ok((id, word)), Leads::On) => return Ok(done_at(&format!("{room}/{id}"), word)),
        (Ok((_, word)), Leads::Out) => return Ok(done_at(room, word)),
        (Err(failed), _) => failed,
    };
    let told = Told::failed(visitor.words, failed, (D::FORM, written))?;
    let thing = D::On::read(&context, &visitor, &path).await?;
    Ok(thing.page(&visitor, &told))
}

/// Does it, unless this form did before, be it at this very moment: the id of what it made, and the word of that.
async fn once<D: Deed>(sent: &mut Sent<D::On>) -> Result<(i64, &'static str), Failed> {
    if let Some(drawn) = sent.written.some("once") {
        let (route, said) = (format!("{}/{}", D::On::PATH, D::FORM), sent.written.said());
        sent.once = Once::of_form(&sent.context, &sent.visitor.person, (&route, drawn), &said)?;
    }
    if let Some(made) = sent.once.before(&sent.context).await? {
        return Ok((made, ALREADY));
    }
    match D::done(sent).await {
        Ok(made) => Ok((made, D::DONE)),
        Err(failed) => match sent.once.before(&sent.context).await? {
            Some(made) => Ok((made, ALREADY)),
            None => Err(failed),
        },
    }
}

/// A form of a thing's page, as somebody sent it who may write, with the thing as it stands by now.
pub(super) struct Sent<T> {
    pub(super) context: Context,
    pub(super) visitor: LoggedIn,
    /// What names the thing.
    pub(super) path: String,
    pub(super) found: T,
    pub(super) written: Written,
    /// As what request it is done.
    pub(super) once: Once,
}

impl<T: Shown> FromRequest<Context> for Sent<T> {
    type Rejection = Response;

    async fn from_request(request: Request, context: &Context) -> Result<Self, Response> {
        let posted = Posted::<Written>::from_request(request, context).await?;
        let Posted { context, path, visitor, said: written } = posted;
        if path == NEW && is_anothers(written.text("once"), &visitor.person) {
            return Err(of_another(&format!("{}/{NEW}", T::PATH)));
        }
        let found = T::read(&context, &visitor, &path).await.map_err(IntoResponse::into_response)?;
        Ok(Self { context, visitor, path, found, written, once: Once::default() })
    }
}

impl<T> Sent<T> {
    /// Who asks the API for what is made, and as what request.
    pub(super) fn asked(&self) -> Asked {
        self.visitor.asked().once(self.once.clone())
    }

    /// How the API is asked to write over the thing, in the version that was seen.
    pub(super) fn over(&self) -> Result<Over, Failed> {
        Ok(over(&self.context, (&self.visitor, &self.path), self.written.version()?))
    }
}

#[derive(Template)]
#[template(path = "thing.html")]
pub(super) struct ThingPage {
    pub(super) words: Spoken,
    pub(super) shell: Shell,
    /// Where the room is, and what it is called.
    pub(super) back: (&'static str, String),
    pub(super) title: String,
    pub(super) problem: Option<String>,
    /// What lies in it, or is left of it.
    pub(super) sums: Vec<String>,
    /// What sets it apart from the others.
    pub(super) mark: Option<String>,
    pub(super) facts: Vec<(String, String)>,
    /// Where one may go from here, each with its name.
    pub(super) ways: Vec<(String, String)>,
    pub(super) forms: Vec<Form>,
}

impl ThingPage {
    /// One of which nothing is known but what it is called, in a room.
    pub(super) fn of(visitor: &LoggedIn, room: Room, title: String, told: &Told) -> Self {
        let words = visitor.words;
        Self {
            words,
            shell: Shell::of(visitor, room).after(told.done.as_deref()),
            back: (room.path(), room.name(words)),
            title,
            problem: told.problem.clone(),
            sums: Vec::new(),
            mark: None,
            facts: Vec::new(),
            ways: Vec::new(),
            forms: Vec::new(),
        }
    }

    /// The answer with the page of what is not there yet: the form that makes it, under its own heading.
    pub(super) fn making(visitor: &LoggedIn, room: Room, form: Form, told: &Told) -> Response {
        let title = form.heading.clone();
        Self { forms: vec![form], ..Self::of(visitor, room, title, told) }.answer(told)
    }

    /// The answer with this page.
    pub(super) fn answer(&self, told: &Told) -> Response {
        page(told.status, self)
    }
}

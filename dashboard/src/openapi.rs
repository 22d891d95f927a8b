//! The table of routes. Each goes to the router and into the API's description at once, so that neither has one that the other
//! lacks; what it takes and answers is read off its handler.

mod described;
mod document;
mod fields;
pub mod reference;
mod told;

pub use described::{Answer, Ask, Described};
pub use document::Document;
pub use told::Told;

use axum::{
    Router,
    handler::Handler,
    routing::{MethodFilter, on},
};
use serde_json::{Value, json};
use utoipa::ToSchema;

/// Who may ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Callers {
    /// Whoever watches over the process.
    Anybody,
    /// Whoever comes in; not any number of times.
    Knocking,
    /// Whoever brings a token or a key, in their own books.
    Members,
    /// The same, and browsers that are logged in.
    Browsers,
    /// Whoever looks after the bot, by a token or a key.
    House,
    /// The same, and their browsers.
    HouseBrowsers,
    /// Whoever has the operator's token.
    Operator,
}

/// Some routes, and what is told of each.
pub struct Routes<S> {
    router: Router<S>,
    told: Vec<Told>,
    /// Under which heading they stand.
    heading: &'static str,
}

impl<S: Clone + Send + Sync + 'static> Routes<S> {
    /// None yet, under this heading.
    pub fn under(heading: &'static str) -> Self {
        Self { router: Router::new(), told: Vec::new(), heading }
    }

    /// One that reads.
    #[must_use]
    pub fn get<T: 'static, M, H: Handler<T, S> + Described<M>>(
        self,
        path: &str,
        handler: H,
        summary: &'static str,
    ) -> Self {
        self.route((MethodFilter::GET, "get"), path, handler, summary)
    }

    /// One that makes something, or does something.
    #[must_use]
    pub fn post<T: 'static, M, H: Handler<T, S> + Described<M>>(
        self,
        path: &str,
        handler: H,
        summary: &'static str,
    ) -> Self {
        self.route((MethodFilter::POST, "post"), path, handler, summary)
    }

    /// One that changes a row.
    #[must_use]
    pub fn patch<T: 'static, M, H: Handler<T, S> + Described<M>>(
        self,
        path: &str,
        handler: H,
        summary: &'static str,
    ) -> Self {
        self.route((MethodFilter::PATCH, "patch"), path, handler, summary)
    }

    /// One that takes something away.
    #[must_use]
    pub fn delete<T: 'static, M, H: Handler<T, S> + Described<M>>(
        self,
        path: &str,
        handler: H,
        summary: &'static str,
    ) -> Self {
        self.route((MethodFilter::DELETE, "delete"), path, handler, summary)
    }

    fn route<T: 'static, M, H: Handler<T, S> + Described<M>>(
        mut self,
        (filter, method): (MethodFilter, &'static str),
        path: &str,
        handler: H,
        summary: &'static str,
    ) -> Self {
        let mut told = Told::new((method, path), self.heading, summary);
        H::describe(&mut told);
        self.told.push(told);
        Self { router: self.router.route(path, on(filter, handler)), ..self }
    }

    /// What is told of the last route besides what its handler says.
    fn amended(mut self, amend: impl FnOnce(&mut Told)) -> Self {
        if let Some(told) = self.told.last_mut() {
            amend(told);
        }
        self
    }

    /// The last route's good answer has this status.
    #[must_use]
    pub fn answers(self, status: u16) -> Self {
        self.amended(|told| told.answered_as(status))
    }

    /// The last route may answer this, too.
    #[must_use]
    pub fn or<T: ToSchema>(self, status: u16) -> Self {
        self.amended(|told| told.answer_json::<T>(status))
    }

    /// The last route may be refused with these, too.
    #[must_use]
    pub fn refuses(self, statuses: &[u16]) -> Self {
        self.amended(|told| statuses.iter().for_each(|status| told.refuse(*status)))
    }

    /// The last route answers a file of one of these types.
    #[must_use]
    pub fn file(self, types: &[&'static str]) -> Self {
        self.amended(|told| told.answer_file(types))
    }

    /// The last route takes a form with a file and these fields, or those of them that name one as JSON.
    #[must_use]
    pub fn form(self, fields: &[&'static str]) -> Self {
        self.amended(|told| told.ask_form(fields))
    }

    /// The last route may be told this as JSON, and need not be.
    #[must_use]
    pub fn may_hear<T: ToSchema>(self) -> Self {
        self.amended(|told| told.ask_json::<T>(false))
    }

    /// A body of the last route that is served as it stands.
    #[must_use]
    pub fn example(self, body: &Value) -> Self {
        self.amended(|told| told.example(body))
    }

    /// These and others.
    #[must_use]
    pub fn merge(mut self, others: Self) -> Self {
        self.told.extend(others.told);
        Self { router: self.router.merge(others.router), ..self }
    }

    /// These, and others below a path.
    #[must_use]
    pub fn nest(mut self, below: &str, others: Self) -> Self {
        self.told.extend(others.told.into_iter().map(|told| told.below(below)));
        Self { router: self.router.nest(below, others.router), ..self }
    }

    /// The same for those who may ask, with what stands before the routes.
    #[must_use]
    pub fn behind(mut self, callers: Callers, layer: impl FnOnce(Router<S>) -> Router<S>) -> Self {
        for told in &mut self.told {
            told.ask_of(callers);
        }
        Self { router: layer(self.router), ..self }
    }

    /// With what all handlers reach for.
    pub fn with_state<Other>(self, state: S) -> Routes<Other> {
        Routes { router: self.router.with_state(state), told: self.told, heading: self.heading }
    }

    /// The router, and what is told of its routes.
    pub fn into_parts(self) -> (Router<S>, Vec<Told>) {
        (self.router, self.told)
    }
}

impl<S> Clone for Routes<S> {
    fn clone(&self) -> Self {
        Self { router: self.router.clone(), told: self.told.clone(), heading: self.heading }
    }
}

/// A schema by its name, where the document keeps those.
fn named(name: &str) -> Value {
    json!({"$ref": format!("#/components/schemas/{name}")})
}

//! What a handler's types say of its route.

use axum::{
    Json,
    body::Bytes,
    extract::{Request, State, rejection::BytesRejection},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use serde_json::json;
use utoipa::ToSchema;

use super::Told;
use crate::{
    api::{IfMatch, Listed, One, Over, PartQuery, Versioned},
    auth::{Caller, peer::Peer},
    body::{JsonBody, UrlPath, UrlQuery},
    who::{Asked, Who},
};

/// A part of a request that a handler asks for.
pub trait Ask {
    /// Tells of it.
    fn ask(told: &mut Told);
}

/// What is read off the request as it is, and told of elsewhere.
macro_rules! untold {
    ($($kind:ty),*) => { $(impl Ask for $kind { fn ask(_: &mut Told) {} })* };
}

untold!(Caller, HeaderMap, Peer, Request);

impl<S> Ask for State<S> {
    fn ask(_: &mut Told) {}
}

impl<T> Ask for UrlPath<T> {
    fn ask(told: &mut Told) {
        told.refuse(404);
    }
}

impl<T: ToSchema> Ask for UrlQuery<T> {
    fn ask(told: &mut Told) {
        told.ask_query::<T>();
    }
}

impl Ask for Asked {
    fn ask(told: &mut Told) {
        told.ask_query::<Who>();
    }
}

impl Ask for Listed {
    fn ask(told: &mut Told) {
        told.ask_query::<PartQuery>();
    }
}

impl<T: ToSchema> Ask for JsonBody<T> {
    fn ask(told: &mut Told) {
        told.ask_json::<T>(true);
    }
}

impl Ask for Result<Bytes, BytesRejection> {
    fn ask(told: &mut Told) {
        told.refuse(413);
    }
}

impl Ask for IfMatch {
    fn ask(told: &mut Told) {
        let is_wanted = told.method == "patch";
        told.refuse(412);
        told.refuse(422);
        if is_wanted {
            told.refuse(428);
        }
        told.parameters.push(json!({
            "name": "If-Match", "in": "header", "required": is_wanted,
            "description": "the ETag of the version that this is about, a list of such, or * for whatever stands",
            "schema": {"type": "string"}, "example": "*",
        }));
    }
}

impl Ask for One {
    fn ask(told: &mut Told) {
        UrlPath::<String>::ask(told);
        Asked::ask(told);
    }
}

impl Ask for Over {
    fn ask(told: &mut Told) {
        One::ask(told);
        IfMatch::ask(told);
    }
}

/// What a handler answers.
pub trait Answer {
    /// Tells of it.
    fn answer(told: &mut Told);
}

impl<R: Answer, E> Answer for Result<R, E> {
    fn answer(told: &mut Told) {
        R::answer(told);
    }
}

impl<T: ToSchema> Answer for Json<T> {
    fn answer(told: &mut Told) {
        told.answer_json::<T>(200);
    }
}

impl<T: ToSchema> Answer for Versioned<T> {
    fn answer(told: &mut Told) {
        told.answer_json::<T>(200);
        if let Some(answer) = told.answers.get_mut(&200) {
            answer["headers"] = json!({
                "ETag": {"description": "the version, for If-Match", "schema": {"type": "string"}},
            });
        }
    }
}

/// Which status, stands in the table.
impl<R: Answer> Answer for (StatusCode, R) {
    fn answer(told: &mut Told) {
        R::answer(told);
    }
}

impl Answer for StatusCode {
    fn answer(told: &mut Told) {
        told.answers.insert(204, json!({}));
    }
}

impl Answer for String {
    fn answer(told: &mut Told) {
        told.answer_file(&["text/plain; charset=utf-8"]);
    }
}

/// What may be anything: the table says.
impl Answer for Response {
    fn answer(_: &mut Told) {}
}

/// A handler that tells of itself.
pub trait Described<M> {
    /// Tells of it.
    fn describe(told: &mut Told);
}

macro_rules! described {
    ($($part:ident)*) => {
        impl<F, Answered, R, $($part,)*> Described<(Answered, R, $($part,)*)> for F
        where
            F: Fn($($part),*) -> Answered,
            Answered: Future<Output = R>,
            R: Answer,
            $($part: Ask,)*
        {
            fn describe(told: &mut Told) {
                $($part::ask(told);)*
                R::answer(told);
            }
        }
    };
}

described!();
described!(A);
described!(A B);
described!(A B C);
described!(A B C D);
described!(A B C D E);
described!(A B C D E G);

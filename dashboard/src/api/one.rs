//! One row of a book, as a path names it: to be seen, or to be written over in the version that somebody saw.

use axum::{extract::FromRequestParts, http::request::Parts};

use super::versions::IfMatch;
use crate::{ApiError, Context, body::UrlPath, who::Asked};

/// One that is asked for.
pub(crate) struct One {
    pub(crate) context: Context,
    /// What names it.
    pub(crate) path: String,
    pub(crate) asked: Asked,
}

impl FromRequestParts<Context> for One {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, context: &Context) -> Result<Self, ApiError> {
        let UrlPath(path) = UrlPath::<String>::from_request_parts(parts, context).await?;
        let asked = Asked::from_request_parts(parts, context).await?;
        Ok(Self { context: context.clone(), path, asked })
    }
}

/// One that is to be written over.
pub(crate) struct Over {
    pub(crate) context: Context,
    /// What names it.
    pub(crate) path: String,
    pub(crate) asked: Asked,
    pub(crate) if_match: IfMatch,
}

impl FromRequestParts<Context> for Over {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, context: &Context) -> Result<Self, ApiError> {
        let One { context, path, asked } = One::from_request_parts(parts, context).await?;
        let if_match = IfMatch::from_request_parts(parts, &context).await?;
        Ok(Self { context, path, asked, if_match })
    }
}

//! Lists in parts: how much of one is wanted, from where on, and where the next part begins.

use axum::{extract::FromRequestParts, http::request::Parts};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{ApiError, auth::Caller, body::UrlQuery, who::Asked};

/// So many rows where nobody says how many.
pub(crate) const LIMIT: i64 = 100;
/// Never more.
pub(crate) const LARGEST_LIMIT: i64 = 500;

/// A part of a list, and the cursor that gives the next one; null where it is the last.
#[derive(Serialize, ToSchema)]
pub(crate) struct Page<T> {
    #[schema(inline)]
    pub(crate) items: Vec<T>,
    pub(crate) next: Option<String>,
}

impl<T> Page<T> {
    /// A list that has one page, because so few can be in it.
    pub(super) fn only(items: impl Iterator<Item = T>) -> Self {
        Self { items: items.collect(), next: None }
    }

    /// The first `limit` of rows, of which one more was read: that one tells whether there is a next page.
    pub(crate) fn of(mut items: Vec<T>, limit: i64, cursor: impl Fn(&T) -> String) -> Self {
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        let has_next = items.len() > limit;
        items.truncate(limit);
        let next = items.last().filter(|_| has_next).map(cursor);
        Self { items, next }
    }

    /// So much of a list that is read as a whole, behind the item whose id the cursor names.
    pub(super) fn part(
        mut items: impl Iterator<Item = T>,
        (limit, cursor): (Option<i64>, Option<&str>),
        id: impl Fn(&T) -> i64,
    ) -> Result<Self, ApiError> {
        let limit = page_limit(limit)?;
        if let Some(cursor) = cursor {
            let last: i64 = cursor.parse().map_err(|_| ApiError::cursor())?;
            // What is gone since was the end of a page that nobody can find again.
            if !items.by_ref().any(|item| id(&item) == last) {
                return Err(ApiError::cursor());
            }
        }
        let most = usize::try_from(limit).unwrap_or(usize::MAX);
        let items = items.take(most.saturating_add(1)).collect();
        Ok(Self::of(items, limit, |item| id(item).to_string()))
    }
}

/// How many rows a page is to have.
pub fn page_limit(wanted: Option<i64>) -> Result<i64, ApiError> {
    let limit = wanted.unwrap_or(LIMIT);
    if !(1..=LARGEST_LIMIT).contains(&limit) {
        return Err(ApiError::Invalid(format!("limit: from 1 to {LARGEST_LIMIT}")));
    }
    Ok(limit)
}

/// What a URL says of a list in which nothing else is chosen.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PartQuery {
    user_id: Option<i64>,
    phone: Option<String>,
    limit: Option<i64>,
    cursor: Option<String>,
}

/// Whose list is asked for, and which part of it.
pub(crate) struct Listed {
    pub(super) asked: Asked,
    limit: Option<i64>,
    cursor: Option<String>,
}

impl Listed {
    /// The part that is asked for, of a list that is read as a whole.
    pub(super) fn page<T>(
        &self,
        items: impl Iterator<Item = T>,
        id: impl Fn(&T) -> i64,
    ) -> Result<Page<T>, ApiError> {
        Page::part(items, (self.limit, self.cursor.as_deref()), id)
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Listed {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ApiError> {
        let caller = Caller::from_request_parts(parts, state).await?;
        let UrlQuery(query) = UrlQuery::<PartQuery>::from_request_parts(parts, state).await?;
        let PartQuery { user_id, phone, limit, cursor } = query;
        Ok(Self { asked: Asked::of(caller, user_id, phone), limit, cursor })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_follow_one_another_to_the_end() {
        let part = |limit, cursor| Page::part([7_i64, 3, 9].into_iter(), (limit, cursor), |id| *id);
        for (limit, cursor, items, next) in [
            (None, None, &[7, 3, 9][..], None),
            (Some(2), None, &[7, 3], Some("3")),
            (Some(2), Some("3"), &[9], None),
            (Some(3), Some("9"), &[], None),
        ] {
            let page = part(limit, cursor).expect("a page");
            assert_eq!((&*page.items, page.next.as_deref()), (items, next), "{limit:?} {cursor:?}");
        }
        for (limit, cursor) in [(Some(0), None), (Some(501), None), (None, Some("8")), (None, Some("x"))] {
            assert!(part(limit, cursor).is_err(), "{limit:?} {cursor:?}");
        }
    }
}

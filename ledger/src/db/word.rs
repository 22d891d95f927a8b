//! Values that stand in a column as text: parsed ones, and enums as a word for each variant.

/// Lets both engines store a type as the text that it displays as and is parsed from.
macro_rules! stored_as_text {
    ($type:ty) => {
        impl $crate::db::ToSqlite for $type {
            fn to_sqlite(&self) -> ::rusqlite::types::ToSqlOutput<'_> {
                self.to_string().into()
            }
        }

        $crate::db::word::read_as_text!($type);
    };
}
pub(crate) use stored_as_text;

/// The part of [`stored_as_text`] that SQLite's way to store it has nothing to do with.
macro_rules! read_as_text {
    ($type:ty) => {
        impl $crate::db::FromSqlite for $type {
            fn from_sqlite(value: ::rusqlite::types::ValueRef<'_>) -> ::rusqlite::types::FromSqlResult<Self> {
                value
                    .as_str()?
                    .parse()
                    .map_err(|error| ::rusqlite::types::FromSqlError::Other(Box::from(error)))
            }
        }

        impl ::sqlx::Type<::sqlx::Postgres> for $type {
            fn type_info() -> ::sqlx::postgres::PgTypeInfo {
                <str as ::sqlx::Type<::sqlx::Postgres>>::type_info()
            }

            fn compatible(ty: &::sqlx::postgres::PgTypeInfo) -> bool {
                <str as ::sqlx::Type<::sqlx::Postgres>>::compatible(ty)
            }
        }

        impl ::sqlx::Encode<'_, ::sqlx::Postgres> for $type {
            fn encode_by_ref(
                &self,
                buffer: &mut ::sqlx::postgres::PgArgumentBuffer,
            ) -> Result<::sqlx::encode::IsNull, ::sqlx::error::BoxDynError> {
                <String as ::sqlx::Encode<::sqlx::Postgres>>::encode(self.to_string(), buffer)
            }
        }

        impl<'r> ::sqlx::Decode<'r, ::sqlx::Postgres> for $type {
            fn decode(value: ::sqlx::postgres::PgValueRef<'r>) -> Result<Self, ::sqlx::error::BoxDynError> {
                Ok(<&str as ::sqlx::Decode<::sqlx::Postgres>>::decode(value)?.parse()?)
            }
        }
    };
}
pub(crate) use read_as_text;

/// Lets both engines store an enum as a word for each of its variants.
macro_rules! stored_as_word {
    ($type:ident: $($variant:ident = $word:literal),+ $(,)?) => {
        impl $type {
            /// The word in JSON and in the database.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)+
                }
            }
        }

        impl ::std::fmt::Display for $type {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(self.name())
            }
        }

        impl ::std::str::FromStr for $type {
            type Err = String;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                [$(Self::$variant),+]
                    .into_iter()
                    .find(|variant| variant.name() == text)
                    .ok_or_else(|| format!("{text:?} is no {}", stringify!($type)))
            }
        }

        impl $crate::db::ToSqlite for $type {
            fn to_sqlite(&self) -> ::rusqlite::types::ToSqlOutput<'_> {
                self.name().into()
            }
        }

        $crate::db::word::read_as_text!($type);
    };
}
pub(crate) use stored_as_word;

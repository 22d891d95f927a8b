//! Rows and columns of texts.

use serde::{Deserialize, Serialize};

use super::{heading, nothing};
use crate::{
    shape::{INNER, MARGIN, Strip, Style},
    theme::Tone,
};

/// Rows and columns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// What is shown; may be empty.
    pub title: String,
    /// The columns, from the left.
    pub columns: Vec<Column>,
    /// A text a column; what is missing is empty, what is too much is left out.
    pub rows: Vec<Vec<String>>,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// What stands above it.
    pub title: String,
    /// How wide it is beside the others.
    pub share: u16,
    /// Its texts end below each other, as figures do.
    pub is_figures: bool,
}

const HEIGHT: i32 = 58;
const GAP: i32 = 20;
const TEXT: i32 = 28;

impl Table {
    pub(super) fn strips(&self) -> Vec<Strip> {
        if self.rows.is_empty() || self.columns.is_empty() {
            return vec![heading(&self.title), nothing()];
        }
        let titles: Vec<&str> = self.columns.iter().map(|column| &*column.title).collect();
        let mut head = self.row(&titles, Style::NOTE.sized(TEXT));
        (head.is_glued, head.is_repeated) = (true, true);
        let row = |row: &Vec<String>| {
            let texts: Vec<&str> = row.iter().map(|text| &**text).collect();
            self.row(&texts, Style::LABEL.sized(TEXT))
        };
        [heading(&self.title), head].into_iter().chain(self.rows.iter().map(row)).collect()
    }

    fn row(&self, texts: &[&str], style: Style) -> Strip {
        let mut strip = Strip::of(HEIGHT);
        strip.fill((MARGIN, HEIGHT - 2), (INNER, 2), 0, Tone::Track);
        let shares: i64 = self.columns.iter().map(|column| i64::from(column.share)).sum::<i64>().max(1);
        let mut before = 0;
        for (column, text) in self.columns.iter().zip(texts) {
            let edge =
                |share: i64| MARGIN + i32::try_from(i64::from(INNER) * share / shares).unwrap_or(INNER);
            let (left, right) = (edge(before), edge(before + i64::from(column.share)));
            before += i64::from(column.share);
            if column.is_figures {
                strip.write_up_to((right, 38), style, text, right - left);
            } else {
                strip.write((left, 38), style, text, right - left - GAP);
            }
        }
        strip
    }
}

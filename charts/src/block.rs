//! What a page is made of: blocks, each of which becomes strips.

pub(crate) mod bars;
pub(crate) mod calendar;
pub(crate) mod figures;
pub(crate) mod flow;
pub(crate) mod progress;
pub(crate) mod table;

use serde::{Deserialize, Serialize};

use crate::shape::{INNER, MARGIN, Strip, Style};
use bars::Bars;
use calendar::Calendar;
use figures::Figure;
use flow::Flow;
use progress::Progress;
use table::Table;

/// One part of a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Block {
    /// A few figures side by side, or below each other where they are long.
    Figures(Vec<Figure>),
    /// Bars, one a row: how much of what.
    Bars(Bars),
    /// Two lines over time: what came and what went.
    Flow(Flow),
    /// How far each thing is towards its end.
    Progress(Progress),
    /// A month of days, the more the darker.
    Calendar(Calendar),
    /// Rows and columns of texts.
    Table(Table),
}

impl Block {
    pub(crate) fn strips(&self) -> Vec<Strip> {
        match self {
            Self::Figures(figures) => figures::strips(figures),
            Self::Bars(bars) => bars.strips(),
            Self::Flow(flow) => flow.strips(),
            Self::Progress(progress) => progress.strips(),
            Self::Calendar(calendar) => calendar.strips(),
            Self::Table(table) => table.strips(),
        }
    }
}

/// What stands above a block; where it has no words, only room.
fn heading(title: &str) -> Strip {
    if title.is_empty() {
        return Strip { is_glued: true, ..Strip::of(16) };
    }
    let mut strip = Strip { is_glued: true, ..Strip::of(96) };
    strip.write((MARGIN, 62), Style::HEADING, title, INNER);
    strip
}

/// What stands where there is nothing to show.
fn nothing() -> Strip {
    let mut strip = Strip::of(64);
    strip.write((MARGIN, 40), Style::SUBTITLE, "–", INNER);
    strip
}

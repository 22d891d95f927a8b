//! Replies before they are words: a message's key and its values. The words stand in `locales/`.

use std::sync::{Arc, LazyLock};

use chrono::NaiveDate;
use ledger::{
    Currency, Direction, Money, book::saving::MovementDirection, messages::message::Drawing,
    people::user::Locale, values::period::Period,
};
use reports::{
    Catalogue, Summary, Words,
    picture::{self, Beside},
    text,
    words::Value,
};

/// The bot's own catalogues, beside those of the reports.
const CATALOGUES: [(Locale, &str); 2] =
    [(Locale::Id, include_str!("../../locales/id.ftl")), (Locale::En, include_str!("../../locales/en.ftl"))];

/// All words of the bot. Panics where a shipped catalogue is broken, which a test keeps from happening.
pub fn catalogue() -> Arc<Catalogue> {
    static ALL: LazyLock<Arc<Catalogue>> = LazyLock::new(|| {
        let catalogue = Catalogue::with(&CATALOGUES);
        Arc::new(catalogue.unwrap_or_else(|broken| panic!("a message catalogue is broken: {}", broken.0)))
    });
    ALL.clone()
}

/// WhatsApp takes no poll with more choices.
const MOST_CHOICES: usize = 12;
/// Nor with longer ones, in letters.
const LONGEST_CHOICE: usize = 100;

/// One message of a catalogue and what it is filled with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    key: &'static str,
    values: Vec<(&'static str, Filling)>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Filling {
    Text(String),
    Number(i64),
    Money(Money),
    BareMoney(Money),
    Day(NaiveDate),
    Days(Period),
    RateCommand { base: Currency, quote: Currency, day: Option<NaiveDate> },
    Lines(Vec<Line>),
}

/// A summary's picture before it has words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// The figures.
    pub summary: Summary,
    /// What else is shown.
    pub beside: Beside,
    /// The person's day.
    pub today: NaiveDate,
}

/// A reply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Say {
    /// One message.
    Line(Line),
    /// A numbered list between two messages.
    List {
        /// What stands above it.
        head: Line,
        /// Its items.
        items: Vec<Line>,
        /// What stands below it.
        foot: Line,
    },
    /// A numbered list to choose from; a channel that can lets people tap on it.
    Choice {
        /// The question.
        head: Line,
        /// The choices.
        items: Vec<Line>,
        /// How to answer in words.
        foot: Line,
    },
    /// Lines one below the other.
    Lines(Vec<Line>),
    /// A summary of a period.
    Summary {
        /// The figures.
        summary: Box<Summary>,
        /// The person's day.
        today: NaiveDate,
    },
    /// One sum of a period.
    Sum {
        /// The figures.
        summary: Box<Summary>,
        /// Which way the money went.
        direction: Direction,
        /// Only this category.
        category: Option<String>,
        /// The person's day.
        today: NaiveDate,
    },
    /// Lines about a sum of a period, and below them what it holds of other currencies and what it leaves out.
    Noted {
        /// The lines.
        lines: Vec<Line>,
        /// The figures.
        summary: Box<Summary>,
        /// Which way the money went.
        direction: Direction,
        /// Only this category.
        category: Option<String>,
        /// The person's day.
        today: NaiveDate,
    },
    /// A reply that asks a question, with the message that the question is about.
    Asks(i64, Box<Say>),
    /// A reply that a picture goes along with.
    Drawn(Box<Say>, Box<Picture>),
    /// A reply with a line below it.
    With(Box<Say>, Line),
    /// A reply with a line above it.
    Below(Line, Box<Say>),
    /// Several in one message, each right below the one before; those that say nothing are left out.
    Stacked(Vec<Say>),
    /// Several in one message, one below the other; one of them may ask.
    Together(Vec<Say>),
}

impl Say {
    /// A summary, and the picture that goes along where it has one.
    pub fn summary(summary: Summary, beside: Option<Beside>, today: NaiveDate) -> Self {
        let told = Self::Summary { summary: Box::new(summary.clone()), today };
        match beside {
            Some(beside) => Self::Drawn(Box::new(told), Box::new(Picture { summary, beside, today })),
            None => told,
        }
    }

    /// The same with a line above it; a question stays one.
    pub fn below(self, above: Line) -> Self {
        match self {
            Self::Asks(message_id, say) => Self::Asks(message_id, Box::new(say.below(above))),
            say => Self::Below(above, Box::new(say)),
        }
    }
}

/// A message of the catalogue by its key.
pub fn line(key: &'static str) -> Line {
    Line { key, values: Vec::new() }
}

impl Line {
    /// Fills in words.
    pub fn text(self, name: &'static str, text: impl Into<String>) -> Self {
        self.with(name, Filling::Text(text.into()))
    }

    /// Fills in a number.
    pub fn number(self, name: &'static str, number: i64) -> Self {
        self.with(name, Filling::Number(number))
    }

    /// Fills in `out`, by which the catalogue tells a withdrawal from a deposit.
    pub fn out(self, direction: MovementDirection) -> Self {
        self.number("out", i64::from(direction == MovementDirection::Withdraw))
    }

    /// Fills in an amount with its currency.
    pub fn money(self, name: &'static str, money: Money) -> Self {
        self.with(name, Filling::Money(money))
    }

    /// Fills in an amount without its currency.
    pub fn bare_money(self, name: &'static str, money: Money) -> Self {
        self.with(name, Filling::BareMoney(money))
    }

    /// Fills in a day.
    pub fn day(self, name: &'static str, day: NaiveDate) -> Self {
        self.with(name, Filling::Day(day))
    }

    /// Fills in the days of a period: a day, a month by its name, or from and until.
    pub fn days(self, name: &'static str, period: impl Into<Option<Period>>) -> Self {
        match period.into() {
            Some(period) => self.with(name, Filling::Days(period)),
            None => self.text(name, ""),
        }
    }

    /// Fills in what to write so that a currency has a rate in another; today's where no day is named.
    pub fn rate_command(
        self,
        name: &'static str,
        (base, quote): (Currency, Currency),
        day: Option<NaiveDate>,
    ) -> Self {
        self.with(name, Filling::RateCommand { base, quote, day })
    }

    /// Fills in the account of an entry of this way, where it is told: of a transfer it is where that came from.
    pub fn of_account(self, name: Option<&str>, direction: Direction) -> Self {
        let way = match (name, direction) {
            (None, _) => "none",
            (Some(_), Direction::Transfer) => "from",
            (Some(_), Direction::Income | Direction::Expense) => "of",
        };
        self.text("way", way).text("account", name.unwrap_or_default())
    }

    /// Fills in further messages, with commas between them.
    pub fn lines(self, name: &'static str, lines: Vec<Line>) -> Self {
        self.with(name, Filling::Lines(lines))
    }

    fn with(mut self, name: &'static str, filling: Filling) -> Self {
        self.values.push((name, filling));
        self
    }

    /// The message in words.
    pub fn render(&self, words: &Words) -> String {
        let values: Vec<(&'static str, Value<'_>)> = self
            .values
            .iter()
            .map(|(name, filling)| {
                let value = match filling {
                    Filling::Text(text) => Value::Text(text.into()),
                    Filling::Number(number) => Value::Number(*number),
                    Filling::Money(money) => Value::Money(*money),
                    Filling::BareMoney(money) => Value::BareMoney(*money),
                    Filling::Day(day) => Value::Day(*day),
                    Filling::Days(period) => Value::Text(text::days(words, *period).into()),
                    Filling::RateCommand { base, quote, day } => {
                        Value::Text(text::rate_command(words, (*base, *quote), *day).into())
                    }
                    Filling::Lines(lines) => {
                        let said: Vec<String> = lines.iter().map(|line| line.render(words)).collect();
                        Value::Text(said.join(", ").into())
                    }
                };
                (*name, value)
            })
            .collect();
        words.say(self.key, &values)
    }
}

impl Picture {
    fn drawing(&self, words: &Words) -> Drawing {
        let period = self.summary.period;
        let page = picture::page(words, &self.summary, &self.beside, self.today);
        Drawing {
            name: format!("catat-{}-{}.png", period.from, period.last_day()),
            page: serde_json::to_value(page).unwrap_or_default(),
        }
    }
}

impl From<Line> for Say {
    fn from(line: Line) -> Self {
        Self::Line(line)
    }
}

impl Say {
    /// The reply with a line below it.
    pub fn with(self, line: Line) -> Self {
        Self::With(Box::new(self), line)
    }

    /// The question and the choices of one that people may tap on: few enough, and short enough to be told apart.
    pub fn choices(&self, words: &Words) -> Option<(String, Vec<String>)> {
        let (head, items) = match self {
            Self::Choice { head, items, .. } => (head, items),
            Self::Asks(_, say) => return say.choices(words),
            _ => return None,
        };
        if !(2..=MOST_CHOICES).contains(&items.len()) {
            return None;
        }
        let numbered = items.iter().enumerate().map(|(n, item)| {
            format!("{}. {}", n + 1, item.render(words)).chars().take(LONGEST_CHOICE).collect()
        });
        Some((head.render(words), numbered.collect()))
    }

    /// The picture that goes along, where one does.
    pub fn drawing(&self, words: &Words) -> Option<Drawing> {
        match self {
            Self::Drawn(_, picture) => Some(picture.drawing(words)),
            Self::Asks(_, say) | Self::With(say, _) | Self::Below(_, say) => say.drawing(words),
            Self::Together(says) => says.iter().find_map(|say| say.drawing(words)),
            _ => None,
        }
    }

    /// The message that its question is about, where it asks one.
    pub fn asks_about(&self) -> Option<i64> {
        match self {
            Self::Asks(message_id, _) => Some(*message_id),
            Self::With(say, _) | Self::Below(_, say) | Self::Drawn(say, _) => say.asks_about(),
            Self::Together(says) => says.iter().find_map(Say::asks_about),
            _ => None,
        }
    }

    /// The reply in words.
    pub fn render(&self, words: &Words) -> String {
        match self {
            Self::Line(line) => line.render(words),
            Self::Asks(_, say) | Self::Drawn(say, _) => say.render(words),
            Self::List { head, items, foot } | Self::Choice { head, items, foot } => {
                let numbered =
                    items.iter().enumerate().map(|(n, item)| format!("{}. {}", n + 1, item.render(words)));
                let lines: Vec<String> =
                    std::iter::once(head.render(words)).chain(numbered).chain([foot.render(words)]).collect();
                lines.join("\n")
            }
            Self::Lines(lines) => lines.iter().map(|line| line.render(words)).collect::<Vec<_>>().join("\n"),
            Self::Summary { summary, today } => text::summary(words, summary, *today),
            Self::Sum { summary, direction, category, today } => {
                text::one_sum(words, summary, *direction, category.as_deref(), *today)
            }
            Self::Noted { lines, summary, direction, category, today } => {
                let lines = lines.iter().map(|line| line.render(words));
                let notes = text::notes(words, summary, *direction, category.as_deref(), *today);
                lines.chain(notes).collect::<Vec<_>>().join("\n")
            }
            Self::Together(says) => says.iter().map(|say| say.render(words)).collect::<Vec<_>>().join("\n\n"),
            Self::Stacked(says) => {
                let said = says.iter().map(|say| say.render(words)).filter(|said| !said.is_empty());
                said.collect::<Vec<_>>().join("\n")
            }
            Self::Below(line, say) => format!("{}\n{}", line.render(words), say.render(words)),
            Self::With(say, line) => format!("{}\n\n{}", say.render(words), line.render(words)),
        }
    }
}

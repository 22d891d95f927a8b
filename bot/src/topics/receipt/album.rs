//! What is done about pictures that came together: all that they say is one change and one reply, which asks one question at
//! most. What is doubtful is asked about together; of what has no amount the first is, where nothing else is asked.

use ledger::{Direction, Money};
use nlu::frame::Meaning;

use super::{
    decide::{read_of, recorded},
    seen::{Album, Part, Sight},
    write::{BookReceipts, Booked, Paper},
};
use crate::{
    out::say::{Line, Say, line},
    topics::{
        booking::{decide::Doubt, write::Booking},
        deciding::{Deciding, count},
    },
};

/// What one paper of an album comes to.
struct Read<'a> {
    bookings: Vec<Booking>,
    doubts: Vec<Option<Doubt>>,
    paper: Option<&'a Paper>,
    /// What its total may be instead.
    other: Option<Money>,
}

impl Read<'_> {
    fn entries(&self) -> Vec<&Booking> {
        self.bookings.iter().collect()
    }

    fn is_asked(&self) -> bool {
        self.doubts.iter().any(Option::is_some)
    }
}

impl Deciding<'_> {
    /// What the message was about, for its row.
    pub(crate) fn take_album(&mut self, album: &Album) -> &'static str {
        self.dialogue.close_complaints();
        let all = self.read_album(album);
        let (asked, sure): (Vec<&Read<'_>>, Vec<&Read<'_>>) = all.iter().partition(|read| read.is_asked());
        let mut said = self.say_recorded(&sure);
        let before = self.says.len();
        let open: Vec<&Part> = album.parts.iter().filter(|part| is_open(part)).collect();
        let taken = match (&asked[..], &open[..]) {
            ([], []) => 0,
            ([], [first, ..]) => {
                self.ask_open(first);
                1
            }
            (several, _) => {
                self.ask_doubtful(several);
                0
            }
        };
        let question = self.says.split_off(before);
        let notes = notes(album, &open[taken..]);
        if !notes.is_empty() {
            said.push(Say::Lines(notes));
        }
        said.extend(question);
        match said.len() {
            0 => self.say(line("receipt-nothing")),
            1 => self.says.append(&mut said),
            _ => self.say(Say::Together(said)),
        }
        let booked =
            |read: Read<'_>| Booked { bookings: read.bookings, paper: read.paper.cloned().map(Box::new) };
        if !all.is_empty() {
            self.act(BookReceipts(all.into_iter().map(booked).collect()));
        }
        "receipt"
    }

    /// What each paper comes to, those that are sure first, as a number of the list counts them.
    fn read_album<'a>(&mut self, album: &'a Album) -> Vec<Read<'a>> {
        let facts = self.facts;
        let mut all: Vec<Read<'a>> = Vec::new();
        for (part, is_kept) in album.parts.iter().zip(&facts.kept_papers) {
            let paper = part.paper();
            let known = || all.iter().filter_map(|read| read.paper);
            let is_twice = || paper.is_some_and(|paper| known().any(|known| is_same(known, paper)));
            let is_kept = *is_kept || is_twice();
            let doubts = match part {
                Part::Said { is_sure: false, .. } => vec![Some(Doubt::Guess); part.entries().len()],
                Part::Said { .. } => part.entries().iter().map(|entry| self.doubt(entry)).collect(),
                Part::Seen(_) | Part::Unread(_) => self.doubts_of_paper(part.entries(), is_kept),
            };
            let entries = part.entries().iter().zip(&doubts);
            let bookings: Vec<Booking> =
                entries.map(|(entry, doubt)| self.next_booking(entry, doubt.is_some())).collect();
            if !bookings.is_empty() {
                all.push(Read { bookings, doubts, paper, other: other_total(part) });
            }
        }
        all.sort_by_key(Read::is_asked);
        all
    }

    /// What was booked: one paper as by itself, several as a list with what they come to.
    fn say_recorded(&self, sure: &[&Read<'_>]) -> Vec<Say> {
        match *sure {
            [] => Vec::new(),
            [only] => vec![match (&only.bookings[..], only.paper) {
                ([booking], Some(paper)) if !self.is_refund(booking) => {
                    line(recorded(booking.direction)).lines("paper", vec![read_of(paper)]).into()
                }
                (_, Some(paper)) => self.all_recorded(&only.entries()).below(read_of(paper)),
                (_, None) => self.all_recorded(&only.entries()),
            }],
            ref several => {
                let all: Vec<&Booking> = several.iter().flat_map(|read| read.entries()).collect();
                let head =
                    line("album-recorded").number("count", count(several.len())).lines("sums", sums(&all));
                let items = several.iter().flat_map(|read| {
                    read.bookings.iter().map(move |booking| self.item_of_album(booking, read.paper))
                });
                vec![Say::List { head, items: items.collect(), foot: line("recorded-many-hint") }]
            }
        }
    }

    /// The same as in any list, with how many pictures it was read from where that is more than one.
    fn item_of_album(&self, booking: &Booking, paper: Option<&Paper>) -> Line {
        let item = self.item_of_year(booking);
        match paper.map_or(0, |paper| paper.pages().len()) {
            0 => item,
            pictures => line("album-item").lines("item", vec![item]).number("pictures", count(pictures)),
        }
    }

    /// One question about all that is doubtful.
    fn ask_doubtful(&mut self, asked: &[&Read<'_>]) {
        if let [Read { bookings, doubts, paper: Some(paper), other }] = asked {
            match (&bookings[..], &doubts[..], other) {
                ([only], [Some(Doubt::Guess)], Some(other)) => self.ask_which_total(only, (*paper, *other)),
                _ => self.say_below(read_of(paper), |deciding| deciding.report_bookings(bookings, doubts)),
            }
            return;
        }
        let bookings: Vec<Booking> = asked.iter().flat_map(|read| read.bookings.clone()).collect();
        let doubts: Vec<Option<Doubt>> = asked.iter().flat_map(|read| read.doubts.clone()).collect();
        self.report_bookings(&bookings, &doubts);
    }

    /// Asks for what is missing of one picture.
    fn ask_open(&mut self, part: &Part) {
        match part {
            Part::Seen(seen) => {
                self.take_seen(seen);
            }
            Part::Said { frame, .. } => self.follow_intent(frame),
            Part::Unread(_) => {}
        }
    }
}

/// Whether something was paid, or may have been, and nobody can see how much.
fn is_open(part: &Part) -> bool {
    match part {
        Part::Seen(seen) => {
            matches!(seen.sight, Sight::WithoutTotal | Sight::Code { .. } | Sight::Listed(_))
        }
        Part::Said { frame, .. } => matches!(frame.meaning(), Meaning::Missing(_)),
        Part::Unread(_) => false,
    }
}

/// Whether words below a picture say that nothing of it is to be booked.
fn is_refused(part: &Part) -> bool {
    matches!(part, Part::Said { frame, .. } if frame.entries().is_empty()) && !is_open(part)
}

fn other_total(part: &Part) -> Option<Money> {
    match part {
        Part::Seen(seen) => match &seen.sight {
            Sight::Paid { other, .. } => *other,
            _ => None,
        },
        Part::Said { .. } | Part::Unread(_) => None,
    }
}

/// Whether two pictures show one paper: the same number, or the same shop, total, day and minute.
fn is_same(one: &Paper, other: &Paper) -> bool {
    let (one, other) = (&one.receipt, &other.receipt);
    let is_reference = one.reference.is_some() && one.reference == other.reference;
    let is_moment = one.bought_at_minute.is_some()
        && one.bought_at_minute == other.bought_at_minute
        && one.bought_on.is_some()
        && one.bought_on == other.bought_on;
    is_reference || is_moment && one.merchant == other.merchant && one.total == other.total
}

/// What entries come to, by which way the money goes.
fn sums(bookings: &[&Booking]) -> Vec<Line> {
    let ways = [
        (Direction::Expense, "album-sum-expense"),
        (Direction::Income, "album-sum-income"),
        (Direction::Transfer, "album-sum-transfer"),
    ];
    let sum = |(direction, key): (Direction, &'static str)| {
        let amounts = bookings.iter().filter(|booking| booking.direction == direction);
        // Papers are in one currency.
        let sum = amounts.map(|booking| booking.money).reduce(Money::plus)?;
        Some(line(key).money("amount", sum))
    };
    ways.into_iter().filter_map(sum).collect()
}

/// What became of the pictures of which nothing was booked; `left` are not asked about.
fn notes(album: &Album, left: &[&Part]) -> Vec<Line> {
    let lists = left.iter().filter(|part| part.history().is_some()).count();
    let shows = |wanted: &Sight| {
        let is_it = |part: &&Part| matches!(part, Part::Seen(seen) if seen.sight == *wanted);
        album.parts.iter().filter(is_it).count()
    };
    let told = [
        ("album-same", album.same),
        ("album-unread", album.parts.iter().filter(|part| matches!(part, Part::Unread(_))).count()),
        ("album-unpaid", shows(&Sight::Unpaid)),
        ("album-nothing", shows(&Sight::Nothing)),
        ("album-aside", album.parts.iter().filter(|part| is_refused(part)).count()),
        ("album-lists", lists),
        ("album-left", left.len() - lists),
    ];
    let told = told.into_iter().filter(|(_, pictures)| *pictures > 0);
    told.map(|(key, pictures)| line(key).number("count", count(pictures))).collect()
}

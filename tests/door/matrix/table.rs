//! The table of who may ask for what, read from `routes.txt`.

/// How somebody has to have come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    Anybody,
    Page,
    Read,
    Write,
    Login,
    Fresh,
    Admin,
    Operator,
}

/// A route, who may ask for it, and what they ask.
#[derive(Debug)]
pub struct Row {
    pub method: String,
    pub path: String,
    pub who: Who,
    /// What those are answered who may.
    pub answers: Vec<u16>,
    pub body: String,
    query: String,
    flags: Vec<String>,
}

/// All of them, in the order in which they are asked.
pub fn rows() -> Vec<Row> {
    let lines = include_str!("routes.txt").lines();
    lines.filter(|line| !line.is_empty() && !line.starts_with('#')).flat_map(read).collect()
}

fn read(line: &str) -> Vec<Row> {
    let (method, rest) = first_word(line);
    let (place, rest) = first_word(rest);
    let (who, rest) = first_word(rest);
    let (answers, body) = first_word(rest);
    let mut who = who.split('+');
    let (way, flags) = (way(who.next().unwrap_or_default()), who.map(str::to_owned).collect::<Vec<_>>());
    let answers: Vec<u16> = answers
        .split('|')
        .map(|status| status.parse().unwrap_or_else(|_| panic!("no status: {line}")))
        .collect();
    let row = |place: &str, flags: Vec<String>| {
        let (path, query) = place.split_once('?').unwrap_or((place, ""));
        Row {
            method: method.to_owned(),
            path: path.to_owned(),
            who: way,
            answers: answers.clone(),
            body: body.to_owned(),
            query: query.to_owned(),
            flags,
        }
    };
    let Some(short) = place.strip_prefix("[/api/v1]") else { return vec![row(place, flags)] };
    let of_programs = flags.iter().filter(|flag| *flag != "cookie").cloned().collect();
    vec![row(short, of_programs), row(&format!("/api/v1{short}"), flags)]
}

fn first_word(text: &str) -> (&str, &str) {
    let (word, rest) = text.split_once(' ').unwrap_or((text, ""));
    (word, rest.trim())
}

fn way(word: &str) -> Who {
    match word {
        "anybody" => Who::Anybody,
        "page" => Who::Page,
        "read" => Who::Read,
        "write" => Who::Write,
        "login" => Who::Login,
        "fresh" => Who::Fresh,
        "admin" => Who::Admin,
        "operator" => Who::Operator,
        other => panic!("nobody comes as {other}"),
    }
}

impl Row {
    /// Its method and path, by which its route is known.
    pub fn name(&self) -> String {
        format!("{} {}", self.method, self.path)
    }

    /// Whether this is said of it: `cookie`, `paged`, `confirmed`, `html`, `nobody` or `house`.
    pub fn has(&self, flag: &str) -> bool {
        self.flags.iter().any(|known| known == flag)
    }

    /// Whether people are let in, and each to their own.
    pub fn is_of_people(&self) -> bool {
        !matches!(self.who, Who::Anybody | Who::Admin | Who::Operator)
    }

    /// Whether a browser is let in by its cookie.
    pub fn takes_cookies(&self) -> bool {
        self.who == Who::Page || self.has("cookie")
    }

    /// Whether what is asked for is a page, by a program or by a browser.
    pub fn is_page(&self, by_program: bool) -> bool {
        self.who == Who::Page || (self.has("paged") && !by_program)
    }

    /// What stands before the first place of the path that has a name; `None` where there is none.
    pub fn stem(&self) -> Option<&str> {
        self.path.split_once('{').map(|(stem, _)| stem)
    }

    /// The path and its query with these in its places, such as `2026/11`, and behind them what else is `said`.
    pub fn place(&self, places: &str, said: &str) -> String {
        let mut places = places.split('/');
        let part = |part: &str| {
            let is_named = part.starts_with('{');
            let named = if is_named { places.next() } else { Some(part) };
            named.unwrap_or_else(|| panic!("nothing for {part} of {}", self.path)).to_owned()
        };
        let path = self.path.split('/').map(part).collect::<Vec<_>>().join("/");
        let query: Vec<&str> = [&*self.query, said].into_iter().filter(|part| !part.is_empty()).collect();
        if query.is_empty() { path } else { format!("{path}?{}", query.join("&")) }
    }
}

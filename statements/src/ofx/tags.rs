//! The tags of an OFX file. OFX 1 is SGML whose values are never closed, OFX 2 is XML, and what banks write is often neither: so a
//! tag is what looks like one, and a value is what stands between it and the next. Nothing is nested here, and nothing expanded.

/// A piece of a file.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// `<NAME>`.
    Open(&'a str),
    /// `</NAME>`.
    Close(&'a str),
    /// What stands between tags, as it is written.
    Text(&'a str),
}

/// The pieces of a file, in its order. Every letter is looked at a bounded number of times.
pub(super) struct Tags<'a> {
    rest: &'a str,
    /// The name of a tag that closes itself.
    closes: Option<&'a str>,
}

impl<'a> Tags<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        Self { rest: text, closes: None }
    }

    /// What stands before `end`, which is passed over; where it never comes, all of the rest.
    fn until(&mut self, end: &str) -> &'a str {
        let (before, after) = self.rest.split_once(end).unwrap_or((self.rest, ""));
        self.rest = after;
        before
    }

    /// The tag that the rest begins with, if it is one: a name behind the mark, and an end before the next mark.
    fn tag(&mut self) -> Option<Piece<'a>> {
        let inside = self.rest.strip_prefix('<')?;
        let end = inside.find(['<', '>'])?;
        let (written, after) = (inside.get(..end)?, inside.get(end..)?.strip_prefix('>')?);
        let (is_closing, written) =
            written.strip_prefix('/').map_or((false, written), |written| (true, written));
        let name = written.split(|letter: char| letter.is_whitespace() || letter == '/').next()?;
        // A prefix names the vocabulary, and there is but one.
        let name =
            name.rsplit(':').next().filter(|name| name.starts_with(|c: char| c.is_ascii_alphabetic()))?;
        self.rest = after;
        if is_closing {
            return Some(Piece::Close(name));
        }
        self.closes = written.ends_with('/').then_some(name);
        Some(Piece::Open(name))
    }
}

impl<'a> Iterator for Tags<'a> {
    type Item = Piece<'a>;

    fn next(&mut self) -> Option<Piece<'a>> {
        if let Some(name) = self.closes.take() {
            return Some(Piece::Close(name));
        }
        loop {
            if self.rest.is_empty() {
                return None;
            }
            if let Some(inside) = self.rest.strip_prefix("<![CDATA[") {
                self.rest = inside;
                return Some(Piece::Text(self.until("]]>")));
            }
            if self.rest.starts_with("<!--") {
                self.until("-->");
            } else if self.rest.starts_with("<?") {
                self.until(">");
            } else if self.rest.starts_with("<!") {
                let subset = self.rest.split('>').next().is_some_and(|tag| tag.contains('['));
                self.until(if subset { "]>" } else { ">" });
            } else if let Some(tag) = self.tag() {
                return Some(tag);
            } else {
                return Some(Piece::Text(self.text()));
            }
        }
    }
}

impl<'a> Tags<'a> {
    /// What stands before the next mark of a tag; a mark that begins none stands for itself.
    fn text(&mut self) -> &'a str {
        let mark = usize::from(self.rest.starts_with('<'));
        let end = self.rest.get(mark..).and_then(|rest| rest.find('<')).map(|end| end + mark);
        let (text, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
        self.rest = rest;
        text
    }
}

#[cfg(test)]
mod tests {
    use super::{Piece::*, *};

    #[test]
    fn a_tag_is_what_looks_like_one() {
        for (text, wanted) in [
            ("<CODE>0\n<SEVERITY>INFO", vec![Open("CODE"), Text("0\n"), Open("SEVERITY"), Text("INFO")]),
            ("<NAME></NAME>", vec![Open("NAME"), Close("NAME")]),
            ("<NAME/>a", vec![Open("NAME"), Close("NAME"), Text("a")]),
            ("<o:NAME a='b'>x</o:NAME >", vec![Open("NAME"), Text("x"), Close("NAME")]),
            (
                "<MEMO>a < b <3 <</MEMO>",
                vec![Open("MEMO"), Text("a "), Text("< b "), Text("<3 "), Text("<"), Close("MEMO")],
            ),
            ("<MEMO><![CDATA[a <b> ]]>c", vec![Open("MEMO"), Text("a <b> "), Text("c")]),
            ("<?xml a?><!DOCTYPE x [<!ENTITY a 'b'>]><!-- <A> --><B>", vec![Open("B")]),
            ("<A><STMT", vec![Open("A"), Text("<STMT")]),
            ("<![CDATA[", vec![Text("")]),
        ] {
            assert_eq!(Tags::of(text).collect::<Vec<_>>(), wanted, "{text}");
        }
    }
}

//! An element of a document with what stands in it, read with bounds.

use std::borrow::Cow;

use quick_xml::{
    Reader,
    events::{BytesStart, Event},
};

use crate::tagged::unescaped;

/// Elements stand no deeper in one another; what is deeper is passed over.
const DEEPEST: usize = 32;
/// So many elements are kept of what is read at once.
const MOST_NODES: usize = 200_000;
/// A text is no longer than this, in bytes.
const LONGEST_TEXT: usize = 16 * 1024;

/// An element: its name without a prefix, what is written in it, and the elements in it.
#[derive(Debug, Default)]
pub(super) struct Node {
    pub(super) name: String,
    /// The value of its attribute for a currency.
    pub(super) currency: Option<String>,
    text: String,
    children: Vec<Node>,
}

impl Node {
    /// The elements at a path of names, each beginning anew wherever the name occurs.
    pub(super) fn all<'n>(&'n self, path: &'n [&'n str]) -> Vec<&'n Node> {
        let Some((first, rest)) = path.split_first() else { return vec![self] };
        self.children.iter().filter(|child| child.name == *first).flat_map(|child| child.all(rest)).collect()
    }

    /// The first element at a path.
    pub(super) fn at(&self, path: &[&str]) -> Option<&Node> {
        let Some((first, rest)) = path.split_first() else { return Some(self) };
        self.children.iter().filter(|child| child.name == *first).find_map(|child| child.at(rest))
    }

    /// What is written in the first element at a path that has anything written in it.
    pub(super) fn text(&self, path: &[&str]) -> Option<Cow<'_, str>> {
        let Some((first, rest)) = path.split_first() else {
            return Some(self.own_text()).filter(|text| !text.is_empty());
        };
        self.children.iter().filter(|child| child.name == *first).find_map(|child| child.text(rest))
    }

    /// What is written in it.
    pub(super) fn own_text(&self) -> Cow<'_, str> {
        unescaped(self.text.trim())
    }
}

/// What a document says next.
pub(super) enum Step {
    /// An element begins that is not asked for.
    Enters(String),
    /// An element that was asked for, whole.
    Holds(Node),
    /// One that was asked for, and has more in it than is kept.
    TooMuch(String),
    /// The document breaks off within one that was asked for.
    BreaksOff(String),
}

/// A document, gone through once.
pub(super) struct Document<'d> {
    reader: Reader<&'d [u8]>,
    /// The elements that are given whole.
    asked: &'d [&'d str],
}

impl<'d> Document<'d> {
    /// The document of a text, which may be less well formed than it should.
    pub(super) fn of(text: &'d str, asked: &'d [&'d str]) -> Self {
        let mut reader = Reader::from_str(text);
        let config = reader.config_mut();
        config.allow_dangling_amp = true;
        config.allow_unmatched_ends = true;
        config.check_end_names = false;
        config.expand_empty_elements = true;
        Self { reader, asked }
    }

    /// What has begun with an element that was asked for.
    fn whole(&mut self, first: Node) -> Step {
        let name = first.name.clone();
        self.until_its_end(first).unwrap_or(Step::BreaksOff(name))
    }

    /// An element to its end; `None` where the document breaks off before.
    fn until_its_end(&mut self, first: Node) -> Option<Step> {
        let (mut open, mut too_deep, mut count) = (vec![first], 0_usize, 1_usize);
        loop {
            match self.reader.read_event().ok()? {
                Event::Start(_) if open.len() >= DEEPEST => too_deep += 1,
                Event::Start(start) => {
                    count += 1;
                    open.push(if count > MOST_NODES { Node::default() } else { node(&start) });
                }
                Event::End(_) if too_deep > 0 => too_deep -= 1,
                Event::End(end) => {
                    let name = local(end.local_name().into_inner());
                    // An end without a beginning ends nothing; one further out ends all within it.
                    let Some(place) = open.iter().rposition(|node| node.name == name) else { continue };
                    while open.len() > place {
                        let closed = open.pop()?;
                        match open.last_mut() {
                            Some(around) if count <= MOST_NODES => around.children.push(closed),
                            Some(_) => {}
                            None if count <= MOST_NODES => return Some(Step::Holds(closed)),
                            None => return Some(Step::TooMuch(closed.name)),
                        }
                    }
                }
                Event::Text(text) if too_deep == 0 => add(open.last_mut()?, &text),
                Event::CData(text) if too_deep == 0 => add(open.last_mut()?, &text),
                Event::GeneralRef(entity) if too_deep == 0 => {
                    let written = [b"&", &*entity, b";"].concat();
                    add(open.last_mut()?, &written);
                }
                Event::Eof => return None,
                _ => {}
            }
        }
    }
}

impl Iterator for Document<'_> {
    type Item = Step;

    fn next(&mut self) -> Option<Step> {
        loop {
            match self.reader.read_event().ok()? {
                Event::Start(start) => {
                    let first = node(&start);
                    if !self.asked.contains(&first.name.as_str()) {
                        return Some(Step::Enters(first.name));
                    }
                    return Some(self.whole(first));
                }
                Event::Eof => return None,
                _ => {}
            }
        }
    }
}

fn node(start: &BytesStart<'_>) -> Node {
    let currency =
        start.attributes().flatten().find(|attribute| attribute.key.local_name().into_inner() == b"Ccy");
    Node {
        name: local(start.local_name().into_inner()),
        currency: currency.map(|attribute| local(&attribute.value)),
        ..Node::default()
    }
}

fn local(name: &[u8]) -> String {
    String::from_utf8_lossy(name.get(..name.len().min(64)).unwrap_or_default()).into_owned()
}

fn add(node: &mut Node, written: &[u8]) {
    if node.text.len() < LONGEST_TEXT {
        node.text.push_str(&String::from_utf8_lossy(written));
    }
}

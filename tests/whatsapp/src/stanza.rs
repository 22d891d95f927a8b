//! Short ways to read a stanza and to write the common ones.

use whatsapp_rust::wacore_binary::{Node, NodeContent, NodeValue};
use whatsapp_rust::{Jid, NodeBuilder};

use crate::identity::server_jid;

pub(crate) fn text(node: &Node, attribute: &str) -> Option<String> {
    node.attrs.get(attribute).map(|value| value.as_str().into_owned())
}

pub(crate) fn jid(node: &Node, attribute: &str) -> Option<Jid> {
    node.attrs.get(attribute).and_then(NodeValue::to_jid)
}

/// The content as bytes; a node without any has none.
pub(crate) fn bytes(node: &Node) -> Vec<u8> {
    match &node.content {
        Some(NodeContent::Bytes(bytes)) => bytes.clone(),
        Some(NodeContent::String(text)) => text.as_bytes().to_vec(),
        _ => Vec::new(),
    }
}

pub(crate) fn child_bytes(node: &Node, tag: &str) -> Vec<u8> {
    node.get_optional_child(tag).map(bytes).unwrap_or_default()
}

pub(crate) fn children(node: &Node) -> &[Node] {
    node.children().unwrap_or_default()
}

/// The children of the child with this tag.
pub(crate) fn grandchildren<'a>(node: &'a Node, tag: &str) -> &'a [Node] {
    node.get_optional_child(tag).map(children).unwrap_or_default()
}

/// A node that holds nothing but bytes.
pub(crate) fn leaf(tag: &'static str, content: impl Into<Vec<u8>>) -> Node {
    NodeBuilder::new(tag).bytes(content).build()
}

/// A node that holds nothing but others.
pub(crate) fn branch(tag: &'static str, content: impl IntoIterator<Item = Node>) -> Node {
    NodeBuilder::new(tag).children(content).build()
}

/// Something the server says of itself, unasked.
pub(crate) fn bulletin(content: Node) -> Node {
    NodeBuilder::new("ib").attr("from", server_jid()).children([content]).build()
}

/// The answer to a query.
pub(crate) fn answer(id: &str, content: Vec<Node>) -> Node {
    let reply = NodeBuilder::new("iq").attr("id", id).attr("type", "result").attr("from", server_jid());
    if content.is_empty() { reply.build() } else { reply.children(content).build() }
}

/// The refusal of a query.
pub(crate) fn refusal(id: &str, code: u16, reason: &'static str) -> Node {
    let error = NodeBuilder::new("error").attr("code", code.to_string()).attr("text", reason).build();
    NodeBuilder::new("iq")
        .attr("id", id)
        .attr("type", "error")
        .attr("from", server_jid())
        .children([error])
        .build()
}

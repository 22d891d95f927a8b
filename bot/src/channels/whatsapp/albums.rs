//! Albums: a message announces how many pictures come, and each of them names that message.

use std::{collections::VecDeque, sync::Mutex};

use ledger::messages::message::Album;
use whatsapp_rust::{
    prelude::MessageExt,
    waproto::whatsapp::{self as wa, message_association::AssociationType},
};

use super::storable;

/// So many announcements are kept in mind; of others nobody knows how many pictures belong to them.
const REMEMBERED: usize = 256;

/// The albums that were announced lately: what each is called, and how many pictures are in it.
#[derive(Default)]
pub(super) struct Albums(Mutex<VecDeque<(String, i64)>>);

impl Albums {
    /// Whether a message only announces an album, which is kept in mind.
    pub(super) fn announces(&self, message: &wa::Message, id: &str) -> bool {
        let base = base(message);
        let Some(announced) = base.album_message.as_option() else { return false };
        let mut albums = self.lock();
        if albums.len() >= REMEMBERED {
            albums.pop_front();
        }
        // Films are none of ours.
        albums.push_back((storable::id(id), announced.expected_image_count.unwrap_or_default().into()));
        true
    }

    /// The album that a message is a picture of.
    pub(super) fn of(&self, message: &wa::Message) -> Option<Album> {
        let association = association(message)?;
        let is_album = association.association_type == Some(AssociationType::MEDIA_ALBUM);
        let key = storable::id_of(association.parent_message_key.as_option()).filter(|_| is_album)?;
        let size = self.lock().iter().rfind(|(known, _)| *known == key).map(|(_, size)| *size);
        Some(Album { key, size: size.filter(|size| *size > 0) })
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, VecDeque<(String, i64)>> {
        self.0.lock().expect("no one panics while holding the albums")
    }
}

/// What a message holds, without what it is wrapped in.
pub(super) fn base(message: &wa::Message) -> &wa::Message {
    let base = message.get_base_message();
    let child = base.associated_child_message.as_option().and_then(|child| child.message.as_option());
    child.map_or(base, |child| child.get_base_message())
}

/// Whether it only brings another message's picture once more, sharper or moving.
pub(super) fn is_twin(message: &wa::Message) -> bool {
    let twins = [
        AssociationType::HD_IMAGE_DUAL_UPLOAD,
        AssociationType::HD_VIDEO_DUAL_UPLOAD,
        AssociationType::HEVC_VIDEO_DUAL_UPLOAD,
        AssociationType::MOTION_PHOTO,
    ];
    association(message).and_then(|of| of.association_type).is_some_and(|of| twins.contains(&of))
}

/// How a message belongs to another.
fn association(message: &wa::Message) -> Option<&wa::MessageAssociation> {
    let levels = [message, message.get_base_message(), base(message)];
    levels.into_iter().find_map(|level| {
        let context = level.message_context_info.as_option()?;
        context.message_association.as_option()
    })
}

#[cfg(test)]
mod tests {
    use whatsapp_rust::{buffa::MessageField, wacore::proto_helpers::wrap_as_album_child};

    use super::*;

    fn image(caption: &str) -> wa::Message {
        wa::Message {
            image_message: MessageField::some(wa::message::ImageMessage {
                caption: Some(caption.to_owned()),
                ..Default::default()
            }),
            ..Default::default()
        }
    }

    fn key(id: &str) -> wa::MessageKey {
        wa::MessageKey { id: Some(id.to_owned()), ..Default::default() }
    }

    fn announcement(pictures: u32) -> wa::Message {
        wa::Message {
            album_message: MessageField::some(wa::message::AlbumMessage {
                expected_image_count: Some(pictures),
                ..Default::default()
            }),
            ..Default::default()
        }
    }

    fn associated(kind: AssociationType) -> wa::Message {
        let mut message = wrap_as_album_child(image("struk"), key("P"));
        let context = message.message_context_info.get_or_insert_default();
        context.message_association.get_or_insert_default().association_type = Some(kind);
        message
    }

    #[test]
    fn pictures_name_their_album_and_its_announcement_says_how_many_there_are() {
        let albums = Albums::default();
        let picture = wrap_as_album_child(image("struk"), key("P"));
        assert_eq!(albums.of(&picture), Some(Album { key: "P".to_owned(), size: None }));
        assert!(albums.announces(&announcement(3), "P"));
        assert!(!albums.announces(&picture, "C"));
        assert_eq!(albums.of(&picture), Some(Album { key: "P".to_owned(), size: Some(3) }));
        assert_eq!(base(&picture).get_caption(), Some("struk"));
        assert_eq!(albums.of(&image("struk")), None);
        // Without a wrapper of its own the picture says the same.
        let mut bare = image("struk");
        bare.message_context_info = picture.message_context_info.clone();
        assert_eq!(albums.of(&bare).map(|album| album.key), Some("P".to_owned()));
        for _ in 0..REMEMBERED {
            albums.announces(&announcement(2), "other");
        }
        assert_eq!(albums.of(&picture).and_then(|album| album.size), None, "forgotten by now");
    }

    #[test]
    fn the_same_picture_once_more_is_none_of_its_own() {
        let albums = Albums::default();
        for kind in [AssociationType::HD_IMAGE_DUAL_UPLOAD, AssociationType::MOTION_PHOTO] {
            let twin = associated(kind);
            assert!(is_twin(&twin));
            assert_eq!(albums.of(&twin), None);
        }
        assert!(!is_twin(&associated(AssociationType::MEDIA_ALBUM)) && !is_twin(&image("struk")));
    }
}

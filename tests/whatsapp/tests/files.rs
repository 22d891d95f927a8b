//! Files: what is uploaded comes back, unless something is in the way.

use loopback::{MediaFault, Phone, Received, Record};

use crate::{Outcome, pair};

/// Bytes that differ from their neighbours, so that a slip shows.
fn file(bytes: u32) -> Vec<u8> {
    (0..bytes).map(|at| u8::try_from(at * 7 % 251).expect("a remainder below 251")).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn files_of_every_kind_arrive_as_they_were_sent() -> Outcome {
    let (server, bot, budi) = pair().await?;
    let to = bot.identity().by_phone();
    let next = |what| bot.find_message(what, |_| true);

    budi.send_voice(&to, file(50_000), "audio/ogg; codecs=opus", 3).await?;
    let voice = next("the voice note").await?;
    let audio = voice.message.audio_message.as_option().expect("it is a sound");
    assert_eq!((audio.ptt, audio.seconds), (Some(true), Some(3)));
    assert_eq!(bot.download(&voice).await?, file(50_000));

    budi.send_image(&to, file(300_000), Some("struk")).await?;
    let image = next("the photo").await?;
    assert_eq!(image.text.as_deref(), Some("struk"));
    assert_eq!(bot.download(&image).await?, file(300_000));

    // Beyond this size clients ask first whether the file is there already.
    budi.send_document(&to, file(6_000_000), "mutasi.pdf", "application/pdf").await?;
    let document = next("the document").await?;
    assert_eq!(bot.download(&document).await?, file(6_000_000));

    budi.send_audio(&to, file(10), "audio/mpeg", 1).await?;
    let sound = next("the sound").await?;
    assert_eq!(sound.message.audio_message.as_option().and_then(|audio| audio.ptt), Some(false));

    let uploads = |record: &Record| matches!(record, Record::Uploaded { .. });
    assert_eq!(server.records().iter().filter(|record| uploads(record)).count(), 4);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_with_a_download_is_noticed() -> Outcome {
    let (server, bot, budi) = pair().await?;
    budi.send_image(&bot.identity().by_phone(), file(200_000), None).await?;
    let image = bot.find_message("the photo", |_| true).await?;
    for fault in
        [MediaFault::Status(404), MediaFault::Status(503), MediaFault::Truncated, MediaFault::Altered]
    {
        server.faults().spoil_downloads(Some(fault));
        assert!(bot.download(&image).await.is_err(), "{fault:?}");
    }
    for fault in [MediaFault::Silent, MediaFault::Stalled] {
        server.faults().spoil_downloads(Some(fault));
        assert!(never_ends(&bot, &image).await, "{fault:?}");
    }
    server.faults().spoil_downloads(None);
    assert_eq!(bot.download(&image).await?, file(200_000));
    Ok(())
}

/// A download that nobody answers can only be given up.
async fn never_ends(bot: &Phone, image: &Received) -> bool {
    let patience = std::time::Duration::from_millis(200);
    tokio::time::timeout(patience, bot.download(image)).await.is_err()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_endless_download_goes_on_for_as_long_as_it_is_read() -> Outcome {
    use std::io::Read as _;
    use whatsapp_rust::http::{HttpClient as _, HttpRequest};

    let (server, ..) = pair().await?;
    server.faults().spoil_downloads(Some(MediaFault::Endless));
    let client = server.http_client();
    let read = tokio::task::spawn_blocking(move || {
        let answer = client.execute_streaming(HttpRequest::get("https://anywhere/v/any?auth=none"))?;
        let mut some = answer.body.take(20_000_000);
        Ok::<_, whatsapp_rust::anyhow::Error>(std::io::copy(&mut some, &mut std::io::sink())?)
    });
    assert_eq!(read.await??, 20_000_000);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_upload_that_is_refused_fails() -> Outcome {
    let (server, bot, budi) = pair().await?;
    let to = bot.identity().by_phone();
    server.faults().refuse_uploads(Some(503));
    assert!(budi.send_image(&to, file(1_000), None).await.is_err());
    server.faults().refuse_uploads(None);
    budi.send_image(&to, file(1_000), None).await?;
    Ok(())
}

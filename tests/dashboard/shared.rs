//! What another app of a phone shares, as it is sent where no service worker is at work yet.

use super::{between, house, listed, page, whole};
use crate::door::house::{Answer, Browser};

const MARKUP: &str = "<img src=x onerror=alert(1)>";

/// Shares as a phone does: it is no page that asks, and all of the fields are there.
fn share(browser: &mut Browser<'_>, (title, text): (&str, &str), files: &[(&str, &str)]) -> Answer {
    share_from(browser, "none", (title, text), files)
}

fn share_from(
    browser: &mut Browser<'_>,
    site: &str,
    (title, text): (&str, &str),
    files: &[(&str, &str)],
) -> Answer {
    let part = |head: String, text: &str| {
        format!("--batas\r\nContent-Disposition: form-data; {head}\r\n\r\n{text}\r\n")
    };
    let words = [("title", title), ("text", text)].map(|(name, text)| part(format!("name=\"{name}\""), text));
    let files: String = files
        .iter()
        .map(|(name, bytes)| part(format!("name=\"file\"; filename=\"{name}\""), bytes))
        .collect();
    let body = format!("{}{files}--batas--\r\n", words.concat());
    let headers = [("content-type", "multipart/form-data; boundary=batas"), ("sec-fetch-site", site)];
    browser.ask(("POST", "/chat/shared"), &headers, &body)
}

#[tokio::test]
async fn words_and_files_that_are_shared_are_said_in_the_chat() {
    let (house, budi) = house().await;
    let mut browser = house.browser_of(&budi).await;
    for (title, text, said) in [
        ("", "beli kopi 20k", "beli kopi 20k"),
        ("Catatan", "beli teh 5k", "beli teh 5k"),
        ("beli roti 8k", " \r\n", "beli roti 8k"),
    ] {
        let answer = share(&mut browser, (title, text), &[]);
        assert_eq!(
            (answer.status, answer.header("location")),
            (303, "/chat#last"),
            "{said}: {}",
            answer.text
        );
        let shown = page(&mut browser, "/chat");
        assert!(shown.contains(said) && !shown.contains("Catatan</p>"), "{said}: {shown}");
    }
    assert_eq!(listed(&page(&mut browser, "/transactions")).len(), 3);
    let answer = share(&mut browser, ("IMG_2034.pdf", ""), &[("struk.pdf", "%PDF-1.7")]);
    assert_eq!(answer.status, 303, "{}", answer.text);
    let shown = page(&mut browser, "/chat");
    assert!(shown.contains("struk.pdf</a>") && !shown.contains("IMG_2034"), "{shown}");
    let answer = share(&mut browser, ("", ""), &[]);
    assert_eq!((answer.status, answer.header("location")), (303, "/chat#last"), "{}", answer.text);
}

#[tokio::test]
async fn what_cannot_be_taken_of_it_is_told() {
    let (house, budi) = house().await;
    let mut browser = house.browser_of(&budi).await;
    let long = "a".repeat(64 * 1_024 + 1);
    let two = [("a.pdf", "%PDF-1.7 a"), ("b.pdf", "%PDF-1.7 b")];
    for (words, files, status) in [
        (("", &*long), &[][..], 422),
        ((&*long, ""), &[], 422),
        (("", "kopi\0"), &[], 422),
        (("", "ini struknya"), &two, 409),
    ] {
        let answer = share(&mut browser, words, files);
        assert!(answer.status == status && answer.text.contains("role=\"alert\""), "{}", answer.status);
    }
    let answer = share(&mut browser, ("", "ini struknya"), &two);
    assert!(answer.text.contains("satu per satu") && answer.text.contains("ini struknya</textarea>"));
    whole("/chat/shared", &answer);
    assert!(!page(&mut browser, "/chat").contains(".pdf</a>"), "nothing of it is kept");
    share(&mut browser, (MARKUP, ""), &[(MARKUP, "%PDF-1.7")]);
    share(&mut browser, (MARKUP, ""), &[]);
    let shown = page(&mut browser, "/chat");
    assert!(!shown.contains("<img src=x") && shown.contains("&#60;img src=x"), "{shown}");
}

#[tokio::test]
async fn only_the_phone_of_whoever_is_logged_in_shares() {
    let (house, budi) = house().await;
    let mut browser = house.browser_of(&budi).await;
    for site in ["cross-site", "same-site"] {
        let answer = share_from(&mut browser, site, ("", "beli duren 77rb"), &[]);
        assert_eq!(answer.status, 403, "{site}");
    }
    assert!(!page(&mut browser, "/chat").contains("beli duren 77rb"));
    let mut stranger = house.browser();
    let answer = share(&mut stranger, ("", "beli duren 77rb"), &[]);
    assert_eq!((answer.status, answer.header("location")), (303, "/login?next=/chat&shared=yes"));
    let told = stranger.get(answer.header("location")).text;
    assert!(between(&told, "role=\"alert\">", "<").contains("bagikan sekali lagi"), "{told}");
    assert!(told.contains("name=\"next\" value=\"/chat\""), "{told}");
}

//! What every answer says, and what is refused before anybody looks at it: other sites' forms, other names, too much.

use ledger::access::api_key::Scope;
use serde_json::json;

use super::house::{BUDI, House, PASSWORD, ask, now, send};

#[tokio::test]
async fn every_answer_says_what_browsers_may_do_with_it() {
    let house = House::new(&[]).await;
    let budi = house.person(BUDI, "halo").await;
    let link = format!("/login/{}", house.link(&budi, now()).await);
    for path in ["/login", &link, "/login/x", "/", "/logins", "/auth/me", "/healthz", "/there/is/no/such"] {
        let answer = send(&house.server, ("GET", path), &[], "");
        let policy = answer.header("content-security-policy");
        for wanted in
            ["default-src 'none'", "style-src 'self'", "form-action 'self'", "frame-ancestors 'none'"]
        {
            assert!(policy.contains(wanted), "{path}: {policy}");
        }
        assert!(!policy.contains("unsafe") && !policy.contains("script-src"), "{path}: {policy}");
        for (name, value) in [
            ("x-content-type-options", "nosniff"),
            ("x-frame-options", "DENY"),
            ("referrer-policy", "same-origin"),
            ("cross-origin-opener-policy", "same-origin"),
            ("cache-control", "no-store"),
            ("strict-transport-security", ""),
        ] {
            assert_eq!(answer.header(name), value, "{path}: {name}");
        }
        for forbidden in ["<script", "style=", "onclick", "javascript:", "http://", "https://"] {
            assert!(!answer.text.contains(forbidden), "{path}: {forbidden}");
        }
    }
}

#[tokio::test]
async fn what_pages_load_is_called_by_what_it_holds_and_kept_for_good() {
    let house = House::new(&[]).await;
    let budi = house.person(BUDI, "halo").await;
    let mut browser = house.browser_of(&budi).await;
    let page = browser.get("/dashboard");
    let policy = page.header("content-security-policy");
    for wanted in ["default-src 'none'", "script-src 'self'", "connect-src 'self'", "form-action 'self'"] {
        assert!(policy.contains(wanted) && !policy.contains("unsafe"), "{policy}");
    }
    let parts = page.text.split("\"/assets/").skip(1);
    let loaded: Vec<&str> = parts.filter_map(|part| part.split('"').next()).collect();
    assert_eq!(loaded.len(), 4, "the stylesheet, an icon, htmx and a script of our own: {loaded:?}");
    for name in loaded {
        let path = format!("/assets/{name}");
        let answer = send(&house.server, ("GET", &path), &[("accept-encoding", "identity")], "");
        assert_eq!(answer.status, 200, "{path}");
        assert_eq!(answer.header("cache-control"), "public, max-age=31536000, immutable", "{path}");
        let kind = match name.rsplit_once('.').map(|(_, ending)| ending) {
            Some("css") => "text/css; charset=utf-8",
            Some("js") => "text/javascript; charset=utf-8",
            _ => "image/png",
        };
        assert_eq!(answer.header("content-type"), kind, "{path}");
    }
    for gone in ["/assets/catat.css", "/assets/catat-0000000000000000.css", "/assets/x", "/assets/..%2fx"] {
        assert_eq!(browser.get(gone).status, 404, "{gone}");
    }
    let worker = browser.get("/sw.js");
    assert_eq!((worker.status, worker.header("cache-control")), (200, "no-cache"));
    assert_eq!(worker.header("content-security-policy"), "default-src 'none'; connect-src 'self'");
    let manifest = browser.get("/manifest.webmanifest");
    assert_eq!(manifest.header("content-type"), "application/manifest+json");
    for icon in manifest.json()["icons"].as_array().expect("icons") {
        assert_eq!(browser.get(icon["src"].as_str().expect("a path")).status, 200, "{icon}");
    }
    let shares = &manifest.json()["share_target"];
    assert_eq!((&shares["action"], &shares["method"]), (&json!("/chat/shared"), &json!("POST")), "{shares}");
    let out = browser.post("/logout", &[]);
    assert_eq!((out.status, out.header("clear-site-data")), (303, "\"storage\""));
}

#[tokio::test]
async fn over_tls_the_cookie_is_bound_to_it() {
    let house = House::new(&[("CATAT_PUBLIC_URL", "https://catat.example")]).await;
    let budi = house.person(BUDI, "halo").await;
    let path = format!("/login/{}", house.link(&budi, now()).await);
    let form = [("content-type", "application/x-www-form-urlencoded"), ("origin", "https://catat.example")];
    let answer = send(&house.server, ("POST", &path), &form, "");
    assert_eq!(answer.status, 303, "{}", answer.text);
    let cookie = answer.header("set-cookie");
    assert!(cookie.starts_with("__Host-catat="), "{cookie}");
    for wanted in ["; Secure", "; HttpOnly", "; SameSite=Lax", "; Path=/"] {
        assert!(cookie.contains(wanted) && !cookie.contains("Domain"), "{cookie}");
    }
    assert_eq!(answer.header("strict-transport-security"), "max-age=31536000");
}

#[tokio::test]
async fn forms_of_other_sites_are_refused() {
    let house = House::new(&[]).await;
    let budi = house.person(BUDI, "halo").await;
    let mut browser = house.with_password(&budi).await;
    let host = house.server.url("");
    let body = format!("name={BUDI}&password={}", PASSWORD.replace(' ', "+"));
    for (headers, passes) in [
        (&[("sec-fetch-site", "same-origin")][..], true),
        (&[("sec-fetch-site", "none")], true),
        (&[("origin", &*host)], true),
        (&[], true),
        (&[("sec-fetch-site", "cross-site")], false),
        (&[("sec-fetch-site", "same-site")], false),
        (&[("origin", "https://evil.example")], false),
        (&[("origin", "null")], false),
        (&[("sec-fetch-site", "cross-site"), ("origin", &*host)], false),
    ] {
        let mut headers = headers.to_vec();
        headers.push(("content-type", "application/x-www-form-urlencoded"));
        let answer = send(&house.server, ("POST", "/login"), &headers, &body);
        assert_eq!(answer.status, if passes { 303 } else { 403 }, "{headers:?}: {}", answer.text);
        assert_eq!(answer.header("set-cookie").is_empty(), !passes, "{headers:?}");
    }
    let cross = [("sec-fetch-site", "cross-site"), ("origin", "https://evil.example")];
    let entry = json!({ "amount": 5_000 }).to_string();
    for path in ["/logout", "/logins/end-others", "/password", "/api/v1/transactions", "/api/v1/accounts"] {
        let answer = browser.ask(("POST", path), &cross, &entry);
        assert_eq!((answer.status, &*answer.code()), (403, "cross_site"), "{path}");
    }
    assert!(browser.is_logged_in());
}

#[tokio::test]
async fn only_pages_of_listed_sites_may_ask_and_they_bring_no_cookie() {
    let house = House::new(&[("CATAT_CORS", "https://grafik.example")]).await;
    let budi = house.person(BUDI, "halo").await;
    let (_, key) = house.key(&budi, &[Scope::Read, Scope::Write]).await;
    let preflight = |origin: &str| {
        let asked = [
            ("origin", origin),
            ("access-control-request-method", "POST"),
            ("access-control-request-headers", "authorization,idempotency-key"),
        ];
        send(&house.server, ("OPTIONS", "/api/v1/transactions"), &asked, "")
    };
    let listed = preflight("https://grafik.example");
    assert_eq!(
        (listed.status, listed.header("access-control-allow-origin")),
        (200, "https://grafik.example")
    );
    assert!(listed.header("access-control-allow-headers").contains("idempotency-key"));
    assert_eq!(listed.header("access-control-allow-credentials"), "");
    assert_eq!(preflight("https://evil.example").header("access-control-allow-origin"), "");
    let token = format!("Bearer {key}");
    let body = json!({ "amount": 5_000 }).to_string();
    for (origin, status) in [("https://grafik.example", 201), ("https://evil.example", 403)] {
        let headers = [("authorization", &*token), ("origin", origin), ("sec-fetch-site", "cross-site")];
        let answer = send(&house.server, ("POST", "/api/v1/transactions"), &headers, &body);
        assert_eq!(answer.status, status, "{origin}: {}", answer.text);
    }
    // Of one domain with the server a browser sends the cookie along: nothing is done by it.
    let mut browser = house.with_password(&budi).await;
    for kind in ["text/plain", "application/json"] {
        let headers =
            [("content-type", kind), ("origin", "https://grafik.example"), ("sec-fetch-site", "same-site")];
        let answer = browser.ask(("POST", "/api/v1/transactions"), &headers, &body);
        assert_eq!((answer.status, &*answer.code()), (403, "cross_site"), "{kind}");
        // Without a cookie it may come in by itself, as programs do.
        let said = json!({ "phone": BUDI, "password": PASSWORD }).to_string();
        let answer = send(&house.server, ("POST", "/auth/login"), &headers, &said);
        assert_eq!(answer.status, 200, "{kind}: {}", answer.text);
    }
    let form = [
        ("content-type", "application/x-www-form-urlencoded"),
        ("origin", "https://grafik.example"),
        ("sec-fetch-site", "same-site"),
    ];
    let said = format!("name={BUDI}&password={}", PASSWORD.replace(' ', "+"));
    assert_eq!(send(&house.server, ("POST", "/login"), &form, &said).status, 403, "logs nobody in");
    let house = House::new(&[]).await;
    let answer = send(&house.server, ("GET", "/healthz"), &[("origin", "https://grafik.example")], "");
    assert_eq!(answer.header("access-control-allow-origin"), "");
}

#[tokio::test]
async fn a_server_answers_to_its_own_names_alone() {
    let settings = [("CATAT_HOSTS", "catat.rumah,127.0.0.1"), ("CATAT_PUBLIC_URL", "https://catat.example")];
    let house = House::new(&settings).await;
    for (host, status) in [
        ("catat.rumah", 200),
        ("Catat.Rumah:8000", 200),
        ("catat.example", 200),
        ("127.0.0.1:1", 200),
        ("evil.example", 400),
        ("catat.rumah.evil.example", 400),
    ] {
        assert_eq!(send(&house.server, ("GET", "/login"), &[("host", host)], "").status, status, "{host}");
    }
    for path in ["/healthz", "/health", "/health/db", "/readyz"] {
        assert_eq!(send(&house.server, ("GET", path), &[("host", "localhost")], "").status, 200, "{path}");
    }
    let refused = send(&house.server, ("GET", "/auth/me"), &[("host", "evil.example")], "");
    assert_eq!(refused.code(), "unknown_host");
}

#[tokio::test]
async fn whoever_asks_too_often_is_told_when_to_come_again() {
    let house = House::new(&[("CATAT_TRUSTED_PROXIES", "127.0.0.1")]).await;
    let budi = house.person(BUDI, "halo").await;
    let (_, key) = house.key(&budi, &[Scope::Read]).await;
    let answer = ask(&house.server, &key, ("GET", "/auth/me"), "");
    assert_eq!([answer.header("x-ratelimit-limit"), answer.header("x-ratelimit-remaining")], ["600", "599"]);
    let refresh = |from: &str| {
        let body = json!({ "refresh_token": "x" }).to_string();
        send(&house.server, ("POST", "/auth/refresh"), &[("x-forwarded-for", from)], &body)
    };
    let refused = (0..200).map(|_| refresh("10.5.0.1")).find(|answer| answer.status == 429);
    let refused = refused.expect("a bucket has a bottom");
    assert_eq!((refused.header("x-ratelimit-remaining"), &*refused.code()), ("0", "too_many"));
    assert!(refused.header("retry-after").parse::<u32>().is_ok_and(|seconds| seconds >= 1));
    assert_eq!(refresh("10.5.0.2").status, 401, "others are not counted with them");
    assert_eq!(send(&house.server, ("GET", "/login"), &[("x-forwarded-for", "10.5.0.1")], "").status, 200);
}

#[tokio::test]
async fn whoever_watches_over_the_process_needs_no_key() {
    let house = House::new(&[]).await;
    for (path, body) in [
        ("/health", json!({ "status": "ok" })),
        ("/health/db", json!({ "status": "ok", "database": "ok" })),
        ("/readyz", json!({ "status": "ok", "database": "ok" })),
    ] {
        let answer = send(&house.server, ("GET", path), &[], "");
        assert_eq!((answer.status, answer.json()), (200, body), "{path}");
        assert_eq!(send(&house.server, ("POST", path), &[], "").status, 405, "{path}");
    }
}

/// `If-Match` as it is written: a list, any, weak ones that meet nothing; and what is none of these is told to be none.
#[tokio::test]
async fn what_a_write_is_about_is_read_as_it_is_written() {
    let house = House::new(&[]).await;
    let budi = house.person(BUDI, "halo").await;
    let (_, key) = house.key(&budi, &[Scope::Read, Scope::Write]).await;
    let named = json!({ "name": "Jago" }).to_string();
    let made = ask(&house.server, &key, ("POST", "/api/v1/accounts"), &named);
    assert_eq!(made.status, 201, "{}", made.text);
    let (path, tag) = (format!("/api/v1/accounts/{}", made.json()["id"]), made.header("etag").to_owned());
    let (token, weak) = (format!("Bearer {key}"), format!("W/{tag}"));
    let with = |lines: &[&str]| {
        let mut headers = vec![("authorization", &*token)];
        headers.extend(lines.iter().map(|line| ("if-match", *line)));
        let answer = send(&house.server, ("PATCH", &path), &headers, "{}");
        (answer.status, if answer.status == 200 { String::new() } else { answer.code() })
    };
    let both = format!("\"987\", {tag}");
    for (lines, status, code) in [
        (&[&*tag][..], 200, ""),
        (&["*"], 200, ""),
        (&[&both], 200, ""),
        (&["\"987\"", &tag], 200, ""),
        (&["\"987\""], 412, "outdated"),
        (&[&weak], 412, "outdated"),
        (&["abc"], 422, "invalid"),
        (&["1"], 422, "invalid"),
        (&["\"1"], 422, "invalid"),
        (&["\"1\" \"2\""], 422, "invalid"),
        (&["*", &tag], 422, "invalid"),
        (&[], 428, "precondition_required"),
    ] {
        assert_eq!(with(lines), (status, code.to_owned()), "{lines:?}");
    }
    let answer =
        send(&house.server, ("DELETE", &path), &[("authorization", &*token), ("if-match", "abc")], "");
    assert_eq!((answer.status, &*answer.code()), (422, "invalid"), "{}", answer.text);
}

/// Whoever opens the address, or a path that there is not, reads what to do; a program is told as ever.
#[tokio::test]
async fn browsers_are_led_in_and_shown_pages_and_programs_hear_errors() {
    let house = House::new(&[]).await;
    let budi = house.person(BUDI, "halo").await;
    let mut known = house.browser_of(&budi).await;
    let looks = [("accept", "text/html,application/xhtml+xml,*/*;q=0.8"), ("accept-language", "en")];
    let look = |path: &str| send(&house.server, ("GET", path), &looks, "");
    assert_eq!((look("/").status, look("/").header("location")), (303, "/login"));
    // Without an address of its own the bot gives no links.
    assert!(look("/login").text.contains("gives no links"), "{}", look("/login").text);
    let linking = House::new(&[("CATAT_PUBLIC_URL", "https://catat.example")]).await;
    let page = send(&linking.server, ("GET", "/login"), &looks, "");
    assert!(page.text.contains("dashboard") && !page.text.contains("gives no links"), "{}", page.text);
    let home = known.get("/");
    assert_eq!((home.status, home.header("location")), (303, "/dashboard"));
    for path in ["/there/is/no/such", "/dashbord", "/wp-login.php"] {
        let missing = look(path);
        assert_eq!((missing.status, missing.header("content-type")), (404, "text/html; charset=utf-8"));
        assert!(missing.text.contains("what you look for is gone.") && missing.text.contains("href=\"/\""));
        assert!(!missing.text.contains("<script"), "{}", missing.text);
        let missing = known.ask(("GET", path), &looks, "");
        assert!(missing.status == 404 && missing.text.contains("action=\"/logout\""), "{}", missing.text);
        assert_eq!(missing.header("x-catat-person"), budi.id.to_string());
    }
    let token = ("authorization", "Bearer x");
    for (request, headers) in [
        (("GET", "/there/is/no/such"), &[][..]),
        (("GET", "/there/is/no/such"), &[("accept", "application/json")]),
        (("GET", "/there/is/no/such"), &[looks[0], token]),
        (("GET", "/api/v1/there/is/no/such"), &[looks[0]]),
        (("POST", "/there/is/no/such"), &[looks[0]]),
    ] {
        let answer = send(&house.server, request, headers, "");
        assert_eq!((answer.status, &*answer.code()), (404, "not_found"), "{request:?} {headers:?}");
    }
    let form = look("/logout");
    assert_eq!((form.status, form.header("content-type")), (405, "text/html; charset=utf-8"));
    let asked = send(&house.server, ("GET", "/logout"), &[token], "");
    assert_eq!((asked.status, &*asked.code()), (405, "method_not_allowed"));
}

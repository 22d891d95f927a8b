//! What axe-core finds: the rules by which people are left out who do not look at a page, or do not point at it.

use std::{path::PathBuf, sync::LazyLock};

use crate::browser::Browser;

/// Its script, as `tools/assets.sh test` brings it. Its words are put into the page by the driver, whatever the page's policy says.
static SCRIPT: LazyLock<Option<String>> = LazyLock::new(|| {
    let script = folder().and_then(|folder| std::fs::read_to_string(folder.join("axe.min.js")).ok());
    if script.is_none() {
        #[expect(clippy::disallowed_methods, reason = "`make test-web` wants it to be there")]
        let is_required = std::env::var("CATAT_BROWSER").is_ok_and(|wish| wish == "required");
        assert!(!is_required, "axe-core is missing; `tools/assets.sh test` brings it");
        eprintln!("axe-core looks at no page: it is missing; `tools/assets.sh test` brings it");
    }
    script
});

/// Each rule that is broken, and by which element.
const RULES: &str = "return axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
    violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 160)}`)))";

/// The page that is open breaks no rule.
pub fn hold(browser: &Browser<'_>, what: &str) {
    let Some(script) = &*SCRIPT else { return };
    if browser.run("return !window.axe") == true {
        browser.run(script);
    }
    let broken = browser.run(RULES);
    assert_eq!(broken, serde_json::json!([]), "{what}: axe finds that");
}

/// Where `tools/assets.sh` puts what it brings.
fn folder() -> Option<PathBuf> {
    let said = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let cache = || said("XDG_CACHE_HOME").or_else(|| Some(said("HOME")?.join(".cache")));
    said("CATAT_ASSETS_DIR").or_else(|| Some(cache()?.join("catat/assets")))
}

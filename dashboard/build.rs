//! Finds what `make assets` has brought, so that it is bundled into the program. It never uses the network.

use std::{env, fs, path::PathBuf};

/// The files that pages load of others.
const BROUGHT: [&str; 1] = ["htmx.min.js"];
/// What says where they lie.
const SETTINGS: [&str; 3] = ["CATAT_ASSETS_DIR", "XDG_CACHE_HOME", "HOME"];

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    for setting in SETTINGS {
        println!("cargo::rerun-if-env-changed={setting}");
    }
    let from = folder().unwrap_or_default();
    let to = PathBuf::from(env::var_os("OUT_DIR").expect("cargo says it"));
    for name in BROUGHT {
        let file = from.join(name);
        println!("cargo::rerun-if-changed={}", file.display());
        if let Err(error) = fs::copy(&file, to.join(name)) {
            println!("cargo::error={}: {error}: run `make assets`, which brings it", file.display());
        }
    }
}

/// Where `tools/assets.sh` puts them.
fn folder() -> Option<PathBuf> {
    let [own, cache, home] =
        SETTINGS.map(|name| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from));
    let cache = cache.or_else(|| Some(home?.join(".cache")));
    own.or_else(|| Some(cache?.join("catat/assets")))
}

//! People whom money goes to and comes from.

use super::Role;
use crate::words::list::List;

/// Family, with whom money is given and received.
pub(crate) const KIN: Role = Role::new(
    0,
    &List::of(&[
        "ibu",
        "mama",
        "ayah",
        "ortu",
        "adik",
        "kakak",
        "om",
        "tante",
        "nenek",
        "mertua",
        "mantu",
        "menantu",
        "ponakan",
        "sepupu",
        "saudara",
        "keluarga",
        "pacar",
        "mas",
        "mbak",
        "abang",
        "bang",
        "kak",
        "dek",
        "teteh",
        "aa",
        "cici",
        "koko",
        "budhe",
        "umi",
        "abah",
        "oma",
        "opa",
        "doi",
        "ayang",
        "bude",
        "pakde",
        "sodara",
        "keponakan",
        "wak",
        "uwa",
        "cucu",
        "ayuk",
        "daeng",
        "menantu",
    ]),
);

/// Those whose money is also the person's own.
pub(crate) const HOUSEHOLD: Role = Role::new(1, &List::of(&["anak", "istri", "suami"]));

/// People who are neither kin nor household.
pub(crate) const OTHERS: Role = Role::new(
    2,
    &List::of(&[
        "teman",
        "tetangga",
        "orang",
        "dia",
        "mereka",
        "sahabat",
        "rekan",
        "kolega",
        "bestie",
        "beliau",
        "doski",
        "sohib",
        "seseorang",
        "anaknya",
        "roommate",
        "hamba",
    ]),
);

/// Those who pay for work or goods.
pub(crate) const PAYERS: Role = Role::new(
    3,
    &List::of(&[
        "klien",
        "pelanggan",
        "bos",
        "kantor",
        "perusahaan",
        "penyewa",
        "murid",
        "penghuni",
        "penumpang",
        "tamu",
        "pasien",
        "penyetor",
        "reseller",
        "tengkulak",
        "pengepul",
        "tauke",
        "toke",
        "donatur",
        "muzakki",
        "pt",
        "cv",
    ]),
);

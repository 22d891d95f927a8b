//! What the words of a row tell beside what it was for: which way its money went, and that its bank has not booked it yet.

use crate::{
    amount::Side,
    words::{Role, words},
};

/// What comes back, whoever pays it.
const BACK: Role = Role("refund|reversal|cashback|retur");
const BACK_IN_TWO: Role =
    Role("pengembalian dana|pengembalian transaksi|dana kembali|uang kembali|money back");
const IN: Role = Role("gaji|salary|payroll");
const IN_IN_TWO: Role = Role(
    "uang masuk|dana masuk|transfer masuk|masuk dari|transfer dari|trsf dari|trf dari|transfer from|\
     pembayaran diterima|payment received|setoran tunai|setor tunai|bunga tabungan|interest earned|jasa giro",
);
const OUT: Role = Role("biaya|pajak|denda|iuran|pembelian|purchase|belanja|tarikan|penarikan|withdrawal");
const OUT_IN_TWO: Role = Role(
    "uang keluar|dana keluar|transfer keluar|keluar ke|transfer ke|trsf ke|trf ke|transfer to|annual fee|admin fee|\
     late fee|late charge|kartu debit",
);
/// A bill is paid.
const PAID: Role = Role("payment|pembayaran|bayar|autopay|autodebet|autodebit");
/// And whoever is owed says thanks.
const THANKS: Role = Role("terima kasih|thank you|thanks");
/// What stands behind the payment of a card's bill: whose it is, by which means; and no shop.
const OF_BILL: Role = Role(
    "kartu|kredit|tagihan|credit|card|cc|via|melalui|lewat|otomatis|atm|online|ibanking|mbanking|transfer|from|dari|\
     diterima|received|terima|thank|thanks",
);
/// A row is not posted yet: at its beginning, or at its end.
const PENDING: Role = Role("pending|pend|unposted|tertunda");
const PENDING_IN_TWO: Role = Role(
    "belum diposting|belum dibukukan|belum diproses|belum posting|not posted|menunggu posting|menunggu pembukuan|\
     menunggu diposting|belum terposting",
);
/// Money is kept back for what may be posted later: how the words begin.
const HELD: Role = Role("otorisasi|preauth|preotorisasi|authorization|authorisation");
const HELD_IN_TWO: Role = Role(
    "dana ditahan|saldo ditahan|pre auth|pra otorisasi|auth hold|hold amount|hold dana|hold otorisasi|hold transaksi",
);

/// Which way money went by the words of a row; `None` where they leave it open, as most do.
pub(crate) fn way(text: &str) -> Option<Side> {
    way_of(&words(text))
}

fn way_of(said: &[String]) -> Option<Side> {
    if returns(said) {
        return Some(Side::In);
    }
    let goes_out = OUT.is_in(said) || has_two(said, OUT_IN_TWO);
    let comes_in = IN.is_in(said) || has_two(said, IN_IN_TWO);
    match (goes_out, comes_in) {
        (true, false) => Some(Side::Out),
        (false, true) => Some(Side::In),
        _ => None,
    }
}

fn is_back(said: &[String]) -> bool {
    BACK.is_in(said) || has_two(said, BACK_IN_TWO)
}

/// Whether something came back, or was paid and is thanked for.
fn returns(said: &[String]) -> bool {
    is_back(said) || (PAID.is_in(said) && is_thanked(said))
}

/// Whether the words of a row say that it came in where others went out: something came back, or of a card the bill was paid.
pub(crate) fn comes_back(text: &str, is_card: bool) -> bool {
    if is_card { lowers_bill(text) } else { way(text) == Some(Side::In) }
}

fn lowers_bill(text: &str) -> bool {
    /// Where a card is used, and no bill paid.
    const AT_SHOP: Role = Role("qris|qr|merchant|toko|shop|store|tokopedia|shopee|edc");
    let said = words(text);
    if is_back(&said) {
        return true;
    }
    let named = said.iter().skip(1).find(|word| word.bytes().any(|byte| !byte.is_ascii_digit()));
    let is_paid = said.first().is_some_and(|first| PAID.is(std::slice::from_ref(first)));
    is_paid && !AT_SHOP.is_in(&said) && named.is_none_or(|next| OF_BILL.is(std::slice::from_ref(next)))
}

/// Whether the words of a row say that its bank has not booked it yet.
pub(crate) fn is_unposted(text: &str) -> bool {
    // Nearly no row holds any of these.
    const MARKS: [&str; 9] =
        ["pend", "post", "belum", "hold", "otorisasi", "auth", "tahan", "tunda", "menunggu"];
    let lower = text.to_ascii_lowercase();
    if !MARKS.iter().any(|mark| lower.contains(mark)) {
        return false;
    }
    let said = words(text);
    let is_word = |word: Option<&String>, role: Role| {
        word.is_some_and(|word| word != "pend" && role.is(std::slice::from_ref(word)))
    };
    is_word(said.first(), PENDING)
        || is_word(said.last(), PENDING)
        || is_word(said.first(), HELD)
        || is_hold(&said)
        || has_two(&said, PENDING_IN_TWO)
        || said.first_chunk::<2>().is_some_and(|pair| HELD_IN_TWO.is(pair))
        || text.eq_ignore_ascii_case("pend")
}

/// A hold and its number: "HOLD 123456 HOTEL", and no name of a shop.
fn is_hold(said: &[String]) -> bool {
    let is_number = |word: &String| word.bytes().any(|byte| byte.is_ascii_digit());
    said.first().is_some_and(|first| first == "hold") && said.get(1).is_none_or(is_number)
}

/// Whether what stands where a day should says that there is none yet: `PEND`.
pub(crate) fn is_unposted_day(text: &str) -> bool {
    let said = words(text);
    PENDING.is_in(&said)
        || has_two(&said, PENDING_IN_TWO)
        || said.first().is_some_and(|first| HELD.is(std::slice::from_ref(first)))
}

fn is_thanked(said: &[String]) -> bool {
    THANKS.is_in(said) || has_two(said, THANKS)
}

fn has_two(said: &[String], role: Role) -> bool {
    said.windows(2).any(|pair| role.is(pair))
}

/// What the words of rows say of a reading that has a way for each.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Evidence {
    agrees: u64,
    differs: u64,
    /// How many of those that agree came back, or are thanked for.
    returns: u64,
}

impl Evidence {
    /// Counts a row that went this way.
    pub(crate) fn count(&mut self, side: Side, text: &str) {
        // One that differs is enough.
        if self.differs > 0 {
            return;
        }
        let said = words(text);
        match way_of(&said) {
            Some(way) if way == side => {
                self.agrees += 1;
                self.returns += u64::from(returns(&said));
            }
            Some(_) => self.differs += 1,
            None => {}
        }
    }

    /// Whether words bear the reading out: some do, and none says otherwise. One that `turns` signs round needs more than such words as
    /// "gaji", which stand on both sides of an account: something that came back, or was thanked for.
    pub(crate) fn bears_out(self, turns: bool) -> bool {
        self.agrees > 0 && self.differs == 0 && (!turns || self.returns > 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_tell_the_way_where_they_leave_no_doubt() {
        for (text, wanted) in [
            ("REFUND TOKOPEDIA", Some(Side::In)),
            ("REVERSAL BIAYA ADM", Some(Side::In)),
            ("PENGEMBALIAN DANA SHOPEE", Some(Side::In)),
            ("CASHBACK PROMO", Some(Side::In)),
            ("PAYMENT - THANK YOU", Some(Side::In)),
            ("PEMBAYARAN TERIMA KASIH", Some(Side::In)),
            ("GAJI NOVEMBER", Some(Side::In)),
            ("TRSF DARI BUDI", Some(Side::In)),
            ("BIAYA ADM", Some(Side::Out)),
            ("TRANSFER KE ANI", Some(Side::Out)),
            ("KARTU DEBIT INDOMARET", Some(Side::Out)),
            ("BIAYA TRANSFER DARI LUAR NEGERI", None),
            ("PENGEMBALIAN PINJAMAN", None),
            ("PEMBAYARAN PLN", None),
            ("STARBUCKS", None),
            ("", None),
        ] {
            assert_eq!(way(text), wanted, "{text}");
        }
    }

    #[test]
    fn a_cards_bill_is_lowered_by_payments_and_what_comes_back() {
        for (text, wanted) in [
            ("PEMBAYARAN - TERIMA KASIH", true),
            ("PEMBAYARAN VIA M-BCA", true),
            ("PAYMENT 0211", true),
            ("PAYMENT", true),
            ("REFUND ZARA", true),
            ("PEMBAYARAN TOKOPEDIA", false),
            ("GRAB PAYMENT", false),
            ("STARBUCKS", false),
        ] {
            assert_eq!(lowers_bill(text), wanted, "{text}");
        }
    }

    #[test]
    fn what_is_not_posted_says_so() {
        for (text, wanted) in [
            ("PENDING KOPI KENANGAN", true),
            ("KOPI KENANGAN (PENDING)", true),
            ("KARTU DEBIT BELUM DIPOSTING", true),
            ("HOLD 123456 HOTEL", true),
            ("OTORISASI PERTAMINA", true),
            ("DANA DITAHAN SPBU", true),
            ("PEND", true),
            ("PEND BUNGA", false),
            ("PENDIDIKAN ANAK", false),
            ("TOKO HOLDING JAYA", false),
            ("HOLD ON CAFE", false),
            ("POST OFFICE", false),
            ("KOPI", false),
        ] {
            assert_eq!(is_unposted(text), wanted, "{text}");
        }
        for (text, wanted) in
            [("'PEND", true), ("PEND", true), ("Pending", true), ("32/11/2026", false), ("", false)]
        {
            assert_eq!(is_unposted_day(text), wanted, "{text}");
        }
    }
}

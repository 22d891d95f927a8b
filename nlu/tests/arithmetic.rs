//! Prices, counts, shares, discounts and totals, in the words and orders that a grammar draws: what is booked is what was
//! reckoned here, or it is asked about. `CATAT_TEXTS` says how many are drawn, `CATAT_SEED` from where.

use std::{collections::BTreeMap, fmt::Write};

use ledger::Direction;
use nlu::eval::context;
use rand::{Rng, SeedableRng, rngs::StdRng};

const TEXTS: u64 = 20_000;

/// Things bought, and their counters.
const THINGS: [(&str, &str); 8] = [
    ("kopi", "gelas"),
    ("telur", "kg"),
    ("donat", "biji"),
    ("nasi goreng", "porsi"),
    ("beras", "karung"),
    ("kaos", "pcs"),
    ("bensin", "liter"),
    ("aqua", "botol"),
];

fn setting(name: &str, usual: u64) -> u64 {
    #[expect(clippy::disallowed_methods, reason = "a switch for longer runs")]
    std::env::var(name).ok().and_then(|value| value.parse().ok()).unwrap_or(usual)
}

/// One message, with the amounts that are right in it.
struct Drawn {
    shape: &'static str,
    text: String,
    /// In rupiah, in order.
    amounts: Vec<i64>,
}

struct Grammar(StdRng);

/// "1.250.000".
fn dotted(rupiah: i64) -> String {
    if rupiah < 1_000 {
        rupiah.to_string()
    } else {
        format!("{}.{:03}", dotted(rupiah / 1_000), rupiah % 1_000)
    }
}

impl Grammar {
    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.0.random_range(0..from.len())]
    }

    /// Thousands of rupiah.
    fn price(&mut self) -> i64 {
        self.0.random_range(2..180) * 1_000
    }

    fn count(&mut self) -> i64 {
        self.0.random_range(2..13)
    }

    /// An amount as people write it.
    fn money(&mut self, rupiah: i64) -> String {
        let thousands = rupiah / 1_000;
        let dotted = dotted(rupiah);
        match self.0.random_range(0..7) {
            0 => format!("{thousands}k"),
            1 => format!("{thousands}rb"),
            2 => format!("{thousands} ribu"),
            3 => dotted,
            4 => format!("Rp{dotted}"),
            5 => format!("Rp {dotted}"),
            _ => format!("{thousands} rb"),
        }
    }

    fn draw(&mut self) -> Drawn {
        let (thing, unit) = self.pick(&THINGS);
        let (price, count) = (self.price(), self.count());
        let (one, all) = (self.money(price), self.money(price * count));
        let verb = self.pick(&["", "beli ", "bayar "]);
        let total = price * count;
        let (shape, text, amounts) = match self.0.random_range(0..17) {
            0 => ("price", format!("{verb}{thing} {one}"), vec![price]),
            1 => ("count x price", format!("{verb}{thing} {count} x {one}"), vec![total]),
            2 => ("price x count", format!("{verb}{thing} {one} x {count}"), vec![total]),
            3 => ("count at price", format!("{verb}{thing} {count} {unit} @{one}"), vec![total]),
            4 => ("price per unit", format!("{verb}{thing} {count} {unit} {one} per {unit}"), vec![total]),
            5 => ("times behind", format!("{verb}{thing} {one} {count}x"), vec![total]),
            6 => ("count and total", format!("{verb}{thing} {count} {unit} total {all}"), vec![total]),
            7 => return self.discount((thing, verb), price),
            8 => return self.share((thing, verb), price, count),
            9 => return self.list(false),
            10 => return self.list(true),
            11 => return self.included((thing, verb), price),
            12 => return self.fee((thing, verb), price),
            13 => return self.counted_list(),
            14 => {
                let percent = self.pick(&[10, 20, 50]);
                let text = format!("{verb}{thing} {count} x {one} diskon {percent}%");
                ("discount on a product", text, vec![total * (100 - percent) / 100])
            }
            15 => {
                let heads = self.pick(&[2, 4, 5]);
                let text = format!("{verb}{thing} {count} {unit} @{one} dibagi {heads}");
                ("share of a product", text, vec![total / heads])
            }
            _ => ("each", format!("{verb}{count} {thing} masing-masing {one}"), vec![total]),
        };
        Drawn { shape, text, amounts }
    }

    fn discount(&mut self, (thing, verb): (&str, &str), price: i64) -> Drawn {
        let percent = self.pick(&[10, 20, 25, 50]);
        let net = price * (100 - percent) / 100;
        let (full, less) = (self.money(price), self.money(price / 2_000 * 1_000));
        let left = price - price / 2_000 * 1_000;
        let (text, net) = match self.0.random_range(0..3) {
            0 => (format!("{verb}{thing} {full} diskon {percent}%"), net),
            1 => (format!("{verb}{thing} diskon {percent}% dari {full}"), net),
            _ => (format!("{verb}{thing} {full} diskon {less}"), left),
        };
        Drawn { shape: "discount", text, amounts: vec![net] }
    }

    fn share(&mut self, (thing, verb): (&str, &str), price: i64, heads: i64) -> Drawn {
        let whole = self.money(price * heads);
        let (word, own) = (self.pick(&["bagi", "dibagi", "patungan"]), self.money(price));
        let text = match self.0.random_range(0..2) {
            0 => format!("{verb}{thing} {whole} {word} {heads} orang"),
            _ => format!("{verb}{thing} total {whole}, bagianku {own}"),
        };
        Drawn { shape: "share", text, amounts: vec![price] }
    }

    fn list(&mut self, with_total: bool) -> Drawn {
        let mut amounts = Vec::new();
        let mut text = String::new();
        let (between, first) = (self.pick(&[", ", "\n", " dan "]), self.0.random_range(0..THINGS.len()));
        for nth in 0..self.0.random_range(2..5) {
            let price = self.price();
            let said = self.money(price);
            let joint = if nth == 0 { "" } else { between };
            let _ = write!(text, "{joint}{} {said}", THINGS[(first + nth) % THINGS.len()].0);
            amounts.push(price);
        }
        if with_total {
            let sum = self.money(amounts.iter().sum());
            let _ = write!(text, "{}total {sum}", if between == "\n" { "\n" } else { ", " });
        }
        Drawn { shape: if with_total { "list with total" } else { "list" }, text, amounts }
    }

    fn counted_list(&mut self) -> Drawn {
        let (mut amounts, mut text) = (Vec::new(), String::new());
        let (between, first) = (self.pick(&[", ", "\n"]), self.0.random_range(0..THINGS.len()));
        for nth in 0..self.0.random_range(2..4) {
            let (thing, unit) = THINGS[(first + nth) % THINGS.len()];
            let (price, count) = (self.price(), self.count());
            let joint = if nth == 0 { "" } else { between };
            let (one, all) = (self.money(price), self.money(price * count));
            let _ = match self.0.random_range(0..3) {
                0 => write!(text, "{joint}{thing} {count} {unit} @{one}"),
                1 => write!(text, "{joint}{count}x {thing} {all}"),
                _ => write!(text, "{joint}{thing} {count} {unit} {all}"),
            };
            amounts.push(price * count);
        }
        Drawn { shape: "list of counts", text, amounts }
    }

    fn included(&mut self, (thing, verb): (&str, &str), price: i64) -> Drawn {
        let (part, all) = (self.money(2_000), self.money(price + 3_000));
        let word = self.pick(&["sudah termasuk", "termasuk", "udah sama"]);
        let what = self.pick(&["ongkir", "admin", "pajak"]);
        let text = format!("{verb}{thing} {all} {word} {what} {part}");
        Drawn { shape: "part in the sum", text, amounts: vec![price + 3_000] }
    }

    fn fee(&mut self, (thing, verb): (&str, &str), price: i64) -> Drawn {
        let (said, fee) = (self.money(price), self.money(3_000));
        let joint = self.pick(&[" + ", ", ", " tambah ", " plus "]);
        let what = self.pick(&["ongkir", "biaya admin"]);
        Drawn {
            shape: "fee beside",
            text: format!("{verb}{thing} {said}{joint}{what} {fee}"),
            amounts: vec![price, 3_000],
        }
    }
}

#[test]
fn what_is_reckoned_is_booked_or_asked_about() {
    let mut grammar = Grammar(StdRng::seed_from_u64(setting("CATAT_SEED", 0)));
    let texts = setting("CATAT_TEXTS", TEXTS);
    let context = context();
    // By shape: drawn, right, wrong and sure.
    let mut rows: BTreeMap<&str, (u64, u64, u64)> = BTreeMap::new();
    let mut wrong = Vec::new();
    for _ in 0..texts {
        let drawn = grammar.draw();
        let frame = nlu::understand(&drawn.text, &context);
        let mut booked: Vec<i64> = frame.entries().iter().map(|entry| entry.amount.minor() / 100).collect();
        booked.sort_unstable();
        let mut wanted = drawn.amounts.clone();
        wanted.sort_unstable();
        let is_asked = frame.question().is_some();
        let spends = frame.entries().iter().all(|entry| entry.direction == Direction::Expense);
        let row = rows.entry(drawn.shape).or_default();
        row.0 += 1;
        if !is_asked && booked == wanted && spends {
            row.1 += 1;
        } else if !is_asked && !booked.is_empty() {
            row.2 += 1;
            wrong.push(format!("{}: {:?} should be {wanted:?}, is {booked:?}", drawn.shape, drawn.text));
        }
    }
    for (shape, (drawn, right, wrong)) in &rows {
        println!("{shape:18} {drawn:>6} drawn, {right:>6} right, {wrong:>4} wrong and sure");
    }
    let right: u64 = rows.values().map(|row| row.1).sum();
    wrong.truncate(20);
    assert!(wrong.is_empty(), "wrong and sure:\n{}", wrong.join("\n"));
    assert!(right * 100 >= texts * 97, "{right} of {texts} right: {rows:?}");
}

use std::time::Instant;
fn main() {
    let context = nlu::eval::context();
    let half = |unit: &str, n: usize| unit.repeat(n / unit.len());
    for unit in [
        "1",
        "3x",
        "budi ",
        "7rb ",
        "7rb, ",
        "kopi 7rb termasuk 2rb, ",
        "10% ",
        "kopi 5rb dan ",
        "(8rb) ",
        "3 hari ",
        "$5 = 5rb ",
        "satu puluh ",
        "sehari ",
        "20rb eh ",
        "setor 5rb, ",
    ] {
        let mut told = Vec::new();
        for n in [1000usize, 2000, 4000] {
            let text = half(unit, n);
            let mut best = u128::MAX;
            for _ in 0..5 {
                let t = Instant::now();
                let _ = nlu::understand(&text, &context);
                best = best.min(t.elapsed().as_micros());
            }
            told.push(best);
        }
        println!("{unit:28?} {told:?} µs");
    }
    let text = "kemarin beli kopi susu 2x 18rb pake gopay, parkir goceng, bensin 50rb, gaji 5jt masuk bca terus jajan 7rb";
    let t = Instant::now();
    for _ in 0..200 {
        let _ = nlu::understand(text, &context);
    }
    println!("100 letters: {} µs", t.elapsed().as_micros() / 200);
}

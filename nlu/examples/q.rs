fn main() {
    let context = nlu::eval::context();
    let unit = std::env::args().nth(1).unwrap();
    let text = unit.repeat(4000 / unit.len());
    for _ in 0..150 {
        let _ = nlu::understand(&text, &context);
    }
}

//! x
use std::io::BufRead;
fn main() {
    let context = nlu::eval::context();
    for line in std::io::stdin().lock().lines() {
        let line = line.unwrap().replace("\\n", "\n");
        println!("{line:?}\n   {}", nlu::understand(&line, &context).to_json(None));
    }
}

//! What became of each number of a message.

use nlu::{
    eval,
    numbers::{Part, Use, numbers},
};

const TABLE: &[(&str, &[(&str, Part)])] = &[
    ("parkir 2rb 3x kemarin", &[("2rb 3x", Part::Booked), ("kemarin", Part::Day)]),
    (
        "jaket 300rb diskon 60rb jadi 240rb",
        &[("300rb", Part::Used(Use::Discount)), ("60rb", Part::Used(Use::Discount)), ("240rb", Part::Booked)],
    ),
    ("makan 85rb udah termasuk pajak 8rb", &[("85rb", Part::Booked), ("8rb", Part::Used(Use::Part))]),
    ("kopi 20k", &[("20k", Part::Booked)]),
    ("halo", &[]),
];

#[test]
fn each_number_has_its_part() {
    for (text, parts) in TABLE {
        let said = numbers(text, &eval::context());
        let said: Vec<(&str, Part)> =
            said.iter().map(|number| (number.words.as_str(), number.part)).collect();
        assert_eq!(said, *parts, "{text}");
    }
}

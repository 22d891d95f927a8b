//! Rectangles that lie askew: where a piece of text stands in a picture.

/// A place or a direction in a picture, in pixels from the left and the top.
pub type Point = (f32, f32);

/// A rectangle that lies askew.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rectangle {
    /// Its middle.
    pub middle: Point,
    /// The direction in which it is read, of length 1: to the right, up or down by an eighth of a turn at most.
    pub along: Point,
    /// How long it is in that direction, in pixels.
    pub length: f32,
    /// How high it is across it, in pixels.
    pub height: f32,
}

impl Rectangle {
    /// The smallest one that holds all these points; `None` where there are fewer than three that do not stand in a row.
    pub fn around(points: Vec<Point>) -> Option<Self> {
        let hull = hull(points);
        let next = hull.iter().cycle().skip(1);
        let directions = hull.iter().zip(next).filter_map(|(from, to)| direction(*from, *to));
        let boxes = directions.map(|along| Self::in_direction(&hull, along));
        boxes.min_by(|one, other| one.area().total_cmp(&other.area())).filter(|found| found.area() > 0.0)
    }

    /// The smallest one with a side in this direction.
    fn in_direction(points: &[Point], (x, y): Point) -> Self {
        // Of the two sides the one that is nearer to level is the one that is read along.
        let (x, y) = if x.abs() >= y.abs() { (x, y) } else { (-y, x) };
        let along = if x < 0.0 { (-x, -y) } else { (x, y) };
        let extent = |axis: Point| {
            let reach = points.iter().map(|point| dot(*point, axis));
            reach.fold((f32::MAX, f32::MIN), |(least, most), at| (least.min(at), most.max(at)))
        };
        let across = (-along.1, along.0);
        let ((left, right), (top, bottom)) = (extent(along), extent(across));
        let (u, v) = (f32::midpoint(left, right), f32::midpoint(top, bottom));
        let middle = (u * along.0 + v * across.0, u * along.1 + v * across.1);
        Self { middle, along, length: right - left, height: bottom - top }
    }

    /// What it covers, in pixels.
    pub fn area(&self) -> f32 {
        self.length * self.height
    }

    /// The same with so much added on every side, in pixels.
    pub fn grown(self, by: f32) -> Self {
        Self { length: self.length + 2.0 * by, height: self.height + 2.0 * by, ..self }
    }

    /// The same in a picture that is so many times as wide and as high.
    pub fn scaled(self, (wide, high): (f32, f32)) -> Self {
        let along = (self.along.0 * wide, self.along.1 * high);
        let across = (-self.along.1 * wide, self.along.0 * high);
        Self {
            middle: (self.middle.0 * wide, self.middle.1 * high),
            along: direction((0.0, 0.0), along).unwrap_or(self.along),
            length: self.length * along.0.hypot(along.1),
            height: self.height * across.0.hypot(across.1),
        }
    }

    /// The same after a picture of this size was turned to the right by a quarter.
    #[expect(
        clippy::cast_precision_loss,
        reason = "a picture's sides, which are no longer than thirty thousand"
    )]
    pub fn turned(self, (_, picture_height): (u32, u32)) -> Self {
        let (x, y) = self.middle;
        // Its sides change their parts, so that the one that is read along is tilted as it was.
        Self { middle: (picture_height as f32 - y, x), length: self.height, height: self.length, ..self }
    }

    /// A place in it: from −1 to 1 along it, and from −1 to 1 downwards.
    pub fn place(&self, along: f32, down: f32) -> Point {
        let (u, v) = (along * self.length / 2.0, down * self.height / 2.0);
        (
            self.middle.0 + u * self.along.0 - v * self.along.1,
            self.middle.1 + u * self.along.1 + v * self.along.0,
        )
    }
}

fn dot(one: Point, other: Point) -> f32 {
    one.0 * other.0 + one.1 * other.1
}

/// The direction from one point to another; `None` where they are the same.
fn direction(from: Point, to: Point) -> Option<Point> {
    let (x, y) = (to.0 - from.0, to.1 - from.1);
    let length = x.hypot(y);
    (length > 0.0).then(|| (x / length, y / length))
}

/// Those of the points that a band around all of them would touch, in its order.
fn hull(mut points: Vec<Point>) -> Vec<Point> {
    points.sort_by(|one, other| one.0.total_cmp(&other.0).then(one.1.total_cmp(&other.1)));
    points.dedup();
    let half = |points: &mut dyn Iterator<Item = Point>| {
        let mut kept: Vec<Point> = Vec::new();
        for point in points {
            while let [.., before, last] = kept[..]
                && is_no_left_turn(before, last, point)
            {
                kept.pop();
            }
            kept.push(point);
        }
        kept.pop();
        kept
    };
    let mut whole = half(&mut points.iter().copied());
    whole.extend(half(&mut points.iter().rev().copied()));
    whole
}

fn is_no_left_turn(before: Point, last: Point, next: Point) -> bool {
    let (one, other) = ((last.0 - before.0, last.1 - before.1), (next.0 - last.0, next.1 - last.1));
    one.0 * other.1 - one.1 * other.0 <= 0.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(one: Point, other: Point) -> bool {
        (one.0 - other.0).abs() < 0.01 && (one.1 - other.1).abs() < 0.01
    }

    #[test]
    fn the_smallest_rectangle_lies_as_its_points_do() {
        let slanted = Rectangle { middle: (50.0, 30.0), along: (0.8, 0.6), length: 40.0, height: 10.0 };
        let corners = [(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0), (0.3, 0.2)];
        let found = Rectangle::around(corners.map(|(along, down)| slanted.place(along, down)).to_vec());
        let found = found.expect("a rectangle");
        assert!(near(found.middle, slanted.middle) && near(found.along, slanted.along), "{found:?}");
        assert!(near((found.length, found.height), (40.0, 10.0)), "{found:?}");
        assert_eq!(Rectangle::around(vec![(1.0, 1.0), (2.0, 2.0), (3.0, 3.0)]), None);
        assert_eq!(Rectangle::around(Vec::new()), None);
    }

    #[test]
    fn what_stands_upright_lies_after_a_quarter_turn() {
        // A line of text that runs down the left edge of a picture of 100 × 200.
        let tall = Rectangle { middle: (10.0, 60.0), along: (1.0, 0.0), length: 8.0, height: 80.0 };
        let lying = tall.turned((100, 200));
        assert_eq!(lying.middle, (140.0, 10.0));
        assert_eq!((lying.length, lying.height), (80.0, 8.0));
        let back = lying.turned((200, 100)).turned((100, 200)).turned((200, 100));
        assert_eq!(back, tall);
    }
}

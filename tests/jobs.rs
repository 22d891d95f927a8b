//! Work that is due: taken once, at its time, tried again, and given up.

mod contracts;

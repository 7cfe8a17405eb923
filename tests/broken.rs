//! One folder a fault: see `tests/broken/`.

//! What a word is worth in the section that holds it: the same figures for the index that is served and for the one
//! that a browser reads by itself.
//!
//! Two things alone decide: where the word stands (title, heading, description, body: [`PARTS`](super::schema::PARTS)),
//! and what the sheet's author asked for. How often it occurs and how long the text is (the saturation of BM25,
//! Robertson and Zaragoza 2009) only decide among equals.

/// What frequency and length leave of a worth, at least.
const LEAST: f32 = 0.5;

/// What a word found in a second part adds, as a share.
const ELSEWHERE: f32 = 0.3;

/// A worth from 1/16 to 16 on a scale of 256 steps, each 2 to 3 % above the one before: the exponent and the first
/// five bits of the mantissa of a single-precision number (IEEE 754).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Impact(pub u8);

/// The bits of a number that are left out, and those of the lowest worth.
const CUT: u32 = 18;
const LOWEST: u32 = (127 - 4) << 5;

impl Impact {
    pub fn of(worth: f32) -> Self {
        let step = (worth.max(0.0).to_bits() >> CUT).saturating_sub(LOWEST);
        Impact(u8::try_from(step).unwrap_or(u8::MAX))
    }

    /// The middle of the step.
    pub fn worth(self) -> f32 {
        f32::from_bits(((u32::from(self.0) + LOWEST) << CUT) | 1 << (CUT - 1))
    }
}

/// What a word is worth that occurs `frequency` times in a part of this `weight`, which is `length` times as long as
/// such parts are on average.
pub fn in_part(weight: f32, frequency: f32, length: f32) -> f32 {
    let often = frequency / (frequency + 0.5 + 0.5 * length);
    weight * (LEAST + (1.0 - LEAST) * often)
}

/// What a word is worth that stands in several parts.
pub fn together(one: f32, other: f32) -> f32 {
    one.max(other) + ELSEWHERE * one.min(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_impact_is_near_its_worth() {
        for worth in [0.0626, 0.5, 0.7, 1.0, 1.3, 4.0, 15.9] {
            let near = Impact::of(worth).worth() / worth;
            assert!((0.98..1.02).contains(&near), "{worth} {near}");
        }
        assert_eq!(Impact::of(0.0), Impact(0));
        assert_eq!(Impact::of(-1.0), Impact(0));
        assert_eq!(Impact::of(1e9), Impact(255));
        assert_eq!(Impact::of(f32::NAN), Impact(0));
    }

    #[test]
    fn steps_keep_their_number() {
        for step in 0..=255 {
            assert_eq!(Impact::of(Impact(step).worth()), Impact(step));
        }
    }
}

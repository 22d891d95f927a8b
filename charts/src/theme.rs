//! Colours by what they are for, in the light and in the dark.

/// By which light a picture is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// Dark on white.
    #[default]
    Light,
    /// Light on near black.
    Dark,
}

/// What a colour is for. There is one accent; a warning is the only other hue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tone {
    /// What everything stands on.
    Paper,
    /// What is read.
    Ink,
    /// What is read second.
    Muted,
    /// What a bar lies in, lines behind figures, and days without anything.
    Track,
    /// What is looked at.
    Accent,
    /// The accent, far away: below a line.
    Wash,
    /// More than there may be.
    Warning,
    /// The accent in steps, from 1, the palest, to [`HEATS`].
    Heat(u8),
    /// What is read on a day of that heat.
    OnHeat(u8),
}

/// How many steps of heat there are.
pub(crate) const HEATS: u8 = 4;

impl Theme {
    /// The colour as `0xRRGGBB`.
    pub(crate) fn colour(self, tone: Tone) -> u32 {
        match self {
            Self::Light => light(tone),
            Self::Dark => dark(tone),
        }
    }
}

fn light(tone: Tone) -> u32 {
    match tone {
        Tone::Paper | Tone::OnHeat(3..) => 0xff_ff_ff,
        Tone::Ink | Tone::OnHeat(_) => 0x17_21_1d,
        Tone::Muted => 0x5d_6b_65,
        Tone::Track | Tone::Heat(0) => 0xea_ef_ec,
        Tone::Accent | Tone::Heat(3) => 0x0b_7a_5a,
        Tone::Wash => 0xe1_f2_ec,
        Tone::Warning => 0xb8_3b_22,
        Tone::Heat(1) => 0xbf_e3_d6,
        Tone::Heat(2) => 0x7f_c6_ae,
        Tone::Heat(_) => 0x06_4d_39,
    }
}

fn dark(tone: Tone) -> u32 {
    match tone {
        Tone::Paper | Tone::OnHeat(3..) => 0x10_16_14,
        Tone::Ink | Tone::OnHeat(_) => 0xec_f2_ef,
        Tone::Muted => 0x9a_a9_a2,
        Tone::Track | Tone::Heat(0) => 0x24_2d_29,
        Tone::Accent | Tone::Heat(3) => 0x3f_cf_9c,
        Tone::Wash => 0x17_2f_27,
        Tone::Warning => 0xf2_8b_72,
        Tone::Heat(1) => 0x1b_46_39,
        Tone::Heat(2) => 0x25_6d_56,
        Tone::Heat(_) => 0x9c_f0_d0,
    }
}

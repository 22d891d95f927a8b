//! The amounts of a remark: the one that is right, the one that is wrong, and what was taken off.

use super::Part;
use crate::pieces::piece::{Item, Piece, Use};
use crate::values::amount::{self, Amount};
use crate::words::lexicon::roles::remark::pointed;
use crate::words::lexicon::roles::{self, remark};
use crate::words::list::list;
use crate::words::token::Token;

impl Part<'_, '_> {
    /// The amount that is right, whether it is a guess, and the one that is wrong.
    pub(super) fn amount(&self, numbered: Option<usize>) -> (Option<Amount>, bool, Option<Amount>) {
        let tokens = &self.message.tokens;
        let before = |at: usize| at.checked_sub(1).map(|at| &tokens[self.pieces[at].tokens.start]);
        // "delete the gojek one": no amount.
        let voids = self.is_voiding();
        let is_pronoun = |at: usize| {
            let is_one = |it: &Token| it.reads(list!["one"]) && at > 0 || it.reads(pointed::ONE) && voids;
            tokens[self.pieces[at].tokens.clone()].iter().all(is_one)
        };
        let counts = |at: usize, amount: Amount| !amount.is_said() && (self.is_counted(at) || is_pronoun(at));
        let mut amounts = Vec::new();
        let mut denied = None;
        for (at, piece) in self.pieces.iter().enumerate().filter(|(at, _)| Some(*at) != numbered) {
            let is_denied = before(at).is_some_and(|before| before.is_or_reads(remark::DENIALS));
            let amount = match piece.item {
                Item::Money(amount) => amount,
                // "310rb bukan 350rb"
                Item::Spent(Use::TakenBack) if is_denied && !amounts.is_empty() => {
                    denied = self.written(piece);
                    continue;
                }
                _ => continue,
            };
            if counts(at, amount) {
                continue;
            }
            if is_denied {
                denied = Some(amount);
            } else {
                amounts.push((at, amount));
            }
        }
        let led =
            |(at, _): &&(usize, Amount)| before(*at).is_some_and(|before| before.is_or_reads(remark::INTO));
        let chosen = amounts.iter().rfind(led).or(amounts.last());
        // "bukan 20 tapi 25"
        let is_contrasted = self.pieces.windows(2).any(|pair| {
            let is_denial = tokens[pair[0].tokens.start].is_or_reads(remark::DENIALS);
            is_denial && matches!(pair[1].item, Item::Money(_) | Item::Spent(_))
        });
        let several = amounts.len() > 1 && !amounts.iter().any(|found| led(&found));
        match (chosen, denied) {
            (Some((_, amount)), _) => (Some(*amount), several || !amount.is_said() && !is_contrasted, denied),
            // "eh bukan 30rb": whether that is right or wrong the entry tells.
            (None, denied) => (None, false, denied),
        }
    }

    /// Whether no other amount is named beside the one.
    pub(super) fn has_one_amount(&self) -> bool {
        self.pieces.iter().filter(|piece| matches!(piece.item, Item::Money(_))).count() == 1
    }

    /// "ada promo 10rb jadi cuma bayar 24rb": what was taken off before the amount that is said in the end.
    pub(super) fn taken_off(&self) -> Option<Amount> {
        let discounts = |piece: &&Piece| piece.item == Item::Spent(Use::Discount);
        let off = self.pieces.iter().find(discounts)?;
        let is_named = self.tokens().any(|token| token.is_or_reads(remark::ALTERING));
        self.written(off).filter(|_| is_named)
    }

    /// The amount that a piece is, whatever came of it.
    fn written(&self, piece: &Piece) -> Option<Amount> {
        let tokens = &self.message.tokens[piece.tokens.clone()];
        amount::read(tokens, self.message.context.currency).map(|(_, amount)| amount)
    }

    /// "sepatu ganti 325rb", "yang sarapan 15rb": the amount is that of what is named.
    pub(super) fn puts_right(&self) -> bool {
        let tokens = &self.message.tokens;
        let token = |at: usize| &tokens[self.pieces[at].tokens.start];
        let is_led = (1..self.pieces.len()).any(|at| {
            matches!(self.pieces[at].item, Item::Money(_)) && token(at - 1).is_or_reads(remark::PUTTING)
        });
        let is_aside = |token: &&Token| token.is_or_reads(remark::MARKS) || token.is_any(roles::FILLERS);
        let first = self.tokens().find(|token| token.is("yang") || !is_aside(token));
        is_led || first.is_some_and(|first| first.is("yang"))
    }

    /// "2 nights": what stands behind the number is what it counts.
    pub(super) fn is_counted(&self, at: usize) -> bool {
        let Some(next) = self.pieces.get(at + 1).filter(|next| next.is_word()) else { return false };
        let token = &self.message.tokens[next.tokens.start];
        let around = [remark::MARKS, remark::WRONG, remark::AROUND, remark::INTO, remark::DENIALS];
        !around.iter().any(|words| token.is_or_reads(words))
    }
}

//! What is said to whoever asks for the pages, or brings a code from there.

use ledger::access::login_token::PATIENCE;

use crate::{
    out::say::line,
    topics::{
        deciding::Deciding,
        dialogue::JoinOffer,
        entrance::{
            JoinCode,
            write::{CountWrongCode, GiveLink},
        },
        own_data::is_among_others,
    },
};

impl Deciding<'_> {
    /// Gives the link that is asked for; in a group everybody could use it.
    pub(crate) fn give_link(&mut self) {
        if is_among_others(self.facts) {
            return self.say(line("own-data-in-group"));
        }
        if self.facts.message.channel.is_of_browser() {
            return self.say(line("dashboard-here"));
        }
        let Some(link) = &self.facts.entrance.link else { return self.say(line("dashboard-none")) };
        let minutes = PATIENCE.num_minutes();
        self.act(GiveLink(link.secret.hash()));
        self.say(line("dashboard-link").text("link", link.text()).number("minutes", minutes));
    }

    /// Six digits that the pages may have shown. A number that nobody waits for as a code is an amount, or whatever it is.
    pub(crate) fn take_join_code(&mut self) -> bool {
        let said = match &self.facts.entrance.code {
            None => return false,
            Some(JoinCode::Offered { digits, email, user_id }) => {
                self.dialogue.join_offer = Some(JoinOffer { digits: digits.clone(), user_id: *user_id });
                line("join-offered").text("email", email).text("code", digits)
            }
            Some(JoinCode::Joined { email, has_password }) => {
                self.dialogue.join_offer = None;
                let key = if *has_password { "join-done" } else { "join-done-without-password" };
                line(key).text("email", email)
            }
            Some(JoinCode::Unknown { is_named }) => {
                self.act(CountWrongCode);
                if !is_named {
                    return false;
                }
                line("join-unknown")
            }
            Some(JoinCode::TooMany) => line("join-too-many"),
        };
        self.say(said);
        true
    }

    /// Whether somebody may be told of the pages: they are alone with the bot, and did not just ask for them.
    pub(crate) fn may_offer_pages(&self) -> bool {
        self.facts.entrance.has_pages && self.facts.entrance.link.is_none()
    }
}

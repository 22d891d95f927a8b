//! Two real clients through the server, and everything that can happen between them.

mod conversation;
mod crowd;
mod files;
mod trouble;

use std::error::Error;

use loopback::{Identity, Phone, Server};

/// What a test ends with when something it waited for did not happen.
type Outcome = Result<(), Box<dyn Error>>;

/// A linked device, as what is under test will be.
fn bot() -> Identity {
    Identity::new("6281100000001", "100000000000001", 5, "Bot")
}

/// A server with the bot and one phone.
async fn pair() -> Result<(Server, Phone, Phone), Box<dyn Error>> {
    let server = Server::start().await?;
    let bot = Phone::connect(&server, bot()).await?;
    let budi = Phone::connect(&server, Identity::numbered(1)).await?;
    Ok((server, bot, budi))
}

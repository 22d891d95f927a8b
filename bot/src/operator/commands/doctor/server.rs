//! What doctor finds of the way in over HTTP: whether the running bot answers, and what is open to the world.

use std::{
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
    time::Duration,
};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

use super::{Bad, Findings, Good, Note};
use crate::operator::{
    config::{Registration, Settings},
    data_folder::{self, Running},
};

/// The running bot has this long to answer; its database alone has two seconds.
const PATIENCE: Duration = Duration::from_secs(5);
/// Its answer is a line for each session.
const LONGEST_ANSWER: u64 = 64 * 1024;

/// Asks the bot that uses this data folder at the address that it wrote down itself; the settings may be others by now.
pub(super) async fn look(findings: &mut Findings, settings: &Settings) {
    let address = match data_folder::running(&settings.data_dir) {
        Some(Running { process, address: Some(address) }) => {
            match health(address).await {
                Ok(200) => findings.add(Good, &format!("the bot (process {process}) answers on {address}")),
                Ok(status) => findings.add(
                    Bad,
                    &format!("the bot (process {process}) is unwell: /healthz on {address} says {status}"),
                ),
                Err(error) => findings
                    .add(Bad, &format!("the bot (process {process}) does not answer on {address}: {error}")),
            }
            address
        }
        Some(Running { process, address: None }) => {
            findings.add(Good, &format!("process {process} uses the data folder, without HTTP"));
            settings.listen
        }
        None => {
            findings.add(Note, "the bot is not running in this data folder");
            settings.listen
        }
    };
    exposure(findings, settings, address);
}

/// What anybody in the network may do, or all but may.
fn exposure(findings: &mut Findings, settings: &Settings, address: SocketAddr) {
    let is_public = !address.ip().is_loopback();
    if is_public {
        findings.add(
            Note,
            &format!(
                "HTTP on {address} is open to the network, unencrypted: put a proxy with HTTPS before it"
            ),
        );
    } else {
        findings.add(Good, &format!("HTTP on {address}, this machine only"));
    }
    match settings.token.clone().map(Ok).or_else(|| data_folder::kept_token(&settings.data_dir)) {
        Some(Err(error)) => findings.add(Bad, &error.to_string()),
        Some(Ok(token)) if token.is_weak() => weak_token(findings, is_public),
        Some(Ok(_)) => findings.add(Good, "the operator's token is long enough"),
        None => {}
    }
    if settings.is_metrics_open && is_public {
        findings.add(
            Note,
            "CATAT_METRICS is open: whoever reaches the address reads names of sessions in /metrics",
        );
    }
    if settings.registration == Registration::Open && (is_public || settings.whatsapp) {
        findings
            .add(Note, "CATAT_REGISTRATION is open: every number that writes is let in, and counts at once");
    }
}

fn weak_token(findings: &mut Findings, is_public: bool) {
    let mark = if is_public { Bad } else { Note };
    findings.add(
        mark,
        "the operator's token is easily guessed: `openssl rand -hex 32` makes a better CATAT_TOKEN",
    );
}

/// The status that `/healthz` answers.
async fn health(address: SocketAddr) -> std::io::Result<u16> {
    let ask = async {
        let mut stream = TcpStream::connect(reachable(address)).await?;
        stream.write_all(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").await?;
        let mut answer = Vec::new();
        stream.take(LONGEST_ANSWER).read_to_end(&mut answer).await?;
        let head = String::from_utf8_lossy(&answer);
        let status = head.split_whitespace().nth(1).and_then(|status| status.parse().ok());
        status.ok_or_else(|| std::io::Error::other("what answers speaks no HTTP"))
    };
    tokio::time::timeout(PATIENCE, ask).await.unwrap_or_else(|late| Err(late.into()))
}

/// Who listens everywhere is asked on this machine.
fn reachable(address: SocketAddr) -> SocketAddr {
    let ip = match address.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => Ipv4Addr::LOCALHOST.into(),
        IpAddr::V6(ip) if ip.is_unspecified() => Ipv6Addr::LOCALHOST.into(),
        ip => ip,
    };
    SocketAddr::new(ip, address.port())
}

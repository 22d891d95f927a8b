//! How many connections one end may have.

use std::{
    io::{Read, Write},
    net::TcpStream,
};

use super::house::House;

/// More than one network may have.
const MANY: usize = 260;

/// How many of many connections that are open at once are answered.
fn answered(house: &House) -> usize {
    let address = house.server.url("").replace("http://", "");
    let mut streams: Vec<TcpStream> =
        (0..MANY).map(|_| TcpStream::connect(&*address).expect("a connection")).collect();
    let is_answered = |stream: &mut TcpStream| {
        let mut begun = [0; 12];
        let asked = stream.write_all(b"GET /health HTTP/1.1\r\nhost: x\r\n\r\n");
        asked.and_then(|()| stream.read_exact(&mut begun)).is_ok() && begun == *b"HTTP/1.1 200"
    };
    streams.iter_mut().filter_map(|stream| is_answered(stream).then_some(())).count()
}

#[tokio::test]
async fn one_address_has_so_many_connections_unless_it_is_a_proxy_that_is_believed() {
    let house = House::new(&[]).await;
    let own = answered(&house);
    // The test's own way in may still be open.
    assert!((250..=256).contains(&own), "{own}");
    let house = House::new(&[("CATAT_TRUSTED_PROXIES", "127.0.0.1")]).await;
    assert_eq!(answered(&house), MANY);
}

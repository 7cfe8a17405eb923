//! One connection to a server on this machine: HTTP/1.1, and no more of it than our own server speaks.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

/// What browsers take from a host without a certificate.
pub const AS_BROWSERS: &str = "gzip, deflate";

/// How long an answer may take before it counts as lost.
const PATIENCE: Duration = Duration::from_secs(10);

/// A connection that stays open from request to request.
pub struct Client {
    host: String,
    /// What the answers may be wrapped in.
    codings: &'static str,
    stream: BufReader<TcpStream>,
}

impl Client {
    /// Connects to `host`, for answers that may travel in one of the `codings`; as they are if that is empty.
    pub fn open(host: &str, codings: &'static str) -> Result<Self, String> {
        let stream = TcpStream::connect(host).map_err(|error| format!("{host}: {error}"))?;
        let set = |done: std::io::Result<()>| done.map_err(|error| format!("{host}: {error}"));
        set(stream.set_nodelay(true))?;
        set(stream.set_read_timeout(Some(PATIENCE)))?;
        Ok(Client { host: host.to_owned(), codings, stream: BufReader::with_capacity(64 * 1024, stream) })
    }

    /// Asks for `path` and returns the status and the body as it travels.
    pub fn get(&mut self, path: &str) -> Result<(u16, Vec<u8>), String> {
        self.ask(path).map_err(|error| format!("{path}: {error}"))
    }

    fn ask(&mut self, path: &str) -> std::io::Result<(u16, Vec<u8>)> {
        let (host, codings) = (&self.host, self.codings);
        let request = format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nAccept-Encoding: {codings}\r\n\r\n");
        self.stream.get_mut().write_all(request.as_bytes())?;
        let status = self.line()?.split(' ').nth(1).and_then(|code| code.parse().ok());
        let status = status.ok_or_else(|| std::io::Error::other("no status"))?;
        let (mut length, mut chunked) = (0, false);
        loop {
            let line = self.line()?;
            let Some((name, value)) = line.split_once(':') else { break };
            match name.to_ascii_lowercase().as_str() {
                "content-length" => length = value.trim().parse().map_err(std::io::Error::other)?,
                "transfer-encoding" => chunked = value.trim() == "chunked",
                _ => {}
            }
        }
        let mut body = Vec::new();
        if !chunked {
            self.take(length, &mut body)?;
            return Ok((status, body));
        }
        loop {
            let size = usize::from_str_radix(&self.line()?, 16).map_err(std::io::Error::other)?;
            self.take(size, &mut body)?;
            self.line()?;
            if size == 0 {
                return Ok((status, body));
            }
        }
    }

    fn line(&mut self) -> std::io::Result<String> {
        let mut line = String::new();
        if self.stream.read_line(&mut line)? == 0 {
            return Err(std::io::ErrorKind::UnexpectedEof.into());
        }
        Ok(line.trim_end().to_owned())
    }

    fn take(&mut self, length: usize, body: &mut Vec<u8>) -> std::io::Result<()> {
        let start = body.len();
        body.resize(start + length, 0);
        self.stream.read_exact(body.get_mut(start..).unwrap_or_default())
    }
}

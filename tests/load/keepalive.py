"""One HTTP/1.1 connection with as little of its own as possible: the standard library's client costs more time than a
fast server does."""

import socket
import time
from urllib.parse import urlsplit

from servers import TOKEN


class KeepAlive:
    def __init__(self, url):
        host = urlsplit(url)
        self.socket = socket.create_connection((host.hostname, host.port), timeout=30)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.host = host.netloc

    def get(self, path, bearer=TOKEN):
        """The seconds until the whole answer was there, and its body; anything but 200 is an error."""
        request = f"GET {path} HTTP/1.1\r\nHost: {self.host}\r\nAuthorization: Bearer {bearer}\r\n\r\n"
        seconds, status, body = self.ask(request.encode())
        if status != 200:
            raise RuntimeError(f"GET {path}: {status} {body[:300].decode(errors='replace')}")
        return seconds, body

    def post(self, path, body, headers=""):
        """The seconds until the whole answer was there, and its status. Each header ends with a line's end."""
        head = (
            f"POST {path} HTTP/1.1\r\nHost: {self.host}\r\nContent-Type: application/json\r\n{headers}"
            f"Content-Length: {len(body)}\r\n\r\n"
        )
        return self.ask(head.encode() + body)[:2]

    def ask(self, request):
        start = time.perf_counter()
        self.socket.sendall(request)
        received = b""
        while (body := whole_body(received)) is None:
            more = self.socket.recv(65536)
            if not more:
                raise RuntimeError(f"{request.splitlines()[0].decode()}: the connection was closed")
            received += more
        seconds = time.perf_counter() - start
        return seconds, int(received[9:12]), body

    def close(self):
        self.socket.close()


def whole_body(received):
    """The body of an answer; `None` until all of it is there."""
    head_end = received.find(b"\r\n\r\n")
    if head_end < 0:
        return None
    head = received[:head_end].lower()
    length_at = head.find(b"content-length:")
    if length_at < 0:
        raise RuntimeError("an answer without Content-Length")
    end = head_end + 4 + int(head[length_at + 15 :].split(b"\r\n")[0])
    return received[head_end + 4 : end] if len(received) >= end else None

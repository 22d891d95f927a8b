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

    def get(self, path, headers="", bearer=TOKEN):
        """The seconds until the whole answer was there, and its body; anything but 200 is an error. Whoever sends headers of
        their own says in them who they are."""
        seconds, status, body = self.ask(self.head("GET", path, headers or f"Authorization: Bearer {bearer}\r\n"))
        if status != 200:
            raise RuntimeError(f"GET {path}: {status} {body[:300].decode(errors='replace')}")
        return seconds, body

    def post(self, path, body, headers=""):
        """The seconds until the whole answer was there, and its status. Each header ends with a line's end."""
        headers = f"Content-Type: application/json\r\n{headers}Content-Length: {len(body)}\r\n"
        return self.ask(self.head("POST", path, headers) + body)[:2]

    def head(self, method, path, headers):
        """The head of a request. Each header ends with a line's end."""
        return f"{method} {path} HTTP/1.1\r\nHost: {self.host}\r\n{headers}\r\n".encode()

    def ask(self, request):
        start = time.perf_counter()
        received = self.answer(request)
        seconds = time.perf_counter() - start
        return seconds, int(received[9:12]), whole_body(received)

    def answer(self, request):
        """The answer's head and body, once all of it is there."""
        self.socket.sendall(request)
        received = b""
        while whole_body(received) is None:
            more = self.socket.recv(65536)
            if not more:
                raise RuntimeError(f"{request.splitlines()[0].decode()}: the connection was closed")
            received += more
        return received

    def close(self):
        self.socket.close()


def cookie_of(answer):
    """The cookie that an answer sets, as it is sent back."""
    for line in answer.partition(b"\r\n\r\n")[0].split(b"\r\n"):
        name, _, value = line.partition(b": ")
        if name.lower() == b"set-cookie":
            return value.partition(b";")[0].decode()
    raise RuntimeError(f"an answer without a cookie: {answer[:200].decode(errors='replace')}")


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

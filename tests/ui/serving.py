"""`panel serve app` as users run it: a process on a free port, which can be killed and come back."""

import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlencode

from panel.tests.util import get_open_ports, wait_until

ROOT = Path(__file__).parents[2]
PATIENCE = 30_000  # milliseconds for a server to start on a busy machine


# A page that is closed before Python has answered leaves a traceback of Tornado's, which harms nobody.
HARMLESS = ("WebSocketClosedError", "StreamClosedError")


def faults(log: str) -> list[str]:
    """The errors that a server's log tells of, by the last lines of their tracebacks."""
    ends = re.findall(r"Traceback \(most recent call last\):\n(?:[ \t].*\n|\n)*(\S.*)", log)
    return [end for end in ends if not any(name in end for name in HARMLESS)]


class Server:
    """A served explorer; `log` is what it wrote so far."""

    def __init__(self, log: Path):
        self.port = get_open_ports()[0]
        self._log = log
        self._process = None

    @property
    def address(self) -> str:
        return f"http://localhost:{self.port}/app"

    def lesson(self, slug: str, **asked: str) -> str:
        """The address of a lesson with what is asked of it."""
        return f"{self.address}?{urlencode({'lesson': slug, **asked})}"

    @property
    def log(self) -> str:
        return self._log.read_text("utf-8") if self._log.exists() else ""

    def start(self, app: Path | str = "app", options=()):
        command = [sys.executable, "-m", "panel", "serve", app, "--port", str(self.port), *options]
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(command, cwd=ROOT, stdout=log, stderr=subprocess.STDOUT)
        wait_until(self._answers, timeout=PATIENCE)
        return self

    def kill(self) -> None:
        """End the process as a crash or a pulled plug would: without a word to anyone."""
        self._process.kill()
        self._process.wait()

    def stop(self) -> None:
        self._process.terminate()
        try:
            self._process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            self.kill()

    def _answers(self) -> bool:
        if self._process.poll() is not None:
            raise RuntimeError(f"panel serve ended with code {self._process.returncode}:\n{self.log}")
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self.port)) == 0


@contextmanager
def running(log: Path) -> Iterator[Server]:
    """A served explorer, which must end without an error in its log."""
    server = Server(log).start()
    yield server
    server.stop()
    assert faults(server.log) == [], server.log

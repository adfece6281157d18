"""A real browser without a window, driven over its own pipe: no driver, no port, no network."""

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any, Self

PROGRAM = shutil.which("chromium") or shutil.which("chromium-browser")


class Chromium:
    """One page of headless Chromium, opened from a file."""

    def __init__(self, page: Path, profile: Path) -> None:
        assert PROGRAM is not None
        # The browser reads commands on descriptor 3 and answers on 4, each ended by a zero byte
        # (the DevTools protocol's --remote-debugging-pipe).
        to_read, self._to = os.pipe()
        self._from, to_write = os.pipe()
        command = [
            *("bash", "-c", f'exec 3<&{to_read} 4>&{to_write}; exec "$0" "$@"', PROGRAM),
            *("--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run"),
            *("--remote-debugging-pipe", "--disable-dev-shm-usage", f"--user-data-dir={profile}"),
        ]
        home = {**os.environ, "HOME": str(profile)}
        self._process = subprocess.Popen(
            command,
            pass_fds=(to_read, to_write),
            env=home,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(to_read)
        os.close(to_write)
        self._answers = os.fdopen(self._from, "rb")
        self._number = 0
        self._session = ""
        self.events: list[dict[str, Any]] = []
        try:
            self._open(page)
        except BaseException:
            self._process.kill()
            self._process.wait()
            raise

    def _open(self, page: Path) -> None:
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        attached = self.call("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        for domain in ("Network", "Log", "Runtime", "Page"):
            self.call(f"{domain}.enable")
        self.call("Page.navigate", url=page.as_uri())
        self.until("document.body && document.body.dataset.state === 'ready'")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._session = ""
        self.call("Browser.close")
        self._process.wait(20)
        os.close(self._to)
        self._answers.close()

    def call(self, method: str, **params: Any) -> Any:
        """Send one command and give its result; what else is told on the way is in `events`."""
        self._number += 1
        asked = {"id": self._number, "method": method, "params": params}
        if self._session:
            asked["sessionId"] = self._session
        os.write(self._to, json.dumps(asked).encode() + b"\0")
        while True:
            answer = json.loads(self._message())
            if answer.get("id") == self._number:
                assert "error" not in answer, answer
                return answer["result"]
            self.events.append(answer)

    def _message(self) -> bytes:
        said = bytearray()
        while (byte := self._answers.read(1)) != b"\0":
            if not byte:
                raise EOFError("the browser ended")
            said += byte
        return bytes(said)

    def value(self, expression: str) -> Any:
        """The value of a JavaScript expression; promises are waited for."""
        told = self.call(
            "Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True
        )
        assert "exceptionDetails" not in told, told
        return told["result"].get("value")

    def until(self, condition: str) -> None:
        """Wait, in the page itself, for a condition to hold."""
        self.value(
            "new Promise(done => { const look = () => "
            f"({condition}) ? done(true) : setTimeout(look, 10); look(); }})"
        )

    def choose(self, *files: Path) -> None:
        """Choose *files* in the page's only file field, as a person does, and wait for the end."""
        self.value(
            "document.body.dataset.state = 'asked'; document.querySelector('input').value = ''"
        )
        root = self.call("DOM.getDocument")["root"]["nodeId"]
        field = self.call("DOM.querySelector", nodeId=root, selector="input[type=file]")["nodeId"]
        self.call("DOM.setFileInputFiles", nodeId=field, files=[str(path) for path in files])
        self.until("document.body.dataset.state === 'done'")

    def requests(self) -> list[str]:
        """The addresses that the page asked for, its own among them."""
        sent = [e["params"] for e in self.events if e["method"] == "Network.requestWillBeSent"]
        return [each["request"]["url"] for each in sent]

    def complaints(self) -> list[str]:
        """What the browser's console says: refused scripts, errors."""
        logged = [e["params"]["entry"] for e in self.events if e["method"] == "Log.entryAdded"]
        thrown = [e for e in self.events if e["method"] == "Runtime.exceptionThrown"]
        return [entry["text"] for entry in logged if entry["level"] == "error"] + thrown

"""Running emitted JavaScript where learners run it: in a browser's page."""

import json
from itertools import count

import numpy as np
from playwright.sync_api import Page, Route

ORIGIN = "http://emitted.test"

# Numbers travel as text, in which Python reads NaN and Infinity too.
RUN = """async (folder) => {
  const { run } = await import(`${folder}/program.mjs`);
  const { default: inputs } = await import(`${folder}/inputs.mjs`);
  const number = (x) => (Object.is(x, -0) ? "-0.0" : String(x));
  const list = ([name, numbers]) => `"${name}": [${Array.from(numbers, number)}]`;
  const text = (lists) => Object.entries(lists).map(list);
  return `[${inputs.map((given) => `{${text(run(given))}}`)}]`;
}"""

IMPORT = """async (address) => {
  globalThis.said = [];
  console.log = (text) => said.push(text);
  await import(address);
  return said.join("\\n");
}"""


class JavaScript:
    """A page that imports modules by the names under which they are given."""

    def __init__(self, page: Page):
        self._page = page
        self._files = {"/": "<!doctype html>"}
        self._numbers = count()
        page.route(f"{ORIGIN}/**", self._answer)
        page.goto(f"{ORIGIN}/")

    def run(self, module: str, inputs: list[dict[str, float]]) -> list[dict[str, list[float]]]:
        """What the module's `run` gives for each of the inputs."""
        given = json.dumps([{name: float(value) for name, value in each.items()} for each in inputs])
        folder = self._put({"program.mjs": module, "inputs.mjs": f"export default {given};"})
        return json.loads(self._page.evaluate(RUN, folder))

    def prints(self, module: str, script: str, beside: dict[str, str] | None = None, **given):
        """What a script prints as JSON; it sees the module as P and what is given by name.

        It may import the modules beside it, by their names.
        """
        names = "".join(f"const {name} = {json.dumps(plain(value))};\n" for name, value in given.items())
        main = f'import * as P from "./program.mjs";\n{names}{script}'
        folder = self._put({"program.mjs": module, "main.mjs": main, **(beside or {})})
        return json.loads(self._page.evaluate(IMPORT, f"{folder}/main.mjs"))

    def _put(self, files: dict[str, str]) -> str:
        """A new folder of files; those of the run before go."""
        folder = f"/{next(self._numbers)}"
        self._files = {f"{folder}/{name}": text for name, text in files.items()}
        return folder

    def _answer(self, route: Route) -> None:
        path = route.request.url.removeprefix(ORIGIN)
        kind = "text/html" if path == "/" else "text/javascript"
        if path in self._files:
            route.fulfill(body=self._files[path], content_type=f"{kind}; charset=utf-8")
        else:
            route.abort()


def plain(value):
    return np.asarray(value).ravel().tolist() if isinstance(value, np.ndarray) else value

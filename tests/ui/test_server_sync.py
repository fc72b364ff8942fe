"""What the page tells Python, and what it does where no answer comes."""

import pytest

# A model whose Python answers one release; gives the releases that were sent and the verdicts heard.
ASK = """async ({ answered, python }) => {
  const { serverSync } = await import("/sync/server_sync.js");
  const listeners = {};
  const values = { python, view: { scene: { name: "x" } } };
  const sent = [];
  const confirmed = (released) => ({ released, inputs: { a: 1 }, values: [1], gradients: [1] });
  const model = {
    get: (name) => values[name],
    set: (name, value) => (values[name] = value),
    on: (event, act) => (listeners[event] = act),
    save_changes() {
      sent.push(values.released);
      if (values.released !== answered) return;
      values.confirmed = confirmed(answered);
      listeners["change:confirmed"]();
    },
  };
  const verdicts = [];
  const sync = serverSync(model, { verdict: (agrees) => verdicts.push(agrees) });
  const result = { values: [1], gradients: [1] };
  sync.attach({ inputs: { a: 1 }, result, scene: { output: 0 }, listen: () => () => {} });
  const timers = [];
  globalThis.setTimeout = (act) => timers.push(act);
  globalThis.clearTimeout = (id) => id && (timers[id - 1] = null);
  sync.commit();
  for (let at = 0; at < timers.length; at += 1) timers[at]?.();
  return { sent, verdicts };
}"""


@pytest.mark.parametrize(
    ("answered", "sent", "verdicts"),
    [(1, [1], [True]), (3, [1, 2, 3], [True]), (0, [1, 2, 3, 4], [])],
    ids=["at once", "after two that were lost", "never"],
)
def test_an_answer_that_is_missing_is_asked_for_again(modules, answered, sent, verdicts):
    found = modules.page.evaluate(ASK, {"answered": answered, "python": True})
    assert found == {"sent": sent, "verdicts": verdicts}


def test_a_file_without_python_waits_for_nobody(modules):
    found = modules.page.evaluate(ASK, {"answered": 0, "python": False})
    assert found == {"sent": [1], "verdicts": []}

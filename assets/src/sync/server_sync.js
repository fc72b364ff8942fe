// The wire to Python: tells it the inputs, hears what it sets, compares numbers, survives a lost connection.

const EVERY = 250; // milliseconds between reports while a slider moves
const AGAIN = 1500; // milliseconds between attempts to find a lost server
const CLOSE = 1e-12; // relative difference that two machines' exp and tanh may show

/**
 * Ties a lesson to a model (an anywidget model: get, set, save_changes, on).
 *
 * `hear` is told what comes from Python: verdict(agrees, theirs) on the shown numbers, view(view) to draw,
 * refused(setting, sentence), and connection("lost" | "found"). Gives {follow(state), told(), choose(settings), stop()}:
 * `told` is to be called when the learner lets go of something.
 */
export function link(model, hear) {
  let state;
  let forget = () => {};
  let wire = model; // null while the connection is lost
  let released = 0;
  let timer = null;

  const report = () => {
    clearTimeout(timer);
    timer = null;
    if (wire === null) return;
    wire.set("inputs", state.inputs);
    wire.save_changes();
  };
  const told = () => {
    released += 1;
    wire?.set("released", released);
    report();
  };
  const choose = (settings) => {
    wire?.set("settings", settings);
    wire?.save_changes();
  };
  const attach = (port) => {
    wire = port;
    port.on("change:changed", () => state.change(port.get("changed").inputs, "python"));
    port.on("change:confirmed", () => compare(port.get("confirmed"), released, state, hear));
    port.on("change:view", () => hear.view(port.get("view")));
    port.on("change:refused", () => hear.refused(port.get("refused")));
  };
  /** From now on this state is the one that Python is told about. */
  const follow = (next) => {
    forget();
    state = next;
    forget = state.listen((_, cause) => {
      if (cause === "python") told();
      else if (cause !== "look" && timer === null) timer = setTimeout(report, EVERY);
    });
  };

  attach(model);
  watch(model.model?.document, model.get("view").scene.name, {
    lost: () => ((wire = null), hear.connection("lost")),
    found: (port) => (attach(port), choose(state.scene.chosen), told(), hear.connection("found")),
  });
  return { follow, told, choose, stop: () => (clearTimeout(timer), forget()) };
}

/** Holds Python's own run against what the page shows, if it is about what the page shows now. */
function compare(confirmed, released, state, hear) {
  if (confirmed?.released !== released || !same(Object.values(confirmed.inputs), Object.values(state.inputs), 0)) return;
  const agrees = same(confirmed.values, state.result.values, CLOSE) && same(confirmed.gradients, state.result.gradients, CLOSE);
  hear.verdict(agrees, confirmed.values[state.scene.output]);
}

const same = (theirs, ours, slack) =>
  theirs.length === ours.length &&
  theirs.every((value, index) => Object.is(value, ours[index]) || Math.abs(value - ours[index]) <= slack * Math.max(1, Math.abs(value)));

/** Waits for a Bokeh document to lose its server, then looks for the server until it answers. */
function watch(document, lesson, { lost, found }) {
  document?.on_event("connection_lost", async (_, event) => {
    lost();
    const connection = event.connection?.deref?.() ?? event.connection;
    const session = await reconnect(connection, lesson);
    for (const root of session.document.roots()) session.document.notify_idle(root); // else the server waits for its views
    watch(session.document, lesson, { lost, found });
    found(port(remote(session.document, lesson)));
  });
}

/** A new session with the server that a connection had: the page stays as it is, only the wire is new. */
async function reconnect({ constructor: Connection, url, token, args_string }, lesson) {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, AGAIN));
    try {
      const connection = new Connection(url, await validToken(token), args_string);
      const session = await connection.connect();
      if (remote(session.document, lesson)) return session;
      connection.close(); // something answers, but not this lesson
    } catch {
      // Still away: try again.
    }
  }
}

/** The token while the server would take it, else a new one out of the page's own address. */
async function validToken(token) {
  const payload = JSON.parse(atob(token.split(".")[0].replaceAll("-", "+").replaceAll("_", "/")));
  if (payload.session_expiry > Date.now() / 1000 + 5) return token;
  const page = await (await fetch(location.href, { cache: "no-store" })).text();
  return /"token":\s*"([^"]+)"/.exec(page)?.[1] ?? token;
}

const remote = (document, lesson) =>
  [...document.all_models].find((model) => model.data?.attributes?.view?.scene.name === lesson);

/** A Bokeh model that is not on the page, spoken to like an anywidget model. */
function port({ data }) {
  let changes = {};
  return {
    get: (name) => data.attributes[name],
    set: (name, value) => (changes[name] = value),
    save_changes() {
      const saved = changes;
      changes = {};
      data.setv(saved);
    },
    on: (event, listener) => data.properties[event.replace("change:", "")].change.connect(listener),
  };
}

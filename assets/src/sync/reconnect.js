// Survives a lost server: looks for it until it answers, and opens a new session while the page stays as it is.

const AGAIN = 1500; // milliseconds between attempts to find a lost server

/**
 * An anywidget model: properties that are read, set and sent, and events such as "change:inputs".
 *
 * @typedef {object} Model
 * @property {(name: string) => any} get
 * @property {(name: string, value: any) => void} set
 * @property {() => void} save_changes
 * @property {(event: string, listener: () => void) => void} on
 * @property {{document: object}} [model] the Bokeh model behind it, where Panel serves the page
 */

/**
 * Waits for a Bokeh document to lose its server, then looks for the server until it answers.
 *
 * @param {Record<string, any> | undefined} document without one there is no server to lose
 * @param {string} lesson the name of the lesson that the server must have
 * @param {{lost(): void, found(model: Model): void}} handlers `found` gets the lesson's model in the new session
 */
export function onReconnect(document, lesson, { lost, found }) {
  document?.on_event("connection_lost", async (_, event) => {
    lost();
    const connection = event.connection?.deref?.() ?? event.connection;
    const session = await newSession(connection, lesson);
    for (const root of session.document.roots()) session.document.notify_idle(root); // else the server waits for its views
    onReconnect(session.document, lesson, { lost, found });
    found(asAnywidgetModel(explorerIn(session.document, lesson)));
  });
}

/** A new session with the server that a connection had. */
async function newSession({ constructor: Connection, url, token, args_string }, lesson) {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, AGAIN));
    try {
      const connection = new Connection(url, await validToken(token), args_string);
      const session = await connection.connect();
      if (explorerIn(session.document, lesson)) return session;
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

/** The Bokeh model of the lesson's explorer in a document. */
const explorerIn = (document, lesson) =>
  [...document.all_models].find((model) => model.data?.attributes?.view?.scene.name === lesson);

/** A Bokeh model that is not on the page, with the methods of an anywidget model. */
function asAnywidgetModel({ data }) {
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

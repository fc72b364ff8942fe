// A program of nodes that are run one by one: what an emitted module is for a graph known beforehand.

const CALLS = [
  null,
  (call, t, args) => call(t[args[0]]),
  (call, t, args) => call(t[args[0]], t[args[1]]),
  (call, t, args) => call(t[args[0]], t[args[1]], t[args[2]]),
];
const callMany = (call, t, args) => call(...args.map((arg) => t[arg]));

/** {inputs, defaults, run(given)}: run gives {values, gradients, partials, kinks}, in the order of a scene's. */
export function programOf({ nodes, inputs }, derived, defaults, operations) {
  const { nodes: all, gradients, partials, kinks } = derived;
  const steps = all.flatMap((node, at) => (node.kind === "operation" ? [stepOf(node, at, all, operations)] : []));
  const constants = all.map(({ value }) => value ?? 0);
  const places = { values: nodes.map((_, index) => index), gradients, partials, kinks: kinks.map(({ distance }) => distance) };
  return { inputs, defaults, run };

  function run(given = {}) {
    const t = Float64Array.from(constants);
    inputs.forEach((name, at) => (t[at] = given[name] ?? defaults[at])); // inputs are the first nodes
    for (const { at, form, call, args } of steps) t[at] = form(call, t, args);
    return Object.fromEntries(Object.entries(places).map(([name, indices]) => [name, indices.map((index) => t[index])]));
  }
}

/** An operation with the form that its row has for a constant as the last argument, if there is one. */
function stepOf({ op, args }, at, all, operations) {
  const last = all[args[args.length - 1]];
  const shortcut = operations[op].shortcuts.find(([value]) => last.kind === "constant" && last.value === value);
  return { at, args, call: shortcut ? shortcut[1] : operations[op].call, form: CALLS[args.length] ?? callMany };
}

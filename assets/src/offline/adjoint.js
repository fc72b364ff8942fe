// The gradient of a graph as more nodes of the same operations, by the rules of their rows.

/**
 * The graph's nodes continued by those of its derivatives; the indices of each node's gradient and of each edge's local
 * derivative, and a list of kinks: {node, distance}, where `distance` is the index of the node that is zero there.
 */
export function adjoint({ nodes, output }, rows, forms) {
  const build = builder(nodes, rows, forms);
  const derived = nodes.map((node, index) => (node.kind === "operation" ? build.derive(index) : null));
  const gradients = nodes.map(() => null);
  gradients[output] = build.constant(1);
  for (let index = nodes.length - 1; index >= 0; index--) {
    if (derived[index] && gradients[index] !== null) passBack(index);
  }
  const zero = build.constant(0);
  return {
    nodes: build.nodes,
    gradients: gradients.map((gradient) => gradient ?? zero),
    partials: derived.flatMap((each) => each?.partials ?? []),
    kinks: derived.flatMap((each, node) => (each && each.kink !== null ? [{ node, distance: each.kink }] : [])),
  };

  function passBack(index) {
    const { partials, active } = derived[index];
    nodes[index].args.forEach((arg, slot) => {
      if (!active[slot]) return;
      const share = build.operation("multiply", [gradients[index], partials[slot]]);
      gradients[arg] = gradients[arg] === null ? share : build.operation("add", [gradients[arg], share]);
    });
  }
}

/** Nodes in the making: nothing is computed twice, and what constants settle is settled here. */
function builder(given, rows, forms) {
  const nodes = [...given];
  const known = new Map(given.flatMap(({ op, args }, index) => (op ? [[keyOf(op, args), index]] : [])));
  const constantAt = (index) => (nodes[index].kind === "constant" ? nodes[index].value : null);

  function numbered(key, node) {
    if (!known.has(key)) {
      known.set(key, nodes.length);
      nodes.push({ label: "", args: [], op: null, value: null, ...node });
    }
    return known.get(key);
  }
  const constant = (value) => numbered(Object.is(value, -0) ? "-0" : String(value), { kind: "constant", value });

  /** The index of an operation's result, which may be one of its arguments or a constant. */
  function operation(op, args) {
    const constants = args.map(constantAt);
    if (!constants.includes(null)) return constant(forms[op].call(...constants));
    if (op === "multiply" && constants.includes(-1)) return operation("negate", [args[1 - constants.indexOf(-1)]]);
    const idle = rows[op].neutral.findIndex((neutral, slot) => neutral !== null && constants[slot] === neutral);
    return idle >= 0 ? args[1 - idle] : numbered(keyOf(op, args), { kind: "operation", op, args });
  }

  /** The steps of a rule on these places; gives the places with the steps' own. */
  function follow({ steps }, start) {
    const place = [...start];
    for (const step of steps) {
      place.push(typeof step === "number" ? constant(step) : operation(step[0], step.slice(1).map((arg) => place[arg])));
    }
    return place;
  }
  function derive(target) {
    const { op, args } = nodes[target];
    const { rule, arity } = rows[op];
    if (arity === null) return deriveEach(rule, target, args);
    const place = follow(rule, [target, ...args]);
    const kink = rule.kink === null ? null : place[rule.kink];
    return { partials: rule.partials.map((index) => place[index]), active: args.map((_, slot) => rule.active.includes(slot)), kink };
  }
  /** Where there may be any number of arguments, one rule holds for each of them. */
  function deriveEach(rule, target, args) {
    const partials = args.map((arg) => follow(rule, [target, arg, constant(args.length)])[rule.partials[0]]);
    return { partials, active: args.map(() => rule.active.includes(0)), kink: null };
  }
  return { nodes, constant, operation, derive };
}

const keyOf = (op, args) => `${op} ${args}`;

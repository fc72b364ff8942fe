// The gradient of a graph as more nodes of the same operations, by the rules of their rows.

/**
 * The graph's nodes continued by those of its derivatives; the indices of each node's gradient and of each edge's local
 * derivative, and a list of kinks: {node, distance}, where `distance` is the index of the node that is zero there.
 */
export function adjoint({ nodes, output }, rows, operations) {
  const build = builder(nodes, rows, operations);
  const derived = nodes.map((node, index) => (node.kind === "operation" ? build.derive(index) : null));
  const gradients = nodes.map(() => null);
  const masks = new Map(); // where a gradient flows at times only: the node that is zero when it does not
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
    const { op, args } = nodes[index];
    args.forEach((arg, slot) => {
      if (!active[slot]) return;
      const mask = rows[op].chooses ? build.both(masks.get(index), partials[slot]) : masks.get(index);
      const share = build.share(gradients[index], partials[slot], mask);
      const sofar = gradients[arg];
      gradients[arg] = sofar === null ? share : build.operation("add", [sofar, share]);
      if (mask === undefined) masks.delete(arg);
      else if (sofar === null) masks.set(arg, mask);
      else if (masks.has(arg)) masks.set(arg, build.either(masks.get(arg), mask));
    });
  }
}

/** Nodes in the making: nothing is computed twice, and what constants settle is settled here. */
function builder(given, rows, operations) {
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
    if (!constants.includes(null)) return constant(operations[op].call(...constants));
    if (op === "where" && constants[0] !== null) return args[constants[0] === 0 ? 2 : 1];
    if (op === "multiply" && constants.includes(-1)) return operation("negate", [args[1 - constants.indexOf(-1)]]);
    const idle = rows[op].neutral.findIndex((neutral, slot) => neutral !== null && constants[slot] === neutral);
    return idle >= 0 ? args[1 - idle] : numbered(keyOf(op, args), { kind: "operation", op, args });
  }

  /** An argument's share of a gradient: nothing where the mask is zero, whatever the partial is. */
  function share(gradient, partial, mask) {
    const found = operation("multiply", [gradient, partial]);
    return mask === undefined ? found : operation("where", [mask, found, constant(0)]);
  }
  /** What is zero where either mask is; undefined is a mask that never is. */
  const both = (mask, other) => (mask === undefined ? other : operation("where", [mask, other, constant(0)]));
  /** What is zero where both masks are. */
  const either = (mask, other) => (mask === other ? mask : operation("where", [mask, constant(1), other]));

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
  return { nodes, constant, operation, share, both, either, derive };
}

const keyOf = (op, args) => `${op} ${args}`;

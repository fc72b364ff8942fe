// From the text that a learner types to the steps of a computation: one pass over two stacks, by the engine's tables.
// Nothing that was typed is ever executed.

import { has, missingOperand, noBrackets, say, Slip, unknownFunction, wrongCount } from "./slips.js";
import { createStacks, last } from "./stacks.js";
import { tokens } from "./lexer.js";

const [OPERAND, CALL, OPERATOR] = ["operand", "call", "operator"]; // what can come next

/**
 * The steps of a typed expression, the last one its result; throws a Slip where it is none. `variables` are names that
 * are inputs even where they would mean a constant or a function.
 */
export function read(text, variables, tables, rows) {
  const count = [...text].length;
  const reader = { text, variables, tables, rows, stacks: createStacks(), previous: { kind: "start", symbol: "", position: 0, typed: "" } };
  if (count > tables.longest) fail(reader, { position: tables.longest, typed: " " }, say(tables, "long", { count, limit: tables.longest }));
  let state = tables.start;
  for (const token of tokens(text, tables)) {
    state = take(reader, state, token);
    reader.previous = token;
  }
  return reader.stacks.steps;
}

const take = (reader, state, token) => ACTS[reader.tables.rules[state][token.kind] ?? reader.tables.otherwise[state]](reader, token);

/** What to do with a token, by the name in the engine's rules; each says what can come after it. */
const ACTS = {
  // Where an operand can stand
  number(reader, token) {
    reader.stacks.push({ op: "constant", value: valueOf(reader, token) });
    return OPERATOR;
  },
  name(reader, { symbol }) {
    const { variables, tables } = reader;
    if (variables.has(symbol)) return variable(reader, symbol);
    if (has(tables.constants, symbol)) {
      const [label, value] = tables.constants[symbol];
      reader.stacks.push({ op: "constant", label, value });
      return OPERATOR;
    }
    return has(tables.functions, symbol) ? CALL : variable(reader, symbol);
  },
  prefix(reader, token) {
    if (!has(reader.tables.prefix, token.symbol)) ACTS.no_operand(reader, token);
    const [op, right] = reader.tables.prefix[token.symbol];
    return wait(reader, { token, op, count: 1, right });
  },
  bracket: (reader, token) => wait(reader, { token, op: "", count: 1, closer: reader.tables.brackets[token.symbol] }),
  open_bar(reader, token) {
    const [closer, op] = reader.tables.bar;
    return wait(reader, { token, op, count: 1, closer });
  },
  no_operand(reader, token) {
    const { previous, stacks, tables } = reader;
    const opened = stacks.openBracket();
    if (previous.kind === "open" && token.kind === "close" && opened.isCall) refuseCount(reader, opened, 0);
    fail(reader, token, missingOperand(tables, previous, token));
  },

  // After the name of a function
  call(reader, token) {
    const { previous: name, tables } = reader;
    return wait(reader, { token: name, op: tables.functions[name.symbol], count: 1, closer: tables.brackets[token.symbol], isCall: true });
  },
  no_call(reader, token) {
    const { previous: name, tables } = reader;
    if (!isShort(name.symbol, tables)) fail(reader, name, noBrackets(tables, name, token));
    return take(reader, variable(reader, name.symbol), token);
  },

  // Where an operator can stand
  infix(reader, token) {
    const [op, left, right] = reader.tables.infix[token.symbol];
    reader.stacks.settle(left);
    const rival = last(reader.stacks.waiting);
    if (rival?.right === left) fail(reader, token, say(reader.tables, "rivals", { before: rival.token.typed, typed: token.typed }));
    return wait(reader, { token, op, count: 2, right });
  },
  product(reader, token) {
    const { previous: name, tables } = reader;
    const isRefused = token.kind === "open" && name.kind === "name" && !mayBeFactor(reader, name.symbol);
    if (isRefused) fail(reader, name, unknownFunction(tables, name.symbol));
    return take(reader, ACTS.infix(reader, { ...token, symbol: tables.product }), token);
  },
  superscript(reader, token) {
    const [op, left] = reader.tables.infix[reader.tables.power];
    reader.stacks.settle(left);
    ACTS.number(reader, token);
    reader.stacks.apply({ op, count: 2 });
    return OPERATOR;
  },
  bar: (reader, token) => (reader.stacks.openBracket()?.closer === token.typed ? ACTS.close(reader, token) : ACTS.product(reader, token)),
  comma(reader, token) {
    reader.stacks.settle();
    const opened = reader.stacks.openBracket();
    if (!opened?.isCall) fail(reader, token, say(reader.tables, "comma"));
    opened.count += 1;
    return OPERAND;
  },
  close(reader, token) {
    const { stacks, tables, rows } = reader;
    stacks.settle();
    if (stacks.waiting.length === 0) fail(reader, token, say(tables, "closes nothing", token));
    const opened = stacks.waiting.pop();
    if (opened.closer !== token.typed) fail(reader, token, say(tables, "no match", { typed: token.typed, closer: opened.closer }));
    if (opened.isCall && ![null, opened.count].includes(rows[opened.op].arity)) refuseCount(reader, opened, opened.count);
    stacks.apply(opened);
    return OPERATOR;
  },
  number_behind: (reader, token) =>
    fail(reader, token, say(reader.tables, "number behind", { typed: token.typed, before: reader.previous.typed })),
  finish(reader) {
    reader.stacks.settle();
    const opened = last(reader.stacks.waiting);
    if (!opened) return OPERATOR;
    const key = opened.isCall ? "call never closed" : "never closed";
    return fail(reader, opened.token, say(reader.tables, key, { typed: opened.token.typed, closer: opened.closer }));
  },
};

function variable({ stacks }, name) {
  stacks.pushInput(name);
  return OPERATOR;
}

function wait(reader, waiting) {
  const { stacks, tables } = reader;
  if (stacks.waiting.length === tables.deepest) fail(reader, waiting.token, say(tables, "deep", { limit: tables.deepest }));
  stacks.waiting.push({ right: 0, closer: "", isCall: false, ...waiting });
  return OPERAND;
}

function valueOf(reader, token) {
  const value = Number(token.symbol.replace("−", "-"));
  if (Number.isNaN(value)) fail(reader, token, say(reader.tables, "no number", token));
  if (!Number.isFinite(value)) fail(reader, token, say(reader.tables, "too large", token));
  return value;
}

const isShort = (name, { shortName }) => new RegExp(`^(?:${shortName})$`).test(name);

/** Whether a name before a bracket can mean a number that the bracket multiplies. */
const mayBeFactor = ({ variables, tables }, name) => variables.has(name) || has(tables.constants, name) || isShort(name, tables);

function refuseCount(reader, { token, op }, count) {
  const decimalComma = /\p{Nd},\p{Nd}/u.test(reader.text.slice(token.position));
  fail(reader, token, wrongCount(reader.tables, { name: token.symbol, arity: reader.rows[op].arity, count, decimalComma }));
}

function fail({ text, tables }, { position, typed }, [reason, hint]) {
  throw new Slip({ text, position, length: [...typed].length, reason, hint, shown: tables.shown });
}

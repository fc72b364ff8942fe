// From the text that a learner types to the instructions of a computation: one pass over two stacks, by the engine's tables.
// Nothing that was typed is ever executed.

import { ExpressionError } from "./errors.js";
import { missingOperand, noBrackets, noInput, say, unknownFunction, wrongCount } from "./hints.js";
import { has, hasSubscript, mayBeFactor, mayBeInput } from "./names.js";
import { createStacks, last } from "./stacks.js";
import { tokens } from "./lexer.js";

const [OPERAND, CALL, OPERATOR] = ["operand", "call", "operator"]; // what can come next

/**
 * {instructions, differs} of a typed expression: the last instruction gives its result, and `differs` says whether it was
 * read otherwise than it was written. Throws an ExpressionError where the text is none.
 */
export function read(text, tables, rows) {
  const count = [...text].length;
  const state = { text, tables, rows, stacks: createStacks(), previous: { kind: "start", symbol: "", position: 0, typed: "" }, differs: false };
  if (count > tables.longest) fail(state, { position: tables.longest, typed: " " }, say(tables, "long", { count, limit: tables.longest }));
  let expected = tables.start;
  for (const token of tokens(text, tables)) {
    expected = take(state, expected, token);
    state.previous = token;
  }
  return { instructions: state.stacks.instructions, differs: state.differs };
}

const take = (state, expected, token) => ACTIONS[state.tables.actions[expected][token.kind] ?? state.tables.otherwise[expected]](state, token);

/** What to do with a token, by the names in the engine's table of actions; each says what can come after it. */
const ACTIONS = {
  // Where an operand can stand
  number(state, token) {
    const { fractions } = state.tables;
    const label = has(fractions, token.symbol) ? token.symbol : "";
    state.stacks.push({ op: "constant", label, value: label ? fractions[label] : numberOf(state, token) });
    return OPERATOR;
  },
  name(state, token) {
    const { tables, stacks } = state;
    const { symbol, typed } = token;
    const isConstant = has(tables.constants, symbol);
    if ((symbol !== typed && !isConstant) || hasSubscript(tables, symbol)) state.differs = true;
    if (isConstant) {
      const [label, value] = tables.constants[symbol];
      stacks.push({ op: "constant", label, value });
      return OPERATOR;
    }
    if (has(tables.functions, symbol)) return CALL;
    const slip = noInput(tables, symbol);
    return slip ? fail(state, token, slip) : variable(state, symbol);
  },
  prefix(state, token) {
    if (!has(state.tables.prefix, token.symbol)) ACTIONS.no_operand(state, token);
    const [op, right] = state.tables.prefix[token.symbol];
    return shift(state, { token, op, count: 1, right });
  },
  bracket: (state, token) => shift(state, { token, op: "", count: 1, closer: state.tables.brackets[token.symbol] }),
  open_bar(state, token) {
    const [closer, op] = state.tables.bar;
    return shift(state, { token, op, count: 1, closer });
  },
  no_operand(state, token) {
    const { previous, stacks, tables } = state;
    const opened = stacks.openBracket();
    if (previous.kind === "open" && token.kind === "close" && opened?.isCall) refuseCount(state, opened, 0);
    fail(state, token, missingOperand(tables, previous, token));
  },

  // After the name of a function
  call(state, token) {
    const { previous: name, tables } = state;
    if (tables.aliases.includes(name.symbol)) state.differs = true;
    return shift(state, { token: name, op: tables.functions[name.symbol], count: 1, closer: tables.brackets[token.symbol], isCall: true });
  },
  no_call(state, token) {
    const { previous: name, tables } = state;
    if (!mayBeInput(tables, name.symbol)) fail(state, name, noBrackets(tables, name.symbol, token));
    return take(state, variable(state, name.symbol), token);
  },

  // Where an operator can stand
  infix(state, token) {
    const [op, left, right] = state.tables.infix[token.symbol];
    state.stacks.reduce(left);
    const rival = last(state.stacks.operators);
    if (rival?.right === left) fail(state, token, say(state.tables, "rivals", { before: rival.token.typed, typed: token.typed }));
    return shift(state, { token, op, count: 2, right });
  },
  product(state, token) {
    state.differs = true;
    return take(state, ACTIONS.infix(state, { ...token, kind: "operator", symbol: state.tables.product }), token);
  },
  product_with_bracket(state, token) {
    const { previous, tables } = state;
    const name = previous.symbol;
    if (previous.kind === "name" && !mayBeFactor(tables, name)) fail(state, previous, unknownFunction(tables, name));
    if (previous.kind === "name" && token.symbol === tables.index) fail(state, token, say(tables, "index", { name }));
    return ACTIONS.product(state, token);
  },
  superscript(state, token) {
    state.differs = true;
    const [op, left] = state.tables.infix[state.tables.power];
    state.stacks.reduce(left);
    ACTIONS.number(state, token);
    state.stacks.apply(op, 2);
    return OPERATOR;
  },
  bar: (state, token) => (state.stacks.openBracket()?.closer === token.symbol ? ACTIONS.close(state, token) : ACTIONS.product(state, token)),
  comma(state, token) {
    state.stacks.reduce();
    const opened = state.stacks.openBracket();
    if (!opened?.isCall) fail(state, token, say(state.tables, "comma"));
    opened.count += 1;
    return OPERAND;
  },
  close(state, token) {
    const { stacks, tables } = state;
    stacks.reduce();
    if (stacks.operators.length === 0) fail(state, token, say(tables, "closes nothing", token));
    const opened = stacks.operators.pop();
    if (opened.closer !== token.symbol) fail(state, token, say(tables, "no match", { typed: token.typed, closer: opened.closer }));
    close(state, opened);
    return OPERATOR;
  },
  number_behind: (state, token) =>
    fail(state, token, say(state.tables, "number behind", { typed: token.typed, before: state.previous.typed })),
  finish(state) {
    state.stacks.reduce();
    const opened = last(state.stacks.operators);
    if (!opened) return OPERATOR;
    const key = opened.isCall ? "call never closed" : "never closed";
    return fail(state, opened.token, say(state.tables, key, { typed: opened.token.typed, closer: opened.closer }));
  },
};

function variable({ stacks }, name) {
  stacks.pushInput(name);
  return OPERATOR;
}

function shift(state, operator) {
  const { stacks, tables } = state;
  if (stacks.operators.length === tables.deepest) fail(state, operator.token, say(tables, "deep", { limit: tables.deepest }));
  stacks.operators.push({ right: 0, closer: "", isCall: false, ...operator });
  return OPERAND;
}

function close(state, opened) {
  const { op, count, isCall } = opened;
  if (state.tables.folded.includes(op) && count > 2) {
    state.differs = true;
    state.stacks.fold(op, count);
  } else {
    if (isCall && ![null, count].includes(state.rows[op].arity)) refuseCount(state, opened, count);
    state.stacks.apply(op, count);
  }
}

function numberOf(state, token) {
  const value = Number(token.symbol.replace(/[^0-9.eE+]/g, "-"));
  if (Number.isNaN(value)) fail(state, token, say(state.tables, "no number", token));
  if (!Number.isFinite(value)) fail(state, token, say(state.tables, "too large", token));
  return value;
}

function refuseCount(state, { token, op }, count) {
  const decimalComma = /\p{Nd},\p{Nd}/u.test(state.text.slice(token.position));
  fail(state, token, wrongCount(state.tables, { name: token.symbol, op, arity: state.rows[op].arity, count, decimalComma }));
}

function fail({ text, tables }, { position, typed }, [reason, hint]) {
  throw new ExpressionError({ text, position, length: [...typed].length, reason, hint, shown: tables.shown });
}

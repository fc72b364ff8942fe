// The steps of a typed computation, and the two stacks on which the reader puts them together.

/**
 * A step is {op, args, label, value}: an operation's name, "input" or "constant". What waits is {token, op, count, right,
 * closer, isCall}: an operator or an open bracket, until what stands on its right is read.
 */
export function createStacks() {
  const [steps, operands, waiting, inputs] = [[], [], [], new Map()];

  const push = (step) => {
    operands.push(steps.length);
    steps.push({ args: [], label: "", value: 0, ...step });
  };
  /** An input has one step, however often it appears. */
  const pushInput = (label) => {
    if (!inputs.has(label)) {
      inputs.set(label, steps.length);
      steps.push({ op: "input", args: [], label, value: 0 });
    }
    operands.push(inputs.get(label));
  };
  /** Puts a step in the place of its operands; a sign before a number becomes part of the number. */
  const apply = ({ op, count }) => {
    if (!op) return;
    const args = operands.splice(operands.length - count);
    if (op === "negate" && isPlainNumber(steps[args[0]])) push({ op: "constant", value: -steps.pop().value });
    else push({ op, args });
  };
  /** Applies the operators that pull harder at the last operand than what comes now. */
  const settle = (left = 0) => {
    while (waiting.length > 0 && last(waiting).right > left) apply(waiting.pop());
  };
  const openBracket = () => waiting.reduceRight((found, each) => found ?? (each.closer ? each : null), null);
  return { steps, waiting, push, pushInput, apply, settle, openBracket };
}

export const last = (list) => list[list.length - 1];

const isPlainNumber = ({ op, label, value }) => op === "constant" && !label && (value > 0 || Object.is(value, 0));

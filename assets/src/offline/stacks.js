// The two stacks on which the parser puts the instructions of a typed expression together.

/**
 * An instruction is {op, args, label, value}: an operation's name, "input" or "constant". An operator or an open bracket is
 * {token, op, count, right, closer, isCall}, until its right-hand side has been read.
 */
export function createStacks() {
  const [instructions, operands, operators, inputs] = [[], [], [], new Map()];

  const push = (instruction) => {
    operands.push(instructions.length);
    instructions.push({ args: [], label: "", value: 0, ...instruction });
  };
  /** An input has one instruction, however often it appears. */
  const pushInput = (label) => {
    if (!inputs.has(label)) {
      inputs.set(label, instructions.length);
      instructions.push({ op: "input", args: [], label, value: 0 });
    }
    operands.push(inputs.get(label));
  };
  /** Puts an operation in the place of its operands; a sign before a number is part of the number. */
  const apply = (op, count) => {
    if (!op) return;
    const args = operands.splice(operands.length - count);
    if (op === "negate" && isPlainNumber(instructions[args[0]])) push({ op: "constant", value: -instructions.pop().value });
    else push({ op, args });
  };
  /** Applies an operation of two operands to more of them, two at a time from the left. */
  const fold = (op, count) => {
    const rest = operands.splice(operands.length - count + 2);
    apply(op, 2);
    for (const operand of rest) {
      operands.push(operand);
      apply(op, 2);
    }
  };
  /** Applies the operators that bind the last operand more strongly than what comes next does. */
  const reduce = (left = 0) => {
    while (operators.length > 0 && last(operators).right > left) {
      const { op, count } = operators.pop();
      apply(op, count);
    }
  };
  const openBracket = () => operators.reduceRight((found, each) => found ?? (each.closer ? each : null), null);
  return { instructions, operators, push, pushInput, apply, fold, reduce, openBracket };
}

export const last = (list) => list[list.length - 1];

const isPlainNumber = ({ op, label, value }) => op === "constant" && !label && (value > 0 || Object.is(value, 0));

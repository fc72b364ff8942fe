// Where the inputs of a typed expression start: at numbers for which it has a value and a slope.

/**
 * For each input a start, as a scene describes it: all the usual ones where everything is finite there, else all made positive,
 * else changed one by one. `choices` are what each input may start at, the usual start first.
 */
export function definedStarts(run, inputs, choices, trials) {
  const undefinedAt = (starts) => {
    const { values, gradients } = run(Object.fromEntries(inputs.map((name, at) => [name, starts[at].value])));
    return [...values, ...gradients.slice(0, inputs.length)].filter((number) => !Number.isFinite(number)).length; // inputs are the first nodes
  };
  const given = choices.map(([usual]) => usual);
  const positive = choices.map((row) => row.find(({ value }) => value === Math.abs(row[0].value)));
  const better = (one, two) => (undefinedAt(two) < undefinedAt(one) ? two : one);
  if (undefinedAt(given) === 0) return given;
  let best = better(given, positive);
  for (const [at, start] of choices.flatMap((row, at) => row.map((start) => [at, start])).slice(0, trials)) {
    if (undefinedAt(best) === 0) return best;
    best = better(best, best.map((each, index) => (index === at ? start : each)));
  }
  return undefinedAt(best) === 0 ? best : given;
}

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
  const positive = new Map(choices.map((row, at) => [at, row.find(({ value }) => value === Math.abs(row[0].value))]));
  const single = choices.flatMap((row, at) => row.map((start) => new Map([[at, start]])));
  let [best, fewest] = [given, undefinedAt(given)];
  for (const change of [positive, ...single].slice(0, trials)) {
    if (fewest === 0) break;
    const trial = best.map((start, at) => change.get(at) ?? start);
    const count = undefinedAt(trial);
    if (count < fewest) [best, fewest] = [trial, count];
  }
  return fewest === 0 ? best : given;
}

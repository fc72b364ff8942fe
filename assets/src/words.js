// Every word that the page itself says, in one place, so that a translation can come.
// {name} is filled in by `words`; names between backticks are set as mathematics by `rich`.

const WORDS = {
  brand: "nudge",
  position: "{number} of {count}",
  home: "All lessons",
  reset: "Reset",
  examples: "Examples",
  theme: "Theme: {theme}",
  themes: { auto: "as the system", light: "light", dark: "dark" },
  sliders: "Inputs",
  graph: "Computation graph",
  picture: "Picture",
  flow: "Values flow right. Gradients flow back left, multiplied along each edge.",
  output: "Output",
  gradient: "gradient of {name}",
  box: "{name}, exact value",
  slider: "{name} = {value}, gradient {gradient}",
  bench: "Nudge",
  mark: "goal",
  nudge: "{size} on {name}",
  guess: "{size} on {name} → {change} on {output}",
  working: "{gradient} × {size} = {change}",
  truth: "· in truth {change}",
  bound: "{name} stays between {low} and {high}.",
  node: "{name}: value {value}, gradient {gradient}",
  edge: "from {source} to {target}: local derivative {partial}",
  sentence: {
    up: "At {where} the gradient of `{name}` is {gradient}. Nudge `{name}` up by {size} and `{output}` rises by about {change}.",
    down: "At {where} the gradient of `{name}` is {gradient}. Nudge `{name}` up by {size} and `{output}` falls by about {change}.",
    zero: "At {where} the gradient of `{name}` is 0. A small nudge on `{name}` leaves `{output}` where it is.",
    none: "At {where} `{output}` has no gradient for `{name}`: {reason}.",
  },
  spoken: "{name} is {value}. {output} is {result}, the gradient of {name} is {gradient}.",
  nudged: "{size} on {name} moved {output} by {change}; gradient times nudge had said {guess}.",
  unreasonable: "the value is not a number",
  agrees: "Python agrees",
  disagrees: "Python disagrees: it says {output} = {value}",
  lost: "The connection to Python is lost. The lesson goes on; Python is told when it is back.",
  found: "Python is back and knows where you stand.",
  errors: {
    number: "“{typed}” is not a number. Type one such as 2.5; {name} stays {value}.",
    bounds: "{typed} is outside {low} to {high}. {name} stays {value}.",
    unknown: "The address asks for “{key}”, which this lesson does not have. It is left out.",
    address: "The address asks for {key} = “{typed}”, but {rule}. It is left as it was.",
    lesson: "There is no lesson “{name}”. Choose one of these.",
    alone: "Only Python can draw this. Open the lesson with `panel serve app`, or choose one of the examples.",
    program: "This lesson could not start: {reason}. Reload the page to try again.",
  },
  rules: {
    number: "that is not a number",
    bounds: "{key} stays between {low} and {high}",
    choice: "it can be {choices}",
    whole: "it can be a whole number from {low} to {high}",
  },
  pictures: {
    bars: "Bars laid end to end: {terms}; together {total}",
    rectangle: "Rectangle {width} wide and {height} high, signed area {area}",
    one: "A nudge of 1 on `{name}` arrives unchanged: +1 on the sum.",
    strip: "1 more on `{name}` adds a strip as {side} as `{other}`: {change}.",
    veiled: "What one more of `{name}` does is not shown yet.",
    high: "high",
    wide: "wide",
    slice: "`{output}` along `{name}`: the curve, and the straight line that the gradient promises.",
    sliced: "{output} along {name}: here {value}, slope {gradient}",
    nothing: "`{other}` is 0: more of `{name}` adds nothing.",
  },
  levers: {
    bias: "Turn the bias",
    weights: "Turn a weight",
    activations: "Change what comes in",
    row: "{name}: lever {position}, gradient {gradient}",
    goal: {
      up: "The output is {output}; to reach {target} it should rise.",
      down: "The output is {output}; to reach {target} it should fall.",
      zero: "The output is {output}: it has reached its goal.",
      none: "The output is not a number.",
    },
    turn: { up: "turn up", down: "turn down", zero: "leave", none: "?" },
  },
  course: {
    title: "See how a small nudge travels",
    lead: "Move a slider, watch the output, and read how much each input mattered. No calculus needed.",
    open: "Open lesson {number}: {title}",
  },
};

/** The text under a dotted key, with {names} filled in. */
export function words(key, values = {}) {
  const template = key.split(".").reduce((table, part) => table[part], WORDS);
  return template.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

/** A sentence without the backticks that mark names in it: for what is spoken. */
export const unmarked = (text) => text.replaceAll("`", "");

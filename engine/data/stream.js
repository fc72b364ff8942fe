// Random numbers and data sets for a page. `engine.stream_javascript` puts MODULUS, SCATTERINGS, the
// functions following, scattered and bell, and one function for each of the shapes before this text.

export function stream(seed) {
  const state = Float64Array.of(1 + (seed % (MODULUS - 1))); // an array, because a variable would be allocated anew
  for (let i = 0; i < SCATTERINGS; i++) state[0] = scattered(state[0]);
  const next = () => (state[0] = following(state[0])) / MODULUS;
  return {
    next,
    uniform: (low, high) => low + (high - low) * next(),
    normal: (mean, spread) => {
      const first = next();
      return mean + spread * bell(first, next());
    },
    permutation: (count) => {
      const keys = Float64Array.from({ length: count }, next);
      return Int32Array.from(keys.keys()).sort((a, b) => keys[a] - keys[b] || a - b);
    },
  };
}

export function dataset(name, { n, noise, seed, classes }) {
  const chance = stream(seed), order = chance.permutation(n);
  const features = new Float64Array(2 * n), labels = Int32Array.from(order, (place) => place % classes);
  order.forEach((place, i) => {
    const label = place % classes, count = Math.ceil((n - label) / classes);
    const point = shapes[name](Math.floor(place / classes), count, label, classes);
    features[2 * i] = point.x1 + chance.normal(0, noise);
    features[2 * i + 1] = point.x2 + chance.normal(0, noise);
  });
  return { features, labels };
}

// The shapes that tell lines from each other without colour, as paths in a square of 12.

export const SHAPES = {
  circle: "M1 6a5 5 0 1 0 10 0a5 5 0 1 0 -10 0Z",
  square: "M2 2H10V10H2Z",
  triangle: "M6 1L11 10H1Z",
  diamond: "M6 0L10 6L6 12L2 6Z",
};

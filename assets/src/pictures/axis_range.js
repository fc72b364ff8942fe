// How much of a number line a picture shows: near when the numbers are small, and it says so at its ends.

/** The smallest of a quarter, half and whole of `reach` that holds the size. */
export const axisReach = (size, reach) => [reach / 4, reach / 2, reach].find((level) => size <= level) ?? reach;

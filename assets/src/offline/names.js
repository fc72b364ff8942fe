// What a name means: an input, a constant, a function, or a slip.

const isShort = ({ shortName }, name) => fits(shortName, name);

/** Whether a name is a letter with a subscript, to be written lower down. */
export const hasSubscript = (tables, name) => name.includes("_") && isShort(tables, name);

/** Whether the name of a function is an input where no bracket follows it. */
export const mayBeInput = (tables, name) => tables.either.includes(name) || isShort(tables, name);

/** Whether a name before a bracket can mean a number that the bracket multiplies. */
export const mayBeFactor = (tables, name) => has(tables.constants, name) || isShort(tables, name);

/** The function of one argument that a name begins with where its brackets are missing; null where it begins with none. */
export const functionIn = ({ runTogether }, name) => new RegExp(`^(?:${runTogether})$`).exec(name)?.[1] ?? null;

export const fits = (pattern, typed) => new RegExp(`^(?:${pattern})$`).test(typed);

/** Whether a table has a row for what was typed, be it a word that every object knows, such as "constructor". */
export const has = (table, typed) => Object.hasOwn(table, typed);

// Parts that are fetched only where they are wanted.
import { wanted } from '../files.js';

const under = {};

/** The module in a file of `dist/`. */
export const part = (name) => (under[name] ??= wanted(name).catch((cause) => {
  delete under[name];
  throw cause;
}));

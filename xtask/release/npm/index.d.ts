export { define } from './define.js';
export type * from './types.js';
export type * from './tags.js';

/** A press as soon after another one is of the same hasty finger, in milliseconds: as long as in
 * widgets/views/src/later.css, where the style takes it. A test in xtask/src/build.rs holds both together. */
export const SETTLE = 400;

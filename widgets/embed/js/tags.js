/** The tags of all widgets. */
export const TAGS = KINDS.map((kind) => `tremplin-${kind}`);

// Types of the tags in Svelte: `import 'tremplin-widgets/svelte'` once.
import type { HTMLAttributes } from 'svelte/elements';
import type { TremplinListeners, TremplinTags } from './tags.js';

/** `ontremplin-answered={…}` of Svelte 5, and `on:tremplin-answered={…}` of Svelte 4. */
type Tag<Attributes, Events> = Omit<HTMLAttributes<HTMLElement>, keyof Attributes>
  & Attributes
  & TremplinListeners<Events>
  & { [Name in keyof Events & string as `on:${Name}`]?: (event: Events[Name]) => void };

type Tags = { [Name in keyof TremplinTags]: Tag<TremplinTags[Name]['attributes'], TremplinTags[Name]['events']> };

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Tags {}
}

// Types of the tags in Svelte: `import 'tremplin-widgets/svelte'` once.
import type { HTMLAttributes } from 'svelte/elements';
import type {
  TremplinBadgeAttributes, TremplinBadgeEvents, TremplinFlashcardsAttributes, TremplinFlashcardsEvents,
  TremplinListeners, TremplinQuizAttributes, TremplinQuizEvents,
} from './tags.js';

/** `ontremplin-answered={…}` of Svelte 5, and `on:tremplin-answered={…}` of Svelte 4. */
type Tag<Attributes, Events> = Omit<HTMLAttributes<HTMLElement>, keyof Attributes>
  & Attributes
  & TremplinListeners<Events>
  & { [Name in keyof Events & string as `on:${Name}`]?: (event: Events[Name]) => void };

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'tremplin-quiz': Tag<TremplinQuizAttributes, TremplinQuizEvents>;
    'tremplin-flashcards': Tag<TremplinFlashcardsAttributes, TremplinFlashcardsEvents>;
    'tremplin-badge': Tag<TremplinBadgeAttributes, TremplinBadgeEvents>;
  }
}

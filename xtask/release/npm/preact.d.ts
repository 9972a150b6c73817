// JSX types of the tags for Preact: `import 'tremplin-widgets/preact'` once.
import type { HTMLAttributes } from 'preact';
import type {
  TremplinBadgeAttributes, TremplinBadgeEvents, TremplinFlashcardsAttributes, TremplinFlashcardsEvents,
  TremplinListeners, TremplinQuizAttributes, TremplinQuizEvents,
} from './tags.js';

type Tag<Attributes, Events> = Omit<HTMLAttributes<HTMLElement>, keyof Attributes>
  & Attributes
  & TremplinListeners<Events>;

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'tremplin-quiz': Tag<TremplinQuizAttributes, TremplinQuizEvents>;
      'tremplin-flashcards': Tag<TremplinFlashcardsAttributes, TremplinFlashcardsEvents>;
      'tremplin-badge': Tag<TremplinBadgeAttributes, TremplinBadgeEvents>;
    }
  }
}

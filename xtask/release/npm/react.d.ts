// JSX types of the tags for React 19: `import 'tremplin-widgets/react'` once.
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type {
  TremplinBadgeAttributes, TremplinBadgeEvents, TremplinFlashcardsAttributes, TremplinFlashcardsEvents,
  TremplinListeners, TremplinQuizAttributes, TremplinQuizEvents,
} from './tags.js';

type Tag<Attributes, Events> = Omit<DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>, keyof Attributes>
  & Attributes
  & TremplinListeners<Events>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'tremplin-quiz': Tag<TremplinQuizAttributes, TremplinQuizEvents>;
      'tremplin-flashcards': Tag<TremplinFlashcardsAttributes, TremplinFlashcardsEvents>;
      'tremplin-badge': Tag<TremplinBadgeAttributes, TremplinBadgeEvents>;
    }
  }
}

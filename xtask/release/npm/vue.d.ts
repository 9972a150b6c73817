// Types of the tags in templates of Vue: `import 'tremplin-widgets/vue'` once.
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type {
  TremplinBadgeAttributes, TremplinBadgeEvents, TremplinFlashcardsAttributes, TremplinFlashcardsEvents,
  TremplinQuizAttributes, TremplinQuizEvents,
} from './tags.js';

type Tag<Attributes, Events> = new () => HTMLElement & {
  $props: Omit<HTMLAttributes, keyof Attributes> & Attributes & PublicProps;
  $emit: EmitFn<{ [Name in keyof Events]: (event: Events[Name]) => void }>;
};

declare module 'vue' {
  interface GlobalComponents {
    'tremplin-quiz': Tag<TremplinQuizAttributes, TremplinQuizEvents>;
    'tremplin-flashcards': Tag<TremplinFlashcardsAttributes, TremplinFlashcardsEvents>;
    'tremplin-badge': Tag<TremplinBadgeAttributes, TremplinBadgeEvents>;
  }
}

// JSX types of the tags for Preact: `import 'tremplin-widgets/preact'` once.
import type { HTMLAttributes } from 'preact';
import type { TremplinListeners, TremplinTags } from './tags.js';

type Tag<Attributes, Events> = Omit<HTMLAttributes<HTMLElement>, keyof Attributes>
  & Attributes
  & TremplinListeners<Events>;

type Tags = { [Name in keyof TremplinTags]: Tag<TremplinTags[Name]['attributes'], TremplinTags[Name]['events']> };

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}

// JSX types of the tags for React 19: `import 'tremplin-widgets/react'` once.
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { TremplinListeners, TremplinTags } from './tags.js';

type Tag<Attributes, Events> = Omit<DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>, keyof Attributes>
  & Attributes
  & TremplinListeners<Events>;

type Tags = { [Name in keyof TremplinTags]: Tag<TremplinTags[Name]['attributes'], TremplinTags[Name]['events']> };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}

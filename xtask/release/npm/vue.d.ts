// Types of the tags in templates of Vue: `import 'tremplin-widgets/vue'` once.
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { TremplinTags } from './tags.js';

type Tag<Attributes, Events> = new () => HTMLElement & {
  $props: Omit<HTMLAttributes, keyof Attributes> & Attributes & PublicProps;
  $emit: EmitFn<{ [Name in keyof Events]: (event: Events[Name]) => void }>;
};

type Tags = { [Name in keyof TremplinTags]: Tag<TremplinTags[Name]['attributes'], TremplinTags[Name]['events']> };

declare module 'vue' {
  interface GlobalComponents extends Tags {}
}

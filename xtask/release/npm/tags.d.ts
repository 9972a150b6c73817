// What the tags take and send out. Types of frameworks and custom-elements.json are made of it.
import type {
  TremplinAnswered, TremplinBadgeReady, TremplinEarned, TremplinError, TremplinFlashcardsCompleted,
  TremplinFlashcardsReady, TremplinIssued, TremplinQuizCompleted, TremplinQuizReady, TremplinReviewed, TremplinVerified,
} from './types.js';

/** Attributes of every tag. */
export interface TremplinAttributes {
  /** Address of the module; without it, the JSON in a child `<script type="application/json">`. */
  src?: string;
  /** Language of the buttons; without it that of the module, of the page around, or of the browser. */
  lang?: 'fr' | 'en' | 'ar' | 'uk' | (string & {});
  /** Light or dark; without it as the device is set. */
  theme?: 'auto' | 'light' | 'dark';
  /** The same seed always shuffles alike. */
  seed?: string | number;
  /** `off`: nothing is kept on this device. */
  resume?: 'off';
}

/** Attributes of `<tremplin-quiz>`. */
export interface TremplinQuizAttributes extends TremplinAttributes {
  /** `answers`: printed, the quiz has its answers on a last page. */
  print?: 'answers';
  /** `event`: `tremplin-answered` has what learners say in surveys too; they are told so on the screen. */
  surveys?: 'event';
  /** Where the end leads on: an address, or the `id` of an activity on the page. */
  next?: string;
}

/** Attributes of `<tremplin-flashcards>`. */
export interface TremplinFlashcardsAttributes extends TremplinAttributes {
  /** Where the end leads on: an address, or the `id` of an activity on the page. */
  next?: string;
  /** Two piles to go through once, or reviews over days; without it the module's own mode. */
  mode?: 'discover' | 'remember';
}

/** Attributes of `<tremplin-badge>`. */
export interface TremplinBadgeAttributes extends TremplinAttributes {
  /** Address of a JWK set: the keys of the issuers that you trust. */
  issuers?: string;
  /** `shelf`: all badges that this device keeps for the site; then without `src`. */
  view?: 'shelf';
}

/** Events of `<tremplin-quiz>`. */
export interface TremplinQuizEvents {
  /** The widget works. */
  'tremplin-ready': CustomEvent<TremplinQuizReady>;
  /** A question was answered. */
  'tremplin-answered': CustomEvent<TremplinAnswered>;
  /** The quiz is done. */
  'tremplin-completed': CustomEvent<TremplinQuizCompleted>;
  /** Something failed. */
  'tremplin-error': CustomEvent<TremplinError>;
}

/** Events of `<tremplin-flashcards>`. */
export interface TremplinFlashcardsEvents {
  /** The widget works. */
  'tremplin-ready': CustomEvent<TremplinFlashcardsReady>;
  /** A card was rated. */
  'tremplin-reviewed': CustomEvent<TremplinReviewed>;
  /** A sitting is over. */
  'tremplin-completed': CustomEvent<TremplinFlashcardsCompleted>;
  /** Something failed. */
  'tremplin-error': CustomEvent<TremplinError>;
}

/** Events of `<tremplin-badge>`. */
export interface TremplinBadgeEvents {
  /** The widget works. */
  'tremplin-ready': CustomEvent<TremplinBadgeReady>;
  /** Everything that the badge asks for is done, as this device says of itself. */
  'tremplin-earned': CustomEvent<TremplinEarned>;
  /** A credential is kept that is valid. */
  'tremplin-issued': CustomEvent<TremplinIssued>;
  /** A credential has been verified. */
  'tremplin-verified': CustomEvent<TremplinVerified>;
  /** Something failed. */
  'tremplin-error': CustomEvent<TremplinError>;
}

/** Each tag, with its attributes and its events. The types of frameworks are made of it. */
export interface TremplinTags {
  'tremplin-quiz': { attributes: TremplinQuizAttributes; events: TremplinQuizEvents };
  'tremplin-flashcards': { attributes: TremplinFlashcardsAttributes; events: TremplinFlashcardsEvents };
  'tremplin-badge': { attributes: TremplinBadgeAttributes; events: TremplinBadgeEvents };
}

/** A property for each event, as React, Preact and Svelte listen to custom events: `ontremplin-answered`. */
export type TremplinListeners<Events> = {
  [Name in keyof Events & string as `on${Name}`]?: (event: Events[Name]) => void;
};

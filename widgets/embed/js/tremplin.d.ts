/** Events of the Tremplin widgets. They bubble, are composed, and go out from the element. From a frame
 * whose embed.config.json does not name the page around under `parents`, they have no more than `id` and `kind`
 * (ready), `id` (completed), `code` and `fatal` (error); the others do not come. */

/** A quiz works. */
export interface TremplinQuizReady {
  /** Identifier of the module. */
  id: string;
  kind: 'quiz';
  /** The quiz's title. */
  title: string;
  /** How many items the module has, lessons included. */
  items: number;
}

/** A deck works. */
export interface TremplinFlashcardsReady {
  /** Identifier of the module. */
  id: string;
  kind: 'flashcards';
  /** The deck's title. */
  title: string;
  /** How many cards the deck has. */
  cards: number;
}

/** A badge works, or a shelf. */
export interface TremplinBadgeReady {
  /** Identifier of the module; `shelf` for a shelf. */
  id: string;
  kind: 'badge';
  /** The badge's title, or the heading of a shelf. */
  title: string;
  /** How many things the badge asks for; 0 for a shelf. */
  requirements: number;
}

/** The widget works; `kind` tells which one it is. */
export type TremplinReady = TremplinQuizReady | TremplinFlashcardsReady | TremplinBadgeReady;

/** An item of a quiz has been answered. */
export interface TremplinAnswered {
  /** Identifier of the module. */
  id: string;
  /** Identifier of the item. */
  item: string;
  /** Its kind. */
  kind: 'single-choice' | 'multiple-choice' | 'true-false' | 'short-answer' | 'image-choice' | 'hotspot' | 'numeric' | 'ordering' | 'matching' | 'categorize' | 'dialogue' | 'fill-blanks' | 'survey';
  /** Indexes in the author's order: of the picked choices, of the entries as they were put, of the target of
   * each entry, or of the replies in a conversation, counted through all its nodes; the truth value, the text,
   * or the text in each gap. */
  response: number[] | string[] | boolean | string | null;
  /** What the learner wrote beside the choices of a survey. */
  text?: string;
  /** Whether it is right; null for a survey, of which pages hear only where their tag says `surveys="event"`. */
  correct: boolean | null;
  /** Points of this attempt. */
  score: number;
  /** The most points that the item gives. */
  maxScore: number;
  /** 1 for the first attempt at this item. */
  attempt: number;
  /** Milliseconds from the moment the item was shown. */
  duration: number;
}

/** A card of a deck has been rated. */
export interface TremplinReviewed {
  /** Identifier of the module. */
  id: string;
  /** Identifier of the card. */
  card: string;
  /** Whether the card was asked from its back to its front. */
  reverse: boolean;
  /** How well it was known; a deck to discover has `again` (to revise) and `good` (known). */
  rating: 'again' | 'hard' | 'good' | 'easy';
  /** Whether the typed answer was right; null where none is typed. */
  correct: boolean | null;
  /** When the card comes back, in milliseconds since 1970: after its step, or at four in the morning, local
   * time, of its day; null in a deck to discover. */
  due: number | null;
  /** Milliseconds from the moment the card was shown, at most five minutes. */
  duration: number;
}

/** The end of a quiz. */
export interface TremplinQuizCompleted {
  /** Identifier of the module. */
  id: string;
  /** The points. */
  score: number;
  /** The most points that the quiz gives. */
  maxScore: number;
  /** Share of the points, 0 to 1. */
  scaled: number;
  /** Whether the pass mark was reached; null when the module has none. */
  passed: boolean | null;
  /** `scaled` by the first answer to each question of the sitting: what was answered again, also once the right
   * answer had been shown, is left out. */
  firstScaled: number;
  /** `passed` by the first answers; null when the module has no pass mark. */
  firstPassed: boolean | null;
  /** Milliseconds spent in the quiz. */
  duration: number;
  /** Identifiers of the items that were not answered rightly. */
  missed: string[];
}

/** The end of a sitting with a deck. */
export interface TremplinFlashcardsCompleted {
  /** Identifier of the module. */
  id: string;
  /** How the deck is used. */
  mode: 'discover' | 'remember';
  /** How many answers were given in this sitting. */
  reviewed: number;
  /** How many cards of the deck have been seen, in this sitting or before. */
  seen: number;
  /** How many cards of the deck are known: on the known pile, or beyond their first steps. */
  known: number;
  /** How many cards the deck has. */
  cards: number;
  /** Identifiers of the cards that were rated `again` in this sitting. */
  missed: string[];
  /** When the next card comes back, in milliseconds since 1970; null in a deck to discover. */
  due: number | null;
  /** Milliseconds spent in this sitting. */
  duration: number;
}

/** `if ('mode' in detail)` it is of a deck, `if ('scaled' in detail)` of a quiz. */
export type TremplinCompleted = TremplinQuizCompleted | TremplinFlashcardsCompleted;

/** Everything that a badge asks for has been done, as this device says of itself. */
export interface TremplinEarned {
  /** Identifier of the module. */
  id: string;
  /** When, in milliseconds since 1970. */
  at: number;
}

/** A credential is kept that is valid: signed by somebody whom the page trusts. */
export interface TremplinIssued {
  /** Identifier of the module. */
  id: string;
}

/** A credential has been verified. */
export interface TremplinVerified {
  /** Identifier of the module; `shelf` where a shelf verified it. */
  id: string;
  /** What came of it. */
  standing: 'valid' | 'unconfirmed' | 'refused';
  /** Names of what speaks against it or could not be found out, such as `bad-signature`. */
  reasons: string[];
}

export type TremplinErrorCode =
  /** The server has no such module. */
  | 'content-not-found'
  /** The server of the module does not answer. */
  | 'content-unreachable'
  /** The device has no network. */
  | 'offline'
  /** What came is no JSON. */
  | 'content-not-json'
  /** A page came in place of the module. */
  | 'content-is-html'
  /** The module has mistakes. */
  | 'content-invalid'
  /** The module is larger than any may be. */
  | 'content-too-large'
  /** The address is none that a page may load. */
  | 'content-refused'
  /** Neither `src` nor JSON inside. */
  | 'no-content'
  /** The page forbids WebAssembly. */
  | 'wasm-blocked'
  /** A file of the widget cannot be had. */
  | 'bundle-unreachable'
  /** A file of the widget is of another build than the loader, past caches too. */
  | 'bundle-mismatch'
  /** A fault of Tremplin itself. */
  | 'internal'
  /** The browser keeps nothing for this site. The widget stays. */
  | 'storage-unavailable'
  /** What was kept could not be used. The widget stays. */
  | 'saved-state-dropped'
  /** `mode` is none that decks have. The widget stays. */
  | 'unknown-mode'
  /** The keys that `issuers` names cannot be had. The widget stays. */
  | 'issuers-unreachable'
  /** What `issuers` names are no keys. The widget stays. */
  | 'issuers-invalid';

/** Something went wrong. */
export interface TremplinError {
  /** Identifier of the module, once the widget has been shown; `shelf` for a shelf. */
  id?: string;
  /** What went wrong. */
  code: TremplinErrorCode;
  /** For the console: never shown to the learner. */
  message: string;
  /** Whether the widget is not shown because of it. */
  fatal: boolean;
  /** With `content-invalid`: `code path`, one for each problem, such as `missing-property items[0].prompt`. What
   * is wrong with the module itself has no path. */
  problems?: string[];
}

declare global {
  interface GlobalEventHandlersEventMap {
    'tremplin-ready': CustomEvent<TremplinReady>;
    'tremplin-answered': CustomEvent<TremplinAnswered>;
    'tremplin-reviewed': CustomEvent<TremplinReviewed>;
    'tremplin-completed': CustomEvent<TremplinCompleted>;
    'tremplin-earned': CustomEvent<TremplinEarned>;
    'tremplin-issued': CustomEvent<TremplinIssued>;
    'tremplin-verified': CustomEvent<TremplinVerified>;
    'tremplin-error': CustomEvent<TremplinError>;
  }
  interface HTMLElementTagNameMap {
    'tremplin-quiz': HTMLElement;
    'tremplin-flashcards': HTMLElement;
    'tremplin-badge': HTMLElement;
  }
}

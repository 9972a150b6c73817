/** Events of the Tremplin widgets. They bubble, are composed, and go out from the element. */
export interface TremplinReady {
  /** Identifier of the module. */
  id: string;
  kind: 'quiz';
  title: string;
  /** How many items the module has, lessons included. */
  items: number;
}

export interface TremplinAnswered {
  /** Identifier of the module. */
  id: string;
  /** Identifier of the item. */
  item: string;
  kind: 'single-choice' | 'multiple-choice' | 'true-false' | 'short-answer';
  /** Indexes of the picked choices in the author's order, the truth value, or the text. */
  response: number[] | boolean | string | null;
  correct: boolean;
  /** Points of this attempt. */
  score: number;
  maxScore: number;
  /** 1 for the first attempt at this item. */
  attempt: number;
  /** Milliseconds from the moment the item was shown. */
  duration: number;
}

export interface TremplinCompleted {
  /** Identifier of the module. */
  id: string;
  score: number;
  maxScore: number;
  /** Share of the points, 0 to 1. */
  scaled: number;
  /** Whether the pass mark was reached; null when the module has none. */
  passed: boolean | null;
  /** Milliseconds spent in the quiz. */
  duration: number;
  /** Identifiers of the items that were not answered rightly. */
  missed: string[];
}

export type TremplinErrorCode =
  | 'content-not-found' | 'content-unreachable' | 'offline' | 'content-not-json' | 'content-is-html'
  | 'content-invalid' | 'content-too-large' | 'content-refused' | 'no-content' | 'wasm-blocked'
  | 'bundle-unreachable' | 'storage-unavailable' | 'saved-state-dropped' | 'internal';

export interface TremplinError {
  code: TremplinErrorCode;
  /** For the console: never shown to the learner. */
  message: string;
  /** Whether the widget is not shown because of it. */
  fatal: boolean;
  /** With `content-invalid`: `code path`, one for each problem, such as
   * `missing-property items[0].prompt`. What is wrong with the module itself has no path. */
  problems?: string[];
}

declare global {
  interface HTMLElementEventMap {
    'tremplin-ready': CustomEvent<TremplinReady>;
    'tremplin-answered': CustomEvent<TremplinAnswered>;
    'tremplin-completed': CustomEvent<TremplinCompleted>;
    'tremplin-error': CustomEvent<TremplinError>;
  }
  interface HTMLElementTagNameMap {
    'tremplin-quiz': HTMLElement;
  }
}

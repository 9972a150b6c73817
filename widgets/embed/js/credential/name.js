// The learner's name on what they hand over: only where they type one, and kept only where they say so.
import { el } from './dom.js';
import * as words from 'words:panel';

/** Milliseconds without a key after which what was typed counts. */
const PAUSE = 400;

/** Fields for the name: `parts` to show, and `apply`, which takes along what stands in them. What is typed
 * counts by itself after a moment; `changed` hears of it. */
export function nameFields(context, say, changed) {
  const { name, keepsName } = context.tell('details');
  const field = el('input', { type: 'text', maxlength: '100', autocomplete: 'name', autocorrect: 'off', autocapitalize: 'words', spellcheck: 'false', dir: 'auto', value: name ?? '' });
  const keep = el('input', { type: 'checkbox' });
  keep.checked = keepsName;
  const now = () => [field.value, keep.checked];
  let last = now().join();
  let waiting;
  const apply = () => {
    clearTimeout(waiting);
    if (last === now().join()) return;
    last = now().join();
    context.tell('name', now());
    changed?.();
  };
  const soon = () => {
    clearTimeout(waiting);
    // What moves between the press and the release of a button may cost the click.
    waiting = setTimeout(() => (context.host.matches(':active') ? soon() : apply()), PAUSE);
  };
  for (const one of [field, keep]) one.addEventListener('input', soon);
  const parts = [
    el('label', { class: 'field' }, el('span', {}, say(words.nameLabel)), field),
    el('label', { class: 'check' }, keep, el('span', {}, say(words.nameKeep))),
  ];
  return { apply, parts };
}

// The list of a shelf, and a badge in it.
import { el, named } from './dom.js';
import { dayAt, dayOf } from './date.js';
import * as panel from 'words:panel';
import * as words from 'words:shelf';

/** Shows `rows` in a list; those that it has already stay where they are, with the focus. */
export function arrange(list, rows) {
  const old = [...list.children];
  const next = rows.map((row) => old.find(({ said }) => said === row.said) ?? row);
  for (const one of old) if (!next.includes(one)) one.remove();
  next.forEach((one, index) => {
    if (list.children[index] !== one) list.insertBefore(one, list.children[index] ?? null);
  });
}

const drawn = (name, attributes, text = '') => {
  const shape = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) shape.setAttribute(key, value);
  shape.textContent = text;
  return shape;
};

/** The picture of a badge that has none at hand. */
function seal(wasm, title) {
  const picture = drawn('svg', { class: 'seal', viewBox: '0 0 100 100', 'aria-hidden': 'true' });
  picture.append(...wasm.seal(title).map((shape) => drawn(...shape)));
  return picture;
}

/** One badge of the shelf; `standing` is what its signature came to, if it has one. */
export function entry({ key, title, at, earned, credential, done }, found, { wasm, say: sayPanel }, say) {
  const state = credential ? found?.standing ?? 'unconfirmed' : 'declared';
  const line = { valid: words.valid, unconfirmed: words.unconfirmed, refused: words.refused, declared: words.declared }[state];
  const name = say(line, {}, 0);
  const meaning = state !== 'refused' && say(line, {}, 1);
  const said = found?.credential;
  // Two of the same badge are told apart by that.
  const from = said && `${sayPanel(panel.from)} ${dayOf(sayPanel, said.validFrom)}`;
  const when = earned && say(words.earned, { date: dayAt(sayPanel, at) });
  const id = key.replaceAll(':', '-');
  const known = said?.name ?? title;
  const asks = (ask, label, told) => el('button', { type: 'button', class: 'button', part: 'button', 'data-ask': ask, 'data-key': key, 'aria-describedby': id, ...told }, label);
  return el('li', { 'data-standing': state },
    el('div', { class: 'head' },
      seal(wasm, known),
      el('div', {},
        el('h3', { id, dir: 'auto' }, known),
        el('p', { class: 'heading' }, el('span', { class: 'icon', 'aria-hidden': 'true' }), name),
        ...[meaning, said && named(said.issuerName, said.issuerShown), from, when].filter(Boolean).map((parts) => el('div', { class: 'small' }, ...[parts].flat())))),
    el('div', { class: 'nav small' },
      ...credential ? [asks('see', say(words.see)), asks('save', say(words.saveOne))] : [],
      asks('erase', say(words.eraseOne), { 'data-told': say(words.confirmOne, { title: known }, +done) })),
    el('p', { role: 'status' }));
}

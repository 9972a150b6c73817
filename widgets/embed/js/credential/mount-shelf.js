// <tremplin-badge view="shelf">: fetched where there is one. What it shares with badges is in index.js.
import { langOf } from '../langs.js';
import { button } from './dom.js';
import { showShelf } from './show-shelf.js';

/** Erasing takes two presses; a second one that comes sooner, in milliseconds, was none: a key held
 * down, a finger that trembles. */
const SOONEST = 600;

function confirm(asks, notice, { sure, cancel: leaves, erase }) {
  const asked = +asks.dataset.asked;
  if (asked) return Date.now() - asked >= SOONEST && erase(asks.dataset.key);
  const label = asks.textContent;
  const { told } = asks.dataset;
  const stop = new AbortController();
  const { signal } = stop;
  const leave = () => {
    stop.abort();
    cancel.remove();
    asks.textContent = label;
    // What came of it stays.
    if (notice.textContent === told) notice.textContent = '';
    delete asks.dataset.asked;
  };
  const goBack = () => {
    leave();
    asks.focus();
  };
  const cancel = button(leaves, goBack, ' cancel');
  asks.dataset.asked = Date.now();
  asks.textContent = sure;
  // What goes is said below the button, which must not move.
  notice.textContent = told;
  asks.after(cancel);
  // Some browsers give the focus to no button that is pressed.
  asks.focus();
  cancel.addEventListener('mousedown', (event) => event.preventDefault(), { signal });
  for (const one of [asks, cancel]) {
    // Who goes elsewhere in the page has changed their mind; a window that lost the focus has not.
    one.addEventListener('blur', ({ relatedTarget }) => {
      if (document.hasFocus() && relatedTarget !== asks && relatedTarget !== cancel) leave();
    }, { signal });
  }
  return undefined;
}

/** Shows the shelf in `root`, with what badge.js does for a badge and for a shelf alike. */
export function mountShelf(module, { host, base, root }, { attempt, listen, link }) {
  const stop = new AbortController();
  let shelf;
  const context = () => ({ host, base, root, lang: langOf(host), tell: () => ({}) });
  const act = (what) => attempt(context(), 'shelf', what);
  let shown;
  const show = () => (shown = act(async () => {
    // It can be erased, whatever becomes of what it shows.
    shelf = await showShelf(context(), module.own);
    await shelf.shown;
    const detail = { id: 'shelf', kind: 'badge', title: root.querySelector('h2').textContent, requirements: 0 };
    host.dispatchEvent(new CustomEvent('tremplin-ready', { bubbles: true, composed: true, detail }));
    const given = link;
    link = undefined;
    if (given) await shelf.take(given, true);
  }));
  // What was said of an act before is over with the next one.
  const forget = () => root.querySelector('.notice')?.replaceChildren();
  const press = (target) => {
    const asks = target.closest('[data-ask]');
    const ask = asks?.dataset.ask;
    if (ask && !asks.dataset.asked) forget();
    if (ask === 'erase' && shelf) confirm(asks, (asks.closest('li') ?? root).querySelector(':scope > [role=status], .notice'), shelf);
    else if (ask === 'see' && shelf) shelf.see(asks.dataset.key);
    else if (ask === 'more' && shelf) act(() => shelf.more());
    else if (ask && ask !== 'erase') act(() => module.show({ ...context(), ...ask === 'save' && { tell: () => shelf.details(asks.dataset.key) } }, ask));
  };
  listen(root, stop.signal, press, (file, link) => act(async () => {
    await shown;
    forget();
    return shelf.take(file, link);
  }));
  const follow = ({ target }) => target !== host && shelf?.refresh();
  for (const name of ['tremplin-kept', 'tremplin-completed', 'storage']) addEventListener(name, follow, { signal: stop.signal });
  show();
  return { set_lang: show, focus: () => root.querySelector('[data-focus]')?.focus(), free: () => stop.abort(), go_on() {} };
}

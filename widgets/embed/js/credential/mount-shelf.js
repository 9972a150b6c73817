// <tremplin-badge view="shelf">: what it does is in index.js.

/** Erasing takes two presses; a second one that comes sooner, in milliseconds, was none: a key held
 * down, a finger that trembles. */
const SOONEST = 600;

function confirm(button, notice, { sure, erase }) {
  const asked = +button.dataset.asked;
  if (asked) return Date.now() - asked >= SOONEST && erase(button.dataset.key);
  const label = button.textContent;
  button.dataset.asked = Date.now();
  button.textContent = sure;
  // What goes is said below the button, which must not move.
  const { told } = button.dataset;
  notice.textContent = told;
  // Who goes elsewhere in the page has changed their mind; a window that lost the focus has not.
  button.onblur = () => {
    if (!document.hasFocus()) return;
    button.onblur = null;
    button.textContent = label;
    // What came of it stays.
    if (notice.textContent === told) notice.textContent = '';
    delete button.dataset.asked;
  };
  return undefined;
}

/** Shows the shelf in `root`, with what badge.js does for a badge and for a shelf alike. */
export function mountShelf(module, { host, base, root }, { attempt, listen, link }) {
  const stop = new AbortController();
  let shelf;
  const lang = () => (host.lang || host.closest('[lang]')?.lang || 'fr').slice(0, 2) === 'en' ? 'en' : 'fr';
  const context = () => ({ host, base, root, lang: lang(), tell: () => ({}) });
  const act = (what) => attempt(context(), 'shelf', what);
  const show = () => act(async () => {
    shelf = await module.showShelf(context());
    const detail = { id: 'shelf', kind: 'badge', title: root.querySelector('h2').textContent, requirements: 0 };
    host.dispatchEvent(new CustomEvent('tremplin-ready', { bubbles: true, composed: true, detail }));
    const given = link;
    link = undefined;
    if (given) await shelf.take(given, true);
  });
  const press = (target) => {
    const button = target.closest('[data-ask]');
    const ask = button?.dataset.ask;
    if (ask === 'erase' && shelf) confirm(button, (button.closest('li') ?? root).querySelector(':scope > [role=status], .notice'), shelf);
    else if (ask && ask !== 'erase') act(() => module.show(context(), ask));
  };
  listen(root, stop.signal, press, (file) => act(() => shelf.take(file)));
  const follow = ({ target }) => target !== host && shelf?.refresh();
  for (const name of ['tremplin-kept', 'tremplin-completed', 'storage']) addEventListener(name, follow, { signal: stop.signal });
  show();
  return { set_lang: show, focus: () => root.querySelector('[data-focus]')?.focus(), unmount: () => stop.abort(), go_on() {}, free() {} };
}

// What the page does for a badge: it hears of what was worked through, and fetches what is asked for.
// Verifying, QR codes, certificates, files and the shelf are in tremplin_credential.js, fetched on
// the first such wish.

/** Erasing takes two presses; a second one that comes sooner, in milliseconds, was none: a key held
 * down, a finger that trembles. */
const SOONEST = 600;
const record = (kind, id) => `tremplin:completed:${kind}:${id}`;
const more = () => import(new URL('tremplin_credential.js', import.meta.url).href);
const LATER = {
  fr: 'Cela n’a pas pu être chargé. Vérifiez votre connexion, puis réessayez.',
  en: 'This could not be loaded. Check your connection, then try again.',
};

/** Does something with what has to be fetched first; where that fails, says so calmly. */
async function attempt({ host, root, lang }, id, act) {
  try {
    await act(await more());
  } catch (cause) {
    const detail = { id, code: 'bundle-unreachable', message: String(cause), fatal: false };
    console.warn(`tremplin: ${detail.code}: ${detail.message}`);
    host.dispatchEvent(new CustomEvent('tremplin-error', { bubbles: true, composed: true, detail }));
    const note = document.createElement('p');
    note.setAttribute('role', 'status');
    note.textContent = LATER[lang] ?? LATER.fr;
    (root.querySelector('.panel') ?? root).replaceChildren(note);
  }
}

/** Hands over what is pressed, chosen and dropped in `root`. */
function listen(root, signal, { ask, open, erase }) {
  const dropping = (is) => root.firstElementChild?.classList.toggle('dropping', is);
  const confirm = (button) => {
    const asked = +button.dataset.asked;
    if (asked) return Date.now() - asked >= SOONEST && erase(button.dataset.key);
    const label = button.textContent;
    button.dataset.asked = Date.now();
    button.textContent = button.dataset.confirm;
    // Who goes elsewhere in the page has changed their mind; a window that lost the focus has not.
    button.onblur = () => {
      if (!document.hasFocus()) return;
      button.onblur = null;
      button.textContent = label;
      delete button.dataset.asked;
    };
    return undefined;
  };
  const acts = {
    click({ target }) {
      const button = target.closest('[data-ask]');
      if (button?.dataset.ask === 'erase') confirm(button);
      else if (button) ask(button.dataset.ask);
    },
    change({ target }) {
      const file = target.files?.[0];
      if (!file) return;
      open(file);
      // The same file may be chosen again.
      target.value = '';
    },
    dragover(event) {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      dropping(true);
    },
    dragleave: () => dropping(false),
    drop(event) {
      dropping(false);
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      open(file);
    },
  };
  for (const name in acts) root.addEventListener(name, acts[name], { signal });
}

/** A badge that a link holds: `#tremplin-badge=…`. */
const given = () => new URLSearchParams(location.hash.slice(1)).get('tremplin-badge');

export function openBadge(host, value, base) {
  const stop = new AbortController();
  const { signal } = stop;
  const keeps = host.getAttribute('resume') !== 'off';
  let tell;
  return {
    value,
    device: {
      attach(way) {
        tell = way;
      },
    },
    live(mounted, root) {
      const free = mounted.free.bind(mounted);
      mounted.free = () => {
        stop.abort();
        tell = () => ({});
        free();
      };
      addEventListener('tremplin-completed', ({ detail }) => {
        if (!detail?.id) return;
        const { id, scaled, passed, reviewed } = detail;
        const quiz = scaled !== undefined;
        if (!quiz && !reviewed) return;
        const fields = [1, Date.now(), quiz ? Math.round(scaled * 1000) : '', typeof passed === 'boolean' ? +passed : ''];
        tell('completed', [record(quiz ? 'quiz' : 'flashcards', id), fields.join()]);
      }, { signal });
      addEventListener('storage', ({ key, newValue }) => {
        if (keeps && newValue && key?.startsWith('tremplin:completed:')) tell('completed', [key, newValue]);
      }, { signal });
      const context = () => ({ host, base, root, module: value, lang: root.querySelector('.state [lang]')?.lang || root.firstElementChild.lang, tell: (...told) => tell(...told) });
      const act = (what) => attempt(context(), value.id, (module) => what(module, context()));
      const open = (file) => act((module, badge) => module.open(badge, file));
      listen(root, signal, {
        ask: (name) => act((module, badge) => module.show(badge, name)),
        open,
        erase() {
          for (const key of tell('erase')) {
            try {
              localStorage.removeItem(key);
            } catch {
              // Where nothing can be kept there is nothing to erase.
            }
          }
          root.querySelector('.panel').replaceChildren();
        },
      });
      // One that is kept is looked at anew each time it is shown.
      const kept = tell('details').credential;
      if (given()) act((module, badge) => module.open(badge, given(), true));
      else if (kept) act((module, badge) => module.judge(badge, kept));
    },
  };
}

/** All badges of this site. What it shows is fetched at once: there is nothing to see before. */
export const openShelf = (host, base) => ({ mount: (root) => mountShelf(host, root, base) });

function mountShelf(host, root, base) {
  const stop = new AbortController();
  let shelf;
  const lang = () => (host.lang || host.closest('[lang]')?.lang || 'fr').slice(0, 2) === 'en' ? 'en' : 'fr';
  const context = () => ({ host, base, root, lang: lang(), tell: () => ({}) });
  const show = () => attempt(context(), 'shelf', async (module) => {
    shelf = await module.showShelf(context());
    const detail = { id: 'shelf', kind: 'badge', title: root.querySelector('h2').textContent, requirements: 0 };
    host.dispatchEvent(new CustomEvent('tremplin-ready', { bubbles: true, composed: true, detail }));
    if (given()) await shelf.take(given());
  });
  const open = (file) => attempt(context(), 'shelf', () => shelf.take(file));
  listen(root, stop.signal, {
    ask: (name) => attempt(context(), 'shelf', (module) => module.show(context(), name)),
    open,
    erase: (key) => shelf?.erase(key),
  });
  show();
  return { set_lang: show, focus: () => root.querySelector('[data-focus]')?.focus(), unmount: () => stop.abort(), free() {} };
}

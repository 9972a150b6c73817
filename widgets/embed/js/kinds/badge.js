// What the page does for a badge: it hears of what was worked through, and fetches what is asked for.
// Verifying is in tremplin_credential.js, which fetches tremplin_ask.js for QR codes, certificates and files,
// and the shelf in tremplin_shelf.js: each on the first such wish.
import { tell as tellWasm } from 'bindgen';
import { orElse } from '../failure.js';
import { fault } from '../fault.js';
import { wanted } from '../files.js';
import { parse } from '../parse.js';
import { speaker } from '../say.js';
import { style } from '../style.js';
import { wordsIn } from '../words.js';
import * as loader from 'words:loader';
import * as wish from 'words:wish';

// Before the wasm is there, and in an event, it says by itself where completions are kept and what they are: to ask
// Rust costs 1.2 kB before the first screen, and 0.4 kB later (brotli).
const record = (kind, id) => `tremplin:completed:${kind}:${id}`;
/** What is fetched on a wish. */
const fetched = (name) => orElse(wanted(name), 'bundle-unreachable');
const more = () => fetched('tremplin_credential.js');

/** Does something with what has to be fetched first; where that fails, says so calmly. */
async function attempt(context, id, act, again) {
  const { host, root, lang } = context;
  try {
    await act(await more());
  } catch (cause) {
    fault(host, id, cause.code === 'bundle-mismatch' ? cause.code : 'bundle-unreachable', cause);
    const [file] = wordsIn(lang);
    const note = document.createElement('p');
    note.setAttribute('role', 'status');
    note.textContent = speaker(wish.inside, wish.base, file)(again && navigator.onLine ? wish.unavailable : wish.unreachable);
    const button = document.createElement('button');
    button.className = 'button';
    button.textContent = speaker(loader.inside, loader.base, file)(loader.retry);
    button.onclick = () => attempt(context, id, act, true);
    (root.querySelector('.panel') ?? root).replaceChildren(note, button);
  }
}

/** Has what verifies ready while the learner still chooses or drags a file. */
let prepared;
const prepare = () => (prepared ??= more().then((module) => module.prepare()).catch(() => {
  prepared = undefined;
}));

/** Hands over what is pressed, chosen and dropped in `root`. */
function listen(root, signal, press, open) {
  const dropping = (is) => root.firstElementChild?.classList.toggle('dropping', is);
  const acts = {
    click({ target }) {
      if (target.type === 'file') prepare();
      press(target);
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
      prepare();
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
  // A link may be opened where the page is open already.
  addEventListener('hashchange', () => given() && open(given(), true), { signal });
}

/** A badge that a link holds: `#tremplin-badge=…`. */
const given = () => /[#&]tremplin-badge=([^&]*)/.exec(location.hash)?.[1];

const stored = (look) => {
  try {
    return look(localStorage);
  } catch {
    return '';
  }
};
/** What the device keeps under these: nothing is an empty text. Modules of one identifier have colons more. */
const textOf = (keys) => stored((device) => keys.flatMap((key) => ['', ':', '::', ':::', '::::'].map((more) => device.getItem(key + more))).join(''));
const achievementIn = (text) => {
  try {
    return JSON.parse(text).achievement;
  } catch {
    return undefined;
  }
};
/** Whether a shelf keeps a badge with that achievement, which may be this one. */
const isReceived = (achievement) => stored((device) => Object.keys(device).some((key) => key.startsWith('tremplin:badge:received-') && achievementIn(device[key]) === achievement));

export async function open(host, { base, ...content }, secondPart) {
  if (host.getAttribute('view') === 'shelf') return openShelf(host, base, secondPart);
  const { text } = (await content.rest?.()) ?? content;
  const value = parse(text, base);
  const stop = new AbortController();
  const { signal } = stop;
  const keeps = host.getAttribute('resume') !== 'off';
  const { id, issuer, requires } = value ?? {};
  const asked = [requires?.all ?? requires?.any ?? requires].flat().map((each) => record(each?.kind, each?.id));
  // What was heard of while the code for it could not be had.
  const heard = (host.heard ??= []);
  const link = given();
  const own = () => (keeps ? textOf([`tremplin:badge:${id}`, ...asked]) : '');
  let known = own();
  // Named as in content-schema/model/src/badge/read.rs.
  const waits = keeps && isReceived(value?.achievement ?? `${String(issuer?.id).split('#')[0]}#${id}`);
  const back = heard.length > 0 || !!link || waits || !!known;
  // Who comes back may have anything.
  if (back) await secondPart();
  return {
    value,
    back,
    known: back,
    live(mounted, root, begin, goOn) {
      const free = mounted.free.bind(mounted);
      mounted.free = () => {
        stop.abort();
        free();
      };
      const tell = (what, told) => (signal.aborted ? {} : tellWasm(mounted, what, told));
      const takeUp = () => {
        if (signal.aborted) return;
        // For what says at the end of a quiz or a sitting what it counted for.
        host.counts = (kind, id) => asked.includes(record(kind, id)) && { title: value.title, ...tell('details') };
        for (const completion of heard.splice(0)) tell('completed', completion);
        if (known === own()) return;
        const { at, credential } = tell('details');
        tell('follow');
        const now = tell('details');
        const other = now.credential !== credential;
        // What it says is about something that is gone.
        if (other || at > now.at) root.querySelector('.panel').replaceChildren();
        if (other) judge(now);
      };
      const hear = (key, text) => {
        if (!asked.includes(key)) return;
        heard.push([key, text]);
        begin();
      };
      addEventListener('tremplin-completed', ({ detail }) => {
        const { id, scaled, passed, firstScaled, firstPassed, reviewed, seen, known, cards } = detail ?? {};
        const quiz = typeof scaled === 'number';
        if (typeof id !== 'string' || !(quiz || reviewed > 0)) return;
        // As in widgets/core/src/badge/completion.rs.
        const mark = (n, of, pass) => [n, of, typeof pass === 'boolean' ? +pass : '', Date.now()];
        const points = (share, pass) => mark(Math.round(share * 1000), 1000, pass);
        const marks = quiz ? [points(scaled, passed), points(firstScaled, firstPassed)] : [mark(seen, cards), mark(known, cards)];
        // What an older Tremplin tells, from a frame, says less.
        const old = typeof (quiz ? firstScaled : seen) !== 'number' && [1, Date.now(), quiz ? marks[0][0] : '', marks[0][2]];
        hear(record(quiz ? 'quiz' : 'flashcards', id), (old || [2, ...marks]).join());
      }, { signal });
      // What another tab, another badge or a shelf has changed on the device.
      const follow = () => known !== own() && begin();
      addEventListener('tremplin-kept', ({ target, detail }) => {
        if (target === host) known = own();
        // What a shelf was given may be this badge.
        else if (keeps && typeof detail === 'string') act((module, badge) => module.open(badge, detail, true));
        else follow();
      }, { signal });
      addEventListener('storage', follow, { signal });
      const context = () => ({
        host, base, root, tell, module: value,
        lang: root.querySelector('.state [lang]')?.lang || root.firstElementChild.lang,
      });
      let dressed;
      const act = (what) => attempt(context(), id, async (module) => {
        await secondPart(value, true).then(goOn);
        if (!dressed) style(host.shadowRoot, module.styles);
        dressed = true;
        await what(module, context());
      });
      /** One that is kept is looked at anew each time it is shown. */
      const judge = async ({ credential }) => (credential || waits) && act((module, badge) => module.judge(badge, credential));
      const open = (file, link) => act((module, badge) => module.open(badge, file, link));
      listen(root, signal, (target) => {
        const ask = target.closest('[data-ask]')?.dataset.ask;
        if (ask) act((module, badge) => module.show(badge, ask));
        // What is in it comes with the code for it.
        else if (target.closest('.menu')) begin();
      }, open);
      known = own();
      if (!back) return takeUp;
      judge(tell('details')).then(() => link && open(link, true));
      return takeUp;
    },
  };
}

/** All badges of this site. What it shows is fetched at once: there is nothing to see before. */
async function openShelf(host, base, secondPart) {
  const link = given();
  const [module, { mountShelf }] = await Promise.all([more(), fetched('tremplin_shelf.js'), secondPart()]);
  return {
    back: true,
    mount(root) {
      style(host.shadowRoot, module.styles);
      return mountShelf(module, { host, base, root }, { attempt, listen, link });
    },
  };
}

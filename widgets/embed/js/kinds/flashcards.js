// What the page does for a deck: it keeps the learner’s progress, tells other tabs, reads aloud.
import { is_id } from 'bindgen';
import { clear, createStore, entries, update } from 'idb-keyval';
import { fault } from '../fault.js';
import { listen } from '../gestures.js';
import { beginning, parse, types } from '../parse.js';

/** One connection a deck, however often its widget is mounted. */
const stores = {};
/** Some browsers never answer when storage is forbidden. */
const LONGEST_WAIT = 2000;
const within = (promise) => Promise.race([
  promise,
  new Promise((_, refuse) => { setTimeout(refuse, LONGEST_WAIT, new Error('storage does not answer')); }),
]);

/** The time of writing; see widgets/core/src/flashcards/saved.rs. */
const time = (text) => +`${text}`.split(',')[1] || 0;
/** What a clock wrote that was ahead by more than a minute does not win over what is written now. */
const newest = (text) => (old) => (time(old) > time(text) && time(old) < Date.now() + 6e4 ? old : text);

const attempt = (act) => {
  try {
    return act();
  } catch {
    return undefined;
  }
};
const local = attempt(() => localStorage);
const speech = self.speechSynthesis;
const primary = (lang) => lang.toLowerCase().split(/[-_]/)[0];
/** Only voices of this device: others send the text to somebody. */
const voice = (lang) => speech?.getVoices().find((known) => known.localService && primary(known.lang) === primary(lang));

/** Opens what is kept of the deck. Each record is written twice: at once into localStorage, where
 * it waits until IndexedDB has it for good. So a tab may be closed at any moment; and where there
 * is no IndexedDB, the records just stay. */
export async function open(host, { text, rest, base }, secondPart) {
  const start = host.whole ? undefined : beginning(text);
  const all = async () => parse(rest ? (await rest()).text : text, base);
  let value = start && !start.shuffle ? start : await all();
  const id = value?.id;
  const name = `tremplin:flashcards:${id}`;
  const prefix = `${name}:`;
  const resumes = typeof id === 'string' && is_id(id) && host.getAttribute('resume') !== 'off';
  const waiting = () => Object.keys(local ?? {}).filter((key) => key.startsWith(prefix));
  const kept = new Map();
  let store;
  if (resumes) {
    try {
      store = stores[name] ??= createStore(name, 'records');
      for (const [key, text] of await within(entries(store))) kept.set(key, text);
    } catch {
      store = undefined;
    }
  }
  const keeps = resumes && !!(store || local);
  const channel = keeps ? attempt(() => new BroadcastChannel(name)) : undefined;
  const stop = new AbortController();
  let mounted;
  let failed;
  const fail = () => {
    if (failed) return;
    failed = true;
    fault(host, id, 'storage-unavailable', 'progress is not kept on this device');
    mounted?.merge('', '');
  };
  const settle = (key, text) => {
    const here = () => local?.getItem(prefix + key) === text;
    if (!store) return here() || fail();
    update(key, newest(text), store).then(() => here() && local.removeItem(prefix + key), () => here() || fail());
  };
  if (keeps) {
    for (const full of waiting()) {
      const key = full.slice(prefix.length);
      const text = local.getItem(full);
      kept.set(key, newest(text)(kept.get(key)));
      settle(key, text);
    }
  }
  // Who comes back may go on anywhere; any card may be due, also the last one.
  const back = kept.size > 0;
  if (back) {
    [value] = await Promise.all([value === start ? all() : value, secondPart()]);
    await secondPart(value);
  }
  const more = value === start;
  const head = (module) => JSON.stringify({ ...module, cards: undefined });
  const drop = (cause) => {
    if (!mounted) return;
    host.release();
    host.fail(cause);
  };
  const device = {
    put(key, text) {
      if (!resumes) return;
      attempt(() => local?.setItem(prefix + key, text));
      settle(key, text);
      channel?.postMessage([key, text]);
    },
    async erase() {
      for (const key of waiting()) local.removeItem(key);
      attempt(() => local?.removeItem(`tremplin:completed:flashcards:${id}`));
      if (store) await clear(store).catch(fail);
      channel?.postMessage([]);
    },
    refuse(problems) {
      drop(Object.assign(new Error(problems.join('; ')), { code: 'content-invalid', details: { problems } }));
    },
    hasVoice: (lang) => !!voice(lang),
    speak(text, lang) {
      const words = new SpeechSynthesisUtterance(text);
      words.lang = lang;
      words.voice = voice(lang);
      speech.cancel();
      speech.speak(words);
    },
  };
  return {
    value,
    more,
    back,
    device,
    keeps,
    kept: [...kept],
    tab: Math.random().toString(36).slice(2, 10),
    mode: host.getAttribute('mode') ?? undefined,
    /** The widget stands: other tabs, files and voices may come. */
    live(widget, root) {
      mounted = widget;
      const free = widget.free.bind(widget);
      let begun;
      // A day may have begun. Not under a finger.
      const wake = () => begun && !document.hidden && !root.querySelector(':active') && widget.go_on();
      // Timers stand still while the device sleeps; a short one comes soon after.
      const watch = setInterval(wake, 6e4);
      widget.free = () => {
        mounted = undefined;
        clearInterval(watch);
        channel?.close?.();
        stop.abort();
        free();
      };
      if (channel) {
        channel.onmessage = ({ data: [key, text] }) => {
          if (key) return secondPart(host.about).then(() => mounted?.merge(key, text), () => {});
          host.release();
          host.load();
        };
      }
      if (more) {
        setTimeout(async () => {
          try {
            const module = await all();
            if (!mounted) return;
            if (head(module) === head(start)) {
              host.about = module;
              // Whoever has begun may come to a card whose answer is typed.
              if (types(module) && !types(start)) await secondPart(module);
              widget.complete(module);
            } else {
              // What stands behind the cards counts too.
              host.whole = true;
              host.release();
              host.load();
            }
          } catch (cause) {
            drop(cause);
          }
        });
      }
      const { signal } = stop;
      for (const name of ['visibilitychange', 'pageshow']) addEventListener(name, wake, { signal, capture: true });
      listen(root, signal);
      speech?.addEventListener?.('voiceschanged', () => host.matches(':focus-within') || widget.refresh(), { signal });
      return () => { begun = true; };
    },
  };
}

// A quiz or a deck on paper: questions with boxes to tick, or a table of cards, in place of the one screen that is shown.
// Fetched where there is a mouse (phones hardly ever print), once the page has nothing else to do.
import { speaker } from './say.js';
import { style } from './style.js';
import * as words from 'words:sheet';

const STYLE = `@media screen{.sheet{display:none}}
@media print{:host{min-height:0!important}.sheet~*{display:none}}
.sheet{font:12pt/1.4 system-ui,sans-serif;color:#000;background:#fff}
.sheet :is(h2,h3,p,ol,ul,table){margin:0 0 .6em}
.sheet a{color:inherit}
.sheet h2{font-size:1.3em}.sheet h3{font-size:1.1em}
.sheet :is(ol,ul)[class]{list-style:none;padding:0}
.sheet :is(section,tr,ol>li){break-inside:avoid}
.sheet :is(h2,h2+div,h3){break-after:avoid}
.sheet section{margin:0 0 1.2em}
.sheet :is(.one,.many,.order)>li::before{content:"";display:inline-block;width:.8em;height:.8em;margin-inline-end:.6em;border:1px solid;vertical-align:-.1em}
.sheet .one>li::before{border-radius:50%}
.sheet .order>li::before{width:1.6em}
.sheet .beside{display:flex;flex-wrap:wrap;gap:.3em 1em}
.sheet .beside>li{padding:.1em .5em;border:1px solid}
.sheet .blank>li::after{content:"";display:inline-block;width:14em;margin-inline-start:.6em;border-bottom:1px solid}
.sheet .lines{min-height:7em;border:1px solid}
.sheet .line{min-height:2em;border-bottom:1px solid;text-align:end}
.sheet table{width:calc(100% - 1px);border-collapse:collapse}
.sheet td{min-width:8em;padding:.4em;border:1px solid;vertical-align:top}
.sheet td>:last-child{margin:0}`;

function make(name, className, ...parts) {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...parts);
  return element;
}

/** A list of texts in an order that says nothing. */
const mixed = (texts) => [...texts].sort();

/** A gap in a text, and what stands between its braces: see content-schema/model/src/gaps.rs. */
const GAP = /\\[^]|\{\{((?:\\[^]|[^\\])*?)\}\}/g;

/** Where to write on paper; Markdown leaves it as it is. */
const LINE = '_'.repeat(14);

/** The texts of a gap, of which the first is shown as the answer, and its hint. */
function gap(inside) {
  const [, texts, hint = ''] = /^((?:\\[^]|[^\\])*?)(?:::([^]*))?$/.exec(inside);
  const read = (text) => text.replace(/\\([!-/:-@[-`{-~])/g, '$1').trim();
  return { texts: texts.match(/(?:\\[^]|[^|~\\])+/g).map(read), hint: read(hint) };
}

/** A text that Markdown leaves as it is. */
const plain = (text) => text.replace(/[!-/:-@[-`{-~]/g, '\\$&');

/** What a question has on paper: boxes of a form (`marks`) before texts, or a line to write on where there are none, or
 * a box, with a unit at its end, or a `text` with places to write in it; the right answer, where there is one; what to choose
 * from where that stands apart; of a conversation, which is played by its numbers as a game book, what is said with the
 * replies to it. */
function asked(item, module, say) {
  const { choices, entries, answers } = item;
  const named = (pair) => pair.left ?? plain(pair.image.alt);
  switch (item.kind) {
    case 'single-choice':
    case 'multiple-choice':
    case 'image-choice':
    case 'hotspot': {
      const said = ({ text, image }) => text ?? plain(image.alt);
      const all = choices ?? item.zones;
      const texts = all.map(said);
      const right = all.filter(({ correct }) => correct).map(said);
      const one = item.kind !== 'multiple-choice' && !item.several && right.length < 2;
      return { marks: one ? 'one' : 'many', texts: /choices|all/.test(module.shuffle) ? mixed(texts) : texts, right };
    }
    case 'true-false':
      return { marks: 'one', texts: [say(words.right), say(words.wrong)], right: [say(item.answer ? words.right : words.wrong)] };
    case 'ordering':
      return { marks: 'order', texts: mixed(entries), right: entries };
    case 'matching': {
      const { pairs, distractors = [] } = item;
      const beside = mixed(new Set([...pairs.map((pair) => pair.right), ...distractors]));
      return { marks: 'blank', texts: pairs.map(named), right: pairs.map((pair) => `${named(pair)} : ${pair.right}`), beside };
    }
    case 'categorize': {
      const all = item.categories.flatMap((category) => category.entries.map((entry) => [entry, category.name]));
      return { marks: 'blank', texts: mixed(all.map(([entry]) => entry)), right: all.map((pair) => pair.join(' : ')), beside: item.categories.map(({ name }) => name) };
    }
    case 'dialogue': {
      const to = (id) => ` → ${item.nodes.findIndex((node) => node.id === id) + 1}`;
      const talk = item.nodes.map(({ speaker = item.speaker, text, next, choices = [] }, at) => [
        `${at + 1}. ${speaker}\u00a0: ${text}${next ? to(next) : ''}`, choices.map((reply) => reply.text + to(reply.next)),
      ]);
      const right = item.nodes.flatMap(({ choices = [] }, at) => {
        const best = Math.max(...choices.map(({ worth = 0 }) => worth));
        return best > 0 ? [`${at + 1} : ${choices.filter(({ worth }) => worth === best).map((reply) => reply.text).join(' / ')}`] : [];
      });
      return { talk, right };
    }
    case 'fill-blanks': {
      const right = [];
      const text = item.text.replace(GAP, (all, inside) => {
        if (inside === undefined) return all;
        const { texts, hint } = gap(inside);
        right.push(plain(texts[0]));
        return [LINE, ...item.mode === 'select' ? [`(${mixed(texts).map(plain).join(' / ')})`] : [], ...hint ? [`(${plain(hint)})`] : []].join(' ');
      });
      return { text, right, beside: item.mode === 'bank' ? mixed([...right, ...(item.distractors ?? []).map(plain)]) : [] };
    }
    case 'numeric': {
      const one = item.answer ?? answers[0];
      const ends = one.from === undefined ? [one] : [one.from, one.to];
      const right = ends.map((end) => end.toLocaleString(module.lang, { maximumFractionDigits: 6 })).join(' – ');
      return { right: [item.unit ? `${right}\u00a0${item.unit}` : right], unit: item.askUnit ? '' : item.unit };
    }
    case 'survey': {
      const worded = (step, at) => step.trim() || `${at + 1}`;
      if (item.form === 'text') return { marks: 'lines' };
      if (item.form === 'scale') return { marks: 'one', texts: item.steps.map(worded) };
      return { marks: item.several ? 'many' : 'one', texts: [...choices.map(({ text }) => text), ...item.other ? [LINE] : []] };
    }
    default:
      return { right: answers?.slice(0, 1) ?? [] };
  }
}

/** What stands on paper one after the other: a film that stops for questions is the words up to each, the question, and
 * the rest of the words. */
function screens(item) {
  const { checkpoints, transcript } = item.video ?? {};
  if (item.kind !== 'lesson' || !checkpoints) return [item];
  const read = (text) => ({ kind: 'lesson', text });
  const whole = [item.text, checkpoints[0].transcript].filter(Boolean).join('\n\n');
  return checkpoints.flatMap((stop, at) => [at ? read(stop.transcript) : { ...item, text: whole }, stop.item]).concat(read(transcript));
}

/** The sheet of a module and its answers; `text` makes an element with an author's text in it. */
function sheetOf(module, say, text) {
  const sheet = make('div', 'sheet');
  const answers = make('ol', '');
  const said = (side) => side.text ?? side.image?.alt ?? side.audio?.transcript ?? side;
  sheet.append(text('h2', module.title), ...module.intro ? [text('div', module.intro, true)] : []);
  let number = 0;
  for (const item of module.items?.flatMap(screens) ?? []) {
    if (item.kind === 'lesson') {
      sheet.append(make('section', '', ...item.title ? [text('h3', item.title)] : [], ...item.text ? [text('div', item.text, true)] : []));
      continue;
    }
    const { marks = 'line', texts, text: whole, right, beside = [], talk, unit = '' } = asked(item, module, say);
    sheet.append(make(
      'section', '',
      make('p', '', ...right ? [make('b', '', `${number += 1}. `)] : [], text('span', item.prompt)),
      ...item.image?.alt ? [make('p', '', make('i', '', item.image.alt))] : [],
      ...beside[0] ? [make('ul', 'beside', ...beside.map((it) => text('li', it)))] : [],
      ...talk?.flatMap(([said, replies]) => [text('p', said), make('ul', 'one', ...replies.map((it) => text('li', it)))])
        ?? [whole ? text('div', whole, true) : texts ? make('ul', marks, ...texts.map((it) => text('li', it))) : make('p', marks, unit)],
    ));
    // Of an opinion there is nothing to check.
    if (right) answers.append(make('li', '', ...right.map((it) => text('div', it)), ...item.explanation ? [text('div', item.explanation, true)] : []));
  }
  if (module.cards) {
    const sides = ({ front, back }) => [front, back].map((side) => text('td', `${said(side)}`, true));
    sheet.append(make('table', '', ...module.cards.map((card) => make('tr', '', ...sides(card)))));
  }
  return [sheet, answers];
}

/** From now on, `host` is printed as a sheet, for as long as `root` stands in it; results, and what has neither items nor
 * cards, are printed as they are. `write`
 * puts an author's text into an element, `file` has the words of `lang`. */
export function prints(host, root, { write, lang, file }) {
  const { shadowRoot } = host;
  const say = speaker(words.inside, words.base, file);
  const text = (name, source, blocks) => {
    const element = document.createElement(name);
    write(element, source, Boolean(blocks));
    return element;
  };
  style(shadowRoot, STYLE);
  let shown = [];
  const after = () => {
    for (const node of shown.splice(0)) node.remove();
  };
  const before = () => {
    if (!root.isConnected) {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
      return;
    }
    after();
    if (root.querySelector('[data-phase=results]') || !(host.about.items ?? host.about.cards)) return;
    const [sheet, answers] = sheetOf(host.about, say, text);
    Object.assign(sheet, { lang: host.about.lang, dir: root.querySelector('[dir]')?.dir ?? '' });
    shadowRoot.prepend(sheet);
    shown = [sheet];
    if (host.getAttribute('print') !== 'answers' || !answers.firstChild) return;
    // Behind everything else that the page has.
    const last = document.createElement('div');
    last.style.breakBefore = 'page';
    const shadow = last.attachShadow({ mode: 'open' });
    style(shadow, STYLE);
    const page = make('div', 'sheet', make('h2', '', say(words.answers, { title: host.about.title })), answers);
    Object.assign(page, { lang, dir: sheet.dir });
    shadow.append(page);
    document.body.append(last);
    shown.push(last);
  };
  addEventListener('beforeprint', before);
  addEventListener('afterprint', after);
}

// The pages that are measured, and what is tapped on them: a partner's page with Tremplin's tag, its
// static snippet or its deck; and two references with the same content, plain HTML without script and
// hand-written custom elements.
//
//   node tests/bench/pages.mjs DIST SNIPPET OUT
//
// DIST is the bundle, SNIPPET the output of `tremplin snippet`, and OUT the folder for the pages and for
// the configuration of `phone/measure.mjs` (OUT/rows.json).
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { deck, escapeHtml, hostPage, inlineJson, quiz, writePage } from './phone/host.mjs';

const [dist, snippetFile, out] = process.argv.slice(2).map((arg) => path.resolve(arg));
if (!out) {
  console.error('usage: node tests/bench/pages.mjs DIST SNIPPET OUT');
  process.exit(1);
}
const here = path.dirname(fileURLToPath(import.meta.url));

/** Splits the output of `tremplin snippet`: hints for the head, then the tag with its fallback. */
function split(snippet) {
  const at = snippet.indexOf('<tremplin-quiz');
  if (at < 0) throw new Error(`${snippetFile} has no <tremplin-quiz>`);
  return { head: snippet.slice(0, at), tag: snippet.slice(at) };
}

const script = '<script type="module" async src="/dist/tremplin.js"></script>';
const bare = { head: script, tag: '<tremplin-quiz src="quiz.json" style="display:block;min-height:36rem"></tremplin-quiz>' };
// As `tremplin snippet --form tag` writes it: with the hints.
const tag = {
  head: `<link rel="modulepreload" href="/dist/tremplin_quiz.js"><link rel="preload" as="fetch" type="application/wasm" href="/dist/tremplin_quiz_bg.wasm"><link rel="preload" as="fetch" href="quiz.json">${script}`,
  tag: '<tremplin-quiz src="quiz.json" style="display:block;min-height:36rem"></tremplin-quiz>',
};
const cards = {
  head: `<link rel="modulepreload" href="/dist/tremplin_flashcards.js"><link rel="preload" as="fetch" type="application/wasm" href="/dist/tremplin_flashcards_bg.wasm"><link rel="preload" as="fetch" href="deck.json">${script}`,
  tag: '<tremplin-flashcards src="deck.json" style="display:block;min-height:30rem"></tremplin-flashcards>',
};
// The second part of the code fetched in idle time, as a page may ask for it.
const idle = { ...cards, head: `<link rel="prefetch" as="fetch" href="/dist/tremplin_flashcards_more.wasm">${cards.head}` };
const pages = { bare, tag, deck: cards, 'deck-idle': idle, snippet: split(readFileSync(snippetFile, 'utf8')) };
for (const [name, { head, tag: widget }] of Object.entries(pages)) {
  writePage(path.join(out, `tremplin/${name}.html`), hostPage({ head, widget }));
}
copyFileSync(path.join(here, 'quiz.fr.json'), path.join(out, 'tremplin/quiz.json'));

const faces = deck.cards.map(([front, back], n) => ({ id: `c${n}`, front, back }));
writeFileSync(path.join(out, 'tremplin/deck.json'), JSON.stringify({ kind: 'flashcards', id: 'bench', lang: 'fr', title: deck.title, cards: faces }));

// The references.
const fieldset = (q, i) => `<fieldset><legend>${escapeHtml(q.text)}</legend>${q.options.map((o, j) => (
  `<label class="${j === q.correct ? 'good' : 'bad'}"><input type="radio" name="q${i}"> ${escapeHtml(o)}</label>`)).join('')}<p>${escapeHtml(q.feedback)}</p></fieldset>`;
const details = ([front, back]) => `<details><summary>${escapeHtml(front)}</summary><p>${escapeHtml(back)}</p></details>`;
const inline = (name, data) => `<${name}><script type="application/json">${inlineJson(data)}</script></${name}>`;
const references = {
  'html-quiz': {
    head: '<style>fieldset{margin:0 0 1rem;border:1px solid #c8c8d0;border-radius:.75rem}legend{font-weight:bold}label{display:block;padding:.6rem}fieldset p{display:none}fieldset:has(:checked) p{display:block}.good:has(:checked){background:#dffee6}.bad:has(:checked){background:#ffe9e6}</style>',
    widget: `<form class="quiz">${quiz.questions.map(fieldset).join('')}</form>`,
  },
  'html-deck': { head: '', widget: `<div class="deck">${deck.cards.map(details).join('')}</div>` },
  'vanilla-quiz': { widget: inline('vl-quiz', quiz) },
  // Content in a file of its own, as a partner's short snippet has it.
  'vanilla-quiz-src': { widget: '<vl-quiz src="quiz.json"></vl-quiz>' },
  'vanilla-deck': { widget: inline('vl-deck', deck) },
};
const vanilla = '<script type="module" src="vanilla-widgets.js"></script>';
for (const [name, { head = vanilla, widget }] of Object.entries(references)) {
  writePage(path.join(out, `reference/${name}.html`), hostPage({ head, widget }));
}
writePage(path.join(out, 'reference/quiz.json'), JSON.stringify(quiz));
copyFileSync(path.join(here, 'phone/vanilla-widgets.js'), path.join(out, 'reference/vanilla-widgets.js'));
const reference = (id, parts) => ({ id, url: `/reference/${id}.html`, ...parts });

const mounts = { '/dist/': dist, '/reference/': path.join(out, 'reference'), '/tremplin/': path.join(out, 'tremplin') };
// A tap on the first answer counts once the quiz has taken it: the choice is marked, and can be checked.
const rows = [
  reference('html-quiz', { instance: 'form.quiz', answer: 'label', reflected: 'label:has(:checked)' }),
  reference('html-deck', { instance: '.deck', answer: 'summary', reflected: 'details[open]' }),
  ...['vanilla-quiz', 'vanilla-quiz-src'].map((id) => reference(id, { instance: 'vl-quiz', answer: '>>> .opts button', reflected: '>>> .opts .good' })),
  reference('vanilla-deck', { instance: 'vl-deck', answer: '>>> .card', reflected: '>>> .card[data-side=back]' }),
  {
    id: 'tremplin-tag', url: '/tremplin/tag.html', instance: 'tremplin-quiz',
    answer: '>>> [part~=choice]', reflected: '>>> [part~=choice]:has(:checked)',
  },
  // The script tag alone, without the hints.
  {
    id: 'tremplin-tag-bare', url: '/tremplin/bare.html', instance: 'tremplin-quiz',
    answer: '>>> [part~=choice]', reflected: '>>> [part~=choice]:has(:checked)',
  },
  // Whichever form the finger finds: the static one, or the widget that has taken over meanwhile.
  {
    id: 'tremplin-snippet', url: '/tremplin/snippet.html', instance: '.slot',
    answer: 'label, tremplin-quiz >>> input', reflected: 'label, tremplin-quiz >>> input:checked',
  },
  // One tap more than the others: the answer is checked and marked right or wrong.
  {
    id: 'tremplin-tag-checked', url: '/tremplin/tag.html', instance: 'tremplin-quiz',
    steps: ['>>> [part~=choice]'], answer: '>>> [part~=primary]',
    reflected: '>>> [data-state=correct], [data-state=incorrect], [data-state=missed]',
  },
  // A tap on the first card counts once it has turned, with its answer in it.
  {
    id: 'tremplin-deck', url: '/tremplin/deck.html', instance: 'tremplin-flashcards',
    answer: '>>> .flip', reflected: '>>> [data-side=back] .back .prompt',
  },
  // One tap more: the answer is rated and the next card there. The second part of the code has come
  // meanwhile, or has been there since the page was idle.
  ...['deck', 'deck-idle'].map((name) => ({
    id: `tremplin-${name}-rated`, url: `/tremplin/${name}.html`, instance: 'tremplin-flashcards',
    steps: ['>>> .flip'], answer: '>>> [data-rating=good]', reflected: '>>> [data-card=c1]',
  })),
];
writeFileSync(path.join(out, 'rows.json'), `${JSON.stringify({ mounts, rows }, null, 2)}\n`);

// Tremplin's rows for the measuring harness: one partner's page with the tag, one with the static
// snippet, both with the questions of the harness; and one with its cards.
//
//   node tests/bench/pages.mjs HARNESS DIST SNIPPET OUT
//
// HARNESS is a copy of the harness, DIST the bundle, SNIPPET the output of `tremplin snippet`, and OUT
// the folder for the pages (OUT/tremplin/) and the harness' configuration (OUT/rows.json).
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const [harness, dist, snippetFile, out] = process.argv.slice(2).map((arg) => path.resolve(arg));
if (!out) {
  console.error('usage: node tests/bench/pages.mjs HARNESS DIST SNIPPET OUT');
  process.exit(1);
}
const { deck, hostPage, writePage } = await import(pathToFileURL(path.join(harness, 'pages.mjs')));

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
  writePage(path.join(out, `tremplin/${name}.html`), hostPage({ head, widget: () => widget }));
}
const module = path.join(path.dirname(fileURLToPath(import.meta.url)), 'quiz.fr.json');
writeFileSync(path.join(out, 'tremplin/quiz.json'), readFileSync(module));

const faces = deck.cards.map(([front, back], n) => ({ id: `c${n}`, front, back }));
writeFileSync(path.join(out, 'tremplin/deck.json'), JSON.stringify({ kind: 'flashcards', id: 'bench', lang: 'fr', title: deck.title, cards: faces }));

const reference = JSON.parse(readFileSync(path.join(harness, 'rows.json'), 'utf8'));
const mounts = {
  ...Object.fromEntries(Object.entries(reference.mounts).map(([prefix, folder]) => [prefix, path.resolve(harness, folder)])),
  '/dist/': dist,
  '/tremplin/': path.join(out, 'tremplin'),
};
// A tap on the first answer counts once the quiz has taken it: the choice is marked, and can be checked.
const rows = [
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
writeFileSync(path.join(out, 'rows.json'), `${JSON.stringify({ mounts, readable: reference.readable, rows: [...reference.rows, ...rows] }, null, 2)}\n`);

// node --test widgets/embed/words.test.mjs: in which language a widget speaks, and in which form. WORDS is the folder of
// what content-schema/locales/ makes for scripts. `cargo test -p xtask` runs it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const folder = path.resolve(process.env.WORDS);
const words = {
  name: 'words',
  setup({ onResolve }) {
    onResolve({ filter: /^words:/ }, ({ path: name }) => ({ path: path.join(folder, `${name.slice(6)}.js`) }));
  },
};
const here = path.dirname(fileURLToPath(import.meta.url));
const { outputFiles } = await build({
  stdin: {
    contents: 'export { choose } from "./langs.js"; export { speaker } from "./say.js"; export * as end from "words:end"; export * as shelf from "words:shelf";',
    resolveDir: path.join(here, 'js'),
  },
  bundle: true,
  format: 'esm',
  plugins: [words],
  write: false,
});
const { choose, speaker, end, shelf } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
const file = (name) => readFileSync(path.join(folder, `${name}.txt`), 'utf8');

test('a widget speaks the first language that there are words for', () => {
  // What the tag asks for, the module, the page, the learner's browser.
  for (const [wishes, expected] of [
    [['en', 'ar', 'fr', 'fr'], 'en'],
    [['fr', 'en'], 'fr'],
    [['FR-ca', 'en'], 'fr'],
    [['de', 'ar', 'en', 'fr'], 'ar'],
    [['ps', 'fr', 'en'], 'fr'],
    [['so', '', 'en-US', 'fr'], 'en'],
    [['ps', undefined, 'uk-UA', 'ru', 'en'], 'uk'],
    [['fra', 'english', 'e', 'en-GB'], 'en'],
    [['ps', 'de'], 'fr'],
    [[], 'fr'],
  ]) {
    assert.equal(choose(wishes), expected, wishes.join());
  }
});

test('a sentence that counts takes the form of its language', () => {
  const steps = (name) => (n) => speaker(end.inside, end.base, name && file(name))(end.steps, { title: 'T', n, of: 120 });
  assert.deepEqual([0, 1, 2, 101].map(steps()), ['0 étape', '1 étape', '2 étapes', '101 étapes'].map((said) => `Badge «\u{a0}T\u{a0}»\u{a0}: ${said} sur 120`));
  assert.deepEqual([0, 1, 2].map(steps('en_later')), ['0 steps', '1 step', '2 steps'].map((said) => `Badge “T”: ${said} of 120`));
  const six = [0, 1, 2, 3, 11, 100].map(steps('ar_later'));
  assert.equal(new Set(six.map((said) => said.replace(/\d+/, ''))).size, 5, 'only the last two have the same letters');
  assert.deepEqual([103, 110].map(steps('ar_later')), six.slice(3, 4).flatMap((said) => [said.replace('3', '103'), said.replace('3', '110')]));
  const [one, few, many] = [1, 2, 5].map(steps('uk_later'));
  assert.deepEqual([21, 22, 11].map(steps('uk_later')), [one.replace('1', '21'), few.replace('2', '22'), many.replace('5', '11')]);
});

test('what is put in stands as it is, in the form that is asked for', () => {
  const say = speaker(shelf.inside, shelf.base, file('uk_asked'));
  assert.equal(say(shelf.confirmOne, { title: '$& {title}' }, 0), 'Стерти бейдж «$& {title}»?');
  assert.match(say(shelf.confirmOne, { title: 'T' }, 1), /результати/);
});

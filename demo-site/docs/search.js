// Finds sections of the documentation by their words. What it looks in is fetched once somebody searches.
const box = document.querySelector('.search');
const field = box.querySelector('input');
const status = box.querySelector('[role=status]');
const list = box.querySelector('ol');
const MOST = 8;

/** A word as it is looked for: without accents, and without a short article in front (`l’appareil`). */
const plain = (word) =>
  word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/^(?:[cdjlmnst]|qu)[’'](?=.)/, '') || null;

let index;
const ready = () =>
  (index ??= (async () => {
    const [{ default: MiniSearch }, answer] = await Promise.all([
      import('./minisearch.js'),
      fetch(new URL(box.dataset.index, location.href)),
    ]);
    if (!answer.ok) throw new Error(`${answer.url} answers ${answer.status}`);
    const found = new MiniSearch({
      fields: ['title', 'page', 'text'],
      storeFields: ['title', 'page', 'address'],
      idField: 'address',
      processTerm: plain,
      // Also inside `min-height` and `tremplin_quiz.js`, but the apostrophe of `l’appareil` stays.
      tokenize: (text) => text.split(/[^\p{L}\p{M}\p{N}’']+/u),
      searchOptions: { boost: { title: 4, page: 2 }, prefix: true, fuzzy: (word) => (word.length > 4 ? 0.2 : 0), combineWith: 'AND' },
    });
    found.addAll(await answer.json());
    return found;
  })().catch((error) => {
    index = undefined;
    throw error;
  }));

const { none, one, many, failed } = box.dataset;

function show(results) {
  list.replaceChildren(
    ...results.slice(0, MOST).map(({ title, page, address }) => {
      const link = document.createElement('a');
      link.href = address;
      link.textContent = title;
      const entry = document.createElement('li');
      entry.append(link);
      if (page !== title) {
        const where = document.createElement('span');
        where.textContent = page;
        link.append(' ', where);
      }
      return entry;
    }),
  );
}

async function search() {
  const query = field.value.trim();
  if (!query) {
    show([]);
    status.textContent = '';
    return;
  }
  try {
    const results = (await ready()).search(query);
    // Somebody who types fast has asked for more by now.
    if (query !== field.value.trim()) return;
    show(results);
    const { length } = results;
    status.textContent = length === 0 ? none : length === 1 ? one : many.replace('{n}', length);
  } catch (error) {
    console.warn(error);
    show([]);
    status.textContent = failed;
  }
}

box.hidden = false;
field.addEventListener('focus', () => ready().catch(() => {}), { once: true });
field.addEventListener('input', search);
field.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || !field.value) return;
  // Escape empties the field in some browsers only.
  event.preventDefault();
  field.value = '';
  search();
});
box.addEventListener('submit', async (event) => {
  event.preventDefault();
  await search();
  list.querySelector('a')?.focus();
});

// The certificate: a page of its own that needs nothing else, to be printed or kept.

import { speaker } from '../say.js';
import { dayAt } from './date.js';
import * as words from 'words:certificate';

/** What the panel says of it. */
export function told({ file }) {
  const say = speaker(words.inside, words.base, file);
  return { title: say(words.title), about: say(words.about), save: say(words.save), print: say(words.print) };
}

/** An HTML document that says what was done, and whether that is signed: then with the badge's `emblem` and
 * the `code` that opens the signed badge, pictures in SVG, where there are such. `state` is that of the badge on
 * the page; `plain` makes a text what may be shown of it. */
export function certificate({ title, description, lang: content, at, deeds, name, alignments, issuerName, color }, { lang, dir, file, say: sayPanel }, { plain, emblem, code, state }) {
  const say = speaker(words.inside, words.base, file);
  const escaped = (text) => plain(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const isValid = state === 'issued';
  const isSigned = isValid || state === 'unconfirmed';
  const said = isSigned
    ? [say(words.signed, { by: issuerName }, isValid ? +!issuerName : 2), say(code ? words.scan : words.file), ...(deeds.length ? [say(words.deeds)] : [])]
    : [say(words.declared)];
  // 0 of something: an older Tremplin did not say how much.
  const percent = (n, of) => Math.floor((n * 100) / (of || 1000));
  const points = (last, first) => say(words.points, { last, first }, first === 0 || first ? 1 + (first < last) : 0);
  const figures = (quiz, n, of, first, all) => (quiz
    ? points(percent(n, of), all && percent(first, all))
    : of && say(words.cards, { seen: n, of, known: first }, +!!all));
  const list = deeds.map(([deed, ...reached]) => {
    const said = figures(...reached);
    return `<li lang="${escaped(content)}" dir="auto">${escaped(deed)}${said ? ` · <span lang="${escaped(lang)}">${escaped(said)}</span>` : ''}</li>`;
  });
  const skills = (alignments ?? []).map(({ framework, code, name }) => {
    const of = [framework, code].filter(Boolean).join(', ');
    return `<li><bdi>${escaped(name)}</bdi>${of ? ` <bdi>(${escaped(of)})</bdi>` : ''}</li>`;
  });
  return `<!doctype html>
<html lang="${escaped(lang)}" dir="${dir}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${escaped(title)} – ${escaped(say(words.title))}</title>
<style>
  @page { size: A4; margin: 20mm; }
  body { max-width: 40rem; margin: 2rem auto; padding: 0 1.25rem; font: 1.0625rem/1.55 system-ui, sans-serif; color: #16202b; background: #fff; overflow-wrap: anywhere; }
  main { padding: 2rem; border: 3px solid ${/^#[\da-f]{6}$/i.test(color) ? color : '#1a5fb4'}; border-radius: 1rem; }
  h1 { margin: 0.25rem 0 1rem; font-size: 1.9rem; line-height: 1.2; }
  h2 { margin: 1.5rem 0 0.5rem; font-size: 1.1rem; }
  .kind { margin: 0; color: #1a5fb4; font-weight: 600; }
  .name { display: flex; gap: 0.5em; }
  .line { flex: 1; border-bottom: 1px solid; }
  .note { margin-top: 1.75rem; padding-top: 1rem; border-top: 1px solid #b8c2cf; color: #44505e; }
  .emblem svg { display: block; width: 7rem; height: auto; }
  .code { display: flex; flex-wrap: wrap; gap: 1rem 1.5rem; align-items: center; break-inside: avoid; }
  .code > div:last-child { flex: 1 1 14rem; }
  .code svg { display: block; width: 55mm; height: auto; }
</style>
<main>
${isSigned && emblem ? `<div class="emblem">${emblem}</div>\n` : ''}<p class="kind">${escaped(say(isSigned ? words.titleSigned : words.title))}</p>
<h1 lang="${escaped(content)}" dir="auto">${escaped(title)}</h1>
<p class="name">${escaped(say(words.named))} ${name ? `<span dir="auto">${escaped(name)}</span>` : '<span class="line"></span>'}</p>
${at === null ? '' : `<p>${escaped(say(words.earned, { date: dayAt(sayPanel, at) }))}</p>\n`}<p lang="${escaped(content)}" dir="auto">${escaped(description)}</p>
${issuerName ? `<p>${escaped(say(words.by))} <span dir="auto">${escaped(issuerName)}</span></p>\n` : ''}${list.length ? `<h2>${escaped(say(words.done))}</h2>\n<ul>${list.join('')}</ul>\n` : ''}${skills.length ? `<h2>${escaped(say(words.skills))}</h2>\n<ul>${skills.join('')}</ul>\n` : ''}<div class="note code">${isSigned && code ? `<div>${code}</div>` : ''}<div>${said.map((text) => `<p>${escaped(text)}</p>`).join('')}</div></div>
</main>
</html>
`;
}

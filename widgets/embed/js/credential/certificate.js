// The certificate: a page of its own that needs nothing else, to be printed or kept.

import { day } from './words.js';

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** An HTML document that says what was done, and that nobody has signed it. */
export function certificate({ title, description, lang: content, at, deeds, name, credential, alignments, issuerName, color }, lang, all) {
  const words = all.certificate;
  const date = day(all, at);
  const list = deeds.map(([deed, share]) => `<li lang="${escaped(content)}" dir="auto">${escaped(deed)}${share === null ? '' : ` · ${escaped(words.share(Math.floor(share / 10)))}`}</li>`);
  const skills = (alignments ?? []).map(({ framework, code, name }) => {
    const of = [framework, code].filter(Boolean).join(', ');
    return `<li dir="auto">${escaped(name)}${of ? ` (${escaped(of)})` : ''}</li>`;
  });
  return `<!doctype html>
<html lang="${escaped(lang)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${escaped(title)} – ${escaped(words.title)}</title>
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
</style>
<main>
<p class="kind">${escaped(words.title)}</p>
<h1 lang="${escaped(content)}" dir="auto">${escaped(title)}</h1>
<p class="name">${escaped(words.named)} ${name ? `<span dir="auto">${escaped(name)}</span>` : '<span class="line"></span>'}</p>
<p>${escaped(words.earned(date))}</p>
<p lang="${escaped(content)}" dir="auto">${escaped(description)}</p>
${issuerName ? `<p>${escaped(words.by)} <span dir="auto">${escaped(issuerName)}</span></p>\n` : ''}<h2>${escaped(words.done)}</h2>
<ul>${list.join('')}</ul>
${skills.length ? `<h2>${escaped(words.skills)}</h2>\n<ul>${skills.join('')}</ul>\n` : ''}<p class="note">${escaped(words.declared)}</p>
${credential ? `<p>${escaped(words.signed)}</p>\n` : ''}</main>
</html>
`;
}

// The host page that every row shares, so that rows differ by the widget alone, and the content that stands in it.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
export const quiz = JSON.parse(readFileSync(path.join(here, 'content/quiz.fr.json'), 'utf8'));
export const deck = JSON.parse(readFileSync(path.join(here, 'content/deck.fr.json'), 'utf8'));
export const escapeHtml = (s) => s.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]);
/** JSON that may stand inside a script element. */
export const inlineJson = (value) => JSON.stringify(value).replace(/</g, '\\u003c');

/** A partner's page: a heading, a paragraph, the widget, a paragraph after it. */
export function hostPage({ head = '', widget }) {
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Préparer sa recherche d’emploi</title>
<link rel="icon" href="data:,">
<style>body{margin:0;font:1rem/1.5 system-ui,sans-serif;color:#1b1b1f;background:#fff}main{max-width:45rem;margin:0 auto;padding:1rem}.slot{margin:1rem 0}</style>
${head}
</head>
<body>
<main>
<h1>Préparer sa recherche d’emploi</h1>
<p>Cette page est celle d’un partenaire : l’activité ci-dessous y est insérée.</p>
<div class="slot">${widget}</div>
<p>Une question ? Venez nous voir à l’accueil, du lundi au vendredi.</p>
</main>
</body>
</html>
`;
}

export function writePage(file, html) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, html);
}

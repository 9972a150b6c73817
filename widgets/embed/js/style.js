import { failure } from './failure.js';

const sheets = {};

/** Adds a sheet to a shadow root. Each is there once, shared by all widgets; a strict CSP forbids inline
 * styles, not these. */
export function style(root, text) {
  try {
    if (!sheets[text]) (sheets[text] = new CSSStyleSheet()).replaceSync(text);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheets[text]];
  } catch {
    // Before Safari 16.4 and Firefox 101.
    const element = document.createElement('style');
    element.nonce = document.querySelector('script[nonce]')?.nonce ?? '';
    element.textContent = text;
    root.append(element);
  }
}

/** The styles that come with a file of wasm, which has to be the one that it is called, of the same build as the rest: it
 * does not run before they were looked at. */
export function stylesOf(module, name) {
  const styles = JSON.parse(new TextDecoder().decode(WebAssembly.Module.customSections(module, name)[0]) || '{}');
  if (styles.build !== STAMP) throw failure('bundle-mismatch', name);
  return styles;
}

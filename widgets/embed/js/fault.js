/** Tells the page what went wrong, with one of the codes of the reference; the widget itself stays. */
export function fault(host, id, code, cause) {
  const detail = { id, code, message: String(cause), fatal: false };
  console.warn(`tremplin: ${code}: ${detail.message}`);
  host.dispatchEvent(new CustomEvent('tremplin-error', { bubbles: true, composed: true, detail }));
}

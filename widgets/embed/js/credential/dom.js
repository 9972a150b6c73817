// Elements from a name, attributes and what is in them: texts stay texts.

/** A new element; children are elements or texts. */
export function el(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** A name, and below it the address: whatever a stranger has chosen as the one does not pass for the other. */
export const named = (name, address) => [
  name && el('div', { dir: 'auto' }, name),
  address && el('div', { class: name ? 'small' : '', dir: 'ltr', translate: 'no' }, address),
].filter(Boolean);

/** A new button that does `act`; `more` are classes beside that of every button, each after a blank. */
export function button(label, act, more = '') {
  const one = el('button', { type: 'button', class: `button${more}`, part: `button${more}` }, label);
  one.addEventListener('click', act);
  return one;
}

/** Saves a text as a file on the learner's device. */
export function save(name, type, text) {
  const link = el('a', { href: `data:${type};charset=utf-8,${encodeURIComponent(text)}`, download: name });
  link.click();
}

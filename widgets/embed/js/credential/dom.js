// Elements from a name, attributes and what is in them: texts stay texts.

/** A new element; children are elements or texts. */
export function el(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** Saves a text as a file on the learner's device. */
export function save(name, type, text) {
  const link = el('a', { href: `data:${type};charset=utf-8,${encodeURIComponent(text)}`, download: name });
  link.click();
}

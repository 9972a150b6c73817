// Pressing places in a picture, and making it larger: what a mouse or a finger does besides the list of the places, which is
// there for everybody. Where it is pressed is told by an event; see views/src/quiz/items/hotspot.rs. Scrolling is the
// browser's, and so is pinching.

/** How large the picture can be, the first of them as it stands there. */
const SIZES = [1, 1.5, 2, 3, 4];

/** Makes the picture of `button` larger or smaller; what was in the middle stays there. */
function zoom(button) {
  const pointing = button.closest('.pointing');
  const frame = pointing.querySelector('.frame');
  const image = frame.querySelector('img');
  const before = Number(frame.dataset.size ?? 0);
  const now = Math.min(Math.max(before + Number(button.dataset.zoom), 0), SIZES.length - 1);
  if (!image || now === before) return;
  const view = frame.getBoundingClientRect();
  const [x, y] = [view.left + view.width / 2, view.top + view.height / 2];
  const { left, top, width, height } = image.getBoundingClientRect();
  if (!before) {
    frame.style.setProperty('--base', `${width}px`);
    frame.style.setProperty('--room', `${view.height}px`);
  }
  frame.style.setProperty('--zoom', SIZES[now]);
  frame.dataset.size = now;
  frame.toggleAttribute('data-large', now > 0);
  // What scrolls has to be reached by keys.
  if (now) frame.tabIndex = 0;
  else frame.removeAttribute('tabindex');
  const after = image.getBoundingClientRect();
  frame.scrollBy(after.left + (x - left) / width * after.width - x, after.top + (y - top) / height * after.height - y);
  for (const each of pointing.querySelectorAll('[data-zoom]')) {
    const end = each.dataset.zoom < 0 ? 0 : SIZES.length - 1;
    if (now === end) each.setAttribute('aria-disabled', 'true');
    else each.removeAttribute('aria-disabled');
  }
}

/** Listens in `root` as long as it stands. */
export function listen(root) {
  root.addEventListener('click', ({ target, clientX, clientY }) => {
    const button = target.closest('[data-zoom]');
    if (button) zoom(button);
    const canvas = target.closest('.canvas');
    const image = canvas?.querySelector('img');
    if (!image || target.closest('a,button,figcaption')) return;
    const { left, top, width, height } = image.getBoundingClientRect();
    canvas.dataset.at = [clientX - left, clientY - top, width, height].map((it) => Math.max(0, Math.round(it))).join(' ');
    canvas.dispatchEvent(new Event('point'));
  });
}

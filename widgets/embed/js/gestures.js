// What fingers and keys do to a card. Each presses a button that stands there for everybody.
/** How far a finger has to go, in CSS pixels. */
const FAR = 70;
/** Controls that take a press for themselves, not for the card around them. */
const INNER = 'a,button,audio,video,summary,input';

/** Listens in `root` until `signal` is aborted. */
export function listen(root, signal) {
  const press = (selector) => {
    const button = root.querySelector(selector);
    button?.click();
    return button;
  };
  const turn = () => press('.ways .quiet,.ways>.nav>.primary');
  /** For a moment after the card has turned: see later.css. */
  const settles = () => {
    const ways = root.querySelector('.ways>*');
    return ways && getComputedStyle(ways).pointerEvents === 'none';
  };
  /** Where the finger went down. */
  let start;
  /** Where finger or mouse went down: a click elsewhere ends the selection of a text. Browsers do
   * not agree on what is selected inside a shadow root. */
  let pressed;
  /** How far it has gone to the right; 0 while it rather goes up or down. */
  const across = ({ clientX, clientY }) => {
    const distance = start ? clientX - start.clientX : 0;
    return Math.abs(distance) > 2 * Math.abs(clientY - start?.clientY) ? distance : 0;
  };
  const rating = (distance) => root.querySelector(`[data-rating=${distance < 0 ? 'again' : 'good'}]`);
  /** Moves the card, and says at its side what letting it go there would mean. */
  const drag = (distance) => {
    const flip = root.querySelector('.flip');
    if (!flip) return;
    flip.style.setProperty('--drag', `${distance}px`);
    delete flip.dataset.said;
    if (!distance) return;
    flip.dataset.to = Math.sign(distance);
    flip.dataset.said = rating(distance)?.firstElementChild.textContent ?? '';
    flip.toggleAttribute('data-far', Math.abs(distance) >= FAR);
  };
  const lift = () => {
    start = undefined;
    drag(0);
  };
  const acts = {
    click({ target, clientX, clientY }) {
      const still = !pressed || Math.hypot(clientX - pressed.clientX, clientY - pressed.clientY) < 5;
      pressed = undefined;
      if (still && target.closest('.flip') && !target.closest(INNER) && !settles()) turn();
    },
    // Only while the focus is in the widget (WCAG 2.1.4).
    keydown(event) {
      const { key, code, target } = event;
      // AltGr is not one of them: it types signs.
      const modified = event.altKey || event.ctrlKey || event.metaKey || event.getModifierState('AltGraph');
      if (modified || !root.querySelector('.flip') || target.closest('input,select')) return;
      // The keys of the upper row give signs on a French keyboard, other digits on an Arabic one.
      const digit = /^\d$/.test(key) ? key : !event.shiftKey && /^Digit/.test(code) && code[5];
      // Buttons, links and players know what Space means to them.
      if (key === ' ' && target.matches('div,section,p')) turn();
      else if (/^[1-4]$/.test(digit)) press(`[aria-keyshortcuts="${digit}"]`);
      else return;
      // Also where there is nothing to rate yet: a learner who is quick means the card, not the page.
      event.preventDefault();
    },
    pointerdown(event) {
      pressed = event;
      const ready = event.pointerType !== 'mouse' && event.isPrimary && event.target.closest('.flip');
      start = ready && root.querySelector('[data-rating]') ? event : undefined;
    },
    pointermove(event) {
      const distance = across(event);
      if (distance) drag(distance);
    },
    // To the left to revise, to the right known.
    pointerup(event) {
      const distance = across(event);
      lift();
      if (Math.abs(distance) >= FAR) rating(distance)?.click();
    },
    pointercancel: lift,
  };
  for (const name in acts) root.addEventListener(name, acts[name], { signal });
}

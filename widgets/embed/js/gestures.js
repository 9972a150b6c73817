// What fingers and keys do to a card. Each presses a button that stands there for everybody.
/** How far a finger has to go, in CSS pixels. */
const FAR = 70;
/** What is meant for itself, not for the card around it. */
const INNER = 'a,button,audio,video,summary,input';

/** Listens in `root`, as long as `signal` has not said otherwise. */
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
  const drag = (distance) => root.querySelector('.flip')?.style.setProperty('--drag', `${distance}px`);
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
      const { key, target } = event;
      if (event.altKey || event.ctrlKey || event.metaKey || target.closest('input,select')) return;
      // Buttons, links and players know what Space means to them.
      const pressed = key === ' ' ? target.matches('div,section,p') && turn()
        : /^[1-4]$/.test(key) && press(`[aria-keyshortcuts="${key}"]`);
      if (pressed) event.preventDefault();
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
      if (Math.abs(distance) >= FAR) press(`[data-rating=${distance < 0 ? 'again' : 'good'}]`);
    },
    pointercancel: lift,
  };
  for (const name in acts) root.addEventListener(name, acts[name], { signal });
}

// What a mouse or a finger does besides lists and radio buttons, which are there for everybody: drawing a line
// from an entry to its target, and dragging an entry into a box. Both choose in them; see
// views/src/quiz/items/matching.rs and categorize.rs.

const SVG = 'http://www.w3.org/2000/svg';

/** What an entry is answered with, as long as it can be. */
const open = (entry) => entry.querySelector('.select:not([hidden]),.pills:not([hidden])');

/** What of `selector` lies under the pointer. */
const under = (root, { clientX, clientY }, selector) => [...root.querySelectorAll(selector)].find((one) => {
  const { left, right, top, bottom } = one.getBoundingClientRect();
  return clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
});

/** Chooses a target for an entry, as a hand would do it in the list or among the radio buttons. */
function choose(entry, target) {
  const list = entry.querySelector('.select');
  if (list) {
    list.value = target;
    list.dispatchEvent(new Event('change', { bubbles: true }));
  } else {
    entry.querySelector(`input[value="${target}"]`).click();
  }
}

/** Draws the lines of `pairs`, one more to where the `hand` is. */
function draw(pairs, hand) {
  const lines = pairs.querySelector('.lines') ?? pairs.appendChild(document.createElementNS(SVG, 'svg'));
  lines.setAttribute('class', 'lines');
  lines.setAttribute('aria-hidden', 'true');
  const corner = pairs.getBoundingClientRect();
  const spot = (one, pseudo) => {
    const { left, right, top, height } = one.getBoundingClientRect();
    const far = pseudo === (getComputedStyle(one).direction === 'rtl');
    return [(far ? right : left) - corner.left, top + height / 2 - corner.top];
  };
  const line = ([x, y], [toX, toY], state) => {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', `M${x} ${y}C${(x + toX) / 2} ${y} ${(x + toX) / 2} ${toY} ${toX} ${toY}`);
    if (state) path.setAttribute('data-state', state);
    return path;
  };
  const of = (entry) => pairs.querySelector(`.target[data-is="${entry.dataset.target}"]`);
  const drawn = [...pairs.querySelectorAll('.placed[data-target]')].filter((entry) => entry !== hand?.entry)
    .map((entry) => line(spot(entry, false), spot(of(entry), true), entry.dataset.state));
  if (hand?.x !== undefined) drawn.push(line(spot(hand.entry, false), [hand.x - corner.left, hand.y - corner.top]));
  lines.replaceChildren(...drawn);
}

/** Listens in `root` as long as it stands. */
export function listen(root) {
  /** The entry in the hand, with the pointer that holds it. */
  let hand;
  const all = () => [...root.querySelectorAll('.pairs')];
  const redraw = () => {
    for (const pairs of all()) if (getComputedStyle(pairs).getPropertyValue('--drawn')) draw(pairs, hand);
  };
  const sizes = new ResizeObserver(redraw);
  const seen = new WeakSet();
  const look = () => {
    for (const pairs of all()) {
      if (seen.has(pairs)) continue;
      seen.add(pairs);
      pairs.setAttribute('data-drawn', '');
      sizes.observe(pairs);
    }
    redraw();
  };
  // The lines themselves are no news.
  new MutationObserver((news) => {
    if (news.some(({ target }) => !target.closest?.('.lines'))) look();
  }).observe(root, { childList: true, subtree: true, attributeFilter: ['data-target', 'data-state'] });
  look();

  const boxes = () => root.querySelector('.boxes');
  const letGo = () => {
    const { entry } = hand ?? {};
    entry?.removeAttribute('data-held');
    entry?.style.removeProperty('transform');
    boxes()?.removeAttribute('data-open');
    hand = undefined;
    redraw();
  };
  const acts = {
    pointerdown(event) {
      const { target, pointerType, pointerId, isPrimary, button, clientX, clientY } = event;
      if (!isPrimary || button || target.closest('a,button,input,select,.pill')) return;
      const entry = target.closest('.placed');
      const ends = target.closest('.target');
      // Pressed one after the other, they belong together as well.
      if (ends && hand) {
        choose(hand.entry, ends.dataset.is);
        letGo();
        return;
      }
      if (hand) letGo();
      if (!entry || !open(entry)) return;
      const pairs = entry.closest('.pairs');
      if (pairs && !getComputedStyle(pairs).getPropertyValue('--drawn')) return;
      // A finger on the text scrolls the page.
      if (!pairs && pointerType !== 'mouse' && !target.closest('.handle')) return;
      hand = { entry, pairs, pointerId, fromX: clientX, fromY: clientY };
      entry.setPointerCapture(pointerId);
      entry.setAttribute('data-held', '');
      // No text is selected on the way, and no list opens.
      event.preventDefault();
    },
    pointermove(event) {
      if (event.pointerId !== hand?.pointerId) return;
      const { entry, pairs, fromX, fromY } = hand;
      const [byX, byY] = [event.clientX - fromX, event.clientY - fromY];
      // A hand that trembles presses.
      if (!hand.moved && Math.hypot(byX, byY) < 6) return;
      hand.moved = true;
      if (pairs) {
        [hand.x, hand.y] = [event.clientX, event.clientY];
        redraw();
        return;
      }
      boxes()?.setAttribute('data-open', '');
      // Up and down only: what sticks out to the side would make the page wider.
      entry.style.setProperty('transform', `translateY(${byY}px)`);
      const over = under(root, event, '.box');
      for (const box of root.querySelectorAll('.box')) box.toggleAttribute('data-over', box === over);
    },
    pointerup(event) {
      if (event.pointerId !== hand?.pointerId) return;
      const { entry, pairs, moved } = hand;
      const target = moved && under(root, event, pairs ? '.target' : '.box');
      if (target) choose(entry, target.dataset.is);
      // Pressed only: the target is pressed next.
      if (!moved && pairs) hand.pointerId = undefined;
      else letGo();
    },
    pointercancel({ pointerId }) {
      if (pointerId === hand?.pointerId) letGo();
    },
    // A press on the label of a list would open it.
    click(event) {
      const pairs = event.target.closest('.pairs');
      if (pairs && event.detail && !event.target.closest('a,select') && getComputedStyle(pairs).getPropertyValue('--drawn')) event.preventDefault();
    },
  };
  for (const name in acts) root.addEventListener(name, acts[name]);
}

// Dragging a word of the bank into a gap, from one gap into another, or out of it: what a mouse or a finger does besides
// pressing, which is there for everybody. Where it is dropped is told by an event; see
// views/src/quiz/items/fill_blanks.rs.

/** How far a hand that presses may tremble, in pixels. */
const TREMBLE = 6;

/** What of `selector` lies under the pointer. */
const under = (root, { clientX, clientY }, selector) => [...root.querySelectorAll(selector)].find((one) => {
  const { left, right, top, bottom } = one.getBoundingClientRect();
  return clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
});

/** Puts a word of the bank, by its place there, into a gap; an empty one takes away what is in it. */
function put(slot, word) {
  slot.dataset.put = word;
  slot.dispatchEvent(new Event('put'));
}

/** Listens in `root` as long as it stands. */
export function listen(root) {
  /** What is in the hand, and where it was taken. */
  let hand;
  /** It was dragged: the click that follows says nothing. */
  let dragged = false;
  const letGo = () => {
    hand?.it.removeAttribute('data-held');
    hand?.it.style.removeProperty('transform');
    for (const slot of root.querySelectorAll('[data-over]')) slot.removeAttribute('data-over');
    hand = undefined;
  };
  const acts = {
    pointerdown({ target, pointerId, isPrimary, button, clientX, clientY }) {
      dragged = false;
      const it = target.closest('.word:not([disabled]),.slot[data-word]');
      if (!it || !isPrimary || button) return;
      letGo();
      const { left, right } = it.getBoundingClientRect();
      const edge = it.closest('.answer').getBoundingClientRect();
      // What sticks out to the side would make the page wider.
      hand = { it, pointerId, clientX, clientY, least: edge.left - left, most: edge.right - right };
    },
    pointermove(event) {
      if (event.pointerId !== hand?.pointerId) return;
      const { it, least, most } = hand;
      const [byX, byY] = [event.clientX - hand.clientX, event.clientY - hand.clientY];
      if (!dragged && Math.hypot(byX, byY) < TREMBLE) return;
      if (!dragged) it.setPointerCapture(event.pointerId);
      dragged = true;
      it.setAttribute('data-held', '');
      it.style.setProperty('transform', `translate(${Math.max(least, Math.min(most, byX))}px,${byY}px)`);
      const over = under(root, event, '.slot');
      for (const slot of root.querySelectorAll('.slot')) slot.toggleAttribute('data-over', slot === over && slot !== it);
    },
    pointerup(event) {
      if (event.pointerId !== hand?.pointerId) return;
      const { it } = hand;
      letGo();
      if (!dragged) return;
      const slot = under(root, event, '.slot');
      if (slot === it) return;
      const word = it.dataset.is ?? it.dataset.word;
      if (!it.dataset.is) put(it, '');
      if (slot) put(slot, word);
    },
    pointercancel({ pointerId }) {
      if (pointerId === hand?.pointerId) letGo();
    },
  };
  for (const name in acts) root.addEventListener(name, acts[name]);
  root.addEventListener('click', (event) => {
    if (!dragged || !event.detail) return;
    dragged = false;
    event.preventDefault();
    event.stopImmediatePropagation();
  }, true);
}

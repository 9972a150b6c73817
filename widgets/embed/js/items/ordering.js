// Dragging an entry to another place: what a mouse or a finger does besides the buttons of each entry, which
// are there for everybody. Where it is dropped is told by an event; see views/src/quiz/items/ordering.rs.

/** Listens in `root` as long as it stands. */
export function listen(root) {
  /** The entry in the hand: where it was taken, and where all were then, from the top of the page. */
  let hand;
  const shift = (entry, by) => entry.style.setProperty('transform', by ? `translateY(${by}px)` : '');
  /** Puts everything back; where the entry is now. */
  const drop = () => {
    const { entry, entries, to } = hand;
    for (const each of entries) shift(each, 0);
    entry.removeAttribute('data-held');
    hand = undefined;
    return { entry, to };
  };
  const acts = {
    pointerdown(event) {
      const { target, pointerType, pointerId, isPrimary, button, pageY } = event;
      const entry = target.closest('.entry');
      // A finger on the text scrolls the page. What has been checked stays.
      if (!entry?.querySelector('.moves:not([hidden])') || !isPrimary || button || target.closest('a,button')) return;
      if (pointerType !== 'mouse' && !target.closest('.grip')) return;
      const entries = [...entry.parentElement.children];
      const spots = entries.map((each) => {
        const { top, height } = each.getBoundingClientRect();
        return { middle: top + height / 2 + scrollY, height };
      });
      const from = entries.indexOf(entry);
      hand = { entry, entries, spots, from, to: from, pointerId, pageY };
      entry.setPointerCapture(pointerId);
      entry.setAttribute('data-held', '');
      // No text is selected on the way.
      event.preventDefault();
    },
    pointermove({ pointerId, pageY }) {
      if (pointerId !== hand?.pointerId) return;
      const { entry, entries, spots, from } = hand;
      const by = pageY - hand.pageY;
      const middle = spots[from].middle + by;
      hand.to = spots.filter((spot, at) => at !== from && spot.middle < middle).length;
      const gap = Math.abs(spots[1].middle - spots[0].middle) - (spots[0].height + spots[1].height) / 2;
      // The others make room.
      entries.forEach((each, at) => {
        const passed = Number(at > from && at <= hand.to) - Number(at < from && at >= hand.to);
        shift(each, each === entry ? by : -passed * (spots[from].height + gap));
      });
    },
    pointerup({ pointerId }) {
      if (pointerId !== hand?.pointerId) return;
      const { from } = hand;
      const { entry, to } = drop();
      if (to === from) return;
      entry.dataset.to = to;
      entry.dispatchEvent(new Event('arrange'));
    },
    pointercancel({ pointerId }) {
      if (pointerId === hand?.pointerId) drop();
    },
  };
  for (const name in acts) root.addEventListener(name, acts[name]);
}

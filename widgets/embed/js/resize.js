// For pages that embed a widget in an iframe: gives the frame its height, scrolls to what it wants to
// show, and passes its events on, under the same names, from the iframe element.

/** Scrolls no further than needed to have all of it in the window, or its beginning. */
function show(top, bottom) {
  const by = bottom > innerHeight ? Math.min(bottom - innerHeight, top) : Math.min(top, 0);
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scrollBy({ top: by, behavior: calm ? 'instant' : 'smooth' });
}

addEventListener('message', ({ source, data }) => {
  if (!source || typeof data?.tremplin !== 'string') return;
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.contentWindow !== source) continue;
    if (data.tremplin === 'resize') {
      if (data.height > 0) frame.style.height = `${Math.min(data.height, 20000)}px`;
    } else if (data.tremplin === 'show') {
      const { top } = frame.getBoundingClientRect();
      show(top + data.top, top + data.bottom);
    } else if (/^tremplin-[a-z]+$/.test(data.tremplin)) {
      frame.dispatchEvent(new CustomEvent(data.tremplin, { bubbles: true, composed: true, detail: data.detail }));
    }
  }
});

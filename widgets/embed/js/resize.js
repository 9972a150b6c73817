// For pages that embed a widget in an iframe: gives the frame its height and passes its events on,
// under the same names, from the iframe element.
addEventListener('message', ({ source, data }) => {
  if (!source || typeof data?.tremplin !== 'string') return;
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.contentWindow !== source) continue;
    if (data.tremplin === 'resize') {
      if (data.height > 0) frame.style.height = `${Math.min(data.height, 20000)}px`;
    } else if (/^tremplin-[a-z]+$/.test(data.tremplin)) {
      frame.dispatchEvent(new CustomEvent(data.tremplin, { bubbles: true, composed: true, detail: data.detail }));
    }
  }
});

// Decides who gets a key: the input method, the widget, or the page.

/** Fields that take letters; a list is one of them. */
const FIELD = 'select,textarea,input:not([type=radio]):not([type=checkbox]):not([type=file])';

/** Whether a control of the widget does something with a key. Tab, Escape and shortcuts with a modifier are
 * the page's; AltGr is none, it writes. */
const isUsed = (event) =>
  ((!event.altKey && !event.ctrlKey && !event.metaKey) || event.getModifierState('AltGraph')) &&
  !/^(Tab|Escape|F\d+)$/.test(event.key) &&
  event.target.matches(
    // An element that gets the focus from the program only (tabindex -1) uses no key.
    /^( |Enter)$/.test(event.key) ? ':not([tabindex])'
      : /^(Arrow|Home|End)/.test(event.key) ? 'input,select,textarea,audio,video' : FIELD,
  );

/** Keeps the `keyup` of a key that was used from the page. It comes where the focus has gone: to the page, where what had
 * it is no longer there. */
function keepUp(code) {
  const up = (event) => {
    if (event.code !== code) return;
    event.stopPropagation();
    removeEventListener('keyup', up, true);
  };
  addEventListener('keyup', up, true);
}

/** Keeps what `root` uses from the page. Keys leave a shadow root under the name of the widget's element, so
 * that a page would take letters that go into a field for its own shortcuts. */
export function keepKeys(root) {
  // The key that was pressed last, if it is used.
  let down;
  for (const name of ['keydown', 'keypress', 'keyup']) {
    // While letters are put together, every key is the input method's, also the Enter that ends it: Safari
    // sends that one once all is over, with this code.
    root.addEventListener(name, (event) => {
      if (event.isComposing || event.keyCode === 229) event.stopPropagation();
    }, true);
    root.addEventListener(name, (event) => {
      const isDown = name === 'keydown';
      // Escape is the way back from a question, where there is one, and then out of no dialog of the page.
      const cancel = isDown && event.key === 'Escape' && root.querySelector('.cancel:not([hidden])');
      if (cancel) {
        event.preventDefault();
        cancel.click();
      }
      // A key held down presses once: the learner has not read yet what it would do next.
      if (isDown && event.key === 'Enter' && event.repeat) event.preventDefault();
      // What was used has its default prevented.
      const used = event.defaultPrevented || isUsed(event) || (name === 'keypress' && down === event.code);
      if (isDown) down = used && event.code;
      if (isDown && used && !event.repeat) keepUp(event.code);
      if (used) event.stopPropagation();
    });
  }
}

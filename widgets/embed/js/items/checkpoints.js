// A film that stops for questions: it does so at the moments that its player names, and goes on after them. The question has a
// screen of its own; see views/src/quiz/items/checkpoints.rs.

/** So near to a moment is at it, in seconds. */
const NEAR = 0.05;

/** Leaves full screen and the little window, which would cover the question. */
async function shrink(film) {
  const { fullscreenElement, pictureInPictureElement } = film.getRootNode();
  try {
    // Of an iPhone.
    if (film.webkitDisplayingFullscreen) film.webkitExitFullscreen();
    if (fullscreenElement === film) await document.exitFullscreen();
    if (pictureInPictureElement === film) await document.exitPictureInPicture();
  } catch {
    // It has been left meanwhile.
  }
}

/** What the learner has set in one player holds for the next one. */
function like(film, before) {
  for (const name of ['volume', 'muted', 'playbackRate']) film[name] = before[name];
  const [track] = before.textTracks;
  // Browsers show a track that is the default once more when the film is there.
  if (track && track.mode !== 'showing') film.querySelector('track').removeAttribute('default');
}

/** Listens in `root` as long as it stands. */
export function listen(root) {
  /** The last film that was on the screen. */
  let last = root.querySelector('[data-from]');
  /** Whether the learner watches the film, and whether its words are unfolded. */
  let watches = false;
  let reads = false;
  const until = ({ dataset }) => Number(dataset.until ?? Infinity);
  const say = (film) => {
    const place = film.parentNode.querySelector('[data-said]');
    place.textContent = place.dataset.said;
  };
  /** The film has come to a question. */
  const arrive = async (film) => {
    film.pause();
    await shrink(film);
    if (!film.isConnected) return;
    // Who reads is not taken away from the words; the film may be played on.
    if (reads) {
      say(film);
      delete film.dataset.until;
    } else {
      // As of a mouse: presses of keys wait where a screen is new (runtime.js), and this one is no hasty one.
      root.querySelector('.primary').dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
    }
  };
  const look = (film) => {
    const left = until(film) - film.currentTime;
    if (film.paused || film.seeking || !film.isConnected) return;
    if (left <= NEAR) arrive(film);
    // The event comes four times a second.
    else if (left < 0.5) setTimeout(look, (left * 1000) / film.playbackRate, film);
  };
  const acts = {
    loadedmetadata(film) {
      const from = Number(film.dataset.from);
      if (film.currentTime < from - NEAR) film.currentTime = from;
    },
    play(film) {
      watches = true;
      last = film;
      look(film);
    },
    timeupdate: look,
    // Where the film is shorter than its author thought.
    ended: (film) => until(film) < Infinity && arrive(film),
    seeking(film) {
      if (reads || film.currentTime <= until(film) + NEAR) return;
      film.pause();
      film.currentTime = until(film);
      say(film);
    },
  };
  // Events of players do not bubble.
  for (const name in acts) {
    root.addEventListener(name, ({ target }) => target.matches('[data-from]') && acts[name](target), true);
  }
  root.addEventListener('toggle', ({ target }) => {
    if (target.matches('.film details')) reads = target.open;
  }, true);
  // The button has led to another screen when the press comes here.
  root.addEventListener('click', ({ target }) => {
    const film = root.querySelector('[data-from]');
    const card = target.closest('.card');
    if (!film || !card || card.isConnected) return;
    // From the question to what is before or behind it; another film begins anew.
    const goesOn = !card.querySelector('[data-from]') && (target.closest('.again') || film.dataset.from !== '0');
    if (!goesOn) watches = reads = false;
    else if (last) like(film, last);
    last = film;
    if (reads) film.parentNode.querySelector('details').open = true;
    else if (watches) film.play().catch(() => {});
  });
}

/** An error with one of our own codes. */
export const failure = (code, message) => Object.assign(new Error(message), { code });

/** Gives a promise's failure one of our own codes, where it has none: `details` tell those that have. */
export const orElse = (promise, code, url) => promise.catch((cause) => {
  throw cause.details ? cause : failure(navigator.onLine === false ? 'offline' : code, [cause, url].join(' '));
});

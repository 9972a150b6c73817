/** An error with one of our own codes. */
export const failure = (code, message) => Object.assign(new Error(message), { code, details: {} });

/** Gives the error of a promise the code `code`, where it has none; errors that have `details` have one. */
export const orElse = (promise, code, url) => promise.catch((cause) => {
  throw cause.details ? cause : failure(navigator.onLine === false ? 'offline' : code, [cause, url].join(' '));
});

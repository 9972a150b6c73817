// The public keys that the issuer's page of this site keeps in this browser, for one issuer, as the
// address of a JWK set: what `jwks.json` is on an issuer's own site. Private keys stay where they are.
export const knownKeys = async (issuer) => {
  const records = await kept().catch(() => []);
  const keys = records
    .map(({ public: numbers, kid, algorithm: alg, issuer: profile }) => ({ ...JSON.parse(numbers), kid, alg, use: 'sig', issuer: JSON.parse(profile).id }))
    .filter((key) => key.issuer === issuer);
  if (!keys.length) return undefined;
  return URL.createObjectURL(new Blob([JSON.stringify({ keys })], { type: 'application/jwk-set+json' }));
};

const kept = () => new Promise((go, stop) => {
  const asked = indexedDB.open('tremplin-issuer');
  // Looking must not make a database.
  asked.onupgradeneeded = () => asked.transaction.abort();
  asked.onerror = () => stop(asked.error);
  asked.onsuccess = () => {
    const database = asked.result;
    const all = database.transaction('keys').objectStore('keys').getAll();
    all.onsuccess = () => go(all.result);
    all.onerror = () => stop(all.error);
    database.close();
  };
});

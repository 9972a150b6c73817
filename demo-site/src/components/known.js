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

const DATABASE = 'tremplin-issuer';

/** What the issuer's page keeps. Looking makes no database. */
async function kept() {
  // Firefox before 126 does not tell; there, and not in WebKit, an aborted upgrade leaves nothing behind.
  const all = await indexedDB.databases?.();
  if (all && !all.some(({ name }) => name === DATABASE)) return [];
  return new Promise((go, stop) => {
    const asked = indexedDB.open(DATABASE);
    asked.onupgradeneeded = () => asked.transaction.abort();
    asked.onerror = () => stop(asked.error);
    asked.onsuccess = () => {
      const database = asked.result;
      const records = database.transaction('keys').objectStore('keys').getAll();
      records.onsuccess = () => go(records.result);
      records.onerror = () => stop(records.error);
      database.close();
    };
  });
}

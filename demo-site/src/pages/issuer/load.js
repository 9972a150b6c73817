// Fetched with the page that needs it: nobody else pays for it.
export const mountIssuer = async (place, lang) => {
  const issuer = await import(new URL('../../../../../tremplin-issuer.js', import.meta.url));
  await issuer.default();
  return issuer.mount(place, lang);
};

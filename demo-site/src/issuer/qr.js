/** Where these scripts lie on the site. */
const made = new URL('../../../../qr/', import.meta.url);

// What makes codes is fetched when the first one is shown: nobody else pays for it. The parts of the text are
// a link's address and the token in it, which stands there in digits where the browser can do that. It is
// undefined where nothing can be fetched; what is too long fails.
export const qrCode = async (address, token) => {
  const parts = await Promise.all([
    import(new URL('index.mjs', made)),
    import(new URL('svg.mjs', made)),
    import(new URL('packed.js', made)),
  ]).catch(() => undefined);
  if (!parts) return undefined;
  const [{ correction, generate }, { toSvgPath }, { toDigits }] = parts;
  const text = address + ((await toDigits(token)) ?? token);
  const code = generate(text, { minCorrectionLevel: correction.L });
  return [code.size, toSvgPath(code), text];
};

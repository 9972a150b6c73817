// What makes codes is fetched when the first one is shown: nobody else pays for it. The parts of the text are
// a link's address and the token in it, which stands there in digits where the browser can do that.
export const qrCode = async (address, token) => {
  const [{ correction, generate }, { toSvgPath }, { toDigits }] = await Promise.all([
    import('/qr/index.mjs'),
    import('/qr/svg.mjs'),
    import('/qr/packed.js'),
  ]);
  const text = address + ((await toDigits(token)) ?? token);
  const code = generate(text, { minCorrectionLevel: correction.L });
  return [code.size, toSvgPath(code), text];
};

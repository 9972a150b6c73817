// lean-qr is fetched when the first code is shown: nobody else pays for it.
export const qrCode = async (text) => {
  const [{ correction, generate }, { toSvgPath }] = await Promise.all([import('/qr/nano.mjs'), import('/qr/svg.mjs')]);
  const code = generate(text, { minCorrectionLevel: correction.L });
  return [code.size, toSvgPath(code)];
};

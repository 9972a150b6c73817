// A QR code as a picture of elements: a strict policy forbids pictures from data: addresses.
import { correction, generate } from 'lean-qr';
import { toSvg } from 'lean-qr/extras/svg';

/** The code of a text (ISO/IEC 18004), black on white whatever the theme: cameras want it so. */
export function code(text) {
  const svg = toSvg(generate(text, { minCorrectionLevel: correction.L }), document, { on: '#000', pad: 4 });
  svg.setAttribute('aria-hidden', 'true');
  return svg;
}

// Browsers that read codes by themselves do (Shape Detection API, `BarcodeDetector`). For the others a decoder is
// fetched on the first wish: 13 kB with brotli, from the npm package `qr` (see scripts.mjs).

const readsItself = async () => {
  try {
    return 'BarcodeDetector' in globalThis && (await BarcodeDetector.getSupportedFormats()).includes('qr_code');
  } catch {
    return false;
  }
};

/** Said where the decoder can't be fetched. */
const NOT_FETCHED = 'not-fetched';

let decoder;
let tries = '';
/** Browsers remember a module that failed to load under its address. */
const fetched = () => (decoder ??= import(new URL(`../../../../qr/decode.js${tries}`, import.meta.url)).catch(() => {
  decoder = undefined;
  tries += '?';
  throw NOT_FETCHED;
}));

/** A code is read as well in a picture of this width, and sooner. */
const WIDEST = 1600;

/** What gives the text of a code in a picture or a video, if there is one. `patience`, in milliseconds, is how
 * long it may look. */
const reader = async () => {
  if (await readsItself()) {
    const detector = new BarcodeDetector({ formats: ['qr_code'] });
    return async (source) => (await detector.detect(source))[0]?.rawValue;
  }
  const { decodeQR } = await fetched();
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  return async (source, patience) => {
    const [width, height] = [source.videoWidth ?? source.width, source.videoHeight ?? source.height];
    const scale = Math.min(1, WIDEST / Math.max(width, height));
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    // Codes are dark on light: what is transparent is light.
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(source, 0, 0, canvas.width, canvas.height);
    try {
      return decodeQR(pen.getImageData(0, 0, canvas.width, canvas.height), { effort: Infinity, timeLimit: patience });
    } catch {
      return undefined;
    }
  };
};

export const inPicture = async (picture) => {
  const read = await reader();
  const bitmap = await createImageBitmap(picture);
  try {
    return await read(bitmap, 2000);
  } finally {
    bitmap.close();
  }
};

export const stopCamera = (video) => {
  for (const track of video.srcObject?.getTracks() ?? []) track.stop();
  video.srcObject = null;
};

export const fromCamera = async (video) => {
  const read = await reader();
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
  // Stopped while the person was being asked.
  if (!video.isConnected) {
    for (const track of stream.getTracks()) track.stop();
    return undefined;
  }
  video.srcObject = stream;
  try {
    await video.play();
    while (video.srcObject === stream && video.isConnected) {
      const text = video.videoWidth && await read(video, 60).catch(() => undefined);
      if (text) return text;
      await new Promise(requestAnimationFrame);
    }
    return undefined;
  } finally {
    for (const track of stream.getTracks()) track.stop();
    if (video.srcObject === stream) video.srcObject = null;
  }
};

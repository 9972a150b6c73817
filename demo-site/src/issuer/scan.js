const detector = () => new BarcodeDetector({ formats: ['qr_code'] });

export const canScan = async () => {
  try {
    return 'BarcodeDetector' in globalThis && (await BarcodeDetector.getSupportedFormats()).includes('qr_code');
  } catch {
    return false;
  }
};

export const inPicture = async (picture) => {
  const bitmap = await createImageBitmap(picture);
  try {
    return (await detector().detect(bitmap))[0]?.rawValue;
  } finally {
    bitmap.close();
  }
};

export const stopCamera = (video) => {
  for (const track of video.srcObject?.getTracks() ?? []) track.stop();
  video.srcObject = null;
};

export const fromCamera = async (video) => {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
  // Stopped while the person was being asked.
  if (!video.isConnected) {
    for (const track of stream.getTracks()) track.stop();
    return undefined;
  }
  video.srcObject = stream;
  try {
    await video.play();
    const reader = detector();
    while (video.srcObject === stream && video.isConnected) {
      const [code] = await reader.detect(video).catch(() => []);
      if (code) return code.rawValue;
      await new Promise(requestAnimationFrame);
    }
    return undefined;
  } finally {
    for (const track of stream.getTracks()) track.stop();
    if (video.srcObject === stream) video.srcObject = null;
  }
};

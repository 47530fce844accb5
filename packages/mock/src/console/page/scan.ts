import type { decodeQR } from 'qr/decode.js';

interface Reader {
  readonly decodeQR: typeof decodeQR;
}

/** The reader is large, and loaded when there is something to read. */
const READER = '/_console/qr/decode.js';

/**
 * The text of the QR code in a picture: a photograph, or a copy of a screen.
 *
 * @throws {Error} with a sentence, if there is none that can be read
 */
export async function scanPicture(picture: Blob): Promise<string> {
  const image = await readPixels(picture);
  const reader: Reader = await import(READER);
  try {
    return reader.decodeQR(image);
  } catch {
    throw new Error('No QR code was found in the picture.');
  }
}

async function readPixels(picture: Blob): Promise<ImageData> {
  const bitmap = await createImageBitmap(picture).catch(() => {
    throw new Error('This is no picture that the browser can read.');
  });
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  if (!context) throw new Error('This browser gives no access to pictures. Paste the address instead.');
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, bitmap.width, bitmap.height);
}

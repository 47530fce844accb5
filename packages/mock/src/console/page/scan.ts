/** What browsers have that can read codes in pictures; TypeScript does not know it yet. */
interface Detector {
  detect(source: ImageBitmap): Promise<readonly { readonly rawValue: string }[]>;
}

type DetectorType = new (options: { readonly formats: readonly string[] }) => Detector;

const found: unknown = 'BarcodeDetector' in window ? window.BarcodeDetector : undefined;

/** Whether this browser reads QR codes: those of telephones do, and Chrome on macOS. */
export const canScan: boolean = isType(found);

/** The text of the QR code in a picture, or of one that the camera takes. */
export async function scanPicture(picture: Blob): Promise<string> {
  if (!isType(found)) throw new Error('This browser reads no QR codes. Paste the address instead.');
  const detector = new found({ formats: ['qr_code'] });
  const [code] = await detector.detect(await createImageBitmap(picture));
  if (!code) throw new Error('No QR code was found in it.');
  return code.rawValue;
}

function isType(value: unknown): value is DetectorType {
  return typeof value === 'function';
}

/** A message is over the limit. */
export class TooLargeError extends Error {
  override readonly name: string = 'TooLargeError';

  constructor(maxBytes: number) {
    super(`The message is over ${maxBytes} bytes.`);
  }
}

/**
 * The body of a request or a response, and never more of it than the limit in memory.
 *
 * @throws {TooLargeError} and whatever a broken stream throws
 */
export async function readBytes(message: Request | Response, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const length = Number(message.headers.get('content-length') ?? Number.NaN);
  if (length > maxBytes) throw new TooLargeError(maxBytes);
  // What is compressed grows.
  const tellsLength = length >= 0 && !message.headers.has('content-encoding');
  const bytes = tellsLength ? new Uint8Array(await message.arrayBuffer()) : await readStream(message, maxBytes);
  if (bytes.length > maxBytes) throw new TooLargeError(maxBytes);
  return bytes;
}

async function readStream({ body }: Request | Response, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const reader = body?.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    size += next.value.length;
    chunks.push(next.value);
    if (size > maxBytes) {
      await reader?.cancel();
      throw new TooLargeError(maxBytes);
    }
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

/** The bytes of a stream, or `undefined` if there are more than `max`; then the rest is left unread. */
export async function readBytes(
  stream: ReadableStream<Uint8Array> | null,
  max: number,
): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream ?? []) {
    size += chunk.length;
    if (size > max) return undefined;
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(size);
  for (const chunk of chunks.toReversed()) {
    size -= chunk.length;
    bytes.set(chunk, size);
  }
  return bytes;
}

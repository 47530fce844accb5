/** A web stream over one of Node.js, which is left open where it is not read to its end: closing it would cut the answer. */
export function streamOf(chunks: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await iterator.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
    },
    { highWaterMark: 0 },
  );
}

/** The headers of an answer. What is left of a body that was not read whole must not be taken for the next request. */
export function headersOf(answer: Response, request: { readonly complete: boolean }): Record<string, string> {
  return { ...Object.fromEntries(answer.headers), ...(!request.complete && { connection: 'close' }) };
}

/** What a caller sends: the signed content, and its signature beside it. */
export interface RequestEnvelope<Request> {
  request: Request;
  /** Base64 of the signature over the exact text of `request`. */
  signature: string;
}

/** What an answer looks like: the signed content, and its signature beside it. */
export interface ResponseEnvelope<Response> {
  response: Response;
  /** Base64 of the signature over the exact text of `response`. */
  signature: string;
}

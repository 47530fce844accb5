/** The same request at another path, such as the one that it has within its world. */
export function rebase(request: Request, path: string): Request {
  const url = new URL(request.url);
  if (url.pathname === path) return request;
  url.pathname = path;
  return new Request(url, request);
}

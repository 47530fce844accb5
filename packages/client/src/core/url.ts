/**
 * Where a function is called. A path in the base URL takes the place of the `/api` with which the path of every function
 * begins: a sandbox may have `/isupergw` there, a proxy whatever it likes.
 */
export function urlOf({ origin, pathname }: URL, path: string): string {
  const prefix = pathname.replace(/\/+$/, '');
  return origin + (prefix ? prefix + path.replace(/^\/api(?=\/)/, '') : path);
}

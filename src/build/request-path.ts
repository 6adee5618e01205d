/** The decoded path of a request's address, without query; null when its escapes are broken. */
export function requestPath(address: string | undefined): string | null {
  try {
    return decodeURIComponent((address ?? '/').replace(/[?#].*$/, ''));
  } catch {
    return null;
  }
}

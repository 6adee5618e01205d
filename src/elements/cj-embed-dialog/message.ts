/** What an embedded page says of its height. Anybody may send anything: whatever else comes is null. */
export function heightFrom(data: unknown): number | null {
  if (typeof data !== 'object' || data === null) return null;
  const { type, height } = data as { readonly type?: unknown; readonly height?: unknown };
  if (type !== 'changjuan:height' || typeof height !== 'number') return null;
  return height >= 40 && height <= 20_000 ? Math.round(height) : null;
}

/** Asks an embedded page, which may have spoken before anybody listened, to say it again. */
export const ask = { type: 'changjuan:init' };

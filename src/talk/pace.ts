const [shortest, longest] = [400, 900];

/** How long a picture takes to become another, ms: 400 when hardly a mark changes, 900 when all do. `kept`: 0..1. */
export function pace(kept: number): number {
  return Math.round(shortest + (longest - shortest) * (1 - Math.min(1, Math.max(0, kept))));
}

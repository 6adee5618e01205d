/** Beyond this many candidates a suggestion would cost more than it helps (an author's tables stay far below). */
const mostCandidates = 5000;
/** Nobody misspells a word this long by accident: it is a sentence in the wrong column. */
const longestWord = 64;

/**
 * The candidate an author most likely meant by `word`, or null when none is close.
 * Close: at most a third of the longer word is wrong (insert, delete, replace, swap neighbours), at least one letter
 * is right. Upper and lower case, `_`, `-` and spaces, and full-width letters count as the same.
 */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  const wanted = plain(word);
  if (wanted.length === 0 || wanted.length > longestWord) return null;
  let best: string | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  let seen = 0;
  for (const candidate of candidates) {
    if (++seen > mostCandidates) break;
    const other = plain(candidate);
    const longer = Math.max(wanted.length, other.length);
    const allowed = Math.min(Math.max(1, Math.floor(longer / 3)), longer - 1, bestDistance - 1);
    if (Math.abs(wanted.length - other.length) > allowed) continue;
    const distance = editDistance(wanted, other);
    if (distance > allowed) continue;
    best = candidate;
    bestDistance = distance;
    if (distance === 0) break;
  }
  return best;
}

/** Damerau-Levenshtein distance (optimal string alignment) in UTF-16 units. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, at(beforeLast, j - 2) + 1);
      }
      row.push(least);
    }
    beforeLast = last;
    last = row;
  }
  return at(last, b.length);
}

function at(row: readonly number[], j: number): number {
  return row[j] ?? 0;
}

function plain(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/gu, '-');
}

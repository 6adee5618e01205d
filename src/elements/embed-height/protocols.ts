/** What the page knows of its host: the names that some protocols answer under. Null: not told. */
export interface HostNames {
  /** pym.js and its kin: `childId` in the query. */
  readonly pym: string | null;
  /** iframe-resizer: the id in its first message. */
  readonly resizer: string | null;
  /** WordPress: the secret in the fragment or in its first message. */
  readonly secret: string | null;
}

/** The page as its host sees it. Lengths in whole CSS px. */
export interface FrameSize {
  readonly width: number;
  readonly height: number;
}

/** The page's own address. */
export interface OwnAddress {
  readonly href: string;
  readonly pathname: string;
}

const pymSeparator = 'xPYMx';
const resizerMark = '[iFrameSizer]';

/** Said once on arrival: hosts that were there first then speak to us. */
export const arrival = '[iFrameResizerChild]Ready';

/**
 * One height in every protocol known: hosts take the one they understand and pass over the others. None of them is
 * null, because listeners exist that read fields of whatever comes.
 */
export function heightMessages(size: FrameSize, names: HostNames, own: OwnAddress): unknown[] {
  const { width, height } = size;
  const messages: unknown[] = [
    { type: 'changjuan:height', height },
    ['pym', names.pym ?? 'changjuan', 'height', String(height)].join(pymSeparator),
    { 'datawrapper-height': { [own.pathname]: height } },
    JSON.stringify({ src: own.href, context: 'iframe.resize', height }),
    { sentinel: 'amp', type: 'embed-size', height },
    { type: 'iframe-resized', width, height },
    JSON.stringify({ id: `iframeMessenger:${own.pathname}`, type: 'set-height', value: height }),
  ];
  if (names.resizer !== null) {
    // Its fifth version looks for a field more than the fourth, which does not mind it.
    messages.push(`${resizerMark}${names.resizer}:${height}:${width}:resizeObserver:0`);
  }
  if (names.secret !== null) messages.push({ message: 'height', value: height, secret: names.secret });
  return messages;
}

/** Names out of the page's own address; what is not of the form a host would use is not taken. */
export function namesFrom(search: string, hash: string): HostNames {
  const child = /[?&]childId=([^&]*)/.exec(search)?.[1];
  const pym = child === undefined ? '' : decoded(child);
  return {
    pym: /^[\p{L}\p{N}_.:-]{1,200}$/u.test(pym) && !pym.includes(pymSeparator) ? pym : null,
    resizer: null,
    secret: /[?&#]secret=([\dA-Za-z]{4,40})(?:&|$)/.exec(hash)?.[1] ?? null,
  };
}

/** What a host asks by a message: to be told the height, and perhaps under a name. Null: nothing that concerns us. */
export function askedBy(data: unknown): Partial<HostNames> | null {
  if (typeof data === 'string') return askedByText(data);
  if (typeof data !== 'object' || data === null) return null;
  const { type, sentinel, message, secret } = data as Readonly<Record<string, unknown>>;
  if (type === 'changjuan:init' || type === 'iframe-child-init') return {};
  if (sentinel === 'amp' && type === 'frames-init') return {};
  if (message === 'ready' && typeof secret === 'string' && /^[\dA-Za-z]{4,40}$/.test(secret)) {
    return { secret };
  }
  return null;
}

/** iframe-resizer's first message is its id and many settings between colons; later ones ask again. */
function askedByText(text: string): Partial<HostNames> | null {
  if (!text.startsWith(resizerMark) || text.length > 2000) return null;
  const fields = text.slice(resizerMark.length).split(':');
  if (fields.length === 1) return fields[0] === 'resize' ? {} : null;
  const [resizer = ''] = fields;
  return fields.length >= 8 && /^[\p{L}\p{N}_.-]{1,200}$/u.test(resizer) ? { resizer } : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    return '';
  }
}

/** How one kind of page around us puts frames in and listens. */
export interface Host {
  readonly name: string;
  /** Scripts of the real package, where there is one, by its path in node_modules. */
  readonly script?: { readonly path: string; readonly module?: string };
  /**
   * JavaScript of the page. It knows `frames`, the list of `{ box, src, sandbox }`, `plainFrame(frame)`, which puts an
   * iframe into its box, `embedScript`, the address of ours, and for packages that are modules `library`.
   */
  readonly start: string;
  /** What is put behind the address. */
  readonly fragment?: string;
  /** The host sets bounds of its own: growth is not followed. */
  readonly bounded?: boolean;
}

/** A listener of the test's own: `read` finds a height in `data`, or undefined. */
function listener(read: string, apply?: string): string {
  return `${listening(read, apply)} frames.forEach(plainFrame);`;
}

function listening(read: string, apply = 'frame.style.height = height + "px"'): string {
  return `
    addEventListener('message', ({ data, source }) => {
      const frame = [...document.querySelectorAll('iframe')].find((each) => each.contentWindow === source);
      const height = (${read})(data, frame);
      if (height !== undefined && frame) { ${apply}; }
    });`;
}

const json = (body: string) => `(data) => {
  if (typeof data !== 'string') return;
  let told; try { told = JSON.parse(data); } catch { return; }
  ${body}
}`;

const datawrapper = `(data) => Object.values(data['datawrapper-height'] ?? {})[0]`;
const amp = `(data) => data.sentinel === 'amp' && data.type === 'embed-size' && data.height >= 100 ? data.height : undefined`;
const medium = json(
  `return told.context === 'iframe.resize' && typeof told.src === 'string' ? told.height : undefined;`,
);
const guardian = json(
  `return String(told.id).startsWith('iframeMessenger:') && told.type === 'set-height' ? told.value : undefined;`,
);

/** Packages where they are published, else listeners written from the protocol. */
export const hosts: readonly Host[] = [
  {
    name: 'pym.js',
    script: { path: 'pym.js/dist/pym.v1.min.js' },
    start: `frames.forEach(({ box, src, sandbox }) => {
      new pym.Parent(box.id, src, sandbox ? { sandbox: 'allow-scripts' } : {});
    });`,
  },
  {
    name: '@nprapps/sidechain',
    script: { path: '@nprapps/sidechain/dist/sidechain.js' },
    start: `frames.forEach(({ box, src, sandbox }) => {
      const element = document.createElement('side-chain');
      if (sandbox) element.iframe.setAttribute('sandbox', 'allow-scripts');
      element.setAttribute('src', src);
      box.append(element);
    });`,
  },
  {
    name: 'iframe-resizer',
    script: { path: 'iframe-resizer/js/iframeResizer.min.js' },
    start: `frames.forEach((frame) => {
      iFrameResize({ log: false, checkOrigin: false, warningTimeout: 0 }, plainFrame(frame));
    });`,
  },
  {
    name: '@newswire/frames',
    script: { path: '@newswire/frames/dist/frames.modern.js', module: 'library' },
    start: `frames.forEach(({ box, src, sandbox }) => {
      new library.Framer(box, { src, attributes: sandbox ? { sandbox: 'allow-scripts' } : {} });
    });`,
  },
  {
    name: '@open-iframe-resizer/core',
    script: { path: '@open-iframe-resizer/core/dist/index.js', module: 'library' },
    start: `frames.forEach((frame) => library.initialize({}, plainFrame(frame)));`,
  },
  {
    name: "Datawrapper's older listener, by a part of the address",
    start: `
      addEventListener('message', ({ data, source }) => {
        const heights = data['datawrapper-height'];
        for (const key of Object.keys(heights ?? {})) {
          for (const frame of document.querySelectorAll('iframe[src*="' + key + '"]')) {
            if (frame.contentWindow === source) frame.style.height = heights[key] + 'px';
          }
        }
      });
      frames.forEach(plainFrame);`,
  },
  {
    name: 'WordPress',
    fragment: '#?secret=aB3xY9kL2m',
    start: `${listener(
      `(data) => {
        if (!data.secret && !data.message && !data.value) return;
        if (/[^a-zA-Z0-9]/.test(data.secret)) return;
        if (data.secret !== 'aB3xY9kL2m' || data.message !== 'height') return;
        return Math.min(1000, Math.max(200, ~~parseInt(data.value, 10)));
      }`,
      'frame.height = height',
    )}`,
    bounded: true,
  },
  {
    name: 'embed.js, iframe-resizer, Datawrapper, AMP, Medium and Guardian at once',
    script: { path: 'iframe-resizer/js/iframeResizer.min.js' },
    start: `
      const script = document.createElement('script');
      script.src = embedScript;
      document.head.append(script);
      ${[datawrapper, amp, medium, guardian].map((read) => listening(read)).join('')}
      frames.forEach((frame) => iFrameResize({ log: false, checkOrigin: false, warningTimeout: 0 }, plainFrame(frame)));`,
  },
];

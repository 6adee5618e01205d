const script = /<script\b[^>]*>[\s\S]*?<\/script>/g;
const scriptLink = /<link\b[^>]*\b(?:rel="?modulepreload|as="?script)\b[^>]*>/g;

/** A page without any script that runs; data blocks such as JSON-LD stay, since they are text. */
export function withoutScripts(html: string): string {
  return html.replace(script, (element) => (isData(element) ? element : '')).replace(scriptLink, '');
}

/** The text of a page's inline scripts, in order. */
export function inlineScripts(html: string): string[] {
  return (html.match(script) ?? [])
    .filter((element) => !isData(element) && !/^<script\b[^>]*\bsrc=/.test(element))
    .map((element) => element.replace(/^<script\b[^>]*>|<\/script>$/g, ''));
}

function isData(element: string): boolean {
  return /^<script\b[^>]*\btype="?(?:text\/plain|application\/(?:ld\+)?json)/.test(element);
}

/** Address of the page that a `<cj-embed>` shows; null when its `src` is no web address. */
export function frameAddress(
  host: Pick<Element, 'getAttribute' | 'hasAttribute'>,
  base: string,
): string | null {
  const attribute = (name: string) => encodeURIComponent(host.getAttribute(name) ?? '');
  try {
    const address = new URL(host.getAttribute('src') ?? '', base);
    if (!/^https?:$/.test(address.protocol)) return null;
    const [step, theme] = [attribute('step'), attribute('theme')];
    if (step !== '') address.pathname += `${step}/`;
    address.search = [
      address.search.slice(1),
      theme && `theme=${theme}`,
      host.hasAttribute('plain') && 'plain',
    ]
      .filter(Boolean)
      .join('&');
    return address.href;
  } catch {
    return null;
  }
}

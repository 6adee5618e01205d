/** Sets style properties that no stylesheet of the page can beat. By script, which a content policy allows. */
export function force(element: HTMLElement, properties: Readonly<Record<string, string>>): void {
  for (const name of Object.keys(properties)) {
    element.style.setProperty(name, properties[name] ?? '', 'important');
  }
}

/** A drawn element of a picture, and where it stands: the path of the groups around it, '' at the top. */
export interface Drawn {
  readonly key: string;
  readonly el: SVGElement;
  readonly where: string;
}

export interface ReadPicture {
  /** In painting order. */
  readonly marks: readonly Drawn[];
  /** The groups of the picture (a map's clip and ground) by their path. */
  readonly groups: ReadonlyMap<string, SVGElement>;
}

/** Reads a picture of the page: its marks by key, through all groups. */
export function readPicture(svg: SVGSVGElement): ReadPicture {
  const marks: Drawn[] = [];
  const groups = new Map<string, SVGElement>();
  const read = (parent: Element, where: string) => {
    for (const el of Array.from(parent.children) as SVGElement[]) {
      const key = el.getAttribute('data-k');
      if (el.tagName === 'g' || el.tagName === 'svg') {
        const path = `${where}/${key ?? el.tagName}`;
        groups.set(path, el);
        read(el, path);
      } else if (key !== null) marks.push({ key, el, where });
    }
  };
  read(svg, '');
  return { marks, groups };
}

/** The group in `live` that stands for a path of groups, made when first asked for. */
export function groupMaker(live: SVGSVGElement, ...pictures: ReadPicture[]): (where: string) => SVGElement {
  const made = new Map<string, SVGElement>([['', live]]);
  const groupFor = (where: string): SVGElement => {
    const known = made.get(where);
    if (known) return known;
    const model = pictures.find(({ groups }) => groups.has(where))?.groups.get(where);
    const group = (model ?? live).cloneNode(false) as SVGElement;
    made.set(where, group);
    groupFor(where.slice(0, where.lastIndexOf('/'))).append(group);
    return group;
  };
  return groupFor;
}

/** Fills `live` with a copy of a picture's marks, without names and ids; returns them in painting order. */
export function copyInto(live: SVGSVGElement, picture: SVGSVGElement): SVGElement[] {
  live.replaceChildren(...Array.from(picture.cloneNode(true).childNodes));
  for (const el of Array.from(live.querySelectorAll(':scope > title, :scope > desc'))) el.remove();
  return Array.from(live.querySelectorAll<SVGElement>('[data-k]')).filter(({ tagName }) => tagName !== 'g');
}

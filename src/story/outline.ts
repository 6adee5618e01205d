import type { Heading, PhrasingContent, Root } from 'mdast';
import type { Place, Problem } from '../lib/problem.ts';
import type { SourceText } from '../lib/source-text.ts';
import { type Attributes, readAttributes } from './attributes.ts';
import { type Container, endOf, type Leaf, type Node, startOf } from './markdown.ts';
import { directiveAmong, type Tell, telling } from './messages.ts';

/** A step's Markdown, sorted into its parts and not yet read. */
export interface StepOutline {
  readonly attributes: Attributes;
  readonly place: Place;
  title: Heading | null;
  readonly body: Node[];
  readonly parts: Record<'alt' | 'summary' | 'notes', Leaf[]>;
}

export interface SceneOutline {
  readonly attributes: Attributes;
  readonly place: Place;
  title: Heading | null;
  readonly measure: Node[];
  readonly steps: StepOutline[];
}

export interface SectionOutline {
  readonly id: { readonly value: string; readonly place: Place } | null;
  readonly place: Place;
  readonly title: Heading;
  readonly lead: Node[];
  readonly scenes: SceneOutline[];
}

type Piece =
  | { readonly kind: 'open'; readonly node: Container }
  | { readonly kind: 'close' }
  | { readonly kind: 'node'; readonly node: Node };

const headingId = /\s*\{#([^}]*)\}\s*$/u;

/**
 * Sorts a Markdown tree into sections, scenes and steps. What stands in the wrong place is told and kept where it does
 * least harm, so that one slip hides no other.
 */
export function outline(root: Root, source: SourceText): { sections: SectionOutline[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const tell = telling(problems);
  const sections: SectionOutline[] = [];
  let scene: SceneOutline | null = null;
  let step: StepOutline | null = null;
  let orphanTold = false;

  const at = (node: Node): Place => source.at(startOf(node));

  function endScene(before: string): void {
    if (scene && before !== ':::') {
      const id = scene.attributes.id?.value ?? '';
      tell(scene.place, before === '' ? 'lastSceneNotClosed' : 'sceneNotClosed', { id, before });
    }
    if (scene?.steps.length === 0) {
      tell(scene.place, 'sceneWithoutSteps', { id: scene.attributes.id?.value ?? '' });
    }
    if (scene && scene.title === null) {
      tell(scene.place, 'sceneWithoutTitle', { id: scene.attributes.id?.value ?? '' });
    }
    scene = null;
    step = null;
  }

  function openScene(node: Container): void {
    if (scene) endScene(`:::scene{#${node.attributes?.id ?? ''}}`);
    step = null;
    const section = sections.at(-1);
    if (!section) tell(at(node), 'sceneOutsideSection');
    const attributes = readAttributes(node, source);
    scene = { attributes, place: at(node), title: null, measure: [], steps: [] };
    section?.scenes.push(scene);
  }

  function openStep(attributes: Attributes, place: Place): void {
    if (!scene) tell(place, 'stepOutsideScene', { id: attributes.id?.value ?? '' });
    step = { attributes, place, title: null, body: [], parts: { alt: [], summary: [], notes: [] } };
    scene?.steps.push(step);
  }

  function heading(node: Heading): void {
    const place = at(node);
    if (/\n/u.test(source.text.slice(startOf(node), endOf(node)))) {
      tell(place, 'underlinedHeading');
      return;
    }
    if (node.depth === 1) {
      if (scene) endScene(source.text.slice(startOf(node), endOf(node)));
      const id = takeHeadingId(node, source);
      sections.push({ id, place, title: node, lead: [], scenes: [] });
    } else if (node.depth === 2 && scene && !step && scene.title === null && scene.measure.length === 0) {
      scene.title = node;
    } else if (node.depth === 3 && step && step.title === null && step.body.length === 0) {
      step.title = node;
    } else {
      tell(place, 'headingNotHere', { marks: '#'.repeat(node.depth) });
    }
  }

  function leaf(node: Leaf): void {
    const place = at(node);
    const part = (['alt', 'summary', 'notes'] as const).find((name) => name === node.name);
    if (node.name === 'step') {
      openStep(readAttributes(node, source), place);
      if (node.children.length > 0) {
        tell(place, 'unreadableDirective', { found: source.text.slice(startOf(node), endOf(node)) });
      }
    } else if (part) {
      if (step) step.parts[part].push(node);
      else tell(place, 'partOutsideStep', { name: part });
    } else if (node.name === 'fact' || node.name === 'plain' || node.name === 'br') {
      tell(place, 'wrongColons', { found: `::${node.name}`, right: `:${node.name}` });
    } else {
      tell(place, 'unknownDirective', directiveAmong(node.name, ['::step', '::alt', '::summary', '::notes']));
    }
  }

  function block(node: Node): void {
    if (isFence(node)) {
      tell(at(node), 'strayFence');
      return;
    }
    if (step) step.body.push(node);
    else if (scene) scene.measure.push(node);
    else if (sections.at(-1)) sections.at(-1)?.lead.push(node);
    else if (!orphanTold) {
      orphanTold = true;
      tell(at(node), 'textBeforeSection');
    }
  }

  for (const piece of flatten(root.children, source, tell)) {
    if (piece.kind === 'open') openScene(piece.node);
    else if (piece.kind === 'close') endScene(':::');
    else if (piece.node.type === 'heading') heading(piece.node);
    else if (piece.node.type === 'leafDirective') leaf(piece.node);
    else if (piece.node.type !== 'yaml') block(piece.node);
  }
  if (scene) endScene('');
  return { sections, problems };
}

/** Containers as opening and closing pieces, so that one which was left open swallows nothing. */
function* flatten(nodes: readonly Node[], source: SourceText, tell: Tell): Generator<Piece> {
  for (const node of nodes) {
    if (node.type !== 'containerDirective') {
      yield { kind: 'node', node };
      continue;
    }
    const known = node.name === 'scene';
    if (known) yield { kind: 'open', node };
    else tell(source.at(startOf(node)), 'unknownDirective', directiveAmong(node.name, [':::scene']));
    for (const child of node.children) {
      if (child.type === 'paragraph' && child.data?.directiveLabel) {
        tell(source.at(startOf(child)), 'unreadableDirective', {
          found: source.text.slice(startOf(child), endOf(child)),
        });
      } else yield* flatten([child], source, tell);
    }
    const written = source.text.slice(startOf(node), endOf(node));
    const closed = /\n[ \t]*:{3,}[ \t]*$/u.test(written);
    if (closed && known) yield { kind: 'close' };
  }
}

function isFence(node: Node): boolean {
  const [only] = node.type === 'paragraph' ? node.children : [];
  return only?.type === 'text' && /^:{3,}$/u.test(only.value.trim());
}

/** Takes `{#id}` off the end of a heading's last text. */
function takeHeadingId(node: Heading, source: SourceText): SectionOutline['id'] {
  const last: PhrasingContent | undefined = node.children.at(-1);
  if (last?.type !== 'text') return null;
  const match = headingId.exec(last.value);
  if (!match) return null;
  const place = source.at(startOf(last) + match.index + match[0].indexOf('{'));
  last.value = last.value.slice(0, match.index);
  if (last.position) last.position.end.offset = startOf(last) + match.index;
  return { value: (match[1] ?? '').trim(), place };
}

import { sectionNumeral, stepsOf } from '../story/steps.ts';
import {
  type RouteName,
  routeNames,
  type Scene,
  type Section,
  type Step,
  type StorySettings,
  type Telling,
} from '../story/story.ts';

/** One slide. Its id is its address on the page. */
export type Slide = {
  readonly id: string;
  /** The routes of the story that tell it. */
  readonly routes: readonly RouteName[];
} & (
  | { readonly kind: 'opening' | 'closing' }
  | { readonly kind: 'section'; readonly section: Section; readonly numeral: string }
  | {
      readonly kind: 'step';
      readonly section: Section;
      readonly numeral: string;
      readonly scene: Scene;
      readonly step: Step;
    }
);

/** The slides of a story in one language: the opening, each section with its steps, the closing. */
export function slidesOf(telling: Telling, settings: StorySettings): Slide[] {
  const names = routeNames.filter((name) => settings.routes?.[name] !== undefined);
  const tells = (name: RouteName, step: Step) => settings.routes?.[name]?.steps?.includes(step.id) ?? true;
  const steps = stepsOf(telling);
  const inner = telling.sections.flatMap((section): Slide[] => {
    const numeral = numeralOf(telling, settings, section);
    const own = steps.filter((place) => place.section === section);
    // A section of which nothing is told is not opened; one without steps is all there is of it.
    const opened = names.filter((name) => own.length === 0 || own.some(({ step }) => tells(name, step)));
    return [
      { kind: 'section', id: section.id, routes: opened, section, numeral },
      ...own.map(
        ({ scene, step }): Slide => ({
          ...{ kind: 'step', id: step.id, section, numeral, scene, step },
          routes: names.filter((name) => tells(name, step)),
        }),
      ),
    ];
  });
  return [
    { kind: 'opening', id: 'top', routes: names },
    ...inner,
    { kind: 'closing', id: 'closing', routes: names },
  ];
}

function numeralOf({ locale }: Telling, settings: StorySettings, section: Section): string {
  if (locale === 'zh') return sectionNumeral(settings, section);
  const index = settings.parts.indexOf(section.id);
  return index === -1 ? '' : String(index + 1);
}

/** A route of the story as the presenter chooses it. */
export interface KnownRoute {
  readonly name: RouteName;
  readonly minutes: number;
  /** How many slides it tells. */
  readonly count: number;
}

export function routesOf({ routes = {} }: StorySettings, slides: readonly Slide[]): KnownRoute[] {
  return routeNames.flatMap((name) => {
    const route = routes[name];
    if (route === undefined) return [];
    return [
      { name, minutes: route.minutes, count: slides.filter((slide) => slide.routes.includes(name)).length },
    ];
  });
}

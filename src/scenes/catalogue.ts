import type { Catalogue } from '../story/catalogue.ts';
import type { ChartAdapter } from './adapter.ts';
import { areasAdapter } from './areas.ts';
import { barsAdapter } from './bars.ts';
import { doorsAdapter } from './doors.ts';
import { ladderAdapter } from './ladder.ts';
import { mapAdapter } from './map.ts';
import { monthsAdapter } from './months.ts';
import { pathAdapter } from './path.ts';
import { rankAdapter } from './rank.ts';
import { scrollAdapter } from './scroll.ts';
import { slipsAdapter } from './slips.ts';
import { tilesAdapter } from './tiles.ts';
import { unitsAdapter } from './units.ts';

/** Every chart a story may name. */
export const adapters: Readonly<Record<string, ChartAdapter>> = {
  areas: areasAdapter,
  bars: barsAdapter,
  doors: doorsAdapter,
  ladder: ladderAdapter,
  map: mapAdapter,
  months: monthsAdapter,
  path: pathAdapter,
  rank: rankAdapter,
  scroll: scrollAdapter,
  slips: slipsAdapter,
  tiles: tilesAdapter,
  units: unitsAdapter,
};

/** What the check of a story needs to know of them. */
export const catalogue: Catalogue = Object.fromEntries(
  Object.entries(adapters).map(([name, adapter]) => [name, adapter.entry]),
);

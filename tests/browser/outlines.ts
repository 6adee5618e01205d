import type { Page } from 'playwright';
import type { Mark } from '../../src/charts/picture.ts';
import { decodeStage, encodeStage } from '../../src/scenes/stage-data.ts';

/**
 * Has the page get a scene's pictures with an outline in place of each rectangle: so many outlines are drawn on a
 * canvas, as those of a large map are.
 */
export async function outlined(page: Page, scene: string): Promise<void> {
  await page.route(`**/stage/${scene}.*.json`, async (route) => {
    const data = decodeStage(await (await route.fetch()).text());
    if (data === null) throw new Error(`no stage of ${scene}`);
    const steps = data.steps.map(({ id, picture }) => ({
      id,
      picture: { ...picture, marks: picture.marks.map(outline) },
    }));
    await route.fulfill({ contentType: 'application/json', body: encodeStage({ ...data, steps }) });
  });
}

function outline(mark: Mark): Mark {
  if (mark.kind !== 'rect') return mark;
  const { x, y, width, height, radius: _, kind: __, ...rest } = mark;
  const d = `M${x} ${y}H${x + width}V${y + height}H${x}Z`;
  return { ...rest, kind: 'path', d, box: { x, y, width, height } };
}

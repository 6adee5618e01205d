import type { Place, Problem } from '../lib/problem.ts';

/**
 * Maps of real places shown in China carry the number under which they were approved. A preview may lack it, and says so
 * in its Chinese pictures.
 */
export function approvalMissing(place: Place, publish: boolean): Problem {
  return {
    severity: publish ? 'error' : 'warning',
    place,
    found: {
      zh: '地图是真实地理（schematic: false），却没有审图号',
      en: 'the map is of real places (schematic: false), yet there is no approval number (审图号)',
    },
    accepted: {
      zh: '审图号，如 GS(2026)0000号；中文版公开发布必须有，预览的图上会写明未经审核',
      en: 'the number, such as GS(2026)0000号; the Chinese edition cannot be published without it, a preview says so in the picture',
    },
    mend: {
      zh: '送审后填进 story.yaml 的 slots.mapApproval，或改用示意图（schematic: true）',
      en: 'have the map approved and fill in slots.mapApproval in story.yaml, or draw a schematic (schematic: true)',
    },
  };
}

/** A step that asks for a map in a story without one. */
export function mapMissing(place: Place, chart: string, folder: string): Problem {
  return {
    severity: 'error',
    place,
    found: {
      zh: `这一步用 ${chart}，而数据文件夹里没有地图`,
      en: `this step uses ${chart}, yet the data folder has no map`,
    },
    accepted: {
      zh: `data/${folder}/ 里有 zone.geojson 和 zone.yaml`,
      en: `zone.geojson and zone.yaml in data/${folder}/`,
    },
    mend: {
      zh: '画一张地图（可照 npm run new 生成的样子），或换一种图',
      en: 'draw a map (npm run new makes one to copy from), or use another chart',
    },
  };
}

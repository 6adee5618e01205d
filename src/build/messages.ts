import { placed, teller } from '../lib/messages.ts';

/* What an author is told of fonts, and of maps as a whole. */

const errors = {
  displayFontLacks: `标题字体里没有这些字：{lacking} | headlines use characters that the display font lacks: {lacking}
    运行 npm run fonts，重新制作标题字体。 | run npm run fonts, which remakes the display fonts.`,
  // Maps of real places shown in China carry the number under which they were approved.
  approvalMissing: `地图是真实地理（schematic: false），却没有审图号
    the map is of real places (schematic: false), yet there is no approval number (审图号)
    审图号，如 GS(2026)0000号；中文版公开发布必须有，预览的图上会写明未经审核
    the number, such as GS(2026)0000号; the Chinese edition cannot be published without it, a preview says so in the picture
    送审后填进 story.yaml 的 slots.mapApproval，或改用示意图（schematic: true）
    have the map approved and fill in slots.mapApproval in story.yaml, or draw a schematic (schematic: true)`,
  mapMissing: `这一步用 {chart}，而数据文件夹里没有地图 | this step uses {chart}, yet the data folder has no map
    data/{folder}/ 里有 zone.geojson 和 zone.yaml | zone.geojson and zone.yaml in data/{folder}/
    画一张地图（可照 npm run new 生成的样子），或换一种图 | draw a map (npm run new makes one to copy from), or use another chart`,
} as const;

const warnings = {
  noDisplayFonts: `这个故事还没有标题字体：标题用系统的宋体，也不生成分享图。
    the story has no display fonts yet: headlines take the system's serif, and no share pictures are made.
    运行 npm run fonts，重新制作标题字体。 | run npm run fonts, which remakes the display fonts.`,
  pictureFontLacks: `图片的字体里没有这些字，PNG 会用本机的字体：{lacking}
    the pictures' font lacks these characters, so that PNG files take a font of this machine: {lacking}
    运行 npm run fonts，重新制作字体。 | run npm run fonts, which remakes the fonts.`,
} as const;

export const problem = placed(teller(errors, warnings));

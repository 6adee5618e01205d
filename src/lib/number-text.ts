/** Reading and writing numbers as text: decimals without exponents, full-width digits, Chinese numerals. */

const digitChars = '〇一二三四五六七八九';
const smallScales = ['', '十', '百', '千'];
const bigScales = ['', '万', '亿', '万亿'];

/** Values of the scale words that Chinese prints after a figure (138亿). */
export const scaleWords: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1e3,
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  百亿: 1e10,
  千亿: 1e11,
  万亿: 1e12,
};

/** Full-width forms (U+FF01 to U+FF5E, ideographic space) as ASCII; the length stays the same. */
export function halfWidth(text: string): string {
  if (!/[\u00a0\u2212\u3000\uff01-\uff5e]/u.test(text)) return text;
  return text
    .replace(/[\uff01-\uff5e]/gu, (ch) => String.fromCharCode(ch.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0]/gu, ' ')
    .replace(/\u2212/gu, '-');
}

/**
 * `value / 10^power` written out in digits, never with an exponent, rounded half away from zero to `digits` places
 * after the point (null: as many as 15 significant digits hold). Trailing zeros are kept up to `least` places.
 * The minus is ASCII; a result of zero has none.
 */
export function decimalText(value: number, power = 0, digits: number | null = null, least = 0): string {
  if (!Number.isFinite(value)) return '';
  // 15 digits and a shifted exponent: a division would add the noise of binary fractions.
  const [figures, exponent] = value.toExponential(14).split('e');
  const format = new Intl.NumberFormat('en', {
    useGrouping: false,
    minimumFractionDigits: least,
    maximumFractionDigits: Math.max(least, digits ?? 20),
  });
  return format.format(Number(`${figures}e${Number(exponent) - power}`)).replace(/^-(?=[0.]*$)/u, '');
}

/** Commas between thousands of a plain decimal: `1234567.5` → `1,234,567.5`. */
export function grouped(decimal: string): string {
  const [whole = '', part] = decimal.split('.');
  const commas = whole.replace(/\B(?=(?:\d{3})+$)/gu, ',');
  return part === undefined ? commas : `${commas}.${part}`;
}

/**
 * A plain decimal (`560`, `-16.2`) in Chinese numerals: 五百六十, 负十六点二. Whole part below 10^16.
 * 二 and 两: a leading two is 两 before 千, 万 and 亿 (两千, 两万), and alone before a classifier or unit, which only
 * the caller can know (`beforeClassifier`: 两个). It is 二 before 十 and 百, inside and at the end of a number
 * (十二, 二百零二), after the point (二点五, 零点二) and in ordinals (第二).
 */
export function chineseNumeral(decimal: string, beforeClassifier = false): string {
  const match = /^(-?)(\d{1,16})(?:\.(\d+))?$/u.exec(decimal.replaceAll(',', ''));
  if (match === null) return decimal;
  const [, sign = '', whole = '0', part = ''] = match;
  const text = wholeNumeral(whole.replace(/^0+(?=\d)/u, ''));
  if (part !== '') {
    const digits = [...part].map((digit) => digitChars[Number(digit)] ?? '').join('');
    return `${sign === '' ? '' : '负'}${text}点${digits.replaceAll('〇', '零')}`;
  }
  const leading = /^二(?=[千万亿])/u.test(text) || (beforeClassifier && text === '二');
  return `${sign === '' ? '' : '负'}${leading ? `两${text.slice(1)}` : text}`;
}

function wholeNumeral(digits: string): string {
  if (digits === '0') return '零';
  let text = '';
  let skipped = false;
  const sections = Math.ceil(digits.length / 4);
  for (let section = sections - 1; section >= 0; section--) {
    const end = digits.length - section * 4;
    const four = digits.slice(Math.max(0, end - 4), end);
    let written = '';
    for (let i = 0; i < four.length; i++) {
      const digit = Number(four[i]);
      if (digit === 0) {
        skipped = true;
        continue;
      }
      if (skipped && (text !== '' || written !== '')) written += '零';
      skipped = false;
      written += (digitChars[digit] ?? '') + (smallScales[four.length - 1 - i] ?? '');
    }
    if (written !== '')
      text += written + (section === 2 || section < 2 ? (bigScales[section] ?? '') : '万亿');
    else skipped = text !== '';
  }
  // 万亿 already says 亿: keep one of them when both sections are there (一万二千亿, not 一万亿二千亿).
  text = text.replace(/万亿(?=.*亿)/u, '万');
  return text.replace(/^一十/u, '十');
}

/** The number that Chinese numerals stand for (两千零二十 → 2020, 一点五 → 1.5, 半 → 0.5), or null. */
export function chineseValue(text: string): number | null {
  if (text === '半') return 0.5;
  const [whole = '', part, ...more] = text.split('点');
  if (more.length > 0 || whole === '') return null;
  const value = wholeValue(whole);
  if (value === null || part === undefined) return value;
  const digits = [...part].map((ch) => digitValue(ch));
  if (digits.length === 0 || digits.some((digit) => digit === null)) return null;
  return Number(`${value}.${digits.join('')}`);
}

function digitValue(ch: string): number | null {
  if (ch === '零') return 0;
  if (ch === '两') return 2;
  const value = digitChars.indexOf(ch);
  return value < 0 ? null : value;
}

function wholeValue(text: string): number | null {
  // 二〇二一: digits one by one.
  if (text.length > 1 && /^[〇零一二三四五六七八九]+$/u.test(text)) {
    return Number([...text].map((ch) => digitValue(ch)).join(''));
  }
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const ch of text) {
    const value = digitValue(ch);
    if (value !== null) {
      if (digit !== null && digit !== 0) return null;
      digit = value;
      continue;
    }
    const scale = scaleWords[ch];
    if (scale === undefined) return null;
    if (scale < 1e4) {
      section += (digit ?? 1) * scale;
    } else {
      section += digit ?? 0;
      if (total === 0 && section === 0) return null;
      total = scale === 1e8 ? (total + section) * scale : total + section * scale;
      section = 0;
    }
    digit = null;
  }
  return total + section + (digit ?? 0);
}

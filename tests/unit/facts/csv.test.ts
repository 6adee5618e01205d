import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTable } from '../../../src/facts/csv.ts';
import { csvRows } from '../../../src/facts/csv-rows.ts';
import { mostProblems, newReport } from '../../../src/facts/report.ts';
import { tableSchema } from '../../../src/facts/schema.ts';

function read(text: string, name = 'flags') {
  const report = newReport(`data/x/${name}.csv`);
  const table = readTable(name, text, tableSchema(name), report);
  const problems = report.problems();
  return {
    table,
    problems,
    said: problems.map(({ place, found }) => `${place.line}:${place.column} ${found.en}`),
  };
}

function rowsOf(text: string): string[][] {
  return [...csvRows(text, newReport('x.csv'))].map((row) => [...row.cells]);
}

const head = 'id,name_zh,name_en,source,locator';

describe('reads', () => {
  test('quotes, line ends and byte order marks as Excel writes them', () => {
    const text = `\ufeff${head}\r\none,"甲""乙""",“A, b”,report,lead\r\ntwo,"第一行\r\n第二行",B,report,1.2\r\n,,,,\r\n`;
    const { table, said } = read(text.replace('“A, b”', '"A, b"'));
    expect(said).toEqual([]);
    expect(table.columns).toEqual(['id', 'name_zh', 'name_en', 'source', 'locator']);
    expect(table.rows.map(({ cells }) => [cells.id, cells.name_zh, cells.name_en])).toEqual([
      ['one', '甲"乙"', 'A, b'],
      ['two', '第一行\n第二行', 'B'],
    ]);
    expect(table.rows.map(({ place }) => place.line)).toEqual([2, 3]);
  });

  test.each([
    ['LF', 'a,b\n1,2\n'],
    ['no line end at the end', 'a,b\n1,2'],
    ['CR alone', 'a,b\r1,2\r'],
    ['blank lines', '\n\na,b\n\n1,2\n \n'],
  ])('%s', (_, text) => {
    expect(rowsOf(text)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  test('columns left out are empty, columns of the author’s own are kept', () => {
    const { table, said } = read(`${head},colour\none,甲,A,report,lead,red\n`);
    expect(said).toEqual([]);
    expect(table.rows[0]?.cells).toMatchObject({ colour: 'red', about_zh: '', group: '' });
  });

  test('full-width digits in numbers and codes, not in text', () => {
    const { table, said } = read(
      'id,label_zh,label_en,value,unit,published,status,source,locator\n' +
        'one,５号,No. 5,－１．５％,percent,５％,reported,report,１．２\ntwo,甲,A,１６,number,１６个,reported,report,lead\n',
      'facts',
    );
    expect(
      table.rows.map(({ cells }) => [cells.value, cells.label_zh, cells.published, cells.locator]),
    ).toEqual([
      ['-1.5%', '５号', '５％', '1.2'],
      ['16', '甲', '１６个', 'lead'],
    ]);
    expect(said).toEqual(['2:14 “-1.5%” in “value” is not a number']);
  });

  test('agrees with csv-parse on whatever is well formed', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'a甲 ,"\n'), minLength: 1, maxLength: 6 });
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(rows, fc.constantFrom('\n', '\r\n'), (given, end) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const text = given.map((row) => row.map(quoted).join(',') + end).join('');
        const blank = (row: string[]) => row.every((each) => each.trim() === '');
        expect(rowsOf(text)).toEqual((parse(text) as string[][]).filter((row) => !blank(row)));
      }),
    );
  });
});

describe('says where', () => {
  test('cells after quoted line ends have their own lines and columns', () => {
    const { said } = read(`${head},status\none,"a\nb",A,report,lead,maybe\ntwo,"c",B,report,9.x,done\n`);
    expect(said).toEqual([
      '3:18 “status” cannot be “maybe”',
      '4:18 “locator” cannot be “9.x”',
      '4:22 “status” cannot be “done”',
    ]);
  });

  test('empty file', () => {
    for (const text of ['', '\n\n', '\ufeff', '  \r\n,,\r\n']) {
      expect(read(text).said).toEqual(['0:0 the file is empty']);
    }
    expect(read(`${head}\n`).said).toEqual([]);
  });

  test('ragged rows are reported once and checked no further', () => {
    const { said, table } = read(`${head}\none,甲,A\ntwo,乙,B,report,lead,x,y\nthree,丙,C,report,lead,,\n`);
    expect(said).toEqual(['2:1 this row has only 3 cells', '3:21 this row has 7 cells']);
    expect(table.rows.map((row) => row.ragged)).toEqual([true, true, false]);
  });

  test('column names: twice, none, unknown with the nearest, missing', () => {
    const { said, problems } = read('id,id,,nmae_zh,name_en,source,locator,Gruop\none,,,甲,A,report,lead,\n');
    expect(said).toEqual([
      '1:1 column “name_zh” (name in Chinese) is missing',
      '1:4 column “id” is there twice, first as column 1',
      '1:7 column 3 has no name',
      '1:8 unknown column “nmae_zh”',
      '1:39 unknown column “Gruop”',
    ]);
    expect(problems[3]?.mend).toEqual({ zh: '是不是“name_zh”？', en: 'did you mean “name_zh”?' });
    expect(problems[0]?.mend.en).toBe('is column “nmae_zh” a misspelling of it?');
    expect(read('id,name_zh,name_en,source,col our\n').said).toEqual([
      '1:27 “col our” cannot be a column name',
    ]);
    expect(read('zh,en,ours,note_zhs\n', 'glossary').problems[0]?.mend.en).toBe('did you mean “note_zh”?');
  });

  test('separators other than commas', () => {
    expect(read('id;name_zh;name_en\n').said).toEqual(['1:1 columns are separated by “;”']);
    expect(read('id\tname_zh\n').said).toEqual(['1:1 columns are separated by “\\t”'.replace('\\t', 'Tab')]);
    expect(read('id，name_zh\n').said).toEqual(['1:1 columns are separated by “，”']);
  });

  test('quotes that do not match', () => {
    const { said, table } = read(
      `${head}\none,甲,"A,report,lead\ntwo,乙,"B" b,report,lead\n`.replace('"B" b', 'B'),
    );
    expect(said).toEqual(['2:7 this quote is never closed']);
    expect(table.rows.map(({ cells }) => cells.id)).toEqual(['one', 'two']);
    expect(read(`${head}\ntwo,乙,"B" b,report,lead\n`).said).toEqual([
      '2:10 “ b” stands after the closing quote',
    ]);
  });

  test('ids used twice, ids that cannot be', () => {
    const rows = ['one,甲,A,report,lead', 'one,乙,B,report,lead', 'Two words,丙,C,report,lead'];
    expect(read(`${head}\n${rows.join('\n')}\n`).said).toEqual([
      '3:1 id “one” is used already in line 2',
      '4:1 “id” cannot be “Two words”',
    ]);
    expect(read('column,id,name_zh,name_en\na,x,甲,A\nb,x,乙,B\na,x,丙,C\n', 'terms').said).toEqual([
      '4:3 id “a x” is used already in line 2',
    ]);
  });

  test.each([
    ['NaN', 'not a number', null],
    ['Infinity', 'not a number', null],
    ['-inf', 'not a number', null],
    ['1e999', 'out of range', null],
    ['99999999999999999999', 'out of range', null],
    ['1e16', 'out of range', null],
    ['0x10', 'not a number', null],
    ['138亿元', 'not a number', 'write 13800000000'],
    ['1,234', 'not a number', 'write 1234'],
    ['六十', 'not a number', 'write 60'],
    ['41%', 'not a number', 'write 41'],
    ['#REF!', 'not a number', null],
  ])('%s is no value', (value, said, mend) => {
    const { problems } = read(
      `id,label_zh,label_en,value,unit,status,source\none,甲,A,"${value}",number,reported,report\n`,
      'facts',
    );
    expect(problems).toHaveLength(1);
    expect(problems[0]?.found.en).toContain(said);
    if (mend !== null) expect(problems[0]?.mend.en).toBe(mend);
  });

  test.each(['0', '-1.5', '+3', '1.38E+10', '007'])('%s is a value', (value) => {
    const row = `one,甲,A,${value},number,reported,report`;
    expect(read(`id,label_zh,label_en,value,unit,status,source\n${row}\n`, 'facts').said).toEqual([]);
  });
});

describe('large and strange files', { timeout: 60_000 }, () => {
  test('10 MB of rows, each in its place', () => {
    const row = (n: number) => `flag-${n},旗帜,"A flag, the ""nth"" of many",report,1.2\r\n`;
    const parts = [`${head}\r\n`];
    for (let n = 0, size = 0; size < 1e7; n++) {
      const line = row(n);
      parts.push(line);
      size += line.length;
    }
    const { table, said } = read(parts.join(''));
    expect(said).toEqual([]);
    expect(table.rows).toHaveLength(parts.length - 1);
    expect(table.rows.at(-1)?.place.line).toBe(parts.length);
  });

  test.each([
    ['rows too short', 'a\n'],
    ['wrong cells', 'X,,,,\n'],
    ['quotes', '"""'],
    ['commas', ','],
    ['one endless cell', 'a'],
  ])('2 MB of %s: a limited number of problems', (_, piece) => {
    const { problems } = read(`${head}\n${piece.repeat(Math.ceil(2e6 / piece.length))}`);
    expect(problems.length).toBeLessThanOrEqual(mostProblems + 1);
    if (problems.length > mostProblems)
      expect(problems.at(-1)?.found.en).toContain('more problems in this file');
  });

  test('any text: problems, never a throw', () => {
    const marks = 'id|value|facts|"|""|,|\n|\r\n|\r|;|１|亿|__proto__|constructor|\ufeff|\0';
    const piece = fc.constantFrom(head, ...marks.split('|'));
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 30 }).map((all) => all.join('')),
      fc.array(piece, { maxLength: 30 }).map((all) => `${head}\n${all.join('')}`),
    );
    fc.assert(
      fc.property(
        anything,
        fc.constantFrom('facts', 'units', 'terms', 'works', 'flags', 'glossary'),
        (text, name) => {
          for (const { place, found, mend } of read(text, name).problems) {
            expect(place.line).toBeGreaterThanOrEqual(0);
            expect(found.zh).not.toBe('');
            expect(mend.en).not.toBe('');
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

import { foldSameLength, lex, readDate, readPeriod, readQuantity, type Lexeme } from '@duizhang/lexicon';
import { array, assert, boolean, constantFrom, date as anyDate, integer, oneof, pre, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';

const runs = { numRuns: 400 };

const digits = '零一二三四五六七八九';

/** Writes a whole number below 10,000 in Chinese, without a leading 零. */
function section(value: number): string {
  const places = [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const;
  let text = '';
  let gap = false;
  for (const [place, character] of places) {
    const digit = Math.floor(value / place) % 10;
    if (digit === 0) gap = text !== '';
    else {
      text += (gap ? '零' : '') + digits[digit]! + character;
      gap = false;
    }
  }
  return text;
}

/** Writes 0 to 99,999,999 as a Chinese reader says it. */
function chinese(value: number): string {
  if (value === 0) return '零';
  const high = Math.floor(value / 10_000);
  const low = value % 10_000;
  if (high === 0) return section(low).replace(/^一十/, '十');
  return `${section(high)}万${low > 0 && (low < 1000 || high % 10 === 0) ? '零' : ''}${section(low)}`;
}

const accountants = new Map(
  Object.entries({
    一: '壹',
    二: '贰',
    三: '叁',
    四: '肆',
    五: '伍',
    六: '陆',
    七: '柒',
    八: '捌',
    九: '玖',
    十: '拾',
    百: '佰',
    千: '仟',
  }),
);

const fullWidth = (text: string) => text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
const grouped = (value: number, mark: string) => String(value).replace(/\B(?=(?:\d{3})+$)/g, mark);

const whole = oneof(integer({ min: 0, max: 9999 }), integer({ min: 0, max: 999_999_999_999 }));
const unit = constantFrom('', '个', '家', '项', '座', '户', '人次', '公里', '吨标准煤', '%');
const front = constantFrom(
  ...([
    ['', '='],
    ['不少于', '>='],
    ['至少', '>='],
    ['≥', '>='],
    ['超过', '>'],
    ['不超过', '<='],
    ['低于', '<'],
    ['达到', '='],
    ['约', '~'],
    ['近', '~'],
  ] as const),
);

describe('a number reads back as it was written', () => {
  it('with any thousands separator, width, unit of measure and comparison', () => {
    const mark = constantFrom('', ',', '，', ' ', '\u00a0', "'");
    assert(
      property(whole, mark, unit, front, boolean(), (value, mark, unit, [word, comparator], wide) => {
        const written = `${word}${grouped(value, mark)}${unit}`;
        expect(readQuantity(wide ? fullWidth(written) : written)).toMatchObject({
          value,
          unitOfMeasure: unit || null,
          comparator,
          hedge: comparator === '~' ? word : null,
        });
      }),
      runs,
    );
  });

  it('in 万 and 亿, within half of the last written place', () => {
    const scale = constantFrom(
      ...([
        ['万', 1e4],
        ['亿', 1e8],
        ['千万', 1e7],
        ['万亿', 1e12],
      ] as const),
    );
    assert(
      property(integer({ min: 1, max: 99_999 }), integer({ min: 0, max: 4 }), scale, (number, places, [word, factor]) => {
        const written = (number / 10 ** places).toFixed(places);
        const { value, interval, unitMultiplier } = readQuantity(`${written}${word}元`);
        const exact = (number * factor) / 10 ** places;
        const half = factor / 10 ** places / 2;
        pre(exact <= Number.MAX_SAFE_INTEGER);
        expect(unitMultiplier).toBe(factor);
        expect(value).toBeCloseTo(exact, 6);
        expect(interval![0]).toBeCloseTo(exact - half, 6);
        expect(interval![1]).toBeCloseTo(exact + half, 6);
      }),
      runs,
    );
  });

  it('in Chinese, also in accountants’ numerals', () => {
    const value = oneof(integer({ min: 0, max: 999 }), integer({ min: 0, max: 99_999_999 }));
    assert(
      property(value, (value) => {
        const written = chinese(value);
        expect(readQuantity(written).value, written).toBe(value);
        expect(readQuantity(`${written}家`)).toMatchObject({ value, unitOfMeasure: '家' });
        expect(readQuantity([...written].map((character) => accountants.get(character) ?? character).join('')).value).toBe(value);
      }),
      { numRuns: 2000 },
    );
  });

  it('as a percentage, in signs or in words', () => {
    assert(
      property(integer({ min: 0, max: 20_000 }), integer({ min: 0, max: 2 }), (number, places) => {
        const written = (number / 100).toFixed(places);
        const [before = '', behind] = written.split('.');
        const words = chinese(Number(before)) + (behind ? `点${[...behind].map((digit) => digits[Number(digit)]).join('')}` : '');
        const expected = { value: Number(written), unitOfMeasure: '%', kind: 'percent', basis: 'rate' };
        for (const text of [`${written}%`, `${written}％`, `${written} %`, `百分之${written}`, `百分之${words}`])
          expect(readQuantity(text), text).toMatchObject(expected);
      }),
      runs,
    );
  });

  it('with its unit of measure in a column of its own', () => {
    assert(
      property(whole, constantFrom('万元', '个', '%', '亿立方米', '万户'), (value, column) => {
        pre(column !== '%' || value !== 0);
        const { raw: _, steps: __, ...read } = readQuantity(String(value), { unitOfMeasure: column });
        expect(readQuantity(`${value}${column}`)).toMatchObject(read);
      }),
      runs,
    );
  });
});

const day = anyDate({ min: new Date('1912-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((date) =>
  date.toISOString().slice(0, 10),
);

it('a day reads back as it was written, in the calendar of the Republic too', () => {
  assert(
    property(day, (iso) => {
      const [year, month, date] = iso.split('-').map(Number) as [number, number, number];
      const yearInDigits = [...String(year)].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('');
      const texts = [
        iso,
        iso.replaceAll('-', '/'),
        iso.replaceAll('-', ''),
        `${year}.${month}.${date}`,
        `${year}年${month}月${date}日`,
        fullWidth(`${year}年${month}月${date}日`),
        `${yearInDigits}年${chinese(month)}月${chinese(date)}日`,
        `民国${year - 1911}年${month}月${date}日`,
        `截至${year}年${month}月${date}日`,
        `${iso} 00:00:00`,
      ];
      for (const text of texts) expect(readDate(text).value, text).toBe(year < 2100 && year >= 1912 ? iso : null);
      expect(readDate(`${month}月${date}日`, { year }).value).toBe(iso);
      expect(readDate(`${month}月${date}日`).value).toBeNull();
    }),
    runs,
  );
});

it('a period reads back as it was written', () => {
  const part = oneof(
    integer({ min: 1, max: 4 }).map((q) => [`-Q${q}`, `年第${digits[q]}季度`, `${3 * q - 2}-${3 * q}月`] as const),
    constantFrom(['-H1', '年上半年', '1-6月'] as const, ['-H2', '年下半年', '7-12月'] as const),
    integer({ min: 1, max: 12 }).map((m) => [`-${String(m).padStart(2, '0')}`, `年${chinese(m)}月`, `${m}月份`] as const),
  );
  assert(
    property(integer({ min: 1950, max: 2099 }), part, (year, [code, words, months]) => {
      const value = `${year}${code}`;
      for (const text of [value, `${year}${words}`, fullWidth(`${year}${words}`), `${year}年${months}`, `民国${year - 1911}${words}`])
        expect(readPeriod(text).value, text).toBe(value);
      expect(readPeriod(months, { year }).value).toBe(value);
      expect(readPeriod(months).value).toBeNull();
    }),
    runs,
  );
});

/** Words and signs that the reader knows, thrown together without sense. */
const soup = array(
  oneof(
    constantFrom(
      ..."0 1 5 12 2023 ０ ５ . , ， 、 ; - — ~ ～ + % ‰ ( ） （ ) / : ' 年 月 日 季度 上半年 底 前 民国 零 〇 一 二 两 三 十 百 千 万 亿 半 成 点 几 多 余 来 分之 百分之 约 近 超过 不少于 以上 以内 左右 累计 新增 增长 下降 翻 番 其中 从 到 至 提高 个 家 元 倍 个百分点 ￥ $ 无 不涉及 已完成 √ E+05".split(
        ' ',
      ),
      ' ',
      '\n',
      '\u200b',
      '\u3000',
    ),
    string({ unit: 'grapheme', maxLength: 3 }),
  ),
  { maxLength: 9 },
).map((parts) => parts.join(''));

const meaning = ({ raw: _, steps: __, parts: ___, ...rest }: Lexeme) => rest;

describe('whatever is written', () => {
  it('nothing throws, every reading keeps its raw text and says its steps', () => {
    assert(
      property(oneof(soup, string({ unit: 'binary' })), (text) => {
        const read = lex(text);
        expect(read.raw).toBe(text);
        expect(read.steps.length).toBeGreaterThan(0);
        expect(read.kind === 'text').toBe(read.value === null);
        readDate(text, { year: 2023, lastDay: true });
        readPeriod(text, { year: 2023 });
        readQuantity(text, { unitOfMeasure: text });
      }),
      { numRuns: 5000 },
    );
  });

  it('no text without a written zero is read as 0', () => {
    assert(
      property(soup, (text) => {
        const zeros = [lex(text), ...lex(text).parts].filter(({ value }) => value === 0);
        if (zeros.length > 0) expect(foldSameLength(text)).toMatch(/[0零〇]/);
      }),
      { numRuns: 5000 },
    );
  });

  it('the interval holds the value, and a range its end', () => {
    assert(
      property(soup, (text) => {
        const { interval, value, valueMax } = lex(text);
        if (interval === null || typeof value !== 'number') return;
        expect(interval[0]).toBeLessThanOrEqual(value);
        expect(interval[1]).toBeGreaterThanOrEqual(valueMax ?? value);
      }),
      { numRuns: 5000 },
    );
  });

  it('full width reads as half width does', () => {
    assert(
      property(soup, (text) => {
        expect(meaning(lex(fullWidth(text)))).toEqual(meaning(lex(foldSameLength(fullWidth(text)))));
      }),
      { numRuns: 2000 },
    );
  });
});

it.each([
  ...'1一零十万亿百半成年月日-.,，/:\'"()%+~。√ \n\t\u200b个分上第Q点',
  '1,',
  '5%',
  '一二',
  '万亿',
  '年月',
  '百分之',
  '其中',
  '5个,',
])('a megabyte of %j costs no more than its length', (piece) => {
  const repeated = piece.repeat(1_000_000 / piece.length);
  for (const text of [repeated, `${repeated}x`, `5${repeated}5`]) {
    const started = performance.now();
    const readings = [lex(text), readDate(text, { year: 2023, lastDay: true }), readPeriod(text, { year: 2023 })];
    expect(performance.now() - started).toBeLessThan(5000);
    expect(readings.every(({ value }) => value === null || typeof value === 'number')).toBe(true);
  }
});

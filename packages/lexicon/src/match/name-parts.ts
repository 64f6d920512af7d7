/**
 * What a name of an organisation is made of: 市 + 发展和改革 + 委员会. All functions here work on folded names (`foldKey`).
 */
export interface NameParts {
  /** Whose body it says it is: the city's (市…), its Party committee's (市委…), or not said. */
  scope: 'city' | 'party' | null;
  /** The area that the name itself begins with (城阳区, 胶州市, 山东省): such a name never stands for a body of the city. */
  area: string | null;
  /** Between prefix and suffix, without 和、与、及. May be empty (市政府). */
  stem: string;
  /** Class of the suffix: 委员会 and 委 are one, 局 is another. Empty where none is known. */
  suffix: string;
}

/** Suffixes by class, longest first; what stands behind the last one that fits is never looked at. */
const suffixes: readonly (readonly [suffix: string, suffixClass: string])[] = (
  [
    ['工作委员会', '工委'],
    ['工委', '工委'],
    ['委员会', '委'],
    ['委', '委'],
    ['办公厅', '办公厅'],
    ['办公室', '办'],
    ['办', '办'],
    ['局', '局'],
    ['部', '部'],
    ['中心', '中心'],
    ['支队', '支队'],
    ['人民政府', '政府'],
    ['政府', '政府'],
    ['中级人民法院', '中院'],
    ['中级法院', '中院'],
    ['中院', '中院'],
    ['人民检察院', '检察院'],
    ['检察院', '检察院'],
    ['联合会', '联合会'],
    ['有限责任公司', '公司'],
    ['有限公司', '公司'],
    ['公司', '公司'],
    ['支行', '支行'],
    ['分行', '分行'],
  ] as [string, string][]
).toSorted((a, b) => b[0].length - a[0].length);

/** 国资委's 管理委员会 is a commission; only behind an area it is the area's authority (新区管委, 片区管委会). */
const areaAuthority = /^(.+区)管(?:理委员会|委会|委)$/;

const areaAtStart = /^(?:国家|中央|省|[^省市区县]{2,5}[省市区县])(?=..)/;

/**
 * Takes a folded name apart, seen from `city` (without 市). A name may be read in two ways: 市场监管局 is 场监管局 of the city
 * or, its prefix left out, 市场监管局; both are given, the one with a prefix first.
 */
export function nameParts(key: string, city: string): NameParts[] {
  const name = withoutProvince(key, city);
  const prefix = ownPrefix(name, city);
  const whole = cut(name, null);
  if (!prefix) return [whole];
  const stripped = cut(name.slice(prefix.text.length), prefix.scope);
  // Only a bare 市 can be the beginning of the word 市场.
  return prefix.text === '市' ? [stripped, whole] : [stripped];
}

/** 山东省青岛市… is 青岛市…. */
function withoutProvince(key: string, city: string): string {
  const at = key.indexOf(`省${city}市`);
  return at === 2 || at === 3 ? key.slice(at + 1) : key;
}

function cut(body: string, scope: NameParts['scope']): NameParts {
  const area = areaAtStart.exec(body)?.[0] ?? null;
  const authority = areaAuthority.exec(body);
  if (authority) return { scope, area, stem: plainStem(authority[1]!), suffix: '管委' };
  const found = suffixes.find(([suffix]) => body.endsWith(suffix));
  const stem = found ? body.slice(0, -found[0].length) : body;
  return { scope, area, stem: plainStem(stem), suffix: found?.[1] ?? '' };
}

function plainStem(stem: string): string {
  return stem.replace(/[和与及,]/g, '');
}

function ownPrefix(key: string, city: string): { text: string; scope: 'city' | 'party' } | null {
  const party = [`中国共产党${city}市委员会`, `中共${city}市委员会`, `中共${city}市委`, `${city}市委`, '市委'];
  const government = [`${city}市人民政府`, `${city}市政府`, '市人民政府', '市政府'];
  const place = [`${city}市`, city, '市'];
  const fits = (text: string): boolean => key.startsWith(text) && key.length >= text.length + 2;
  const ofParty = party.find(fits);
  if (ofParty) return { text: ofParty, scope: 'party' };
  // 市政府国资委 is the city's 国资委, but 市政府办公厅 has no stem without 政府.
  const ofGovernment = government.find((text) => fits(text) && cut(key.slice(text.length), null).stem !== '');
  if (ofGovernment) return { text: ofGovernment, scope: 'city' };
  const ofPlace = place.find(fits);
  return ofPlace ? { text: ofPlace, scope: 'city' } : null;
}

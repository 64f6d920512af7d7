import { foldKey } from '@duizhang/lexicon';
import type { ReportRow, Target } from '@duizhang/model';

export type Basis = NonNullable<Target['basis']>;

/** As the 口径 column of the template has them. */
export const basisWords: Readonly<Record<Basis, string>> = { new: '新增', cumulative: '累计', rate: '比率', level: '水平' };

const words: readonly (readonly [Basis, RegExp])[] = [
  ['cumulative', /累计|总数|总量|总计|合计|存量|cumulative/],
  ['new', /新增|新建|新上线|新接入|新认证|新发布|新开通|新打造|^new$/],
  ['rate', /比率|比例|占比|^率$|rate/],
  ['level', /水平|时点|期末|level/],
];

/** The basis that a text names (口径 column, or the words around a value); null when it names none. */
export function readBasis(text: string): Basis | null {
  const key = foldKey(text);
  return words.find(([, pattern]) => pattern.test(key))?.[0] ?? null;
}

/**
 * The basis on which a row's value is reported: what stands with the value itself (累计405个) counts before the 口径
 * column, which the template fills from the plan. Null when the row names none.
 */
export function reportedBasis(row: ReportRow): Basis | null {
  return readBasis(row.actual.raw) ?? readBasis(row.basis.raw);
}

/**
 * Whether a value on one basis says nothing about a target on another: 累计405个 does not prove 新建100个, and what was
 * added this year does not show the total. Other pairs, and bases that nobody stated, raise no objection.
 */
export function basisDiffers(target: Target['basis'], reported: Basis | null): boolean {
  return (target === 'new' && reported === 'cumulative') || (target === 'cumulative' && reported === 'new');
}

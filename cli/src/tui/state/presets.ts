import type { Bilingual, Config, Locale } from '@duizhang/model';
import type { TextRow } from './dialog-rows.ts';
import type { DecisionDialog } from './dialog.ts';
import type { Item } from './model.ts';
import type { Judgement, TuiState } from './types.ts';

/** Reasons that a project has added, by what they are for. */
export type ReasonPresets = NonNullable<Config['reasonPresets']>;

/** Reasons that are given again and again: chosen with the arrow keys, then edited as text. */
const reasons: Readonly<Record<Judgement, readonly Bilingual[]>> = {
  accept: [],
  defer: [
    { zh: '待单位补充材料', en: 'Waiting for material from the unit' },
    { zh: '待与单位核实', en: 'To be checked with the unit' },
  ],
  reject: [
    { zh: '数值与方案口径不符，请核实后重报', en: 'The figure does not follow the definition in the plan; check and report again' },
    { zh: '缺少佐证材料，请补充后重报', en: 'Evidence is missing; add it and report again' },
    { zh: '未按期报送，请补报', en: 'The report is overdue; send it' },
    { zh: '填报有误，请更正后重报', en: 'The entry is wrong; correct it and report again' },
  ],
  explain: [
    { zh: '单位已书面说明情况', en: 'The unit has explained in writing' },
    { zh: '受上级政策调整影响', en: 'Due to a change of policy at a higher level' },
    { zh: '年度任务集中在下半年实施', en: 'The work of the year is planned for its second half' },
  ],
  waive: [
    { zh: '职责已调整，不再由该单位负责', en: 'Responsibility has moved to another unit' },
    { zh: '经批准调整任务，不作考核', en: 'The task was changed with approval and is not assessed' },
  ],
  correct: [
    { zh: '依据单位更正函', en: "By the unit's letter of correction" },
    { zh: '依据佐证材料', en: 'By the evidence supplied' },
    { zh: '依据口径说明', en: 'By the definition of the figure' },
  ],
};

/**
 * What may be taken for a field instead of typing it, without repetition: the project's own reasons and the usual ones; readings that the
 * finding suggests; who has asked and agreed before; the ends of this quarter, the next and the year, and the indicator's own deadline.
 */
export function presetsOf(
  state: TuiState,
  { action, scope }: Pick<DecisionDialog, 'action' | 'scope'>,
  item: Item | undefined,
  row: TextRow,
): string[] {
  const { locale, reasonPresets, decisions, model } = state;
  const waivers = decisions.toReversed().flatMap(({ waiver }) => waiver ?? []);
  const all: Readonly<Record<TextRow, () => readonly string[]>> = {
    value: () => item?.finding.suggestions ?? [],
    reason: () => [...(reasonPresets[action] ?? []), ...reasons[action].map((reason) => inLocale(reason, locale))],
    requester: () => [...(item?.orgUnit && scope === 'this' ? [item.orgUnit] : []), ...waivers.map(({ requester }) => requester)],
    approver: () => waivers.map(({ approver }) => approver),
    expiresAt: () => [
      ...endsAfter(model.reconciliation.asOf),
      ...(item?.indicator?.target.deadline ? [item.indicator.target.deadline] : []),
    ],
  };
  return [...new Set(all[row]())];
}

const inLocale = (text: Bilingual, locale: Locale): string => text[locale];

/** The last days of the quarter of a day, of the next quarter, and of its year; in the order of the calendar. */
export function endsAfter(day: string): string[] {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const quarter = Math.ceil(month / 3);
  const ends = [endOfQuarter(year, quarter), quarter === 4 ? endOfQuarter(year + 1, 1) : endOfQuarter(year, quarter + 1), `${year}-12-31`];
  return [...new Set(ends)].sort();
}

function endOfQuarter(year: number, quarter: number): string {
  return `${year}-${['03-31', '06-30', '09-30', '12-31'][quarter - 1]}`;
}

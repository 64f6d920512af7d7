import type { Bilingual } from '@duizhang/model';
import type { Judgement } from './types.ts';

/** Reasons that are given again and again: chosen with the arrow keys, then edited as text. */
export const presets: Readonly<Record<Judgement, readonly Bilingual[]>> = {
  accept: [],
  defer: [],
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
  ],
};

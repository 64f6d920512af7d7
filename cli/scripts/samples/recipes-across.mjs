// Faults that show only beside other units, other periods, or in the list of receipts. See recipes.mjs for what the fields mean.

const sameWords = '截至6月底完成6家。装备、家电、纺织三个行业平台通过专家评审，接入设备稳步增加。';

export const recipes = [
  // ── beside other units ──────────────────────────────────────────────────────────────────────────────────────────
  {
    unit: 'industry-information',
    faults: [
      {
        zh: '工业互联网平台的进展情况与市科技局共用一段文字（见市科技局）',
        en: 'the same words about one indicator as 市科技局 (see there)',
        spoil: (report) => Object.assign(report.row('25.1#1'), { progressNarrative: sameWords }),
        leadsTo: [],
      },
    ],
  },
  {
    unit: 'science-technology',
    faults: [
      {
        zh: '新增工业互联网平台各报6家，进展情况与市工业和信息化局一字不差',
        en: '6 new platforms from each of two units, in the very same words',
        spoil: (report) => Object.assign(report.row('25.1#1'), { progressNarrative: sameWords }),
        leadsTo: [['joint-double-count', 'sameWork', 'warning', ['25.1#1', 'progressNarrative']]],
      },
    ],
  },
  {
    unit: 'power-supply',
    faults: [
      {
        zh: '行政村5G通达率报“本期无进展”，共同负责的单位报83.5%',
        en: '“no progress” on an indicator for which others report 83.5%',
        spoil: (report) =>
          Object.assign(report.row('21.1#1'), {
            actual: '',
            status: '本期无进展',
            progressNarrative: '本期无进展。',
            difficulties: '部分村庄引电尚未协调到位。',
            evidence: '',
          }),
        leadsTo: [['nil-return-against-others', 'indicator', 'warning', ['21.1#1', 'status']]],
      },
    ],
  },
  {
    unit: 'licang',
    faults: [
      {
        zh: '机关运转高频应用一行没有报，全市数因此不全',
        en: 'one district leaves out an indicator, and the city has no figure',
        spoil: (report) => report.mark('7.1#2', 'blank'),
        leadsTo: [
          ['missing-report', 'rowMissing', 'error', 'sheet'],
          ['collective-incomplete', 'sum', 'warning', { orgUnitId: 'qingdao/districts' }],
        ],
      },
    ],
  },

  // ── beside other periods ────────────────────────────────────────────────────────────────────────────────────────
  {
    unit: 'education',
    faults: [
      {
        zh: '人工智能教育示范区一季度报“已完成”，二季度又报“推进中”',
        en: 'completed in Q1, in progress again in Q2',
        spoil: (report) => Object.assign(report.row('14.1#3'), { status: '推进中' }),
        leadsTo: [['completed-reopened', 'reopened', 'warning', ['14.1#3', 'status']]],
      },
    ],
  },
  {
    unit: 'health',
    faults: [
      {
        zh: '互认互通医院一、二季度都是22家，状态“推进中”',
        en: '22 hospitals in both quarters, in progress',
        spoil: (report) => report.value('15.1#1', 22, '22家'),
        leadsTo: [['stale-value', 'unchanged', 'info', ['15.1#1', 'actual']]],
      },
    ],
  },
  {
    unit: 'transport',
    faults: [
      {
        zh: '智慧港口的进展情况照抄一季度',
        en: 'a narrative repeats that of Q1',
        spoil: (report, before) =>
          Object.assign(report.row('35.1'), { status: '推进中', progressNarrative: before.row('35.1').progressNarrative }),
        leadsTo: [['narrative-copied', 'row', 'warning', ['35.1', 'progressNarrative']]],
      },
    ],
  },
  {
    unit: 'jimo',
    faults: [
      {
        zh: '新增智慧社区报75个，其他区市是一季度的两倍左右',
        en: '75 new smart communities, where other districts have about twice the number of Q1',
        spoil: (report) => report.value('19.1#1', 75, '75个'),
        leadsTo: [['jump-implausible', 'peers', 'warning', ['19.1#1', 'actual']]],
      },
    ],
  },

  // ── by the list of receipts ─────────────────────────────────────────────────────────────────────────────────────
  {
    unit: 'cppcc-office',
    receivedOn: '2023-07-13',
    faults: [
      {
        zh: '7月13日才收到，截止日是7月10日',
        en: 'received on 13 July, three days late',
        spoil: () => {},
        leadsTo: [['late-report', 'late', 'warning', 'sheet']],
      },
    ],
  },
  {
    unit: 'human-resources',
    receivedOn: '2023-06-27',
    faults: [
      {
        zh: '6月27日就收到，二季度还没有结束',
        en: 'received on 27 June, before the quarter had ended',
        spoil: () => {},
        leadsTo: [['early-report', 'beforePeriodEnd', 'warning', 'sheet']],
      },
    ],
  },
  {
    unit: 'agriculture',
    receivedOn: '2023-07-04',
    sentAgain: (report) => {
      Object.assign(report.head, { filledOn: '2023-07-08' });
      return report.asTemplate().bytes;
    },
    faults: [
      {
        zh: '改了填报日期又报一份，填报内容没有改动',
        en: 'sent again with another date, and nothing else changed',
        again: true,
        spoil: () => {},
        leadsTo: [['unchanged-resubmission', 'unchanged', 'warning', 'sheet']],
      },
    ],
  },
  {
    unit: 'water',
    receivedOn: '2023-07-04',
    sentAgain: (report) => {
      report.value('21.1#1', '83.5%', '83.5%');
      return report.asTemplate().bytes;
    },
    faults: [
      {
        zh: '先报的一份完成值填“八成多”，再报的一份已经更正：以后一份为准，前一份不再列为问题',
        en: '“八成多” in the first file, corrected in the second, which counts: nothing is said of the first',
        spoil: (report) => report.value('21.1#1', '八成多', null),
        leadsTo: [],
      },
    ],
  },
];

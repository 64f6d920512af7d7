// Faults in what a unit writes: values, states, rows. See recipes.mjs for what the fields mean.

export const recipes = [
  // ── values ──────────────────────────────────────────────────────────────────────────────────────────────────────
  {
    unit: 'education',
    faults: [
      {
        zh: '人工智能教育实验室报168个（目标200个），状态却填“已完成”',
        en: '168 of 200 laboratories, reported as completed',
        spoil: (report) => Object.assign(report.row('14.1#2'), { status: '已完成', evidence: '实验室名单.xlsx' }),
        leadsTo: [
          ['below-target', 'completed', 'warning', ['14.1#2', 'actual']],
          ['status-contradicts-value', 'completedBelow', 'error', ['14.1#2', 'status']],
        ],
      },
      {
        zh: '人工智能教育示范校填200个（一季度12个，目标20个），多写了一个零',
        en: '200 model schools, after 12 in Q1 and with a target of 20: one zero too many',
        spoil: (report) => report.value('14.1#1', 200, null),
        leadsTo: [['scale-slip', 'before', 'warning', ['14.1#1', 'actual']]],
      },
    ],
  },
  {
    unit: 'science-technology',
    faults: [
      {
        zh: '关键业务环节全面数字化的企业比例填671%，67.1%漏了小数点',
        en: '671% for 67.1%: the decimal point is lost',
        spoil: (report) => report.value('25.1#5', '671%', '67.1%'),
        leadsTo: [['percent-range', 'above', 'error', ['25.1#5', 'actual']]],
      },
    ],
  },
  {
    unit: 'administrative-approval',
    faults: [
      {
        zh: '掌上可办率填0.95，应为95%',
        en: '0.95 where a percentage is asked',
        spoil: (report) => report.value('5.1#2', 0.95, '95%'),
        leadsTo: [['fraction-for-percent', 'fraction', 'warning', ['5.1#2', 'actual']]],
      },
    ],
  },
  {
    unit: 'communications',
    faults: [
      {
        zh: '5G基站数报31480个，市工业和信息化局报30150个',
        en: '31480 base stations, where 市工业和信息化局 reports 30150',
        spoil: (report) => report.value('32.3#1', 31480, '31480个'),
        leadsTo: [['conflicting-actuals', 'inconsistent', 'error', ['32.3#1', 'actual']]],
      },
    ],
  },
  {
    unit: 'housing-construction',
    faults: [
      {
        zh: '新建智慧灯杆状态“未启动”，却填了120个',
        en: 'not started, but 120 smart lamp posts are reported',
        spoil: (report) => Object.assign(report.value('39.1#1', 120, '120个'), { status: '未启动' }),
        leadsTo: [['status-contradicts-value', 'notStartedWithValue', 'error', ['39.1#1', 'status']]],
      },
      {
        zh: '智能建造试点项目一季度31个，二季度28个（方案未写口径）',
        en: '31 pilot projects in Q1, 28 in Q2, and the plan states no basis',
        spoil: (report) => report.value('29.1#2', 28, '28个'),
        leadsTo: [['cumulative-fell', 'basisUnclear', 'warning', ['29.1#2', 'actual']]],
      },
      {
        zh: '建筑业企业数字化转型填17个，进展情况写14个',
        en: '17 firms in the number column, 14 in the narrative',
        spoil: (report) => report.value('29.1#3', 17, '14个'),
        leadsTo: [['narrative-contradicts-value', 'differs', 'warning', ['29.1#3', 'progressNarrative']]],
      },
      {
        zh: '智能化工厂一行抄成两行，数值不一（3个、4个）',
        en: 'one indicator in two rows with different values (3 and 4)',
        spoil: (report) => report.add('29.1#1 again', { like: '29.1#1', entry: { actual: 4, progressNarrative: '截至6月底完成4个。' } }),
        leadsTo: [['duplicate-row', 'inconsistent', 'error', ['29.1#1 again', 'actual']]],
      },
    ],
  },
  {
    unit: 'development-reform',
    faults: [
      {
        zh: '填报单位写简称“市发改委”',
        en: 'the unit under its short form 市发改委',
        spoil: (report) => Object.assign(report.head, { orgUnit: '市发改委' }),
        leadsTo: [],
        reads: ['orgUnit', 'qingdao/development-reform'],
      },
      {
        zh: '新增充电桩一季度5200个，二季度降为4800个',
        en: '5200 new charging points in Q1, 4800 in Q2',
        spoil: (report) => report.value('36.1#1', 4800, '4800个'),
        leadsTo: [['cumulative-fell', 'newFell', 'warning', ['36.1#1', 'actual']]],
      },
      {
        zh: '高新技术企业一项预计2024年3月底完成，方案年度到2023年底为止',
        en: 'expected to be finished in March 2024, where the plan ends with 2023',
        spoil: (report) => Object.assign(report.row('31.1#1'), { expectedFinish: '2024-03-31', status: '推进中' }),
        leadsTo: [['finish-after-deadline', 'late', 'warning', ['31.1#1', 'expectedFinish']]],
      },
    ],
  },
  {
    unit: 'big-data',
    faults: [
      {
        zh: '数据创新应用成果填“累计46个”，一季度为58个',
        en: '“46 in total”, after 58 in Q1',
        spoil: (report) => report.value('43.1#1', '累计46个'),
        leadsTo: [['cumulative-fell', 'fell', 'error', ['43.1#1', 'actual']]],
      },
      {
        zh: '掌上可办率填“约95%”并称“已完成”，精度不足以判断是否达到95%',
        en: '“about 95%” reported as completed: not precise enough for ≥95%',
        spoil: (report) => Object.assign(report.value('5.1#2', '约95%'), { status: '已完成', evidence: '系统截图.pdf' }),
        leadsTo: [['precision-hides-verdict', 'hedged', 'warning', ['5.1#2', 'actual']]],
      },
      {
        zh: '锁定的目标值由≥80改为≥70',
        en: 'the locked target ≥80 was changed to ≥70',
        spoil: (report) => Object.assign(report.printed('6.1#3'), { target: '≥70' }),
        leadsTo: [['locked-cell-changed', 'changed', 'error', ['6.1#3', 'target']]],
      },
    ],
  },
  {
    unit: 'private-economy',
    faults: [
      {
        zh: '状态“本期无进展”，数值却由33.5%升到36.8%',
        en: 'no progress, but the value rose from 33.5% to 36.8%',
        spoil: (report) => Object.assign(report.row('30.1#1'), { status: '本期无进展', difficulties: '企业改造意愿不强。' }),
        leadsTo: [['status-contradicts-value', 'noProgressButChanged', 'warning', ['30.1#1', 'status']]],
      },
    ],
  },
  {
    unit: 'commerce',
    faults: [
      {
        zh: '数字农业示范园区已达目标1个，状态却填“滞后”',
        en: 'the target is met, the status says behind',
        spoil: (report) => Object.assign(report.row('26.1#1'), { status: '滞后', difficulties: '二期用地尚未落实。' }),
        leadsTo: [['status-contradicts-value', 'behindButMet', 'warning', ['26.1#1', 'status']]],
      },
    ],
  },
  {
    unit: 'culture-tourism',
    faults: [
      {
        zh: '接入旅游资源数量填“1.3万”，应读作13000',
        en: '“1.3万” is read as 13000',
        spoil: (report) => report.value('18.1#1', '1.3万', '1.3万个'),
        leadsTo: [],
        reads: [['18.1#1', 'actual'], 13000],
      },
      {
        zh: '智慧示范景区填“5处”，方案的单位是“个”',
        en: '5处 where the plan counts in 个',
        spoil: (report) => report.value('18.1#2', '5处', '5处'),
        leadsTo: [['unit-of-measure-mismatch', 'sameCount', 'warning', ['18.1#2', 'actual']]],
      },
    ],
  },
  {
    unit: 'medical-insurance',
    faults: [
      {
        zh: '完成值一栏填“已完成”',
        en: '“已完成” in the number column',
        spoil: (report) => report.value('6.2#1', '已完成', null),
        leadsTo: [['invalid-number', 'notANumber', 'error', ['6.2#1', 'actual']]],
      },
    ],
  },
  {
    unit: 'cyberspace',
    faults: [
      {
        zh: '完成值是公式，文件里没有保存计算结果',
        en: 'a formula without its cached value',
        spoil: (report) => Object.assign(report.value('21.1#1', { formula: 'ROUND(4012/4805*100,1)' }, '83.5%'), { status: '推进中' }),
        leadsTo: [['uncached-formula', 'uncached', 'error', ['21.1#1', 'actual']]],
      },
    ],
  },
  {
    unit: 'landscape-forestry',
    faults: [
      {
        zh: '完成值显示 #DIV/0!',
        en: 'the value shows #DIV/0!',
        spoil: (report) => Object.assign(report.value('18.1#3', { error: '#DIV/0!' }, '60%'), { status: '推进中' }),
        leadsTo: [['error-value', 'error', 'error', ['18.1#3', 'actual']]],
      },
    ],
  },
  {
    unit: 'government-office',
    faults: [
      {
        zh: '完成状态填“差不多了”',
        en: '“nearly there” as status',
        spoil: (report) => Object.assign(report.row('4.2'), { status: '差不多了' }),
        leadsTo: [['invalid-status', 'unknown', 'error', ['4.2', 'status']]],
      },
    ],
  },
  {
    unit: 'institutional-organisation',
    faults: [
      {
        zh: '预计完成时间填“尽快”',
        en: '“soon” as expected finish',
        spoil: (report) => Object.assign(report.row('9.2'), { expectedFinish: '尽快', status: '推进中' }),
        leadsTo: [['invalid-date', 'notADate', 'warning', ['9.2', 'expectedFinish']]],
      },
    ],
  },
  {
    unit: 'market-regulation',
    faults: [
      {
        zh: '称“已完成”但佐证材料空白',
        en: 'completed, without evidence',
        spoil: (report) => Object.assign(report.row('9.3'), { status: '已完成', evidence: '' }),
        leadsTo: [['completed-without-evidence', 'missing', 'warning', ['9.3', 'evidence']]],
      },
    ],
  },
  {
    unit: 'chengyang',
    faults: [
      {
        zh: '状态“滞后”，存在问题空白',
        en: 'behind, without a reason',
        spoil: (report) => Object.assign(report.row('22.1'), { status: '滞后', difficulties: '', evidence: '' }),
        leadsTo: [['behind-without-difficulties', 'missing', 'warning', ['22.1', 'difficulties']]],
      },
    ],
  },

  // ── rows ────────────────────────────────────────────────────────────────────────────────────────────────────────
  {
    unit: 'health',
    faults: [
      {
        zh: '互联网医院一行没有填',
        en: 'the row of an indicator was left blank',
        spoil: (report) =>
          Object.assign(report.row('15.1#3'), {
            actual: '',
            status: '',
            progressNarrative: '',
            nextSteps: '',
            expectedFinish: '',
            evidence: '',
          }),
        leadsTo: [['missing-report', 'rowBlank', 'error', ['15.1#3', 'indicatorName']]],
      },
      {
        zh: '健康档案使用率一行抄成两行，数值一致、文字不同',
        en: 'one indicator in two rows: same value, other words',
        spoil: (report) => report.add('15.1#2 again', { like: '15.1#2', entry: { progressNarrative: '动态使用率稳步提高。' } }),
        leadsTo: [['duplicate-row', 'consistent', 'warning', ['15.1#2 again', 'actual']]],
      },
    ],
  },
  {
    unit: 'transport',
    faults: [
      {
        zh: '清空了电子证照用证场景整行',
        en: 'a whole row was cleared',
        spoil: (report) => report.mark('6.2#1', 'blank'),
        leadsTo: [['missing-report', 'rowMissing', 'error', 'sheet']],
      },
    ],
  },
  {
    unit: 'financial-regulation',
    faults: [
      {
        zh: '一行原样复制了两次',
        en: 'a row copied as it is',
        spoil: (report) => report.add('27.3 again', { like: '27.3' }),
        leadsTo: [['duplicate-row', 'complete', 'info', ['27.3 again', 'clauseText']]],
      },
    ],
  },
  {
    unit: 'sports',
    faults: [
      {
        zh: '加了一行，填报只由市教育局负责的人工智能教育示范校',
        en: 'reports on an indicator of which only 市教育局 is in charge',
        spoil: (report) =>
          report.add('14.1#1', {
            printed: { taskCode: '14', taskTitle: '智慧教育', indicatorName: '人工智能教育示范校' },
            entry: { actual: 3, status: '推进中', progressNarrative: '3所体育传统学校开展智慧体育课堂建设。' },
          }),
        leadsTo: [['unauthorised-report', 'unauthorised', 'error', ['14.1#1', 'indicatorName']]],
      },
    ],
  },
  {
    unit: 'human-resources',
    faults: [
      {
        zh: '加了一行任务88，方案只有51项任务',
        en: 'a row of task 88; the plan has 51',
        spoil: (report) =>
          report.add('88', {
            printed: { taskCode: '88', taskTitle: '智慧就业', clauseText: '建设“就业一张图”，归集岗位信息。' },
            entry: { status: '推进中', progressNarrative: '归集岗位信息12万条。' },
          }),
        leadsTo: [['unknown-task', 'task', 'error', ['88', 'clauseText']]],
      },
    ],
  },
  {
    unit: 'industry-information',
    faults: [
      {
        zh: '没有填46.2（在另一份补报表中）',
        en: 'left out 46.2, which comes in a second file',
        spoil: (report) => report.mark('46.2', 'blank'),
        leadsTo: [['missing-report', 'rowMissing', 'error', 'sheet']],
      },
    ],
  },
  {
    unit: 'cppcc-office',
    faults: [
      {
        zh: '填报行被隐藏',
        en: 'the row is hidden',
        spoil: (report) => report.mark('7.2', 'hidden'),
        leadsTo: [['hidden-content', 'rows', 'info', 'sheet']],
      },
    ],
  },
  {
    unit: 'public-security',
    faults: [
      {
        zh: '任务8一行没有选完成状态',
        en: 'a row without a status',
        spoil: (report) => Object.assign(report.row('8.3'), { status: '' }),
        leadsTo: [['missing-required', 'blank', 'error', ['8.3', 'status']]],
      },
      {
        zh: '状态“滞后”，写了存在问题而没有下一步计划',
        en: 'behind, with the reason but without next steps',
        spoil: (report) =>
          Object.assign(report.row('32.2'), { status: '滞后', difficulties: '部分点位线路未通。', nextSteps: '', evidence: '' }),
        leadsTo: [['no-next-steps', 'missing', 'warning', ['32.2', 'nextSteps']]],
      },
    ],
  },
];

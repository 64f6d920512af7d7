import { wordList } from '@duizhang/lexicon';
import type { Bilingual } from '@duizhang/model';
import type { ColumnKey } from './columns.ts';

/**
 * Facts: what the columns of a progress table are called. Headers are compared after folding, so one script, width and spacing is
 * enough; marks (*), numbering, remarks in brackets and periods (2023年二季度…, 截至6月底…) are folded out before.
 * A header stands in one place only, in this whole file: 牵头单位, 责任单位 and 配合单位 are three different things, and so are
 * 目标值 and 完成值, however alike they look.
 */

/** Headers that mean exactly one column, beside the template's own. */
export const headerSynonyms: Readonly<Record<ColumnKey | 'orgUnit', readonly string[]>> = {
  sequence: [...wordList('编号 项次 行号 序 顺序号 流水号 #'), 'No'],
  taskCode: [
    ...wordList(`
      任务序号 任务号 任务代码 任务编码 重点任务编号 重点任务序号 工作任务编号 工作任务序号 事项编号 事项序号 任务条目 任务条目号 条目编号
      方案编号 方案序号 方案条目 清单编号 台账编号 项目编号
    `),
    'Task no.',
    'Task code',
  ],
  taskTitle: wordList(`
    任务 重点任务 工作任务 主要任务 任务事项 任务标题 重点任务名称 工作任务名称 事项名称 重点工作 重点工作任务 重点工作名称 工作事项 重点事项
    任务项 工作名称 工作项目 重点项目 项目名称 任务目录 任务类目 工作标题 重点工作事项 年度重点任务 年度重点工作
  `),
  clauseText: wordList(`
    任务内容 工作内容及要求 主要内容 重点工作内容 任务分句 任务描述 具体内容 具体任务 工作要求 任务要求 内容 主要工作内容 任务具体内容
    建设内容 重点内容 工作措施 具体措施 主要举措 具体举措 工作举措 任务举措 落实举措 任务分解 工作任务内容 重点任务内容 年度工作内容
    年度任务内容 年度重点工作内容 任务及要求 任务说明 方案原文 方案内容
  `),
  indicatorName: wordList(`
    指标 量化指标 考核指标 指标项 绩效指标 目标指标 指标内容 具体指标 核心指标 量化指标名称 考核指标名称 主要指标 监测指标 评价指标
    指标项目 量化目标名称 目标名称 指标任务 关键指标 预期指标 约束性指标 年度指标 年度指标名称 考核内容 考核项目 考核事项
  `),
  target: wordList(`
    年度目标值 年度目标 目标 全年目标 全年目标值 计划值 计划目标 目标数 目标任务数 指标值 年度计划 年度指标值 目标数值 目标量 任务目标值
    计划数 计划完成值 计划完成数 计划量 年度计划值 年度计划数 年度任务数 全年任务数 全年计划 全年计划数 年初目标 年初目标值 年初计划
    考核目标 考核目标值 预期目标 预期目标值 年度预期目标 量化目标 量化目标值 年度任务量 目标要求值 指标目标 指标目标值 规划目标
    规划目标值 应完成数 应完成值 任务数 任务量
  `),
  unitOfMeasure: wordList('单位(计量) 度量单位 指标单位 数量单位 量纲 数值单位 计算单位 统计单位 单位名'),
  basis: wordList('统计口径 指标口径 计算口径 数据口径 口径说明 统计方式 指标类型 计算方法 指标性质 口径类型'),
  role: wordList('角色 责任类型 分工 责任分工 职责 承担角色 单位角色 职责分工 任务角色 责任性质'),
  previous: wordList(`
    上期值 上期完成 上期完成情况 上期累计 上季度完成值 上季完成值 上月完成值 上期数 上期实际值 上期完成数 上期累计完成值 上季度完成数
    上季度完成情况 上季度值 上月完成数 上月完成情况 上月值 上次完成值 上次填报值 上期填报值 截至上期完成值 截至上期累计完成值 前期完成值
    截至上季度完成值 截至上月完成值 上报告期完成值
  `),
  actual: wordList(`
    完成值 实际完成值 实际值 本期值 本期完成 本期完成数 完成数 实际完成 实际完成数 当前值 当前完成值 本季度完成值 本季完成值 本月完成值
    本期实际值 本期累计完成值 累计完成值 截至本期完成值 截止本期完成值 目前完成值 现完成值 完成数值 完成数量 完成量 完成实绩 实绩 实际数
    实际完成量 实际完成数量 已完成值 已完成数 已完成数量 已完成量 本期完成量 本期完成数量 本期实际完成值 本期实际完成数 本期实际数 本期数
    本期累计 本期累计完成 本期累计数 本季度完成 本季度完成数 本季度完成量 本季度实际完成 本季度实际完成值 本季度累计完成 本季度累计完成值
    本月完成 本月完成数 本月累计完成 本月累计完成值 当月完成 当月完成值 当期完成值 当期完成 当期值 当期实际值 累计完成 累计完成数 累计完成量
    累计完成数量 累计数 累计值 累计实际完成 年初以来累计完成 本年累计完成 本年累计完成值 本年累计 年累计完成值 现状值 现值 最新值
    最新完成值 目前完成 目前完成数 目前完成量 目前值 截至目前完成值 截至目前完成数 截至目前累计完成 截至目前累计完成值 截至目前 指标完成值
    指标完成数 指标实际值 指标当前值 任务完成数 任务完成量 实现值 实现数 达成值 达到值 填报值 报送值
  `),
  status: wordList(`
    状态 任务状态 当前状态 进展状态 推进状态 工作状态 完成进度状态 本期状态 目前状态 任务完成状态 任务进展状态 工作进展状态 任务推进状态
    本期完成状态 完成标识 完成与否 是否完成 是否已完成 是否按期完成 是否完成任务 是否完成目标 执行状态 实施状态 办理状态 办结状态
    落实状态 办理情况状态 进度状态 推进状态标识 目标完成状态
  `),
  progressNarrative: wordList(`
    工作进展 工作进展情况 进展 本期进展 本期进展情况 推进情况 工作推进情况 完成情况 工作完成情况 任务进展情况 任务完成情况 目前进展
    目前进展情况 最新进展 进展说明 落实情况 工作开展情况 开展情况 进度情况 任务进展 重点工作进展 重点工作进展情况 主要进展 主要进展情况
    具体进展 具体进展情况 阶段进展 阶段性进展 阶段性进展情况 阶段成效 工作成效 进展成效 主要成效 推进成效 进展及成效 进展情况及成效
    工作进展及成效 主要做法及成效 主要做法和成效 主要工作进展 推进进展 任务推进情况 任务落实情况 工作落实情况 实施情况 执行情况
    本期完成情况 本期工作进展 本期工作情况 本期工作完成情况 本季度进展 本季度进展情况 本季度工作进展 本季度工作进展情况 本季度完成情况
    本季度工作完成情况 本月进展 本月进展情况 本月工作进展 本月完成情况 目前完成情况 目前推进情况 截至目前完成情况 截至目前进展
    截至目前进展情况 当前进展 当前进展情况 最新进展情况 累计完成情况 目标完成情况 指标完成情况 目标任务完成情况 年度目标完成情况
    重点任务完成情况 重点任务进展情况 完成情况说明 完成情况描述 进展情况说明 进展情况描述 办理情况 办理进展 工作情况 进展情况简述
    工作进度情况 完成进度情况 项目进展情况 项目进展
  `),
  difficulties: wordList(`
    问题 存在的问题 困难 存在困难 困难问题 问题困难 存在问题及困难 存在的困难和问题 困难和问题 存在的问题和困难 主要问题 滞后原因
    未完成原因 问题及原因 存在问题和困难 存在困难和问题 困难及问题 问题及困难 存在主要问题 存在的主要问题 存在困难及问题 存在问题及原因
    存在的问题及原因 主要困难 主要困难和问题 面临困难 面临的困难 面临问题 遇到的困难 遇到的问题 困难与问题 存在问题与困难 问题与困难
    制约因素 未达标原因 未完成原因说明 未按期完成原因 未达进度原因 欠进度原因 滞后原因说明 原因分析 差距及原因 需协调事项 需协调解决的问题
    需要协调解决的问题 需协调解决问题 需协调问题 需市级协调解决的问题 堵点难点 困难堵点 存在问题及建议 存在的问题及建议 问题和建议 问题及建议
    困难及建议
  `),
  nextSteps: wordList(`
    下一步 下步计划 下步工作 下一步工作 下一步工作计划 下步工作计划 下一步打算 下步打算 下一步措施 下步措施 下一步安排 下一步工作打算
    下阶段计划 下阶段工作 下期计划 工作计划 下一步工作安排 下步工作安排 下步安排 下步工作打算 下一步工作思路 下步工作思路 下一步思路
    下一步举措 下步举措 下一步工作举措 下一步工作措施 下步工作措施 下一步推进计划 下一步推进措施 下一阶段计划 下一阶段工作 下一阶段工作计划
    下一阶段工作安排 下阶段工作计划 下阶段工作安排 下阶段打算 下季度计划 下季度工作计划 下季度工作安排 下季度工作打算 下月计划 下月工作计划
    下月工作安排 后续计划 后续工作计划 后续工作 后续安排 后续打算 工作打算 推进计划 工作安排 整改措施 改进措施 拟采取措施 拟采取的措施
    应对措施 解决措施 对策措施
  `),
  expectedFinish: wordList(`
    预计完成日期 预计完成时限 计划完成时间 计划完成日期 拟完成时间 预计办结时间 预计时间 预计完成月份 拟完成日期 预计完成节点 预期完成时间
    预期完成日期 预计完工时间 预计竣工时间 预计建成时间 预计达标时间 预计何时完成 拟办结时间
  `),
  evidence: wordList(`
    佐证 证明材料 支撑材料 佐证资料 材料名称 附件 附件材料 证据材料 印证材料 佐证材料名称 佐证材料清单 佐证附件 支撑资料 证明资料 证明文件
    支撑附件 印证资料 附件名称 附件清单 材料清单 相关材料 依据材料 依据 佐证依据 数据来源 佐证说明 佐证材料及文号 佐证文件
  `),
  orgUnit: wordList(
    '填报单位 报送单位 上报单位 填报部门 报送部门 单位名称 填表单位 填写单位 上报部门 填报单位名称 报送单位名称 部门名称 报告单位',
  ),
};

/** A column that progress tables often have and a report row has not: recognised for what it is, so that it is taken for nothing else. */
export interface OtherColumn {
  id: string;
  name: Bilingual;
  headers: readonly string[];
}

/** Known, and none of ours. 责任单位 says whose task it is, not whose report. */
export const otherColumns: readonly OtherColumn[] = [
  {
    id: 'leadUnit',
    name: { zh: '牵头单位', en: 'lead unit' },
    headers: wordList('牵头单位 牵头部门 牵头责任单位 牵头市直单位 市级牵头单位 牵头处室 牵头科室 主办单位 主办部门 牵头落实单位'),
  },
  {
    id: 'responsibleUnit',
    name: { zh: '责任单位', en: 'responsible unit' },
    headers: wordList(`
      责任单位 责任部门 责任主体 主要责任单位 第一责任单位 主责单位 承办单位 承办部门 落实单位 实施单位 实施主体 建设单位 承担单位 责任处室
      责任科室 完成单位 归口单位 归口部门 主管部门 主管单位 责任单位(部门) 项目单位 所属单位 牵头及责任单位 牵头单位及责任单位
    `),
  },
  {
    id: 'cooperatingUnit',
    name: { zh: '配合单位', en: 'cooperating unit' },
    headers: wordList(
      '配合单位 配合部门 协办单位 协办部门 协同单位 协同部门 参与单位 参加单位 参与部门 协作单位 配合责任单位 会办单位 协助单位',
    ),
  },
  {
    id: 'person',
    name: { zh: '责任人', en: 'person in charge' },
    headers: wordList(`
      责任人 责任领导 分管领导 分管负责人 牵头领导 包保领导 挂包领导 负责人 具体负责人 项目负责人 主要负责人 联系人 联络员 联系人及电话
      联系人及联系方式 经办人 填报人 填表人 审核人 具体责任人 第一责任人 直接责任人 联系人姓名 姓名 职务 分管市领导 市级领导 牵头市领导
    `),
  },
  {
    id: 'phone',
    name: { zh: '联系电话', en: 'phone' },
    headers: wordList('联系电话 电话 联系方式 办公电话 手机 手机号 手机号码 电话号码'),
  },
  {
    id: 'deadline',
    name: { zh: '完成时限', en: 'deadline' },
    headers: wordList(`
      完成时限 完成时间 完成期限 完成日期 时限 时限要求 时间节点 完成节点 完成时间节点 办结时限 时间要求 要求完成时间 要求完成时限 应完成时间
      截止时间 截止日期 目标时限 推进时限 时间进度 时间安排 进度安排 节点目标 计划节点 完成时限要求 工作时限 办理时限 规定时限
    `),
  },
  {
    id: 'startDate',
    name: { zh: '开始时间', en: 'start' },
    headers: wordList('开始时间 启动时间 开工时间 计划开始时间 起始时间 开始日期 立项时间'),
  },
  {
    id: 'finishedOn',
    name: { zh: '实际完成时间', en: 'finished on' },
    headers: wordList('实际完成时间 实际完成日期 办结时间 办结日期 实际办结时间 建成时间 竣工时间'),
  },
  {
    id: 'attainmentRate',
    name: { zh: '完成率', en: 'rate of attainment' },
    headers: wordList(`
      完成率 完成比例 完成百分比 目标完成率 年度目标完成率 任务完成率 指标完成率 计划完成率 年度完成率 累计完成率 完成占比 完成进度百分比
      完成进度(%) 进度(%) 进度百分比 达成率 实现率 目标达成率 完成度 完成程度 序时进度 时序进度 进度率 占年度目标比重 占全年目标比例 占目标比例
      完成年度目标比例 完成全年目标比例 占年度计划比重 占比 当期完成率 本期完成率 本季度完成率
    `),
  },
  {
    id: 'growth',
    name: { zh: '增幅', en: 'growth' },
    headers: wordList(`
      同比 环比 同比增长 环比增长 同比增速 同比增幅 增幅 增速 增长率 增减 增减额 增减率 较上期增减 比上期增减 较上年增减 差额 差值 差距
      与目标差距 剩余数 未完成数 尚未完成数
    `),
  },
  {
    id: 'baseline',
    name: { zh: '基期值', en: 'baseline' },
    headers: wordList(`
      基期值 基数 基准值 基期 上年完成值 上年值 上年实际值 上年完成数 上年实际 上年同期 上年同期值 上年同期数 去年同期 去年同期值 去年完成值
      去年完成数 上年末值 上年底 年初值 年初数 初始值 现有基础 上年度完成值 上年度完成情况 去年完成情况
    `),
  },
  {
    id: 'periodTarget',
    name: { zh: '阶段目标', en: 'target of a period' },
    headers: wordList(`
      本期目标 本期目标值 本季度目标 本季度目标值 季度目标 季度目标值 季度计划 本季度计划 月度目标 本月目标 本月计划 阶段目标 阶段性目标 阶段目标值
      分阶段目标 本期计划 本期计划值 半年目标 半年目标值 当期目标 当期目标值 序时目标 进度目标 进度计划 序时进度目标 工作节点 五年目标 三年目标
      十四五目标 下期目标 下季度目标
    `),
  },
  {
    id: 'remark',
    name: { zh: '备注', en: 'remark' },
    headers: wordList(
      '备注 备注说明 说明 其他 其他说明 其他情况 其它 注释 附注 情况说明 需要说明的事项 需说明的事项 意见建议 建议 工作建议 意见',
    ),
  },
  {
    id: 'category',
    name: { zh: '类别', en: 'category' },
    headers: wordList(`
      类别 类型 分类 任务类别 任务类型 任务分类 工作类别 指标类别 指标分类 指标级别 领域 所属领域 板块 所属板块 章节 所属章节 篇章 部分 方向
      重点方向 专项 所属专项 工程 专栏 任务来源 文件依据 来源 级别 层级 任务级别 一级指标 二级指标 三级指标 一级任务 二级任务 一级分类 二级分类
    `),
  },
  {
    id: 'score',
    name: { zh: '得分', en: 'score' },
    headers: wordList('得分 分值 权重 自评分 自评得分 考核得分 考核分值 评分 评分标准 评价 自评 自评情况 考核结果 评价结果 排名 名次 扣分'),
  },
  {
    id: 'light',
    name: { zh: '亮灯', en: 'light' },
    headers: wordList(
      '亮灯 亮灯情况 灯号 红黄绿灯 预警 预警情况 督办情况 督办意见 核查情况 核实情况 审核意见 审核情况 审核结果 核查意见 是否销号 销号情况',
    ),
  },
  {
    id: 'investment',
    name: { zh: '投资', en: 'investment' },
    headers: wordList(
      '投资额 总投资 年度投资 年度计划投资 计划投资 完成投资 累计完成投资 资金来源 资金 预算 预算资金 资金安排 资金使用情况 投资完成情况',
    ),
  },
  {
    id: 'filledOn',
    name: { zh: '填报日期', en: 'filled in on' },
    headers: wordList('填报日期 填报时间 填表日期 更新时间 更新日期 报送时间 报送日期 提交时间 上报时间'),
  },
  {
    id: 'period',
    name: { zh: '报告期', en: 'reporting period' },
    headers: wordList('报告期 填报期 年度 年份 季度 月份 期间 统计期 填报周期 报送周期 报送频次 填报频次 更新频次 数据期'),
  },
  {
    id: 'region',
    name: { zh: '地区', en: 'region' },
    headers: wordList('地区 区市 区县 县区 区(市) 县(市,区) 街道 镇街 镇(街道) 属地 区域 地市'),
  },
];

/**
 * Headers that mean different columns in different tables: what stands below decides, and that is said. The first of `keys` is what
 * the header usually means; with `usual` it is taken unless the cells say otherwise, else nothing is taken that they don't show.
 */
export const ambiguousHeaders: readonly { keys: readonly (ColumnKey | 'orgUnit')[]; usual: boolean; headers: readonly string[] }[] = [
  {
    keys: ['progressNarrative', 'actual'],
    usual: true,
    headers: wordList(`
      完成情况 工作完成情况 任务完成情况 本期完成情况 本季度完成情况 本月完成情况 目前完成情况 截至目前完成情况 累计完成情况 目标完成情况
      指标完成情况 目标任务完成情况 年度目标完成情况 重点任务完成情况 进度情况 完成进度情况 落实情况
    `),
  },
  {
    keys: ['progressNarrative', 'actual', 'status'],
    usual: false,
    headers: wordList(
      '进度 工作进度 完成进度 推进进度 任务进度 当前进度 本期进度 目前进度 最新进度 实施进度 项目进度 形象进度 进展进度 进展(%)',
    ),
  },
  {
    keys: ['actual', 'status', 'progressNarrative'],
    usual: false,
    headers: wordList('完成 实际 本期 本季度 本月 当期 累计 目前 结果 数值 数量 数据 值 完成结果 实施结果'),
  },
  {
    keys: ['target', 'clauseText'],
    usual: false,
    headers: wordList(
      '目标任务 工作目标 任务目标 目标要求 年度目标任务 年度工作目标 年度任务 全年目标任务 目标内容 目标及要求 主要目标 总体目标 计划 计划任务 建设目标 绩效目标 预期成果',
    ),
  },
  { keys: ['unitOfMeasure', 'orgUnit'], usual: false, headers: wordList('单位') },
  { keys: ['orgUnit'], usual: false, headers: wordList('部门 单位(部门) 部门(单位) 部门单位') },
];

/**
 * How an indicator's name is cut out of the words around its number. Everything here works on folded text and
 * returns offsets, so that names stay as the plan writes them.
 */

import { wordList } from '@duizhang/lexicon';

/** Adverbs and auxiliaries that never belong to a name. */
const light = wordList(`
  力争 争取 确保 努力 推动 促进 实现 全年 全面 进一步 加快 逐步 基本 有效 积极 持续 力促 使 让 将 并 且 同时 其中
  预计 年底前 年内 年底 到年底 本年 当年 每年 今年 原则上 总体 要 再 已 完善 推进 稳步 我市 我省 我区 我县 我州 着力
  大力 重点 分别 均 以及 和 及 与 或 支持 累计 新增加 新增 新建 新上线 新发布 新认证 新认定 新接入 新开通 新打造 新引进
  新培育
`);
/** Verbs of doing: what is done to the things that are counted. */
const doing = wordList(`
  累计打造 累计建成 累计培育 累计新增 累计 总计 共计 合计 新建设 新建 新增加 新增 新上线 新发布 新认证 新认定 新接入 新开通
  新打造 新引进 新培育 新组建 新设立 新培养 新开工 新登记 新获批 新申报 新创建 增加 增设 培育打造 培育认定 培育建设 培育发展
  培育壮大 培育形成 培育 认定 打造提升 打造形成 打造 建设完成 建设完善 建设 建成 建立 构建 创建 共建 筹建 开工改造 开工建设
  改造提升 改造 升级改造 完成 开展 实施 滚动实施 组织实施 组织开展 组织 申报实施 申报 备案 组建 成立 设立 引进培育 引进
  引育 招引 孵化 接入 汇聚 归集 采集 上线 发布 发展 形成 推出 推广 遴选 评选 选树 制定 出台 编制 优化提升 优化 提升
  整合 布局 部署 安装 配备 开发 研发 开通 举办 承办 培训 培养 聚集 集聚 吸引 扶持 支持 扩大 拓展 创新打造 创新 探索
  市级认定 省级认定 争创 争取 入选 转化 落地 覆盖 服务 带动 联合 扩容 参加 推荐 上报 完善 梳理 搭建 获批 签约 达成 建好
  办好 选派 储备 谋划 启动 建强 做强 壮大 聚焦 联系 走访 压减 落户
`);
const byLength = (a: string, b: string) => b.length - a.length;
const lightWords = [...light].sort(byLength);
const verbs = new Set([...light, ...doing]);
const doingWords = [...doing].sort(byLength);

/** Names that end so are measured, not counted: the verb before them is part of the name (接入旅游资源数量, 申领…覆盖率). */
const measured = /(?:数量|总数|总量|数|量|率|额|值|规模|比例|比重|占比|增速|增长|收入|产值|指数|半径|时间|面积|能力|覆盖|水平|人次)$/;
const trailing =
  /(?:(?:从|由)\d[^从由,]{0,14}|分别|均|总体|全部|基本|稳定|合计|共计|共|已|在|至|到|也|有望|力争|预计|总|实现|达成|累计|新增|新建|增加|不断|持续|要|将|等|约|为|每年|年均|:|\s)$/;
const timeHead =
  /^(?:到|至|在|于)?(?:20\d\d年?(?:[-—至到]20\d\d年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:底|末|上半年|下半年)?(?:前|以前|之前)?|\d{1,2}月底?前?|第?[一二三四]季度|[一二三四五]年(?:内|左右)|(?:政策)?有效期内)[,、]?/;

/** Where a bracket opens in front of a number, its content is a remark on what stands before it. */
export function remarkStart(folded: string, from: number, to: number): number {
  const stretch = folded.slice(from, to);
  const open = stretch.lastIndexOf('(');
  return open !== -1 && !stretch.includes(')', open) ? from + open : -1;
}

export interface NameSpan {
  start: number;
  end: number;
}

/** What stands in front of a number, from a boundary to the comparator: strips verbs and adverbs; keeps them where they qualify a measured noun. */
export function nameBefore(folded: string, from: number, to: number): NameSpan {
  let end = to;
  for (let cut = trailing.exec(folded.slice(from, end)); cut; cut = trailing.exec(folded.slice(from, end))) end -= cut[0].length;
  const start = stripLead(folded, from, end, measured.test(folded.slice(from, end)));
  // 力争突破1万亿元, 推动80%以上的企业: nothing but a verb is no name.
  return { start, end: verbs.has(folded.slice(start, end).trim()) ? start : Math.max(start, end) };
}

/** Offset behind the adverbs (and, unless they qualify a measured noun, the verbs) at the beginning of a stretch. */
export function stripLead(folded: string, from: number, end: number, keepVerbs: boolean): number {
  let start = from;
  for (;;) {
    while (start < end && /[\s、,和及与并且:的)]/.test(folded[start]!)) start++;
    const mark = /^(?:[一二三四五六七八九十]是|首先|其次|再次|最后|[①-⑳]|\(\d{1,2}\)|第[一二三四五六七八九十],)/.exec(
      folded.slice(start, Math.min(end, start + 6)),
    );
    if (mark) {
      start += mark[0].length;
      continue;
    }
    const time = timeHead.exec(folded.slice(start, end));
    if (time) {
      start += time[0].length;
      continue;
    }
    // 全市新开通5G基站: the territory in front of the verb goes with it.
    const territory = /^(?:全[市省区县州旗]|我[市省区县])/.exec(folded.slice(start, end));
    if (
      territory &&
      doingWords.some(
        (word) => folded.startsWith(word, start + 2) && start + 2 + word.length < end && !keepsWord(folded, start + 2, word, end),
      ) &&
      !keepVerbs
    ) {
      start += 2;
      continue;
    }
    const words = keepVerbs ? lightWords : [...lightWords, ...doingWords];
    const word = longest(words, folded, start, end);
    // A noun that merely begins with such a word stays (全面数字化景区 after 建设; 服务场景; 支持率): something must be left, and not its tail.
    if (!word || keepsWord(folded, start, word, end)) return start;
    start += word.length;
  }
}

function longest(words: readonly string[], folded: string, at: number, end: number): string | null {
  let best: string | null = null;
  for (const word of words) if (word.length > (best?.length ?? 0) && at + word.length < end && folded.startsWith(word, at)) best = word;
  return best;
}

const nounHeads =
  /^(?:服务(?:场景|站|点|中心|平台|事项|业|机构|器|能力|品牌|类)|创新(?:平台|中心|载体|企业|创业|成果|团队|应用|联盟|型)|发展(?:指数|基金)|推广(?:中心|应用点)|支持(?:率|政策)|培训(?:基地|班|机构)|改造(?:项目)|建设(?:项目|率)|开发(?:区|者|平台)|研发(?:中心|机构|平台|投入|人员|项目)|发布(?:会)|孵化(?:器|基地)|实施(?:方案)|联合(?:实验室|体)|探索(?:性)|集聚(?:区)|优化(?:率)|完成(?:率|额)|覆盖(?:率|面)|转化(?:率)|提升(?:率)|采集(?:点|设备)|接入(?:点|率|量)|增加(?:值)|全面数字化|新型|新兴|新能源|新一代|新媒体|新材料|新技术|新产品|新业态|和谐|及时|与会|要素|要求|总部|总体规划|重点(?:项目|企业|实验室|园区|场景|行业|领域|产业|平台)|参与|创建率|扶持率|认定率)/;

function keepsWord(folded: string, at: number, word: string, end: number): boolean {
  const head = nounHeads.exec(folded.slice(at, end));
  return head !== null && head[0].length > word.length;
}

const stops = /[,。;:!?\n]/;
/** Conjunctions and verbs that open a new statement behind the counted noun. */
const nextStatement =
  /(?:(?:、|并)(?:带动|打造|建设|形成|培育|推动|引进|新建)|(?:纳入|入驻|接入|对接)(?!率|量|点|数)|并且?(?:实现|接入|形成|推动|完成|打造|推广|建立|开展|纳入|逐步|在)|以实现|(?<!价值|功能|目标|愿望)实现(?!率|路径|机制|程度)|从而|用于|进行|予以|,)/;

/**
 * What stands behind a number: the counted noun up to the end of its phrase. A list goes on over 、 unless a quantity follows.
 * @param nextQuantity offset of the next number that is a quantity, or the end of the text
 */
export function nameBehind(folded: string, from: number, nextQuantity: number, lead: string): NameSpan {
  let start = from;
  while (start < folded.length && /[\s的]/.test(folded[start]!)) start++;
  let end = start;
  let depth = 0;
  for (; end < folded.length; end++) {
    const character = folded[end]!;
    if ('(“‘「《〔'.includes(character)) depth++;
    else if (')”’」》〕'.includes(character)) {
      if (depth === 0) break;
      depth--;
    } else if (depth === 0 && stops.test(character)) break;
    if (end >= nextQuantity) break;
  }
  if (end >= nextQuantity && nextQuantity < folded.length) end = listCut(folded, start, nextQuantity);
  const statement = nextStatement.exec(folded.slice(start, end));
  if (statement && statement.index > 1) end = start + statement.index;
  if (/(?:^|[^存现所潜内])在$|围绕$|依托$/.test(lead)) {
    const verb = /.(?=创新开展|率先开展|开展|实现|推广|先行|试点|打造|部署|推进|率先|启动|实施|应用)/.exec(folded.slice(start + 1, end));
    if (verb) end = start + 1 + verb.index + 1;
  }
  let cut = end;
  for (const tail of tails) {
    if (!tail.lead.test(lead)) continue;
    const match = tail.tail.exec(folded.slice(start, cut));
    if (match && match.index > 1) cut = start + match.index;
  }
  while (cut > start && /[\s、和及与等]/.test(folded[cut - 1]!)) cut--;
  return { start, end: cut };
}

/** 完成25个专题建设 counts 专题; 优化提升13个场景改革成效 counts 场景. */
const tails: readonly { lead: RegExp; tail: RegExp }[] = [
  { lead: /(?:完成|开展|推进|启动|组织|实施|推动)$/, tail: /(?:建设|认定|申报|建设任务|建设工作|任务|工作)$/ },
  { lead: /./, tail: /(?<=项目|专题|节点|平台|中心|基地|园区)建设$/ },
  { lead: /(?:优化|提升|深化|巩固|完善)$/, tail: /(?:改革)?(?:成效|水平|质效)$/ },
];

/** In a list whose next member has its own number the noun ends at the separator in front of that number. */
function listCut(folded: string, start: number, nextQuantity: number): number {
  const stretch = folded.slice(start, nextQuantity);
  const separators = [...stretch.matchAll(/[、,和及与]|以及/g)];
  const last = separators.at(-1);
  return last ? start + last.index : nextQuantity;
}

/**
 * Terms that a mainland text gets when a site converts it to zh-TW, with what the text said before. Source: the Traditional text
 * of 數字青島2023年行動方案, read side by side with the Simplified plans of 2022 and of 2023–2025, which use the right-hand words for
 * the same things. Only what differs as a word stands here; characters are OpenCC's matter (燈桿 → 灯杆, 計畫 → 计划, 定製 → 定制).
 *
 * 智能 became 智慧型 everywhere (智慧型化工廠 is 智能化工厂), while a 智慧 of the original stayed 智慧 (智慧燈桿 is 智慧灯杆): so 智慧型 is
 * replaced as that phrase only. 數字 (数字) likewise stays, 數位 was 数字. Words that the converter left alone (信息, 視頻, 渠道, 線上,
 * 質量, 數據) need no entry.
 */
const inThePlan: readonly (readonly [written: string, meant: string])[] = [
  ['人工智慧', '人工智能'],
  ['智慧財產權', '知识产权'],
  ['智慧型', '智能'],
  ['網際網路', '互联网'],
  ['網路', '网络'],
  ['數位化', '数字化'],
  ['數位', '数字'],
  ['數字型育', '数字体育'], // 数字体育 cut wrongly: 字体 became 字型
  ['最佳化', '优化'],
  ['套用', '应用'],
  ['積體電路', '集成电路'],
  ['軟體', '软件'],
  ['程式', '程序'],
  ['資料庫', '数据库'],
  ['欄位', '字段'],
  ['寬頻', '宽带'],
  ['格線', '网格'],
  ['疊代', '迭代'],
  ['登入站', '登陆站'], // 海底光缆登陆站: a landing station, no login
  ['貨櫃', '集装箱'],
  ['著作權', '版权'],
  ['著力', '着力'],
];

/** Twins of the above that such a conversion also makes, though the plan happens not to need them; from OpenCC's TWPhrases. */
const ofTheSameKind: readonly (readonly [written: string, meant: string])[] = [
  ['硬體', '硬件'],
  ['資訊', '信息'],
  ['視訊', '视频'],
  ['伺服器', '服务器'],
  ['頻寬', '带宽'],
  ['晶片', '芯片'],
  ['登入', '登录'],
];

const terms = new Map([...inThePlan, ...ofTheSameKind]);
// The longest term wins where two begin at one place: 數位化 before 數位.
const anyTerm = new RegExp([...terms.keys()].toSorted((a, b) => b.length - a.length).join('|'), 'g');

/** Replaces Taiwan terms by the mainland terms they stand for. Wants Traditional text: call it before the characters are converted. */
export function replaceTaiwanTerms(text: string): string {
  return text.replace(anyTerm, (term) => terms.get(term)!);
}

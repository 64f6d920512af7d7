import { say } from '../bindings/binding.ts';
import type { SortKey } from '../state/finding-index.ts';
import type { Bilingual } from '@duizhang/model';

/** Words of the list of findings. */
export const queueWords = {
  facets: {
    severity: say('级别', 'sev.'),
    ruleId: say('规则', 'rule'),
    orgUnitId: say('单位', 'unit'),
    taskId: say('任务', 'task'),
    state: say('状态', 'stat'),
  },
  pane: say('筛选（f）', 'Filter (f)'),
  noTask: say('（无任务）', '(no task)'),
  taskOf: say('{number} {title}', '{number} {title}'),
  sortedBy: say('排序：{by}', 'by {by}'),
  range: say('连选 {count}', 'range {count}'),
  bulkTitle: say('批量裁定', 'Decide several'),
  scopes: {
    marked: say('已选中的', 'what is marked'),
    cause: say('同因：与光标处出于同一原因', 'same cause as the finding under the cursor'),
    value: say('同规则同原值', 'same rule and same value'),
    filtered: say('全部筛选结果', 'all that is listed'),
  },
  reach: say('{count} 条', '{count}'),
  reachSkips: say('{count} 条，另有已裁 {decided} 条不动', '{count}, and {decided} decided already stay'),
  chooseAction: say(
    '裁定：请选 a采纳 r退回 e说明 w豁免 d暂缓（Tab 轮换）',
    'Decision: a accept, r reject, e explain, w waive, d defer (Tab for the next)',
  ),
  willDo: say('将{action} {count} 条，记为一条裁定，u 可整体撤销。', 'Will {action} {count} as one entry; u takes all of it back.'),
  willAsk: say('回车后填写理由；', 'Enter asks for the reason. '),
  marked: say('已选 {count}', 'marked {count}'),
} as const;

export const sortWord: Readonly<Record<SortKey, Bilingual>> = {
  severity: say('级别', 'severity'),
  orgUnitId: say('单位', 'unit'),
  taskId: say('任务', 'task'),
  place: say('位置', 'place'),
};

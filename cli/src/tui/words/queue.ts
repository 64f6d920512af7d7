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
  marked: say('已选 {count}', 'marked {count}'),
} as const;

export const sortWord: Readonly<Record<SortKey, Bilingual>> = {
  severity: say('级别', 'severity'),
  orgUnitId: say('单位', 'unit'),
  taskId: say('任务', 'task'),
  place: say('位置', 'place'),
};

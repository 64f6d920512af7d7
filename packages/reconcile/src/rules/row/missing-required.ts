import { fieldText, finding } from '@duizhang/model';
import { identity, namesOf, subjectOf } from '../../describe.ts';
import { placeName, placeOf } from '../../places.ts';
import { missingCells } from '../../required-cells.ts';
import type { Rule } from '../../rule.ts';
import { pass, report, skip } from '../../verdict.ts';

/** A row that is filled in is filled in wholly. */
export const missingRequired: Rule = {
  meta: {
    id: 'missing-required',
    family: 'row',
    severity: 'error',
    title: { zh: '必填项空白', en: 'Required cell left blank' },
    why: {
      zh: '没有完成状态就不知道该项到了哪一步；量化指标既无完成值、又无说明，定性任务没有进展情况，等于没有报。未启动、本期无进展的可以不填完成值和进展情况。依据：模板“填报说明”对各列的要求（未统计的，完成值留空并在“进展情况”说明）。',
      en: 'Without a status nobody knows where the work stands; an indicator with neither value nor explanation, or a clause without any narrative, has not been reported. Work that has not begun or not moved needs neither. Source: the instructions of the template for each column (what was not counted stays blank and is explained under 进展情况).',
    },
    remedy: {
      zh: '请补填；未启动或没有进展的，状态选“未启动”或“本期无进展”即可。',
      en: 'Fill it in; where nothing was done, 未启动 or 本期无进展 as the status is enough.',
    },
    remedies: {
      noValue: {
        zh: '请补填；完成值确未统计的，留空并在“进展情况”说明原因。',
        en: 'Fill it in; a value that was not counted stays blank and is explained under 进展情况.',
      },
    },
    messages: {
      noValue: {
        zh: '{orgUnit}任务{task}“{item}”已填报，但{columns}空白（{place}），也没有说明。',
        en: '{orgUnit}, task {task}, “{item}” is reported, but {columns} was left blank ({place}), and nothing explains it.',
      },
      blank: {
        zh: '{orgUnit}任务{task}“{item}”已填报，但{columns}空白（{place}）。',
        en: '{orgUnit}, task {task}, “{item}” is reported, but {columns} was left blank ({place}).',
      },
    },
    examples: {
      bad: { zh: '填了进展情况，完成状态空白', en: 'The narrative is there, the status is blank' },
      good: { zh: '完成值留空，进展情况写明“年底统一统计”', en: 'No value, and 进展情况 says that it is counted at the end of the year' },
    },
  },
  judgedOn: 'file',
  *judge(context) {
    for (const judged of context.rows) {
      // What a row that leads nowhere is about has to be found out first.
      if (judged.itemId === null) continue;
      if (judged.setAside) {
        yield skip(judged.setAside);
        continue;
      }
      const missing = missingCells(judged);
      const [first] = missing;
      if (!first) {
        yield judged.row.status.at === null ? skip('columnMissing') : pass;
        continue;
      }
      const at = placeOf(judged, first);
      const columns = missing.map((field) => `“${fieldText('reportRow', field).title.zh}”`);
      yield report(
        finding(missingRequired.meta, {
          messageId: first === 'actual' ? 'noValue' : 'blank',
          data: { ...namesOf(context, judged), columns, place: placeName(at) },
          at,
          ...subjectOf(context, judged),
          evidence: [...identity(judged), ...columns],
        }),
      );
    }
  },
};

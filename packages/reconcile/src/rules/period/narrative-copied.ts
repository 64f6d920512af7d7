import { finding } from '@duizhang/model';
import { excerpt, identity, namesOf, subjectOf, unitName, valueGroup } from '../../describe.ts';
import { reportKey } from '../../expected.ts';
import { addTo } from '../../grouping.ts';
import type { EarlierRow, Judging, JudgedRow, JudgedSubmission } from '../../judging.ts';
import { placeName, placeOf, relatedCell } from '../../places.ts';
import { optionOf, type Rule } from '../../rule.ts';
import { pass, report, skip, type Verdict } from '../../verdict.ts';
import { wordingKey } from '../../wording.ts';

/** A period's progress is told anew. */
export const narrativeCopied: Rule = {
  meta: {
    id: 'narrative-copied',
    family: 'period',
    severity: 'warning',
    title: { zh: '进展情况照抄上期', en: 'Narrative copied' },
    why: {
      zh: '“进展情况”与最近一次填报逐字相同（不计空格和标点），本期做了什么就无从知道。“无”“正常推进”一类短语不算照抄；“已完成”“本期无进展”的不要求重写。整份表件都照抄的只列一条。依据：各地通报点名“进展情况照搬上期、以旧充新”的做法；模板对“进展情况”只写本期的要求。',
      en: 'Where the narrative repeats the last report word for word (blanks and marks aside) nobody learns what was done. Short set phrases are no copies; completed items and nil returns need no new words. A file that is copied as a whole is one finding. Source: bulletins that name units for passing off last period’s progress as new; the template, which asks for the progress of the period.',
    },
    remedy: {
      zh: '请写本期的进展；本期确无进展的，状态选“本期无进展”。',
      en: 'Tell what was done in this period; where nothing was, choose 本期无进展.',
    },
    messages: {
      row: {
        zh: '{orgUnit}任务{task}“{item}”的进展情况（{place}）与{period}逐字相同：“{excerpt}”。',
        en: '{orgUnit}, task {task}, “{item}”: the narrative ({place}) repeats that of {period} word for word: “{excerpt}”.',
      },
      file: {
        zh: '{orgUnit}本期{count}行的进展情况与{period}逐字相同，整份照抄上期。',
        en: '{orgUnit}: the narratives of all {count} rows repeat those of {period} word for word.',
      },
    },
    options: {
      minimumLength: {
        default: 12,
        minimum: 4,
        maximum: 200,
        title: {
          zh: '进展情况至少多少字（不计空格和标点）才算照抄',
          en: 'characters, without blanks and marks, from which equal words count as a copy',
        },
      },
      wholeFile: {
        default: 3,
        minimum: 2,
        maximum: 100,
        title: {
          zh: '至少多少行全部照抄，合为一条',
          en: 'rows from which a file that is copied throughout is one finding',
        },
      },
    },
    examples: {
      bad: { zh: '一、二季度都写“完成系统联调，组织窗口人员培训”', en: 'Both quarters say “完成系统联调，组织窗口人员培训”' },
      good: { zh: '二季度写明了新做的工作', en: 'The second quarter tells what was done in it' },
    },
  },
  judgedOn: 'period',
  *judge(context) {
    const copies = new Map<JudgedSubmission, Copy[]>();
    const fresh = new Set<JudgedSubmission>();
    const minimumLength = optionOf(context, narrativeCopied.meta, 'minimumLength');
    for (const judged of context.rows) {
      if (judged.itemId === null) continue;
      const looked = look(context, judged, minimumLength);
      if ('earlier' in looked) addTo(copies, judged.owner, looked);
      else {
        if (looked.outcome === 'pass' && judged.row.progressNarrative.raw.trim() !== '') fresh.add(judged.owner);
        yield looked;
      }
    }
    const least = optionOf(context, narrativeCopied.meta, 'wholeFile');
    for (const [owner, ofFile] of copies) {
      if (ofFile.length >= least && !fresh.has(owner) && ofSamePeriod(ofFile)) yield wholeFile(context, owner, ofFile);
      else for (const copy of ofFile) yield oneRow(context, copy);
    }
  },
};

/** A row whose narrative is that of an earlier report. */
interface Copy {
  judged: JudgedRow;
  earlier: EarlierRow;
}

function look(context: Judging, judged: JudgedRow, minimumLength: number): Verdict | Copy {
  const { row, itemId, setAside } = judged;
  if (setAside) return skip(setAside);
  if (row.orgUnitId === null) return skip('orgUnitUnknown');
  const earlier = context.history.get(reportKey(row.orgUnitId, itemId!))?.at(-1);
  if (!earlier) return skip('noPreviousPeriod');
  const { value } = row.status;
  if (value === 'completed' || value === 'noProgress') return pass;
  const words = wordingKey(row.progressNarrative.raw);
  if (words.length < minimumLength) return pass;
  return words === wordingKey(earlier.row.progressNarrative.raw) ? { judged, earlier } : pass;
}

function ofSamePeriod(copies: readonly Copy[]): boolean {
  return copies.every(({ earlier, judged }) => {
    const [first] = copies;
    return earlier.reportingPeriod === first!.earlier.reportingPeriod && judged.row.orgUnitId === first!.judged.row.orgUnitId;
  });
}

function oneRow(context: Judging, { judged, earlier }: Copy): Verdict {
  const { raw } = judged.row.progressNarrative;
  const at = placeOf(judged, 'progressNarrative');
  const before = earlier.row.progressNarrative;
  return report(
    finding(narrativeCopied.meta, {
      messageId: 'row',
      data: { ...namesOf(context, judged), period: earlier.reportingPeriod, excerpt: excerpt(raw), place: placeName(at) },
      at,
      related: relatedCell(before.at, before.raw),
      ...subjectOf(context, judged),
      evidence: [...identity(judged), raw, earlier.reportingPeriod],
      groupingKey: valueGroup(context, judged),
    }),
  );
}

function wholeFile(context: Judging, { at }: JudgedSubmission, copies: readonly Copy[]): Verdict {
  const { judged, earlier } = copies[0]!;
  const { orgUnitId } = judged.row;
  return report(
    finding(narrativeCopied.meta, {
      messageId: 'file',
      data: { orgUnit: unitName(context, orgUnitId!), count: copies.length, period: earlier.reportingPeriod },
      at,
      related: copies.flatMap((copy) => relatedCell(copy.judged.row.progressNarrative.at, copy.judged.row.progressNarrative.raw)),
      orgUnitId,
      reportingPeriod: context.reportingPeriod,
      evidence: [earlier.reportingPeriod, ...copies.flatMap((copy) => [copy.judged.itemId!, copy.judged.row.progressNarrative.raw])],
    }),
    copies.length,
  );
}

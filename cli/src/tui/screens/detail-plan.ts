import { fill, type Locale } from '@duizhang/model';
import type { PlanPlace } from '@duizhang/reconcile';
import { line, span, type Line } from '../components/line.ts';
import { roleWord, words } from '../words.ts';
import type { Block } from './detail-block.ts';
import type { Known } from './detail-known.ts';
import { detailWords } from './detail-words.ts';
import { markedSentence } from './plan-sentence.ts';
import { targetText } from './target.ts';

/** The sentence of the plan with its place, the promise in brackets, the target, and who answers for it. */
export function planBlock({ dossier: { plan, finding }, locale }: Known): Block {
  const title = words.planTitle[locale];
  // What is marked in the sentence need not stand below it again.
  const isMarked = (text: string) => plan?.promise != null && text === plan.indicator?.source.quote;
  const related = finding.related.filter(({ kind, text }) => kind === 'plan' && !isMarked(text)).map(({ text }) => line(`- ${text}`));
  if (!plan) return { title, text: related.length > 0 ? related : [line(words.noPlan[locale], 'dim')] };
  const { clause, indicator } = plan;
  const text: Line[] = [line(placeOf(plan, locale), 'dim')];
  if (clause) text.push(markedSentence(clause.text, plan.promise));
  if (indicator) text.push([span(words.target[locale]), span(indicator.name), span(' '), span(targetText(indicator, locale), 'mark')]);
  else if (clause && clause.indicators.length === 0) text.push(line(words.targetless[locale], 'dim'));
  if (clause && clause.assignments.length > 0) {
    const units = clause.assignments.map(({ name, role }) => `${name}(${roleWord[role][locale]})`);
    text.push(line(words.assigned[locale] + units.join(locale === 'zh' ? '、' : ', ')));
  }
  return { title, text: [...text, ...related] };
}

/** From the part down to the task, with the characters of the document where the words stand. */
function placeOf({ part, section, task, clause, indicator }: PlanPlace, locale: Locale): string {
  const { start, end } = (indicator ?? clause ?? task).source;
  const steps = [
    part && fill(detailWords.part, { number: part.number, title: part.title }, locale),
    section && fill(detailWords.section, { number: section.number, title: section.title }, locale),
    `${fill(words.task, { number: task.number }, locale)} ${task.title ?? ''}`.trim(),
    fill(detailWords.characters, { from: start + 1, to: end }, locale),
  ];
  return steps.filter((step) => step !== null).join(' / ');
}

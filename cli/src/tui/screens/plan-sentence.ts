import { promiseIn } from '@duizhang/reconcile';
import { span, type Line } from '../components/line.ts';
import type { Item } from '../state/model.ts';

/** The clause with the words that promise the number in brackets (and marked), so that they can be told without colour. */
export function planSentence(item: Item): Line {
  const { clause, indicator } = item;
  if (!clause) return [];
  if (!indicator) return [span(clause.text)];
  return markedSentence(clause.text, promiseIn(clause, indicator));
}

/** A sentence with a part of it in brackets. */
export function markedSentence(text: string, promise: { start: number; end: number } | null): Line {
  if (!promise) return [span(text)];
  const { start, end } = promise;
  return [span(text.slice(0, start)), span(`[${text.slice(start, end)}]`, 'mark'), span(text.slice(end))];
}

/** Sentences of the plan that a finding rests on besides its own clause, or instead of one. */
export function relatedQuotes(item: Item): string[] {
  return item.finding.related.filter((related) => related.kind === 'plan').map((related) => related.text);
}

import { span, type Line } from '../components/line.ts';
import type { Item } from '../state/model.ts';

/** The clause with the words that promise the number in brackets (and marked), so that they can be told without colour. */
export function planSentence(item: Item): Line {
  const { clause, indicator } = item;
  if (!clause) return [];
  if (!indicator) return [span(clause.text)];
  const { quote } = indicator.source;
  const at = placeOf(quote, clause.text, indicator.source.start - clause.source.start);
  if (at < 0) return [span(clause.text)];
  return [span(clause.text.slice(0, at)), span(`[${quote}]`, 'mark'), span(clause.text.slice(at + quote.length))];
}

/** Sentences of the plan that a finding rests on besides its own clause, or instead of one. */
export function relatedQuotes(item: Item): string[] {
  return item.finding.related.filter((related) => related.kind === 'plan').map((related) => related.text);
}

/** Where the quote stands: at its offset if the clause begins at its own source, else where it is first found. */
function placeOf(quote: string, text: string, offset: number): number {
  if (quote === '') return -1;
  return offset >= 0 && text.startsWith(quote, offset) ? offset : text.indexOf(quote);
}

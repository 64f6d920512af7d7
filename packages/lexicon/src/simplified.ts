import { replaceTaiwanTerms } from './taiwan-terms.ts';
import { toSimplified } from './to-simplified.ts';

/**
 * A text as a notice on the mainland spells it: characters and terms, 「數據套用」 as 「数据应用」. For what is written anew about a plan
 * that is kept in Traditional characters; its quotes stay as they are.
 */
export function simplified(text: string): string {
  return toSimplified(replaceTaiwanTerms(text));
}

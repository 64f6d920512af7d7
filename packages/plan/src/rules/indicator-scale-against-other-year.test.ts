import type { Finding } from '@duizhang/model';
import { importPlan } from '../catalogue.ts';
import { compareCatalogues } from '../compare.ts';
import { describeImporting, planOf } from './describe-importing.test.support.ts';
import { indicatorScale } from './indicator-scale-against-other-year.ts';

/** What comparing the plans of two years finds, which promise so many base stations. */
function compared(earlier: string, later: string): Finding[] {
  const [first, second] = [earlier, later].map((target) => {
    const text = planOf(`2.网络。累计建成5G基站${target}。(责任单位:市大数据局)`);
    const result = importPlan({ fileName: 'plan.txt', bytes: new TextEncoder().encode(text), planId: target });
    if (!result.ok) throw new Error('refused');
    return result.catalogue;
  });
  return compareCatalogues(first!, second!).findings;
}

describeImporting(indicatorScale, { bad: compared('3万个', '335万个'), good: compared('3万个', '3.35万个') });

import { check, type Catalogue, type Finding, type SchemaProblem } from '@duizhang/model';
import { catalogueFindings } from './examine.ts';

export type CatalogueCheck = { ok: true; catalogue: Catalogue; findings: Finding[] } | { ok: false; problems: SchemaProblem[] };

/**
 * Checks a catalogue file: the schema, then the plausibility of what it asks, then the quotes against the plain text where that is given.
 * Findings that the import left (odd characters, unresolved units) are kept; what can be judged from the catalogue is judged anew,
 * so a catalogue corrected by hand loses the findings that no longer hold.
 */
export function checkCatalogue(value: unknown, plainText?: string): CatalogueCheck {
  const checked = check('catalogue', value);
  if (!checked.ok) return checked;
  const catalogue = checked.value;
  const problems = [...duplicateIds(catalogue), ...(plainText === undefined ? [] : misplacedQuotes(catalogue, plainText))];
  if (problems.length > 0) return { ok: false, problems };
  const judged = catalogueFindings(catalogue);
  const rules = new Set(['task-without-org-unit', 'clause-with-collectives-only', 'share-above-100', 'doubtful-indicator']);
  return { ok: true, catalogue, findings: [...catalogue.findings.filter((f) => !rules.has(f.ruleId)), ...judged] };
}

function duplicateIds(catalogue: Catalogue): SchemaProblem[] {
  const seen = new Set<string>();
  const problems: SchemaProblem[] = [];
  const see = (id: string, pointer: string) => {
    if (seen.has(id))
      problems.push({ pointer, problem: { zh: `编号 ${id} 重复，编号必须唯一`, en: `the id ${id} occurs twice; ids must be unique` } });
    seen.add(id);
  };
  catalogue.tasks.forEach((task, t) => {
    see(task.taskId, `/tasks/${t}/taskId`);
    task.clauses.forEach((clause, c) => {
      see(clause.clauseId, `/tasks/${t}/clauses/${c}/clauseId`);
      clause.indicators.forEach((indicator, i) => see(indicator.indicatorId, `/tasks/${t}/clauses/${c}/indicators/${i}/indicatorId`));
    });
  });
  return problems;
}

/** `text.slice(start, end) === quote`, always. */
function misplacedQuotes(catalogue: Catalogue, text: string): SchemaProblem[] {
  const problems: SchemaProblem[] = [];
  const see = (source: { quote: string; start: number; end: number }, pointer: string) => {
    if (text.slice(source.start, source.end) !== source.quote) {
      problems.push({
        pointer,
        problem: {
          zh: `出处与方案原文不符：“${source.quote.slice(0, 20)}”`,
          en: `the quote is not what stands there: “${source.quote.slice(0, 20)}”`,
        },
      });
    }
  };
  catalogue.parts.forEach((p, i) => see(p.source, `/parts/${i}/source`));
  catalogue.sections.forEach((s, i) => see(s.source, `/sections/${i}/source`));
  catalogue.tasks.forEach((task, t) => {
    see(task.source, `/tasks/${t}/source`);
    task.clauses.forEach((clause, c) => {
      see(clause.source, `/tasks/${t}/clauses/${c}/source`);
      clause.assignments.forEach((a, i) => see(a.source, `/tasks/${t}/clauses/${c}/assignments/${i}/source`));
      clause.indicators.forEach((n, i) => see(n.source, `/tasks/${t}/clauses/${c}/indicators/${i}/source`));
    });
  });
  return problems;
}

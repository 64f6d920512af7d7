import type { Catalogue } from '@duizhang/model';

/**
 * A catalogue as a page that a person can compare with the plan: parts, sections, tasks, clauses with their first and last
 * characters, units with roles, indicators. The golden files in test/golden/plans were written by reading the plans, not by the importer.
 */
export function renderCatalogue(catalogue: Catalogue): string {
  const lines: string[] = [];
  for (const part of catalogue.parts) lines.push(`部分 ${part.number} ${part.title}`);
  for (const section of catalogue.sections) lines.push(`章节 ${section.part}.${section.number} ${section.title}`);
  for (const task of catalogue.tasks) {
    lines.push('', `任务 ${task.number} [${task.part}.${task.section ?? '-'}] ${task.title ?? '（无标题）'}`);
    for (const clause of task.clauses) {
      const text = clause.text.replace(/\s+/g, '');
      lines.push(`  分句 ${text.slice(0, 10)} … ${text.slice(-8)}`);
      for (const a of clause.assignments) lines.push(`    ${roles[a.role]} ${a.name}${a.collective ? ' （集合）' : ''}`);
      for (const { name, target } of clause.indicators) {
        const value = target.valueMax == null ? String(target.value) : `${target.value}–${target.valueMax}`;
        lines.push(
          `    ◆ ${name} ${target.comparator} ${value}${target.unitOfMeasure ?? ''} ${target.basis ?? '-'}${target.deadline ? ` 〔${target.deadline}〕` : ''}`,
        );
      }
    }
  }
  return `${lines.join('\n')}\n`;
}

const roles = { lead: '牵头', responsible: '责任', cooperating: '配合' } as const;

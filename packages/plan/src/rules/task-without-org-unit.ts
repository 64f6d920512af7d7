import type { RuleMeta } from '@duizhang/model';

/** Nobody is responsible for a task, or for what stands behind its last bracket. */
export const taskWithoutOrgUnit: RuleMeta = {
  id: 'task-without-org-unit',
  family: 'catalogue',
  severity: 'warning',
  title: { zh: '任务没有责任单位', en: 'Task without a responsible unit' },
  why: {
    zh: '没有责任单位的任务无人应报，漏报也无从发现。依据：行动方案每项任务之后的括号列明责任单位。',
    en: 'Nobody owes a report on a task without a unit, so nobody misses it. Source: plans end a task in a bracket of its responsible units.',
  },
  remedy: { zh: '请在方案中核实，或确定责任单位。', en: 'Look it up in the plan, or settle who is responsible.' },
  messages: {
    task: { zh: '任务{number}“{title}”没有写明责任单位。', en: 'Task {number} “{title}” names no responsible unit.' },
    clause: {
      zh: '任务{number}最后一个责任单位括号之后还有内容“{context}”，没有责任单位。',
      en: 'Task {number} goes on behind its last bracket of units: “{context}”; that text has no unit.',
    },
  },
  examples: {
    bad: { zh: '18.建立制度。……', en: 'a task without a bracket' },
    good: { zh: '……(责任单位:市大数据局)', en: 'a task with its bracket' },
  },
};

/** The nouns of duizhang: types, validation at the boundary, findings, rules, words. */
export * from './generated/types.ts';
export * from './cell.ts';
export * from './field-text.ts';
export * from './finding.ts';
export * from './rule.ts';
export * from './submission.ts';
export * from './table.ts';
export * from './text.ts';
export * from './validate.ts';

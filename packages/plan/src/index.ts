/** Plan document to task catalogue. */
export * from './catalogue.ts';
export * from './check.ts';
export * from './compare.ts';
export * from './resolve.ts';
export { planRules } from './rules/index.ts';

/** Plan document to task catalogue. */
export * from './catalogue.ts';
export * from './rules.ts';

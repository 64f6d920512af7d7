export * from './comparator.ts';
export * from './measure-words.ts';
export * from './numeral.ts';
export * from './quantity.ts';
export * from './same-length.ts';
export * from './scan.ts';

import { say } from './shared-options.ts';

/** The headings under which the help of the program lists its commands. */
export const prepare = say('准备：', 'Prepare:');
export const work = say('核对：', 'Reconcile:');
export const language = say('查询：', 'Look up:');

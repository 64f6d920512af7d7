import { expect, it } from 'vitest';
import { readingsOf } from './readings.ts';

it.each([
  ['重', ['zhong', 'chong']],
  ['行', ['xing', 'hang', 'heng']],
  ['长', ['chang', 'zhang']],
  ['局', ['ju']],
  ['女', ['nv', 'ru']],
  ['〇', ['ling']],
  ['龍', ['long']],
  ['A', []],
  ['。', []],
  ['\ud842', []],
])('%s is read %j', (character, readings) => expect(readingsOf(character.charCodeAt(0))).toEqual(readings));

import { expect, it } from 'vitest';
import { localTime } from './local-time.ts';

it.each([
  ['2023-07-15T08:00:00.000Z', 'Asia/Shanghai', '2023-07-15 16:00'],
  ['2023-07-15T16:30:00.000Z', 'Asia/Shanghai', '2023-07-16 00:30'],
  ['2023-07-15T08:00:00.000Z', 'UTC', '2023-07-15 08:00'],
  ['2023-01-01T04:59:00.000Z', 'America/New_York', '2022-12-31 23:59'],
  ['昨天', 'Asia/Shanghai', '昨天'],
  ['', 'UTC', ''],
])('%j in %s is %j', (at, zone, shown) => {
  expect(localTime(at, zone)).toBe(shown);
});

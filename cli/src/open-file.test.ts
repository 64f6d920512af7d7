import { expect, it } from 'vitest';
import { nodeIo } from './io.ts';
import { memoryIo } from './memory-io.test.data.ts';
import { openFile } from './open-file.ts';

const files = [
  { path: '/city/in/-a;rm.csv', name: 'in/-a;rm.csv', problem: null },
  { path: '/post/二季度.zip', name: '二季度.zip', problem: null },
  { path: '/city/in/gone.csv', name: 'in/gone.csv', problem: null },
];
const desktop = { DISPLAY: ':0' };

async function open(name: string, more: { env?: Record<string, string>; platform?: NodeJS.Platform; code?: number | null } = {}) {
  const started: string[][] = [];
  const { env = desktop, platform = 'linux', code = 0 } = more;
  const io = {
    ...memoryIo({ files: { '/city/in/-a;rm.csv': 'a', '/post/二季度.zip': 'b' } }),
    env,
    platform,
    launch: async (program: string, args: readonly string[]) => {
      started.push([program, ...args]);
      return code;
    },
  };
  return { ...(await openFile(io, files, name)), started };
}

it.each<[platform: NodeJS.Platform, expected: string[]]>([
  ['linux', ['xdg-open', '/city/in/-a;rm.csv']],
  ['darwin', ['open', '/city/in/-a;rm.csv']],
  ['win32', ['rundll32.exe', 'url.dll,FileProtocolHandler', '/city/in/-a;rm.csv']],
])('%s: the whole path is one argument, no option and no command', async (platform, expected) => {
  expect(await open('in/-a;rm.csv', { platform })).toEqual({ outcome: 'opened', path: 'in/-a;rm.csv', started: [expected] });
});

it('of a file in an archive the archive is opened', async () => {
  expect(await open('二季度.zip/市局/a.csv')).toEqual({
    outcome: 'openedArchive',
    path: '/post/二季度.zip',
    started: [['xdg-open', '/post/二季度.zip']],
  });
});

it.each<[what: string, name: string, more: Parameters<typeof open>[1], outcome: string, starts: number]>([
  ['a file that is gone', 'in/gone.csv', {}, 'fileGone', 0],
  ['a file that was never read', 'in/b.csv', {}, 'fileGone', 0],
  ['a remote login', 'in/-a;rm.csv', { env: { ...desktop, SSH_CONNECTION: '10.0.0.1 22' } }, 'remote', 0],
  ['a remote login to a Mac', 'in/-a;rm.csv', { env: { SSH_TTY: '/dev/tty1' }, platform: 'darwin' }, 'remote', 0],
  ['no desktop', 'in/-a;rm.csv', { env: {} }, 'noDesktop', 0],
  ['no such program', 'in/-a;rm.csv', { code: null }, 'noProgram', 1],
  ['a program that fails', 'in/-a;rm.csv', { code: 3 }, 'programFailed', 1],
])('%s is told, with the path', async (_what, name, more, outcome, starts) => {
  const opened = await open(name, more);
  expect([opened.outcome, opened.path, opened.started.length]).toEqual([outcome, name, starts]);
});

it('what is started goes on by itself: only a failure at once is heard of', async () => {
  const { launch } = nodeIo();
  const script = (code: string) => launch(process.execPath, ['-e', code]);
  expect(await Promise.all([script('process.exit(3)'), script('process.exit(0)'), launch('/no/such/program', [])])).toEqual([3, 0, null]);
  expect(await script('setTimeout(() => {}, 4000)')).toBe(0);
});

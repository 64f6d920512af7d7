import type { Catalogue } from '@duizhang/model';
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { duizhang, inFolder, root } from './spawn.ts';

const plan = join(root, 'seeds/plans/qingdao-2023/plan.txt');
const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Catalogue;

describe('catalogue import', () => {
  it('prints the catalogue as JSON and nothing else on standard output, the same each time', () => {
    const first = duizhang(['catalogue', 'import', plan, '--plan-id', 'qingdao-2023']);
    expect(first.code).toBe(0);
    const catalogue = JSON.parse(first.stdout) as Catalogue;
    expect(catalogue.planId).toBe('qingdao-2023');
    expect(catalogue.tasks.length).toBeGreaterThan(40);
    expect(first.stderr).toContain(`任务 ${catalogue.tasks.length}`);
    expect(duizhang(['catalogue', 'import', plan, '--plan-id', 'qingdao-2023']).stdout).toBe(first.stdout);
  });

  it('resolves the units by the plan’s issuer', () => {
    const catalogue = JSON.parse(duizhang(['catalogue', 'import', plan]).stdout) as Catalogue;
    const ids = catalogue.tasks.flatMap((task) =>
      task.clauses.flatMap((clause) => clause.assignments.map((assignment) => assignment.orgUnitId)),
    );
    expect(ids.filter((id) => id?.startsWith('qingdao/')).length / ids.length).toBeGreaterThan(0.9);
  });

  it('writes where it is told, whole or not at all', () => {
    inFolder((cwd) => {
      const ran = duizhang(['catalogue', 'import', plan, '--out', 'made/catalogue.json'], { cwd });
      expect([ran.code, ran.stdout]).toEqual([0, '']);
      expect(readdirSync(join(cwd, 'made'))).toEqual(['catalogue.json']);
      expect(duizhang(['catalogue', 'check', 'made/catalogue.json'], { cwd }).code).toBe(0);
    });
  });

  it('writes the plain text beside the catalogue where the document is none, and offsets count in it', () => {
    inFolder((cwd) => {
      const text = readFileSync(plan, 'utf8')
        .split('\n')
        .map((line) => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)
        .join('\n');
      writeFileSync(join(cwd, 'plan.html'), `<!doctype html><html><meta charset="utf-8"><body>${text}</body></html>`);
      expect(duizhang(['catalogue', 'import', 'plan.html', '--out', 'catalogue.json'], { cwd }).code).toBe(0);
      const catalogue = read(join(cwd, 'catalogue.json'));
      const plainText = readFileSync(join(cwd, catalogue.document.plainText!), 'utf8');
      for (const task of catalogue.tasks) expect(plainText.slice(task.source.start, task.source.end)).toBe(task.source.quote);
    });
  });

  it.each<[string, string, string | Uint8Array]>([
    ['prose', 'letter.txt', '各位同事：\n下周一上午九点开会，请准时参加。\n'],
    ['nothing', 'empty.txt', ''],
    ['a docx that is none', 'broken.docx', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3])],
    ['an xlsx that is none', 'broken.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3])],
    ['an image', 'scan.html', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    ['a table of something else', 'menu.csv', '菜名,价格\n鱼香肉丝,28\n'],
  ])('takes %s for no plan: one finding that names the file, exit code 2, no catalogue', (_, name, content) => {
    inFolder((cwd) => {
      writeFileSync(join(cwd, name), content);
      const ran = duizhang(['catalogue', 'import', name, '--out', 'catalogue.json'], { cwd });
      expect([ran.code, ran.stdout]).toEqual([2, '']);
      expect(ran.stderr.trimEnd().split('\n')).toHaveLength(1);
      expect(ran.stderr).toContain(name);
      expect(existsSync(join(cwd, 'catalogue.json'))).toBe(false);
    });
  });
});

describe('catalogue check', () => {
  it('names each key that breaks the schema: exit code 1', () => {
    inFolder((cwd) => {
      const catalogue = JSON.parse(readFileSync(join(root, 'seeds/plans/qingdao-2023/catalogue.json'), 'utf8')) as {
        title?: string;
        tasks: { number: unknown }[];
      };
      delete catalogue.title;
      catalogue.tasks[0]!.number = 'eins';
      writeFileSync(join(cwd, 'c.json'), JSON.stringify(catalogue));
      const ran = duizhang(['catalogue', 'check', 'c.json', '--json'], { cwd });
      expect(ran.code).toBe(1);
      const { findings } = JSON.parse(ran.stdout) as { findings: { message: string }[] };
      expect(findings.map((item) => item.message).join('\n')).toMatch(/title[\s\S]*tasks\.0\.number/);
    });
  });

  it('sees that a quote no longer stands where it says', () => {
    inFolder((cwd) => {
      copyFileSync(plan, join(cwd, 'plan.txt'));
      const catalogue = read(join(root, 'seeds/plans/qingdao-2023/catalogue.json'));
      catalogue.tasks[0]!.source.start += 1;
      writeFileSync(join(cwd, 'c.json'), JSON.stringify(catalogue));
      expect(duizhang(['catalogue', 'check', 'c.json'], { cwd })).toMatchObject({ code: 1 });
    });
  });

  it('cannot run on what is no JSON: exit code 2', () => {
    inFolder((cwd) => {
      writeFileSync(join(cwd, 'c.json'), '{');
      const ran = duizhang(['catalogue', 'check', 'c.json'], { cwd });
      expect(ran.code).toBe(2);
      expect(ran.stderr).toContain('不是有效的 JSON');
    });
  });
});

it('catalogue compare puts suspicious ratios first', () => {
  const ran = duizhang(['catalogue', 'compare', 'qingdao-2022', 'qingdao-2023', '--json']);
  expect(ran.code).toBe(0);
  const { rows } = JSON.parse(ran.stdout) as { rows: { suspicious: boolean; kind: string }[] };
  expect(rows.filter((row) => row.kind === 'same').length).toBeGreaterThan(3);
  const flags = rows.map((row) => row.suspicious);
  expect(flags).toEqual([...flags].sort((a, b) => Number(b) - Number(a)));
});

it('catalogue compare sets two years side by side and cuts names, never numbers', () => {
  const { code, stdout } = duizhang(['catalogue', 'compare', 'qingdao-2022', 'qingdao-2023']);
  expect(code).toBe(0);
  expect(stdout).toContain('34 5G基站 30000个');
  expect(stdout).toContain('… 11000000000元');
  expect(stdout).not.toMatch(/\d…/);
});

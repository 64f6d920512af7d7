import type { ZipArchive } from '@duizhang/bytes';
import { archiveProblem } from '../archive-limits.ts';
import type { Limits } from '../limits.ts';
import { ReadProblem } from '../read-problem.ts';
import { utf8Of } from './part-bytes.ts';
import { XmlScanner } from './xml-scanner.ts';

/** What one part says of another: its role and where it is. */
export interface Relationship {
  id: string;
  /** Last word of the type's address: `worksheet`, `sharedStrings` …; transitional and strict OOXML agree on it. */
  role: string;
  target: string;
}

/** The parts of a workbook by name; names are compared without case, as OPC asks, and with `%20` for what it stands for. */
export class Parts {
  /** Parts that were read although their content is not what their checksum says. */
  readonly altered: string[] = [];
  readonly #archive: ZipArchive;
  readonly #names: ReadonlyMap<string, string>;
  readonly #limits: Limits;

  constructor(archive: ZipArchive, limits: Limits) {
    this.#archive = archive;
    this.#limits = limits;
    this.#names = new Map(archive.names.map((name) => [key(name), name]));
  }

  has(name: string): boolean {
    return this.#names.has(key(name));
  }

  /** The first part whose name fits, null where none does. */
  find(pattern: RegExp): string | null {
    return this.#archive.names.find((name) => pattern.test(name)) ?? null;
  }

  /** The XML of a part. Throws ReadProblem. */
  scan(name: string): XmlScanner {
    const read = this.#archive.readUnchecked(this.#names.get(key(name)) ?? name);
    if (!read.ok) throw archiveProblem(read.problem, this.#limits);
    if (!read.intact) this.altered.push(name);
    const bytes = utf8Of(read.bytes);
    if (!bytes || bytes.length === 0) {
      throw new ReadProblem({ code: 'damaged-part', detail: { zh: `${name} 不是合法的 XML 文本`, en: `${name} is no valid XML text` } });
    }
    return new XmlScanner(bytes, this.#limits);
  }

  /** Relationships of a part (`''` for those of the whole package); null where it has none. */
  relationships(part: string): Relationship[] | null {
    const slash = part.lastIndexOf('/') + 1;
    const folder = part.slice(0, slash);
    const name = `${folder}_rels/${part.slice(slash)}.rels`;
    if (!this.has(name)) return null;
    const scanner = this.scan(name);
    const found: Relationship[] = [];
    for (let event = scanner.next(); event; event = scanner.next()) {
      if (event !== 'open' || !scanner.is('Relationship') || scanner.attribute('TargetMode') === 'External') continue;
      const type = scanner.attribute('Type') ?? '';
      found.push({
        id: scanner.attribute('Id') ?? '',
        role: type.slice(type.lastIndexOf('/') + 1),
        target: resolve(folder, scanner.attribute('Target') ?? ''),
      });
    }
    return found;
  }
}

function key(name: string): string {
  if (!name.includes('%')) return name.toLowerCase();
  try {
    return decodeURIComponent(name).toLowerCase();
  } catch {
    return name.toLowerCase();
  }
}

/** Absolute and relative part names (`/xl/a.xml`, `../a.xml`) to the name in the archive. A label, never a path on disk. */
function resolve(folder: string, target: string): string {
  const clean = target.replaceAll('\\', '/');
  const steps: string[] = [];
  for (const step of (clean.startsWith('/') ? clean : `${folder}${clean}`).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

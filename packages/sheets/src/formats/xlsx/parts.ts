import { decodeText, type ZipArchive } from '@duizhang/bytes';
import { ReadProblem } from '../read-problem.ts';
import { XmlScanner } from './xml-scanner.ts';

/** What one part says of another: its role and where it is. */
export interface Relationship {
  id: string;
  /** Last word of the type's address: `worksheet`, `sharedStrings` …; transitional and strict OOXML agree on it. */
  role: string;
  target: string;
}

/** The parts of a workbook by name; names are compared without case, as OPC asks. */
export class Parts {
  readonly #archive: ZipArchive;
  readonly #names: ReadonlyMap<string, string>;

  constructor(archive: ZipArchive) {
    this.#archive = archive;
    this.#names = new Map(archive.names.map((name) => [name.toLowerCase(), name]));
  }

  has(name: string): boolean {
    return this.#names.has(name.toLowerCase());
  }

  /** Text of a part. Throws ReadProblem. */
  text(name: string): string {
    const read = this.#archive.read(this.#names.get(name.toLowerCase()) ?? name);
    if (!read.ok) throw new ReadProblem(read.problem);
    const decoded = decodeText(read.bytes);
    if (!['utf-8', 'utf-16le', 'utf-16be'].includes(decoded.encoding) || decoded.text.length === 0) {
      throw new ReadProblem({ code: 'damaged-part', detail: { zh: `${name} 不是合法的 XML 文本`, en: `${name} is no valid XML text` } });
    }
    return decoded.text;
  }

  /** Relationships of a part (`''` for those of the whole package); empty where it has none. */
  relationships(part: string): Relationship[] {
    const slash = part.lastIndexOf('/') + 1;
    const folder = part.slice(0, slash);
    const name = `${folder}_rels/${part.slice(slash)}.rels`;
    if (!this.has(name)) return [];
    const scanner = new XmlScanner(this.text(name));
    const found: Relationship[] = [];
    for (let event = scanner.next(); event; event = scanner.next()) {
      if (event !== 'open' || scanner.name !== 'Relationship' || scanner.attribute('TargetMode') === 'External') continue;
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

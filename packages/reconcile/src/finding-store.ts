import { compareFindings, compareText, type Finding } from '@duizhang/model';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/**
 * So many findings are packed together: enough for them to share words, so few that they are gone again before the engine moves them to
 * where it collects garbage seldom.
 */
const perBlock = 256;

/**
 * Findings of any number, packed, a thousand of them unpacked at a time. Measured on forms of sixty rows: some 200 bytes for each,
 * where the objects take 1,500. They come out in the order of `compareFindings`, in whatever order they went in;
 * those that go in sorted (as the files of a batch do) cost least.
 */
export class FindingStore implements Iterable<Finding> {
  /** Sorted runs of each severity: so the files of all are in one order, and no severity has to be looked for among the others. */
  readonly #runs = { error: [] as Run[], warning: [] as Run[], info: [] as Run[] };

  add(item: Finding): void {
    const runs = this.#runs[item.severity];
    let run = runs.find((one) => one.takes(item));
    if (!run) runs.push((run = new Run()));
    run.add(item);
  }

  /** A store with some more, which shares what is packed: neither is to be added to from then on. */
  with(more: readonly Finding[]): FindingStore {
    const store = new FindingStore();
    // Each that is out of order would begin a run of its own: of a list with 200,000 unused entries that took minutes.
    for (const item of more.toSorted(compareFindings)) store.add(item);
    for (const severity of ['error', 'warning', 'info'] as const) store.#runs[severity].push(...this.#runs[severity]);
    return store;
  }

  *[Symbol.iterator](): Generator<Finding> {
    for (const runs of Object.values(this.#runs)) yield* merged(runs, compareFindings);
  }

  /** File by file in code-unit order, what is in no file last; the findings of each in the order of `compareFindings`. */
  *byFile(): Generator<[file: string | null, findings: Finding[]]> {
    const all = Object.values(this.#runs).flat();
    let withoutFile: Finding[] = [];
    let group: Finding[] = [];
    for (const item of merged(all, (a, b) => compareText(a.at.file, b.at.file) || compareFindings(a, b))) {
      const file = group[0]?.at.file;
      if (group.length > 0 && file !== item.at.file) {
        if (file === null) withoutFile = group;
        else yield [file!, group];
        group = [];
      }
      group.push(item);
    }
    if (group.length > 0) yield [group[0]!.at.file, group];
    if (withoutFile.length > 0) yield [null, withoutFile];
  }
}

/** Findings in order with some more; those that are given stay as they are. */
export function withMore<F extends Finding[] | FindingStore>(findings: F, more: readonly Finding[]): F {
  return (findings instanceof FindingStore ? findings.with(more) : [...findings, ...more].sort(compareFindings)) as F;
}

/** Findings in ascending order. */
class Run implements Iterable<Finding> {
  readonly #blocks: Uint8Array[] = [];
  #open: Finding[] = [];
  #last: Finding | null = null;

  takes(item: Finding): boolean {
    return this.#last === null || compareFindings(this.#last, item) <= 0;
  }

  add(item: Finding): void {
    this.#last = item;
    this.#open.push(item);
    if (this.#open.length < perBlock) return;
    // Level 6 would save a seventh and take twice as long. Copied, since what zlib gives holds on to all the room that it worked in.
    this.#blocks.push(new Uint8Array(deflateRawSync(JSON.stringify(this.#open), { level: 1 })));
    this.#open = [];
  }

  *[Symbol.iterator](): Generator<Finding> {
    for (const block of this.#blocks) yield* JSON.parse(inflateRawSync(block).toString()) as Finding[];
    yield* this.#open;
  }
}

/** Sorted sequences as one. Of what is equal the earlier sequence comes first. */
function* merged(runs: readonly Run[], compare: (a: Finding, b: Finding) => number): Generator<Finding> {
  if (runs.length === 1) return yield* runs[0]!;
  const heads = runs.flatMap((run) => {
    const items = run[Symbol.iterator]();
    const { value, done } = items.next();
    return done ? [] : [{ items, value }];
  });
  while (heads.length > 0) {
    const first = heads.reduce((least, head) => (compare(head.value, least.value) < 0 ? head : least));
    yield first.value;
    const { value, done } = first.items.next();
    if (done) heads.splice(heads.indexOf(first), 1);
    else first.value = value;
  }
}

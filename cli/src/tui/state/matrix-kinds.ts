import type { ExpectedReport, ItemAttainment, LightLabel } from '@duizhang/model';

/**
 * What came of a duty, and of all that a unit owes on a task: a light, where a figure was held against its target; else what became of
 * the report. `none`: nothing is owed. What could not be judged is `notEvaluated`, whatever light its scheme gives it.
 */
export type KindName = 'light' | 'missing' | 'returned' | 'notEvaluated' | 'reported' | 'nilReturn' | 'exempt' | 'none';

/** One kind of cell, with its place among those of the period: totals are counted in that order. */
export interface Kind {
  name: KindName;
  light: LightLabel | null;
  index: number;
  /** What a clerk looks for first: the worst light, and reports that are not there. */
  alarming: boolean;
}

/** The kinds of a period, what needs attention first. */
export interface Kinds {
  all: readonly Kind[];
  of(report: ExpectedReport, attainment: ItemAttainment | null): Kind;
  none: Kind;
}

/** Kinds for the lights of a period. The worst light is the one called red, else the last of several. */
export function kindsFor(labels: readonly LightLabel[]): Kinds {
  const lights = labels.filter(({ undetermined }) => !undetermined);
  const worst = lights.find(({ name }) => name === 'red') ?? (lights.length > 1 ? lights.at(-1)! : null);
  const others = lights.filter((light) => light !== worst).toReversed();
  const drawn: { name: KindName; light: LightLabel | null }[] = [
    ...(worst ? [{ name: 'light' as const, light: worst }] : []),
    ...(['missing', 'returned', 'notEvaluated'] as const).map((name) => ({ name, light: null })),
    ...others.map((light) => ({ name: 'light' as const, light })),
    ...(['reported', 'nilReturn', 'exempt', 'none'] as const).map((name) => ({ name, light: null })),
  ];
  const all = drawn.map((kind, index): Kind => ({
    ...kind,
    index,
    alarming: kind.name === 'missing' || kind.name === 'returned' || (worst !== null && kind.light === worst),
  }));
  const plain = new Map(all.filter(({ light }) => light === null).map((kind) => [kind.name, kind]));
  const lit = new Map(all.flatMap((kind) => (kind.light === null ? [] : [[kind.light.name, kind] as const])));
  return {
    all,
    none: plain.get('none')!,
    of({ state, nilReturn }, attainment) {
      if (state !== 'reported') return plain.get(state)!;
      if (nilReturn) return plain.get('nilReturn')!;
      if (attainment === null) return plain.get('reported')!;
      if (attainment.paceStatus === 'undetermined') return plain.get('notEvaluated')!;
      // A scheme may leave some figures without a light.
      return lit.get(attainment.statusLight ?? '') ?? plain.get('reported')!;
    },
  };
}

/**
 * How bad a duty is, the worst greatest: a cell shows its worst. What is behind comes before what was not evaluated, and that before
 * what keeps its schedule: a green beside an unknown is not shown as green.
 */
export function badness({ name, light, index, alarming }: Kind, attainment: ItemAttainment | null): number {
  if (light !== null) {
    if (attainment?.paceStatus !== 'behind') return 400 - index;
    return alarming ? 1000 : 700 - index;
  }
  return { light: 0, missing: 900, returned: 800, notEvaluated: 500, reported: 100, nilReturn: 90, exempt: 80, none: 0 }[name];
}

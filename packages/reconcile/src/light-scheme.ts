import type { Bilingual, Config, LightLabel, LightScheme, StatusLight } from '@duizhang/model';
import type { Pace } from './pace.ts';

export type ChosenScheme = NonNullable<Config['lightScheme']>;

const words: Readonly<Record<string, Bilingual>> = {
  green: { zh: '绿灯', en: 'green' },
  blue: { zh: '蓝灯', en: 'blue' },
  yellow: { zh: '黄灯', en: 'yellow' },
  orange: { zh: '橙灯', en: 'orange' },
  red: { zh: '红灯', en: 'red' },
  grey: { zh: '灰灯', en: 'grey' },
};

/** Who keeps the schedule, who is a little behind, and who is far behind or has missed the date. */
function threeColours(good: string, warning: string, bad: string): LightScheme {
  return {
    lights: [
      { name: good, paceStatuses: ['completed', 'ahead', 'onSchedule'] },
      { name: warning, atLeast: 80, overdue: false },
      { name: bad },
    ],
  };
}

const builtIn = {
  greenYellowRed: threeColours('green', 'yellow', 'red'),
  blueOrangeRed: threeColours('blue', 'orange', 'red'),
} as const;

/** The lights that a name stands for; without a choice green, yellow, red. */
export function schemeOf(chosen: ChosenScheme | undefined): LightScheme {
  return typeof chosen === 'object' ? chosen : builtIn[chosen ?? 'greenYellowRed'];
}

/** The lights of a scheme as people read them, in its order; that of what can't be judged stands last and says so. */
export function lightLabels({ lights, undetermined }: LightScheme): LightLabel[] {
  const labels = lights.map(labelOf);
  return undetermined === undefined ? labels : [...labels, { ...labelOf({ name: undetermined }), undetermined: true }];
}

function labelOf({ name, label }: StatusLight): LightLabel {
  return { name, ...(label ?? (Object.hasOwn(words, name) ? words[name]! : { zh: name, en: name })) };
}

/** What a light depends on; `daysLeft` from the day of judgement to the due date, negative when it has passed. */
export type Lit = Pick<Pace, 'paceStatus' | 'againstSchedule'> & { due: boolean; daysLeft: number | null };

/**
 * The light for a pace: the first whose conditions all hold; null where none holds. What can't be judged has the light of
 * its own, if the scheme has one, and never another.
 */
export function lightOf(scheme: LightScheme, lit: Lit): string | null {
  if (lit.paceStatus === 'undetermined') return scheme.undetermined ?? null;
  return scheme.lights.find((light) => isLit(light, lit))?.name ?? null;
}

function isLit(light: StatusLight, { paceStatus, againstSchedule, due, daysLeft }: Lit): boolean {
  const behind = paceStatus === 'behind';
  if (light.paceStatuses && !light.paceStatuses.includes(paceStatus as 'behind')) return false;
  if (light.overdue !== undefined && light.overdue !== (due && behind)) return false;
  if (light.dueWithinDays !== undefined && (paceStatus === 'completed' || daysLeft === null || daysLeft > light.dueWithinDays))
    return false;
  // What keeps its schedule is at 100, also a rate that has none; what is behind without a number is nowhere.
  const reached = behind ? (againstSchedule ?? 0) : Math.max(100, againstSchedule ?? 100);
  return light.atLeast === undefined || reached >= light.atLeast;
}

/** What is wrong with a scheme that its schema can't say, each in a sentence that names the light; empty when nothing is. */
export function lightProblems({ lights, undetermined }: LightScheme): Bilingual[] {
  const problems: Bilingual[] = [];
  const names = new Set<string>();
  for (const [index, light] of lights.entries()) {
    const { name } = light;
    if (names.has(name))
      problems.push({ zh: `灯 ${name} 出现了两次，请改名或删去其一`, en: `light ${name} stands twice: rename or remove one` });
    names.add(name);
    const earlier = lights.slice(0, index).find((before) => covers(before, light));
    if (earlier)
      problems.push({
        zh: `灯 ${name} 永远不会亮：排在它前面的 ${earlier.name} 已包括它的全部情形；atLeast（不低于）应从高到低排列，没有条件的灯放在最后`,
        en: `light ${name} is never shown: ${earlier.name} before it covers all of it; atLeast must fall from light to light, and a light without conditions stands last`,
      });
  }
  if (undetermined !== undefined && names.has(undetermined))
    problems.push({
      zh: `undetermined（无法判断时）不得用 ${undetermined}：无法判断的不能与已判断的亮同样的灯，请另取名，例如 grey`,
      en: `undetermined must not be ${undetermined}: what can't be judged may not look like what was; take another name, such as grey`,
    });
  return problems;
}

/** Whether a light is shown wherever another would be. */
function covers(a: StatusLight, b: StatusLight): boolean {
  return (
    (a.atLeast === undefined || (b.atLeast !== undefined && a.atLeast <= b.atLeast)) &&
    (a.overdue === undefined || a.overdue === b.overdue) &&
    (a.dueWithinDays === undefined || (b.dueWithinDays !== undefined && b.dueWithinDays <= a.dueWithinDays)) &&
    (a.paceStatuses === undefined || (b.paceStatuses !== undefined && b.paceStatuses.every((status) => a.paceStatuses!.includes(status))))
  );
}

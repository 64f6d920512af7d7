import type { Bilingual } from '@duizhang/model';
import { lineText } from './components/line.ts';
import { graphemes } from './components/width.ts';
import { bindings } from './keymap.ts';
import { view } from './screens/view.ts';
import type { Session } from './session.ts';

/** What a script does, line by line. */
export type Act =
  | { kind: 'size'; columns: number; rows: number }
  | { kind: 'press'; keys: readonly string[] }
  | { kind: 'type' | 'paste' | 'shot' | 'expect'; text: string }
  | { kind: 'rest' };

/** An act with its line in the script, counted from 1. */
export type PlacedAct = Act & { line: number };

/** A line that can't be played, in words. */
export interface ScriptProblem {
  line: number;
  text: Bilingual;
}

const keyNames: ReadonlySet<string> = new Set(bindings.flatMap(({ keys }) => keys));

/**
 * Reads a script of keys, one act a line: `size 100 30`, `press 2 down enter`, `type 大数据局`, `paste …`, `rest` (waits for what the UI
 * has asked for), `expect …` (must stand on the screen), `shot <title>` (the screen as text). Lines that begin with # say what for.
 */
export function readScript(text: string): { acts: PlacedAct[]; problems: ScriptProblem[] } {
  const acts: PlacedAct[] = [];
  const problems: ScriptProblem[] = [];
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = index + 1;
    const trimmed = raw.trim();
    if (trimmed === '' || trimmed.startsWith('#')) continue;
    const act = readAct(trimmed);
    if ('zh' in act) problems.push({ line, text: act });
    else acts.push({ ...act, line });
  }
  return { acts, problems };
}

function readAct(line: string): Act | Bilingual {
  const [verb = '', ...words] = line.split(/\s+/);
  const rest = line.slice(verb.length).trim();
  switch (verb) {
    case 'rest':
      return { kind: 'rest' };
    case 'size': {
      const [columns = NaN, rows = NaN] = words.map(Number);
      const fits = [columns, rows].every((count) => Number.isInteger(count) && count > 0 && count <= 500);
      return fits ? { kind: 'size', columns, rows } : { zh: '尺寸应写作 size 列数 行数。', en: 'A size is written: size columns rows.' };
    }
    case 'press': {
      const unknown = words.find((key) => !keyNames.has(key));
      if (words.length > 0 && unknown === undefined) return { kind: 'press', keys: words };
      return { zh: `没有名为“${unknown ?? ''}”的按键。`, en: `There is no key "${unknown ?? ''}".` };
    }
    case 'type':
    case 'paste':
    case 'expect':
    case 'shot':
      return rest === '' ? { zh: `${verb} 后面缺少文字。`, en: `${verb} lacks its text.` } : { kind: verb, text: rest };
    default:
      return { zh: `不认识“${verb}”。`, en: `"${verb}" is no act.` };
  }
}

/** What stood on the screen instead of what a script expected. */
export class Unexpected extends Error {
  readonly act: PlacedAct & { kind: 'expect' };
  readonly rows: readonly string[];

  constructor(act: PlacedAct & { kind: 'expect' }, rows: readonly string[]) {
    super(`line ${act.line}: "${act.text}" is not on the screen`);
    this.act = act;
    this.rows = rows;
  }
}

/** Plays a script on a session, without a terminal. `shot` gets the screen's rows, without trailing blanks. Throws `Unexpected`. */
export async function play(
  session: Session,
  acts: readonly PlacedAct[],
  shot: (title: string, rows: readonly string[]) => void,
): Promise<void> {
  const screen = () => view(session.state()).rows.map((row) => lineText(row).trimEnd());
  const press = (name: string, text: string) => session.press({ name, text }, () => view(session.state()).scrollEnd);
  for (const act of acts) {
    switch (act.kind) {
      case 'size':
        session.resize(act.columns, act.rows);
        break;
      case 'press':
        for (const key of act.keys) press(key, key === 'space' ? ' ' : [...key].length === 1 ? key : '');
        break;
      case 'type':
        for (const character of graphemes(act.text)) press(character === ' ' ? 'space' : character, character);
        break;
      case 'paste':
        session.paste(act.text);
        break;
      case 'rest':
        await session.rested();
        break;
      case 'shot':
        shot(act.text, screen());
        break;
      case 'expect': {
        const rows = screen();
        if (!rows.some((row) => row.includes(act.text))) throw new Unexpected({ ...act, kind: 'expect' }, rows);
      }
    }
  }
}

import { sameCause } from './alike.ts';
import { moveTo, positionOf, type QueueState } from './queue-moves.ts';
import { only, progressOf, type Handler, type TuiState } from './types.ts';

const fingerprintOf = (state: TuiState, item: number): string | null => state.model.items[item]?.finding.fingerprint ?? null;

/** First and last place of the range that is being marked, null when none is. */
export function rangeOf(state: TuiState): readonly [number, number] | null {
  const { queue, model } = state;
  if (queue.rangeFrom === null || queue.current < 0) return null;
  const from = model.itemsOf(queue.rangeFrom)[0];
  if (from === undefined) return null;
  // A finding that is filtered out meanwhile stands for where it would be.
  const places = [Math.min(positionOf(state, from), queue.visible.length - 1), positionOf(state)] as const;
  return [Math.min(...places), Math.max(...places)];
}

/** The marked items, those of an open range included. */
export function* markedItems(state: TuiState): Generator<number> {
  const { model, queue } = state;
  const range = rangeOf(state);
  const inRange = range ? queue.visible.subarray(range[0], range[1] + 1) : new Uint32Array();
  yield* inRange;
  const seen = new Set(inRange);
  for (const mark of queue.marks) for (const item of model.itemsOf(mark)) if (!seen.has(item)) yield item;
}

/** Whether anything is marked. */
export function hasMarks({ queue }: Pick<TuiState, 'queue'>): boolean {
  return queue.marks.size > 0 || queue.rangeFrom !== null;
}

/** Marks the finding under the cursor, or no longer, and goes on to the next. */
const mark: Handler = (state) => {
  const { queue } = state;
  const fingerprint = fingerprintOf(state, queue.current);
  if (fingerprint === null) return only(state);
  const marks = new Set(queue.marks);
  if (!marks.delete(fingerprint)) marks.add(fingerprint);
  const next = queue.visible[positionOf(state) + 1] ?? queue.current;
  return only(moveTo({ ...state, queue: { ...queue, marks } }, next));
};

/** Begins a range at the cursor, or marks the one that was begun. */
const markRange: Handler = (state) => {
  const { queue } = state;
  if (queue.rangeFrom === null) return only({ ...state, queue: { ...queue, rangeFrom: fingerprintOf(state, queue.current) } });
  const marks = new Set(queue.marks);
  for (const item of markedItems(state)) marks.add(fingerprintOf(state, item)!);
  return only({ ...state, queue: { ...queue, marks, rangeFrom: null } });
};

/** Marks what is listed and has the same cause as the finding under the cursor. */
const markAlike: Handler = (state) => {
  const { queue, model } = state;
  if (queue.current < 0) return only(state);
  const alike = queue.visible.filter(sameCause(model, queue.current));
  const marks = new Set(queue.marks);
  for (const item of alike) marks.add(fingerprintOf(state, item)!);
  return only({ ...state, queue: { ...queue, marks } });
};

/** The list after a decision: without marks on the findings that it was about, and on what was decided before and skipped. */
export function unmarked(state: TuiState, fingerprints: readonly string[]): QueueState {
  const { queue, model, standings } = state;
  if (!hasMarks(state)) return queue;
  const gone = new Set(fingerprints);
  const waits = (mark: string) => !gone.has(mark) && model.itemsOf(mark).some((item) => progressOf(standings[item]!) !== 'decided');
  return { ...queue, marks: new Set([...queue.marks].filter(waits)), rangeFrom: null };
}

/** Takes the range back that is being marked, else all marks. */
export function withoutMarks(queue: QueueState): QueueState {
  return queue.rangeFrom === null ? { ...queue, marks: new Set() } : { ...queue, rangeFrom: null };
}

export const markingCommands = { mark, markRange, markAlike };

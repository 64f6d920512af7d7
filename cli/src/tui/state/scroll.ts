/** First shown row so that the cursor is in view: moves only as far as it must, so that few rows change. */
export function scrollTo(top: number, cursor: number, height: number, count: number): number {
  const lowest = Math.max(0, count - height);
  const wanted = cursor < top ? cursor : cursor >= top + height ? cursor - height + 1 : top;
  return Math.max(0, Math.min(lowest, wanted));
}

/**
 * The same for a list whose rows are costly to send: a cursor that leaves the view gets a third of it ahead of itself, so that going on
 * in that direction changes two rows at most keys, and all of them at one in many.
 */
export function scrollAhead(top: number, cursor: number, height: number, count: number): number {
  const ahead = Math.floor(height / 3);
  const lowest = Math.max(0, count - height);
  const wanted = cursor < top ? cursor - ahead : cursor >= top + height ? cursor - height + 1 + ahead : top;
  return Math.max(0, Math.min(lowest, wanted));
}

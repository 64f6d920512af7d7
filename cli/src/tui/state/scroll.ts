/** First shown row so that the cursor is in view: moves only as far as it must, so that few rows change. */
export function scrollTo(top: number, cursor: number, height: number, count: number): number {
  const lowest = Math.max(0, count - height);
  const wanted = cursor < top ? cursor : cursor >= top + height ? cursor - height + 1 : top;
  return Math.max(0, Math.min(lowest, wanted));
}

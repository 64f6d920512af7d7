/**
 * A computation whose result is kept as long as what it was computed from: a frame is drawn for every key, and what counts a hundred
 * thousand findings changes only with a decision. Further arguments must follow from the first.
 */
export function remembered<Key extends object, Rest extends readonly unknown[], Value>(
  compute: (key: Key, ...rest: Rest) => Value,
): (key: Key, ...rest: Rest) => Value {
  const known = new WeakMap<Key, { value: Value }>();
  return (key, ...rest) => {
    const before = known.get(key);
    if (before) return before.value;
    const value = compute(key, ...rest);
    known.set(key, { value });
    return value;
  };
}

/** Whether an error says that something is larger than the engine can hold: the file asks for too much, and nothing of ours is broken. */
export function isTooBig(error: unknown): boolean {
  return (
    error instanceof RangeError &&
    /^(?:Invalid (?:string|array|typed array) length|(?:Map|Set) maximum size exceeded|Array buffer allocation failed)/.test(error.message)
  );
}

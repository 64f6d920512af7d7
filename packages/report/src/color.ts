/** The colours that text reports use; each a no-op when colour is off. */
export interface Palette {
  red(text: string): string;
  yellow(text: string): string;
  green(text: string): string;
  cyan(text: string): string;
  bold(text: string): string;
  dim(text: string): string;
}

/** Makes the palette for a run. */
export function palette(color: boolean): Palette {
  const style = (on: number, off: number) => (text: string) => (color ? `\u001b[${on}m${text}\u001b[${off}m` : text);
  return { red: style(31, 39), yellow: style(33, 39), green: style(32, 39), cyan: style(36, 39), bold: style(1, 22), dim: style(2, 22) };
}

/**
 * What puts a text on the clipboard of the terminal that a person sits at, wherever this program runs (OSC 52). tmux takes it for itself,
 * or, where it is set so, ignores it: so it is told a second time to hand it through.
 */
export function clipboardSequence(text: string, env: Readonly<Record<string, string | undefined>>): string {
  const sequence = `\u001b]52;c;${Buffer.from(text, 'utf8').toString('base64')}\u0007`;
  if (!env['TMUX']) return sequence;
  return `${sequence}\u001bPtmux;${sequence.replaceAll('\u001b', '\u001b\u001b')}\u001b\\`;
}

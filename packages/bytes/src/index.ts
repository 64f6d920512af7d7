/** Bytes that somebody sent: what they are, their text by evidence, their parts within limits. Never throws. */
export * from './decode.ts';
export * from './ole-directory.ts';
export { chooseEncoding } from './decode-evidence.ts';
export { textPieces } from './decode-pieces.ts';
export * from './sniff.ts';
export * from './source.ts';
export * from './zip.ts';
export * from './zip-writer.ts';

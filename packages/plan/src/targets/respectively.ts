import type { QuantitySpan } from '@duizhang/lexicon';
import { nameBefore } from './names.ts';
import { behindLast, WINDOW } from './promise.ts';

/** One pair of a list with 分别: its noun, the head that the list shares, its number and its stretch of text. */
export interface Pair {
  span: QuantitySpan;
  name: { start: number; end: number };
  /** What the short members share with the last one (三级[定点医疗机构…率]); empty where each noun is whole. */
  head: { start: number; end: number };
  from: number;
  to: number;
  listMember: boolean;
  flags: string[];
  lead: string;
}

/**
 * A、B分别达到60%、70%: each noun its own number. Null where the quantity at `index` opens no such list.
 * Where nouns and numbers don't pair up, each number gets the whole list as its name and the flag `unpairedRespectively`.
 */
export function respectively(folded: string, spans: readonly QuantitySpan[], index: number): Pair[] | null {
  const first = spans[index]!;
  const sentence = first.start - behindLast(folded.slice(Math.max(0, first.start - WINDOW), first.start), /[。;\n]/g).length;
  const near = folded.slice(Math.max(sentence, first.start - 14), first.start).lastIndexOf('分别');
  const word = Math.max(sentence, first.start - 14) + near;
  if (near === -1 || /[,]/.test(folded.slice(word, first.start)) || first.start - word > 12) return null;

  const members = [first];
  for (let next = index + 1; next < spans.length; next++) {
    const span = spans[next]!;
    if (!/^ ?(?:[、,]|和|及|与|以及) ?$/.test(folded.slice(members.at(-1)!.end, span.start))) break;
    members.push(span);
  }
  if (members.length < 2) return null;

  const comma = word - behindLast(folded.slice(sentence, word), /,/g).length;
  const whole = nameBefore(folded, comma, word);
  const nouns = splitNouns(folded, whole.start, whole.end, members.length);
  if (!nouns) {
    return members.map((span) => ({
      span,
      name: whole,
      head: { start: 0, end: 0 },
      from: whole.start,
      to: span.end,
      listMember: false,
      flags: ['unpairedRespectively'],
      lead: folded.slice(comma, whole.start),
    }));
  }
  const shared = sharedHead(folded, nouns);
  return members.map((span, i) => ({
    span,
    name: nouns[i]!,
    head: i < nouns.length - 1 ? shared : { start: 0, end: 0 },
    from: nouns[i]!.start,
    to: span.end,
    listMember: false,
    flags: [],
    lead: folded.slice(comma, whole.start),
  }));
}

/** Exactly `count` nouns, split at 、 first, then at 和/及/与; null where that can't be had. */
function splitNouns(folded: string, start: number, end: number, count: number): { start: number; end: number }[] | null {
  for (const pattern of [/、/g, /、|和|及|与|以及/g]) {
    const cuts = [...folded.slice(start, end).matchAll(pattern)];
    if (cuts.length !== count - 1) continue;
    const edges = [...cuts.map((c) => ({ at: start + c.index, width: c[0].length })), { at: end, width: 0 }];
    let from = start;
    const nouns = edges.map((edge) => {
      const noun = { start: from, end: edge.at };
      from = edge.at + edge.width;
      return noun;
    });
    if (nouns.every((n) => n.end > n.start)) return nouns;
  }
  return null;
}

/** 三级、二级定点医疗机构…率: the first noun lacks the head that stands behind its counterpart 二级. */
function sharedHead(folded: string, nouns: readonly { start: number; end: number }[]): { start: number; end: number } {
  const last = nouns.at(-1)!;
  const first = nouns[0]!;
  const length = first.end - first.start;
  if (length > 6 || folded[first.end - 1] === folded[last.end - 1]) return { start: 0, end: 0 };
  const counterpart = folded.slice(last.start, last.start + length + 2).indexOf(folded[first.end - 1]!);
  // 南宁、柳州、玉林制造城…产值: names of one length take the head behind the last of them.
  if (counterpart === -1) {
    const alike = nouns.slice(0, -1).every((noun) => noun.end - noun.start === length) && length <= 4 && last.end - last.start > length + 2;
    return alike ? { start: last.start + length, end: last.end } : { start: 0, end: 0 };
  }
  return { start: last.start + counterpart + 1, end: last.end };
}

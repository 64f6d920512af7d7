import type { Bilingual } from '@duizhang/model';
import { familiarCharacters, telltaleWords } from './plausibility-characters.ts';

/** Encodings of Chinese text before Unicode. Almost any bytes decode as either, so what they decode to has to speak for them. */
export type LegacyEncoding = 'gb18030' | 'big5';

/** What speaks for and against a text having been decoded rightly; counts of characters beyond ASCII. */
export interface Survey {
  han: number;
  /** Of these, those that Chinese text is mostly made of. */
  familiar: number;
  /** U+FFFD: bytes that do not decode. */
  broken: number;
  /** Kana, Greek, Cyrillic and private-use characters: what the rows beside the Chinese ones hold. */
  strange: number;
  /** Unbroken rows of characters beyond ASCII, and those of them that are one character amid Latin letters. */
  runs: number;
  lettered: number;
  /** A telltale word, where one was found. */
  word: string | null;
}

/** Bytes that are no Unicode, judged. `ascii` means given up: what is no ASCII will show as U+FFFD, never as words that nobody wrote. */
export interface Judgement {
  encoding: LegacyEncoding | 'ascii';
  certain: boolean;
  evidence: Bilingual;
}

/** Enough characters for a share to mean something; and so many that a good share needs no more of them. */
const enoughCharacters = 8;
const plentyCharacters = 500;
/** By so much the share of one encoding has to exceed that of the other. */
const leastLead = 0.15;
/**
 * A list of names has a share of 0.6, a poem 0.47, a plan 0.93. Korean and Russian decoded as GB18030 have at most 0.2, Japanese
 * decoded as Big5 up to 0.41: kana fall where Big5 keeps its simplest characters.
 */
const goodShare: Readonly<Record<LegacyEncoding, number>> = { gb18030: 0.33, big5: 0.55 };
const poorShare: Readonly<Record<LegacyEncoding, number>> = { gb18030: 0.28, big5: 0.45 };

const isFamiliar = new Uint8Array(0x10000);
for (const character of familiarCharacters) isFamiliar[character.charCodeAt(0)] = 1;

/**
 * Whether bytes that are no Unicode are GB18030, Big5, or neither. Text in Big5 decodes as GB18030 without an error, and Western
 * text often does; so both decodings are compared by what they say: words, familiar characters, characters that make no sense.
 * Looks at as many pieces as it needs.
 */
export function judgeLegacy(pieces: Iterable<Uint8Array>): Judgement {
  const candidates = (['gb18030', 'big5'] as const).map((encoding) => ({
    encoding,
    decoder: new TextDecoder(encoding, { ignoreBOM: true }),
    survey: emptySurvey(),
  }));
  const [gb, big5] = candidates as [(typeof candidates)[0], (typeof candidates)[0]];
  for (const piece of pieces) {
    for (const { decoder, survey } of candidates) surveyText(decoder.decode(piece, { stream: true }), survey);
    if (candidates.some(({ encoding, survey }) => survey.han >= plentyCharacters && share(survey) >= goodShare[encoding])) break;
  }
  const byWord = Number(big5.survey.word !== null) - Number(gb.survey.word !== null);
  const [chosen, other] = byWord > 0 || (byWord === 0 && share(big5.survey) > share(gb.survey) + leastLead) ? [big5, gb] : [gb, big5];
  return judge(chosen.encoding, chosen.survey, share(chosen.survey) - share(other.survey));
}

function judge(encoding: LegacyEncoding, survey: Survey, lead: number): Judgement {
  const { han, familiar, broken, strange, word } = survey;
  const name = encoding === 'big5' ? 'Big5' : 'GB18030';
  if (isWestern(survey) || isNonsense(encoding, survey)) {
    return {
      encoding: 'ascii',
      certain: false,
      evidence: isWestern(survey)
        ? {
            zh: '不是 UTF-8，也不像中文编码，像是西文单字节编码（如 Windows-1252）；ASCII 以外的字符无法确定',
            en: 'neither UTF-8 nor a Chinese encoding, rather a Western one of single bytes (such as Windows-1252); what is beyond ASCII stays unknown',
          }
        : {
            zh: `不是 UTF-8；按 ${name} 解码，${han} 个汉字中只有 ${familiar} 个常用字，另有 ${broken} 处无法解码，不像中文；ASCII 以外的字符无法确定`,
            en: `not UTF-8; decoded as ${name} only ${familiar} of ${han} characters are common ones and ${broken} places do not decode, so it is not Chinese; what is beyond ASCII stays unknown`,
          },
    };
  }
  const clean = broken * 200 <= han && strange * 10 <= han;
  if (clean && word !== null) {
    return {
      encoding,
      certain: true,
      evidence: { zh: `不是 UTF-8；按 ${name} 解码后含有“${word}”`, en: `not UTF-8; decoded as ${name} it contains “${word}”` },
    };
  }
  const certain = clean && han >= enoughCharacters && share(survey) >= goodShare[encoding] && lead >= leastLead;
  return {
    encoding,
    certain,
    evidence: {
      zh: `不是 UTF-8；按 ${name} 解码，${han} 个汉字中有 ${familiar} 个常用字${certain ? '' : '，证据不足'}`,
      en: `not UTF-8; decoded as ${name}, ${familiar} of ${han} characters are common ones${certain ? '' : ': too little evidence'}`,
    },
  };
}

/** Single characters amid Latin letters: the accented letters of `résumé`, each read together with the letter behind it. */
export function isWestern(survey: Survey): boolean {
  return survey.runs > 0 && survey.lettered * 2 >= survey.runs && share(survey) < goodShare.gb18030;
}

/** Characters that no Chinese text would consist of. A few of them say nothing: it may be a name. */
function isNonsense(encoding: LegacyEncoding, survey: Survey): boolean {
  const { han, broken, strange, word } = survey;
  if (word !== null) return false;
  return (han + broken + strange >= 12 && share(survey) < poorShare[encoding]) || broken > han;
}

/** How much of what is beyond ASCII is familiar, less what should not be there. */
function share({ han, familiar, broken, strange }: Survey): number {
  return (familiar - broken - strange) / Math.max(1, han + broken + strange);
}

export function emptySurvey(): Survey {
  return { han: 0, familiar: 0, broken: 0, strange: 0, runs: 0, lettered: 0, word: null };
}

/** Adds what a piece of decoded text says to a survey. */
export function surveyText(text: string, survey: Survey): void {
  let run = 0;
  for (let i = 0; i <= text.length; i++) {
    const c = i < text.length ? text.charCodeAt(i) : 0;
    if (c < 0x80) {
      if (run > 0) survey.runs++;
      if (run === 1 && (isLetter(c) || isLetter(text.charCodeAt(i - 2)))) survey.lettered++;
      run = 0;
      continue;
    }
    run++;
    if (c >= 0x3400 && c <= 0x9fff) {
      survey.han++;
      survey.familiar += isFamiliar[c]!;
    } else if (c === 0xfffd) survey.broken++;
    else if ((c >= 0x3040 && c <= 0x30ff) || (c >= 0x370 && c <= 0x4ff) || (c >= 0xe000 && c <= 0xf8ff)) survey.strange++;
  }
  survey.word ??= telltaleWords.find((word) => text.includes(word)) ?? null;
}

function isLetter(c: number): boolean {
  return (c >= 0x41 && c <= 0x5a) || (c >= 0x61 && c <= 0x7a);
}

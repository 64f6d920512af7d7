import { isAscii, isUtf8 } from 'node:buffer';
import { emptySurvey, isWestern, surveyText } from './plausibility.ts';

/** What the lines of a sample say that is not UTF-8 as a whole. */
export interface LineSurvey {
  /** Lines beyond doubt in UTF-8, some perhaps with a broken byte. */
  utf8: number;
  /** Lines that are not UTF-8, and those of the first hundred of them that read as GB18030. */
  other: number;
  gb18030: number;
  /** Of the lines that are not UTF-8, the first one's number, from 1. */
  firstOther: number;
}

/** How many lines that are not UTF-8 are looked at closely. */
const closeLook = 100;

/** Files that were put together have lines in UTF-8 and lines in GB18030; neither encoding explains the whole. */
export function surveyLines(sample: Uint8Array): LineSurvey {
  const survey: LineSurvey = { utf8: 0, other: 0, gb18030: 0, firstOther: 0 };
  let number = 0;
  for (let at = 0; at < sample.length;) {
    const end = sample.indexOf(0x0a, at) + 1 || sample.length;
    const line = sample.subarray(at, end);
    at = end;
    number++;
    if (isAscii(line)) continue;
    if (isUtf8(line)) {
      if (isSurelyUtf8(line)) survey.utf8++;
      continue;
    }
    // The sample may end inside a character.
    if (at === sample.length && survey.utf8 + survey.other > 0 && sample.at(-1) !== 0x0a) continue;
    survey.other++;
    survey.firstOther ||= number;
    if (survey.other > closeLook) continue;
    if (encodingOfLine(line) === 'gb18030') survey.gb18030++;
    else if (isDamagedUtf8(line)) survey.utf8++;
  }
  return survey;
}

/** The encoding of one line of a file that has both; UTF-8, with U+FFFD for what does not decode, where neither fits. */
export function encodingOfLine(line: Uint8Array): 'utf-8' | 'gb18030' {
  if (isUtf8(line) || isDamagedUtf8(line)) return 'utf-8';
  const text = new TextDecoder('gb18030').decode(line);
  if (text.includes('\uFFFD')) return 'utf-8';
  const survey = emptySurvey();
  surveyText(text, survey);
  return isWestern(survey) ? 'utf-8' : 'gb18030';
}

/** Two Chinese characters in GB18030 may happen to be UTF-8; three characters of three bytes each, or two that are common ones, do not. */
function isSurelyUtf8(line: Uint8Array): boolean {
  const survey = emptySurvey();
  surveyText(new TextDecoder().decode(line), survey);
  return survey.han >= 3 || (survey.han === 2 && survey.familiar === 2);
}

/** Far more whole characters of three bytes than broken places: by chance no other encoding has them. */
function isDamagedUtf8(line: Uint8Array): boolean {
  const survey = emptySurvey();
  surveyText(new TextDecoder().decode(line), survey);
  return survey.han >= 3 && survey.han >= 2 * survey.broken;
}

import { fill, remedyOf, type Decision, type Finding, type Locale } from '@duizhang/model';
import { localTime } from '../../local-time.ts';
import { logStateWords } from '../../log-state-words.ts';
import { line, span, type Line } from '../components/line.ts';
import { actionWord, dispositionWord, severityWord, statusWord, words } from '../words.ts';
import type { Block } from './detail-block.ts';
import { sentenceOf, type Known } from './detail-known.ts';
import { detailWords } from './detail-words.ts';

/** Who, how grave, which rule, where it stands; then the sentence. */
export function findingBlock({ dossier: { finding }, disposition, rules, nameOf, locale }: Known): Block {
  const outcome = finding.outcome === 'notEvaluated' ? `  ? ${words.notEvaluated[locale]}` : '';
  const isUndecided = disposition === 'open' || disposition === 'expired';
  return {
    title: words.findingTitle[locale],
    text: [
      [
        span(finding.orgUnitId === null ? words.noOrgUnit[locale] : nameOf(finding.orgUnitId), 'title'),
        span('  '),
        span(severityWord[finding.severity][locale], finding.severity),
        span(`  ${rules.get(finding.ruleId)?.title[locale] ?? ''} (${finding.ruleId})${outcome}  `),
        span(dispositionWord[disposition][locale], isUndecided ? 'warning' : 'good'),
      ],
      [span(sentenceOf(finding, rules, locale), finding.severity)],
    ],
  };
}

/** What else the row says. */
export function rowBlock({ dossier: { row }, locale }: Known): Block[] {
  if (!row) return [];
  const shown = (raw: string) => (raw === '' ? words.blank[locale] : raw);
  const status = row.status.value === null ? shown(row.status.raw) : statusWord[row.status.value][locale];
  const text: Line[] = [
    [
      span(words.previous[locale], 'dim'),
      span(shown(row.previous.raw)),
      span(`   ${words.actual[locale]}`, 'dim'),
      span(shown(row.actual.raw), 'mark'),
      span(`   ${words.status[locale]}`, 'dim'),
      span(status),
    ],
  ];
  for (const [label, cell] of [
    [words.narrative, row.progressNarrative],
    [words.difficulties, row.difficulties],
    [words.evidence, row.evidence],
  ] as const) {
    if (cell.raw !== '') text.push([span(label[locale], 'dim'), span(cell.raw)]);
  }
  return [{ title: words.rowTitle[locale], text }];
}

/** Why the rule is there. */
export function ruleBlock({ dossier: { finding }, rules, locale }: Known): Block[] {
  return [{ title: words.ruleTitle[locale], text: [line(rules.get(finding.ruleId)?.why[locale] ?? finding.ruleId)] }];
}

/** The remedy with the finding's own data, then the likely readings. */
export function remedyBlock({ dossier: { finding }, rules, locale }: Known): Block[] {
  const rule = rules.get(finding.ruleId);
  const remedy = rule ? [line(fill(remedyOf(rule, finding.messageId), finding.data, locale))] : [];
  const likely = finding.suggestions.map((suggestion) => line(words.suggestions[locale] + suggestion));
  const text = [...remedy, ...likely];
  return text.length > 0 ? [{ title: words.remedyTitle[locale], text }] : [];
}

/** Every entry about the finding or its subject, with what became of it, in the order of the log. */
export function historyBlock({ dossier: { decisions }, locale, timeZone }: Known): Block {
  const title = words.historyTitle[locale];
  if (decisions.length === 0) return { title, text: [line(words.noHistory[locale], 'dim')] };
  return {
    title,
    text: decisions.map(({ decision, state, onThisEvidence }) => [
      span(entryText(decision, timeZone, locale), state === 'inForce' ? 'plain' : 'dim'),
      span(`  [${logStateWords[state][locale]}]${onThisEvidence ? '' : detailWords.otherEvidence[locale]}`, 'dim'),
    ]),
  };
}

function entryText({ at, actor, action, value, correction, members, reason }: Decision, zone: string, locale: Locale): string {
  const to = correction?.to ?? value;
  const parts = [
    localTime(at, zone),
    actor,
    actionWord[action][locale] + (members ? fill(detailWords.bulk, { count: members.length }, locale) : ''),
    to === null ? '' : fill(words.correctedTo, { value: to }, locale),
    reason,
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** Of each list so many are shown; all are counted. */
const SHOWN = 3;

/** Findings that may be worth deciding together: all are counted, the first of each kind shown. */
export function similarBlock({ dossier: { similar }, rules, nameOf, locale }: Known): Block {
  const title = detailWords.similarTitle[locale];
  const lists = (['sameCause', 'sameUnit', 'sameValue'] as const).filter((name) => similar[name].length > 0);
  if (lists.length === 0) return { title, text: [line(detailWords.noneSimilar[locale], 'dim')] };
  const shown = (finding: Finding): Line => {
    const who = finding.orgUnitId === null ? words.noOrgUnit[locale] : nameOf(finding.orgUnitId);
    return [
      span(`  ${who}  ${rules.get(finding.ruleId)?.title[locale] ?? finding.ruleId}  ${finding.at.cell ?? ''}`.trimEnd()),
      span(`  ${finding.fingerprint.slice(0, 8)}`, 'dim'),
    ];
  };
  return {
    title,
    text: lists.flatMap((name): Line[] => {
      const found = similar[name];
      const rest = found.length - SHOWN;
      return [
        line(fill(detailWords[name], { count: found.length }, locale)),
        ...found.slice(0, SHOWN).map(shown),
        ...(rest > 0 ? [line(`  ${fill(detailWords.andMore, { count: rest }, locale)}`, 'dim')] : []),
      ];
    }),
  };
}

import type { Bulletin, BulletinBlock, BulletinInline, BulletinNumber, Ranking } from '@duizhang/model';
import { writeDecisions, writeFindings } from './annex-lists.ts';
import { writeMatrix } from './annex-matrix.ts';
import { bulletinWords } from './bulletin-words.ts';
import { dateText, periodText } from './calendar-words.ts';
import type { BulletinInput, BulletinOptions } from './input.ts';
import { writeOverall } from './overall.ts';
import { writeProblems } from './problems.ts';
import { writeRanking } from './ranking.ts';
import { capital, Writing } from './writing.ts';

/**
 * The notice 通报 on a period as a document: title, number, addressees, body and annexes in the order of GB/T 9704, in one language. Every
 * number in it that says something of the period is a node with its evidence, which `resolve` opens and `recompute` checks. What is still
 * undecided is marked with its count, what could not be evaluated stands there with the reason. Nothing is judged here.
 */
export function bulletin(input: BulletinInput, options: BulletinOptions): Bulletin {
  return writeBulletin(new Writing(input, options));
}

/** The same with the writing that has just begun: what it knows of the period stays with who opens numbers afterwards. */
export function writeBulletin(writing: Writing): Bulletin {
  const { input, options, locale } = writing;
  const { reconciliation, catalogue } = input;
  const year = reconciliation.asOf.slice(0, 4);
  const period = periodText(reconciliation.reportingPeriod, locale);
  const plan = writing.spell(catalogue.title);
  const asOf = dateText(reconciliation.asOf, locale);
  const undecided = writing.book.count('findings', { standing: 'undecided' });
  const number = catalogue.docNumber ? writing.say(bulletinWords.planNumber, { number: writing.spell(catalogue.docNumber) }) : '';
  writing.paragraph(writing.say(bulletinWords.opening, { plan, number, period, asOf }));
  writing.paragraph(writing.say(bulletinWords.pendingAll, { asOf, count: undecided }));
  writeOverall(writing);
  writeRanking(writing);
  writeProblems(writing);
  writeDecided(writing);
  writeAsks(writing);
  const annexes = [
    { title: bulletinWords.annexes.matrix.title, write: writeMatrix },
    { title: bulletinWords.annexes.findings.title, write: writeFindings },
    { title: bulletinWords.annexes.decisions.title, write: writeDecisions },
  ].map(({ title, write }) => {
    const annex = new Writing(input, options, writing);
    write(annex);
    return { title: annex.word(title), blocks: annex.blocks };
  });
  return numbered(
    {
      planId: reconciliation.planId,
      reportingPeriod: reconciliation.reportingPeriod,
      asOf: reconciliation.asOf,
      locale,
      versions: reconciliation.versions,
      documentNumber: bulletinWords.documentNumber[locale].replace('{year}', year),
      title: bulletinWords.title[locale].replace('{period}', () => period).replace('{plan}', () => plan),
      addressees: addressees(writing),
      undecided: undecided.numberId,
      body: writing.blocks,
      annexes,
      issuer: writing.word(bulletinWords.issuer),
      date: asOf,
      numbers: [],
    },
    writing.book.numbers,
  );
}

/** 各区、市政府，各有关部门：: groups of units that answer for something, districts by the name under which the plan calls them. */
function addressees(writing: Writing): string {
  const { reconciliation, locale } = writing;
  const groups = new Set<Ranking['group']>(reconciliation.rankings.map(({ group }) => group));
  const collective = reconciliation.expectedReports.find(({ via }) => via !== null)?.via ?? null;
  const { addressees: names } = bulletinWords;
  const named = [
    ...(groups.has('districts') ? [collective === null || locale === 'en' ? names.districts[locale] : writing.unit(collective)] : []),
    ...(groups.has('departments') ? [names.departments[locale]] : []),
    ...(groups.has('enterprises') ? [names.enterprises[locale]] : []),
  ];
  const text = named.length === 0 ? names.all[locale] : named.join(locale === 'zh' ? '，' : ', ');
  return `${capital(text)}${bulletinWords.colon[locale]}`;
}

function writeDecided(writing: Writing): void {
  const { book } = writing;
  const said = bulletinWords.decided;
  const total = book.count('findings');
  writing.section(said.heading);
  const stale = book.count('staleDecisions', {}, 'decisionId');
  writing.paragraph(
    writing.say(said.counts, {
      total,
      decided: book.count('findings', { standing: 'decided' }),
      deferred: book.count('findings', { standing: 'deferred' }),
      undecided: book.count('findings', { standing: 'undecided' }),
    }),
    writing.say(said.log, { count: book.count('decisions') }),
    stale.value === 0 ? [] : writing.say(said.stale, { count: stale }),
  );
}

/** What is asked of the units, as far as there is reason to ask it. No day is set: whoever signs sets it. */
function writeAsks(writing: Writing): void {
  const { book } = writing;
  const said = bulletinWords.asks;
  const open = [
    { form: said.report, facts: book.facts('expectedReports', { state: ['missing', 'returned'] }) },
    { form: said.catchUp, facts: book.facts('attainments', { paceStatus: 'behind' }) },
    { form: said.correct, facts: book.facts('findings', { outcome: 'fail' }) },
  ].filter(({ facts }) => facts.length > 0);
  writing.section(said.heading);
  writing.items([...open.map(({ form }) => form), said.goOn].map((form) => writing.say(form)));
}

/**
 * The same notice with its numbers counted n1, n2 … in the order in which they stand; those that were looked up and not written are left
 * out. A rate names the two numbers that it is made of.
 */
function numbered(draft: Bulletin, taken: readonly BulletinNumber[]): Bulletin {
  const written = new Set<string>();
  for (const blocks of [draft.body, ...draft.annexes.map((annex) => annex.blocks)])
    for (const inline of blocks.flatMap(inlinesOf)) if (typeof inline === 'object' && 'numberId' in inline) written.add(inline.numberId);
  const byId = new Map(taken.map((number) => [number.numberId, number]));
  for (const id of written) {
    const evidence = byId.get(id)?.evidence;
    if (evidence?.kind === 'rate') for (const of of [evidence.part, evidence.whole]) written.add(of);
  }
  const ids = new Map([...written].map((id, index) => [id, `n${index + 1}`]));
  const idOf = (id: string) => ids.get(id) ?? id;
  const rename = (inline: BulletinInline): BulletinInline =>
    typeof inline === 'object' && 'numberId' in inline ? { numberId: idOf(inline.numberId) } : inline;
  const renamed = (blocks: readonly BulletinBlock[]) => blocks.map((block) => mapInlines(block, rename));
  return {
    ...draft,
    undecided: idOf(draft.undecided),
    body: renamed(draft.body),
    annexes: draft.annexes.map((annex) => ({ ...annex, blocks: renamed(annex.blocks) })),
    numbers: [...written].map((id) => {
      const number = byId.get(id)!;
      const { evidence } = number;
      const own = evidence.kind === 'rate' ? { ...evidence, part: idOf(evidence.part), whole: idOf(evidence.whole) } : evidence;
      return { ...number, numberId: idOf(id), evidence: own };
    }),
  };
}

/** Everything that stands in a block, from left to right and from top to bottom. */
export function inlinesOf(block: BulletinBlock): BulletinInline[] {
  if (block.kind === 'heading') return [];
  return block.kind === 'paragraph' ? block.content : block.rows.flat(2);
}

function mapInlines(block: BulletinBlock, change: (inline: BulletinInline) => BulletinInline): BulletinBlock {
  if (block.kind === 'heading') return block;
  if (block.kind === 'paragraph') return { ...block, content: block.content.map(change) };
  return { ...block, rows: block.rows.map((row) => row.map((cell) => cell.map(change))) };
}

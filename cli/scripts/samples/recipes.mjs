// What is planted in the sample of the second quarter, unit by unit: how the file is spoilt, in which shape it is sent,
// and what that must lead to. One source: the files, the table of README.md and planted.json are all made from it.
//
// leadsTo: [rule, message, severity, place]; a place is [row, column], a field of the head block, 'sheet', 'file' or
// { orgUnitId } (a finding about a unit, in no file at all). sentAgain: the bytes of a second file, in which a fault with `again` shows.
// receivedOn: the day in the list of receipts. reads: what a value that looks odd must be read as, without any finding.
import { recipes as across } from './recipes-across.mjs';
import { recipes as files } from './recipes-files.mjs';
import { recipes as values } from './recipes-values.mjs';

/** A unit's faults may stand in two places; it sends one file all the same. */
export const recipes = merged([...values, ...files, ...across]);

function merged(all) {
  const byFile = new Map();
  for (const recipe of all) {
    const key = JSON.stringify([recipe.unit, recipe.name]);
    const known = byFile.get(key);
    byFile.set(key, known ? { ...known, ...recipe, faults: [...known.faults, ...recipe.faults] } : recipe);
  }
  return [...byFile.values()];
}

/** Units that send nothing at all. */
export const silent = ['secrets', 'port-office', 'arbitration'];

/** Units whose files, in the template, must give no finding whatever. */
export const clean = ['public-security', 'ecology-environment', 'united-front', 'peoples-bank', 'shinan', 'laoshan'];

/** Units that reported for the first quarter. */
export const reportedBefore = [
  'big-data',
  'administrative-approval',
  'housing-construction',
  'private-economy',
  'agriculture',
  'health',
  'education',
  'urban-management',
  'culture-tourism',
  'landscape-forestry',
  'commerce',
  'cyberspace',
  'industry-information',
  'communications',
  'science-technology',
  'development-reform',
  'public-security',
  'civil-affairs',
  'transport',
  'human-resources',
  'medical-insurance',
  'financial-regulation',
  'market-regulation',
  'peoples-bank',
  'water',
  'statistics',
  'audit',
  'shinan',
  'laoshan',
  'chengyang',
  'jimo',
  'jiaozhou',
  'licang',
  'xihaian-new-area',
];

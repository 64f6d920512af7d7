import type { Bilingual } from '@duizhang/model';
import { fitLine, line, type Line } from '../components/line.ts';
import { facetRows, type FacetKey, type FacetRow } from '../state/filter.ts';
import type { Model } from '../state/model.ts';
import type { Progress, TuiState } from '../state/types.ts';
import { facetsHeight } from '../state/viewport.ts';
import { progressWord, severityWord, words } from '../words.ts';
import { filterText } from './findings.ts';
import { tableRow, type Column } from './table.ts';

const facetName: Readonly<Record<FacetKey, Bilingual>> = {
  severity: words.severityFacet,
  progress: words.progressFacet,
  ruleId: words.ruleFacet,
  orgUnitId: words.orgUnitFacet,
};

/** Facets with live counts; the chosen value of each has a cross in brackets. */
export function filterScreen(state: TuiState, width: number): Line[] {
  const { locale, facets, model, queue } = state;
  const rows = facetRows(model, state.standings, queue.filter);
  const height = facetsHeight(state);
  const columns: Column[] = [{ width: 9 }, { width: 3 }, { width: Math.min(50, width - 26) }, { width: 7, align: 'right' }];
  const shown = rows.slice(facets.top, facets.top + height).map((row, offset) => {
    const index = facets.top + offset;
    const first = offset === 0 || rows[index - 1]?.key !== row.key;
    return fitLine(
      tableRow(
        columns,
        [
          { text: first ? facetName[row.key][locale] : '', style: 'title' },
          { text: row.chosen ? '[x]' : '[ ]' },
          { text: valueName(model, row, state) },
          { text: String(row.count) },
        ],
        index === facets.cursor,
      ),
      width,
    );
  });
  while (shown.length < height) shown.push(line(' '.repeat(width)));
  return [
    fitLine(line(` ${words.filterTitle[locale]}`, 'title'), width),
    ...shown,
    fitLine(line(` ${filterText(model, queue.filter, state)}`, 'warning'), width),
  ];
}

function valueName(model: Model, row: FacetRow, state: TuiState): string {
  const { locale } = state;
  switch (row.key) {
    case 'severity':
      return severityWord[row.value as keyof typeof severityWord][locale];
    case 'progress':
      return progressWord[row.value as Progress][locale];
    case 'ruleId':
      return model.rules.get(row.value)?.title[locale] ?? row.value;
    case 'orgUnitId':
      return model.orgUnits.find((unit) => unit.orgUnitId === row.value)?.name || words.noOrgUnit[locale];
  }
}

/**
 * The JSON Schemas (draft 2020-12) of every file that duizhang reads or writes, by short name.
 * Each field has a title and a description in English (`title`, `description`) and in Chinese (`x-zh`).
 * Beside them stands `submission.xsd`, an XML Schema: what systems push instead of a filled template, documented in both languages, too.
 */
import bulletin from '../bulletin.schema.json' with { type: 'json' };
import catalogue from '../catalogue.schema.json' with { type: 'json' };
import config from '../config.schema.json' with { type: 'json' };
import decision from '../decision.schema.json' with { type: 'json' };
import finding from '../finding.schema.json' with { type: 'json' };
import inspection from '../inspection.schema.json' with { type: 'json' };
import orgUnitRegister from '../org-unit-register.schema.json' with { type: 'json' };
import reconciliation from '../reconciliation.schema.json' with { type: 'json' };
import reportRow from '../report-row.schema.json' with { type: 'json' };
import suppressions from '../suppressions.schema.json' with { type: 'json' };
import validation from '../validation.schema.json' with { type: 'json' };

/** Every schema, keyed by the name under which `@duizhang/model` validates it. */
export const schemas: Readonly<Record<SchemaName, object>> = {
  bulletin,
  catalogue,
  config,
  decision,
  finding,
  inspection,
  orgUnitRegister,
  reconciliation,
  reportRow,
  suppressions,
  validation,
};

export type SchemaName =
  | 'bulletin'
  | 'catalogue'
  | 'config'
  | 'decision'
  | 'finding'
  | 'inspection'
  | 'orgUnitRegister'
  | 'reconciliation'
  | 'reportRow'
  | 'suppressions'
  | 'validation';

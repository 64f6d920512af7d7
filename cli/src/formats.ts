/** What `--format` takes, by what is reported. Stands alone: help needs it and loads nothing else. */
export const formatsOf = {
  validation: ['text', 'json', 'junit', 'sarif', 'github', 'gitlab-codequality', 'markdown'],
  reconciliation: ['text', 'json', 'sarif', 'github', 'gitlab-codequality', 'markdown'],
} as const;

export type Reported = keyof typeof formatsOf;
export type Format<R extends Reported = Reported> = (typeof formatsOf)[R][number];

/** The same for `report <kind>`. */
export const formatsOfReport = {
  ledger: ['text', 'json'],
  bulletin: ['text', 'markdown', 'json'],
} as const;

export type ReportKind = keyof typeof formatsOfReport;
export type ReportFormat<K extends ReportKind = ReportKind> = (typeof formatsOfReport)[K][number];

import type { Bilingual } from '@duizhang/model';

/** The run can't go on because of what it was given (usage, configuration, unreadable input): exit code 2. */
export class CannotRun extends Error {
  readonly text: Bilingual;

  /** @param zh the reason, with what was expected @param en the same in English */
  constructor(zh: string, en: string) {
    super(en);
    this.name = 'CannotRun';
    this.text = { zh, en };
  }
}

const names = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const name = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?';
const year = '((?:19|20|21)\\d{2})';
const monthForms = [new RegExp(`^${name}[-,/.]?${year}$`), new RegExp(`^${year}[-,/.]?${name}$`)];
const monthFirst = new RegExp(`^${name}(\\d{1,2})(?:st|nd|rd|th)?,${year}$`);
const dayFirst = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?[-/.,]?${name}[-/.,]?${year}$`);

/** The month that a folded text names in English with its year: jun2023, june,2023 is 2023-06; null where it names none. */
export function monthOfEnglish(key: string): string | null {
  for (const form of monthForms) {
    const match = form.exec(key);
    if (!match) continue;
    const [written, other] = [match[1]!, match[2]!];
    return /^\d/.test(written) ? `${written}-${number(other)}` : `${other}-${number(written)}`;
  }
  return null;
}

/** Year, month and day of a folded text that writes the month in English: 30-jun-2023, june30,2023; null where it does not. */
export function dayOfEnglish(key: string): { year: number; month: number; day: number } | null {
  const first = monthFirst.exec(key);
  if (first) return { year: Number(first[3]), month: Number(number(first[1]!)), day: Number(first[2]) };
  const second = dayFirst.exec(key);
  return second && { year: Number(second[3]), month: Number(number(second[2]!)), day: Number(second[1]) };
}

function number(month: string): string {
  return String(names.indexOf(month) + 1).padStart(2, '0');
}

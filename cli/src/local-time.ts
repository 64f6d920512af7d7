const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * A moment of a log (ISO) as people read it where they sit: `2023-07-15 16:00`. `zone` is an IANA name. A text that is no moment is
 * given as it is: nothing that stands in a log is lost from sight.
 */
export function localTime(at: string, zone: string): string {
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return at;
  const parts = new Map(
    formatterOf(zone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  return `${part('year')}-${part('month')}-${part('day')} ${part('hour')}:${part('minute')}`;
}

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  formatters.set(zone, made);
  return made;
}

const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** `2026-11-23` as `23 November 2026`. */
export function longDate(date: string): string {
  return format.format(new Date(date));
}

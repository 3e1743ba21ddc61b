const VIETNAM_OFFSET_MS = 7 * 3_600_000;

/**
 * ISO 8601 with Vietnam's offset, e.g. `2026-10-08T09:15:00.000+07:00`. One fixed offset, whatever zone the tablet is
 * set to, so that two such texts sort like the instants they name.
 */
export function toInstant(timeMs: number): string {
  return new Date(timeMs + VIETNAM_OFFSET_MS).toISOString().replace('Z', '+07:00');
}

/** Wall clock for the attract screen, e.g. `09:15`. */
export function clockFace(timeMs: number): string {
  return toInstant(timeMs).slice(11, 16);
}

/** e.g. `Thứ Năm, 08/10/2026`. */
export function calendarDay(timeMs: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'Asia/Ho_Chi_Minh',
    weekday: 'long',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  }).format(timeMs);
}

// Days and clock times in the zone of the site, whatever the browser's own zone is.

import { languageTag, t } from '../i18n.js';

const MINUTE = 60e3;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const formats = new Map();

/** The day stands before the month, as on the cards. */
function locale() {
  return languageTag() === 'en' ? 'en-GB' : languageTag();
}

function format(zone, name, options) {
  const key = `${zone} ${locale()} ${name}`;
  if (!formats.has(key)) {
    formats.set(key, new Intl.DateTimeFormat(locale(), { timeZone: zone, hourCycle: 'h23', ...options }));
  }
  return formats.get(key);
}

const numbers = new Map();

/** What a wall clock of the zone shows, as if it were UTC. */
function wall(at, zone) {
  if (!numbers.has(zone)) {
    numbers.set(
      zone,
      new Intl.DateTimeFormat('en-US', {
        timeZone: zone,
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
      }),
    );
  }
  const part = Object.fromEntries(
    numbers
      .get(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  return Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second);
}

/** The moment at which the wall clock shows that, looked for around daylight-saving changes too. */
function fromWall(shown, zone) {
  let at = shown;
  for (let i = 0; i < 3; i++) {
    at += shown - wall(at, zone);
  }
  return at;
}

function dayNumber(at, zone) {
  return Math.floor(wall(at, zone) / DAY);
}

/** Day 0 is the calendar day of the infusion; null where no infusion is charted. */
export function dayOf(at, model) {
  return model.dayZero === null ? null : dayNumber(at, model.zone) - dayNumber(model.dayZero, model.zone);
}

/** "Day 3", "Day −1"; empty where no infusion is charted. */
export function dayWords(at, model) {
  const day = dayOf(at, model);
  return day === null ? '' : t('day', { n: String(day).replace('-', '−') });
}

/** The calendar days between two moments: their beginnings, one after the other. */
export function days(from, to, zone) {
  const found = [];
  for (let n = dayNumber(from, zone); n <= dayNumber(to, zone); n++) {
    found.push({ at: fromWall(n * DAY, zone), next: fromWall((n + 1) * DAY, zone) });
  }
  return found;
}

/** Clock times between two moments every so many hours, midnight left out. */
export function hours(from, to, zone, step) {
  const found = [];
  days(from, to, zone).forEach((day) => {
    for (let hour = step; hour < 24; hour += step) {
      const at = fromWall(wall(day.at, zone) + hour * HOUR, zone);
      if (at >= from && at <= to) {
        found.push({ at, hour });
      }
    }
  });
  return found;
}

/** "14:30" */
export function clock(at, zone) {
  return format(zone, 'clock', { hour: '2-digit', minute: '2-digit' }).format(at);
}

/** "14 Nov" */
export function date(at, zone) {
  return format(zone, 'date', { day: 'numeric', month: 'short' }).format(at);
}

/** "14 Nov 2026, 14:30" */
export function full(at, zone) {
  return format(zone, 'full', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
}

/** "2 h 10 min" */
export function span(milliseconds) {
  const minutes = Math.round(Math.abs(milliseconds) / MINUTE);
  if (minutes < 60) {
    return t('span.minutes', { m: minutes });
  }
  const whole = Math.floor(minutes / 60);
  if (whole < 48) {
    return minutes % 60 === 0 ? t('span.hours', { h: whole }) : t('span.both', { h: whole, m: minutes % 60 });
  }
  const rest = whole % 24;
  return rest === 0 ? t('span.days', { d: Math.floor(whole / 24) }) : t('span.days.both', { d: Math.floor(whole / 24), h: rest });
}

/** How a moment lies to the one at the cursor: "at that moment", "2 h before". */
export function before(at, cursor) {
  return Math.abs(cursor - at) < MINUTE ? t('span.now') : t('span.before', { span: span(cursor - at) });
}

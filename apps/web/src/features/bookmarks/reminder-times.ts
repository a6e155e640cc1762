/** The times that a reminder is offered for. */
export const reminderChoices = ["none", "later_today", "tomorrow", "next_week", "at"] as const;
export type ReminderChoice = (typeof reminderChoices)[number];

const minutes = 60_000;
const hours = 60 * minutes;
const days = 24 * hours;
const morning = 9 * hours;

/** The time of day in a zone, written as if it were UTC. Undefined is the zone of the device. */
function wallClock(at: Date, timeZone: string | undefined): number {
  const format = new Intl.DateTimeFormat("en", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  });
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(parts.year!, parts.month! - 1, parts.day, parts.hour, parts.minute);
}

/** When it is that time of day in the zone. */
function instantOf(wall: number, timeZone: string | undefined): Date {
  const guess = wall - (wallClock(new Date(wall), timeZone) - wall);
  return new Date(guess - (wallClock(new Date(guess), timeZone) - wall));
}

type Parts = { timeZone?: string | undefined; /** What a field for date and time holds. */ typed?: string };

/** When a reminder comes, by the clock of a time zone; null for none. */
export function reminderTime(choice: ReminderChoice, now: Date, { timeZone, typed = "" }: Parts): Date | null {
  const wall = wallClock(now, timeZone);
  const midnight = Math.floor(wall / days) * days;
  switch (choice) {
    case "none":
      return null;
    case "later_today":
      return new Date(now.getTime() + 3 * hours);
    case "tomorrow":
      return instantOf(midnight + days + morning, timeZone);
    case "next_week": {
      const toMonday = (8 - new Date(midnight).getUTCDay()) % 7 || 7;
      return instantOf(midnight + toMonday * days + morning, timeZone);
    }
    case "at": {
      const at = Date.parse(`${typed}Z`);
      return Number.isNaN(at) ? null : instantOf(at, timeZone);
    }
  }
}

/** As a field for date and time wants it: the time of day in the zone. */
export const fieldValue = (at: Date, timeZone: string | undefined) =>
  new Date(wallClock(at, timeZone)).toISOString().slice(0, 16);

import { formatOf } from "./formats.ts";
import { createContext, useContext, useSyncExternalStore } from "react";

export type Clock = {
  locales: readonly string[];
  timeZone: string | undefined;
  /** Corrects what the platform cannot spell in the language. */
  respell?: (text: string) => string;
};

const asGiven = (text: string) => text;

/** The language and the time zone that times are shown in. */
export const ClockContext = createContext<Clock>({ locales: ["sv"], timeZone: undefined });

const minute = 60_000;
const steps: [limit: number, unit: Intl.RelativeTimeFormatUnit, size: number][] = [
  [minute, "second", 1_000],
  [60 * minute, "minute", minute],
  [24 * 60 * minute, "hour", 60 * minute],
  [7 * 24 * 60 * minute, "day", 24 * 60 * minute],
];

const listeners = new Set<() => void>();
let ticking: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void) {
  listeners.add(listener);
  ticking ??= setInterval(() => listeners.forEach((tell) => tell()), minute);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(ticking);
    ticking = undefined;
  };
}

const currentMinute = () => new Date(Math.floor(Date.now() / minute) * minute);

/** By how much clocks differ: what another one has told is not still to come for that. */
const clocksDiffer = 2 * minute;

/** Minutes, hours and days for a week, then the date; a year only when it is another one. */
export function relativeTime(at: Date, now: Date, { locales, timeZone, respell = asGiven }: Clock): string {
  const since = now.getTime() - at.getTime();
  const age = since > -clocksDiffer ? Math.max(0, since) : since;
  const step = steps.find(([limit]) => Math.abs(age) < limit);
  if (!step) {
    const sameYear = at.getFullYear() === now.getFullYear();
    const year = sameYear ? undefined : "numeric";
    return respell(
      formatOf(Intl.DateTimeFormat, locales, { day: "numeric", month: "long", year, timeZone }).format(at),
    );
  }
  const [, unit, size] = step;
  const count = unit === "second" ? 0 : Math.round(age / size);
  return respell(
    formatOf(Intl.RelativeTimeFormat, locales, { numeric: "auto" }).format(count === 0 ? 0 : -count, unit),
  );
}

/** The weekday, the date and the time of day with its zone. */
export function exactTime(at: Date, { locales, timeZone, respell = asGiven }: Clock): string {
  const format = formatOf(Intl.DateTimeFormat, locales, {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
    timeZone,
  });
  return respell(format.format(at));
}

/** A moment: how long ago on screen, exactly in its title and in print. */
export function Time({ value, exact = false }: { value: string; exact?: boolean }) {
  const clock = useContext(ClockContext);
  const at = new Date(value);
  // Drawn again when the words change, not with every minute: a page may show thousands.
  const shown = useSyncExternalStore(subscribe, () => exact || relativeTime(at, currentMinute(), clock));
  const exactly = exactTime(at, clock);
  return (
    <time dateTime={value} title={exact ? undefined : exactly}>
      {exact ? (
        exactly
      ) : (
        <>
          <span className="samrad-screen-only">{shown}</span>
          <span className="samrad-print-only">{exactly}</span>
        </>
      )}
    </time>
  );
}

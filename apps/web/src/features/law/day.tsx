import { formatOf } from "@samrad/ui/formats";
import { ClockContext } from "@samrad/ui/time";
import { useContext } from "react";

/** A day, such as that of a version. */
export function DayOf({ day }: { day: string }) {
  return <time dateTime={day}>{useDay()(day)}</time>;
}

/** A day in words. It has no time zone: a version is of the same day everywhere. */
export function useDay(): (day: string) => string {
  const { locales, respell = (text: string) => text } = useContext(ClockContext);
  const format = formatOf(Intl.DateTimeFormat, locales, {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  return (day) => respell(format.format(new Date(day)));
}

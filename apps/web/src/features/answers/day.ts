import { formatOf } from "@samrad/ui/formats";
import { ClockContext } from "@samrad/ui/time";
import { useContext } from "react";

/** A day in the reader's language: "25 november 2026". A date without a time is that day everywhere. */
export function useDay(): (date: string) => string {
  const { locales, timeZone, respell = (text: string) => text } = useContext(ClockContext);
  return (date) => {
    const zone = date.includes("T") ? timeZone : "UTC";
    return respell(
      formatOf(Intl.DateTimeFormat, locales, { dateStyle: "long", timeZone: zone }).format(new Date(date)),
    );
  };
}

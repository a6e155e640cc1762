import { formatOf } from "@samrad/ui/formats";
import { ClockContext } from "@samrad/ui/time";
import { useContext } from "react";

/** The name of a language or a country in the reader's language; its code when the browser has no name for it. */
export function useNames(type: "language" | "region"): (code: string) => string {
  const { locales } = useContext(ClockContext);
  return (code) => formatOf(Intl.DisplayNames, locales, { type, fallback: "code" }).of(code) ?? code;
}

/** The time of day. */
export function useTimeOfDay(): (at: string) => string {
  const { locales, timeZone } = useContext(ClockContext);
  return (at) =>
    formatOf(Intl.DateTimeFormat, locales, { hour: "2-digit", minute: "2-digit", timeZone }).format(new Date(at));
}

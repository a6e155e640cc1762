import { ClockContext } from "@samrad/ui/time";
import { useContext } from "react";

/** The name of a language or a country in the reader's language; its code when the browser has no name for it. */
export function useNames(type: "language" | "region"): (code: string) => string {
  const { locales } = useContext(ClockContext);
  const names = new Intl.DisplayNames([...locales], { type, fallback: "code" });
  return (code) => names.of(code) ?? code;
}

/** The time of day. */
export function useTimeOfDay(): (at: string) => string {
  const { locales, timeZone } = useContext(ClockContext);
  const format = new Intl.DateTimeFormat([...locales], { hour: "2-digit", minute: "2-digit", timeZone });
  return (at) => format.format(new Date(at));
}

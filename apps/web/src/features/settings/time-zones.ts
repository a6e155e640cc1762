import type { Option } from "@samrad/ui/select";

/** Every time zone that the browser knows, and the one in use even if it does not. */
export function timeZoneOptions(current: string): Option[] {
  const zones = new Set([...Intl.supportedValuesOf("timeZone"), current]);
  return [...zones].toSorted().map((value) => ({ value, label: value.replaceAll("_", " ") }));
}

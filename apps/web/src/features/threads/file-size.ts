import { formatOf } from "@samrad/ui/formats";
const units = ["byte", "kilobyte", "megabyte"] as const;

/** A number of bytes in the unit that gives the fewest digits. */
export function fileSize(bytes: number, locales: readonly string[]): string {
  const step = bytes < 1_000 ? 0 : bytes < 1_000_000 ? 1 : 2;
  const options = { style: "unit", unit: units[step], unitDisplay: "short", maximumFractionDigits: step === 2 ? 1 : 0 };
  return formatOf(Intl.NumberFormat, locales, options as Intl.NumberFormatOptions).format(bytes / 1_000 ** step);
}

/** What kind of file a name says it is: PDF, DOCX. */
export function fileKind(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot > 0 ? name.slice(dot + 1).toUpperCase() : "";
}

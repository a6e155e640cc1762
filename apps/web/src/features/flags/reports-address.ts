/** `rulings` are about posts of the reader's own. */
export type WantedReports = { view?: "rulings" };

/** Takes what is of use from an address. */
export function readReportsAddress({ view }: Record<string, unknown>): WantedReports {
  return view === "rulings" ? { view } : {};
}

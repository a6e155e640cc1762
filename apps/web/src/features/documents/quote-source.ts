import type { QuoteSource } from "@samrad/contracts/threads";

/** Where the quoted post stands in its thread. */
export function postAddress({ threadId, number }: QuoteSource): string {
  return `/threads/${threadId}?post=${number}`;
}

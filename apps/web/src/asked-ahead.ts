type Ahead = { samradAhead?: { url: string; answer: Promise<Response> } };

/**
 * The answer to what `ahead.js` has asked before this script was there, if that is what is asked now. Only who asks first
 * gets it: later it is old.
 */
export function takeAskedAhead(url: unknown): Promise<Response> | undefined {
  const page = globalThis as Ahead;
  const ahead = page.samradAhead;
  delete page.samradAhead;
  return ahead?.url === url ? ahead?.answer : undefined;
}

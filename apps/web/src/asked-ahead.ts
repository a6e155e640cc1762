declare global {
  interface Window {
    samradAhead?: { url: string; answer: Promise<Response> };
  }
}

/**
 * The answer to what `ahead.js` has asked before this script was there, if that is what is asked now. Only who asks first
 * gets it: later it is old.
 */
export function takeAskedAhead(url: unknown): Promise<Response> | undefined {
  const { samradAhead: ahead } = window;
  delete window.samradAhead;
  return ahead?.url === url ? ahead?.answer : undefined;
}

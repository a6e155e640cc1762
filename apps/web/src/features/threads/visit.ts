import { v7 as newId } from "uuid";

const storedAs = "samrad.visit";
/** A page that is loaded again within this time is still the same visit. */
const keptFor = 30 * 60_000;

type Visit = { threadId: string; id: string; at: number };

function readStored(): Visit | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(storedAs) ?? "null") ?? undefined;
  } catch {
    return undefined;
  }
}

let current: Visit | undefined = readStored();

/** The visit of this window to a thread: what changed since the one before is told for as long as it lasts. */
export function visitTo(threadId: string): string {
  if (current?.threadId === threadId && Date.now() - current.at < keptFor) return current.id;
  current = { threadId, id: newId(), at: Date.now() };
  try {
    sessionStorage.setItem(storedAs, JSON.stringify(current));
  } catch {
    // Without storage the visit ends when the page is loaded again.
  }
  return current.id;
}

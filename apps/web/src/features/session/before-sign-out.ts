const works = new Set<() => Promise<unknown>>();

/** Has something done while the session still stands, before it is ended here; the returned function takes that back. */
export function beforeSignOut(work: () => Promise<unknown>): () => void {
  works.add(work);
  return () => works.delete(work);
}

/** What must not wait until nobody is signed in. What fails stays in this browser. */
export async function finishBeforeSignOut(): Promise<void> {
  await Promise.allSettled([...works].map((work) => work()));
}

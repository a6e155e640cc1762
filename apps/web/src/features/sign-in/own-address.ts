/** An address of our own alone: somebody else's must not be where a sign-in leads. */
export function ownAddress(next: unknown): string | undefined {
  return typeof next === "string" && /^\/(?![/\\])/.test(next) ? next : undefined;
}

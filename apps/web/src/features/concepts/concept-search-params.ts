const shape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** An id in an address; nothing for anything else. */
export const readId = (value: unknown): string | undefined =>
  typeof value === "string" && shape.test(value) ? value : undefined;

/** The group that the tree shows; nothing for all. */
export function readGroup({ group }: { group?: unknown }): { group?: string } {
  const id = readId(group);
  return id ? { group: id } : {};
}

import { type Document, walk } from "@samrad/contracts/document";

const threadPath = /^\/threads\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/?$/;

/** The ids of the threads of this network that a text links to, each once. */
export function quotedThreads(document: Document, origin: string): string[] {
  const ids = new Set<string>();
  for (const node of walk(document)) {
    if (node.type !== "text") continue;
    for (const mark of node.marks ?? []) {
      if (mark.type !== "link" || !URL.canParse(mark.attrs.href)) continue;
      const url = new URL(mark.attrs.href);
      const id = url.origin === origin && threadPath.exec(url.pathname)?.[1];
      if (id) ids.add(id);
    }
  }
  return [...ids];
}

/** A capability holds its rules, its views, its reads and its writes. A fifth name needs a decision note. */
const vocabulary = new Set(["policy.ts", "view.ts", "queries.ts", "commands.ts"]);

/** What is no capability, and why it stands among them. */
const exceptions: Record<string, string> = {
  "context.ts": "what every query and command is given",
  "actor.ts": "who acts, as every policy sees it",
  "place.ts": "where a list goes on, for every list that is ordered by time",
  "documents/from-markdown.ts": "a format, not a capability: text from outside becomes a document",
  "documents/to-markdown.ts": "the same format, outwards",
  "documents/read-inline.ts": "the phrasing of from-markdown",
  "documents/write-inline.ts": "the phrasing of to-markdown",
  "interchange/names.ts": "the people, organisations and posts that a file only names",
  "documents/table-grid.ts": "the cells of a table where they are seen, for to-markdown",
  "documents/markdown-limits.ts": "what no Markdown parser should meet",
};

/** Returns the files of `packages/domain/src` that the vocabulary does not know. */
export function findStrangers(files: string[]): string[] {
  return files.filter((file) => {
    const source = file.replace(/\.test\.ts$/, ".ts");
    const [, name, ...deeper] = source.split("/");
    return !(source in exceptions) && (deeper.length > 0 || !vocabulary.has(name ?? ""));
  });
}

const drawers = new Set(["shared", "common", "utils", "util", "lib", "core", "helpers", "types", "misc"]);

/** Returns the files that lie in a folder named for nothing in particular. */
export function findDrawers(files: string[]): string[] {
  return files.filter((file) =>
    file
      .split("/")
      .slice(0, -1)
      .some((folder) => drawers.has(folder)),
  );
}

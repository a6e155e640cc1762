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
  "concept-labels/word-forms.ts": "the endings of the languages: what a word is known by, for labels in texts",
  "vocabulary-interchange/turtle.ts": "a format, not a capability: statements from and to Turtle",
  "vocabulary-interchange/json-ld.ts": "the same statements from and to JSON-LD",
  "documents/table-grid.ts": "the cells of a table where they are seen, for to-markdown",
  "law-formats/law-text.ts": "a law as every format of it is read, and why a file is none",
  "law-formats/read-law.ts": "which of the formats a file is in",
  "law-formats/decode-text.ts": "the encodings that laws come in",
  "law-formats/read-elements.ts": "XML, without what is dangerous in it",
  "law-formats/split-points.ts": "the points within a text, where a format does not mark them",
  "law-formats/from-json.ts": "a format, not a capability",
  "law-formats/from-akoma-ntoso.ts": "a format, not a capability",
  "law-formats/akoma-ntoso-words.ts": "the words of an element, for both ways of reading the format",
  "law-formats/from-akoma-ntoso-sections.ts": "the same format, for statutes whose law stands in sections",
  "law-formats/from-formex.ts": "a format, not a capability",
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

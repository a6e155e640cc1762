import type { SuggestionMatch, Trigger } from "@tiptap/suggestion";

/** At most three words after the sign: a name, not the rest of a sentence. */
const query = /(?<=^|[\s(])@((?:[\p{L}\p{M}\d.'’&-]+(?: [\p{L}\p{M}\d.'’&-]+){0,2} ?)?)$/u;

/** The name that is being typed after an `@` just before the cursor. */
export function findMentionQuery({ $position }: Pick<Trigger, "$position">): SuggestionMatch {
  const before = $position.nodeBefore?.isText ? ($position.nodeBefore.text ?? "") : "";
  const match = query.exec(before);
  if (!match) return null;
  const from = $position.pos - match[0].length;
  return { range: { from, to: $position.pos }, query: match[1] ?? "", text: match[0] };
}

import { EditorState, TextSelection } from "@tiptap/pm/state";
import { expect, test } from "vitest";
import { findMentionQuery } from "./mention-query.ts";
import { documentSchema } from "./schema.ts";

function queryAfter(text: string): string | undefined {
  const paragraph = documentSchema.node("paragraph", null, text ? [documentSchema.text(text)] : []);
  const doc = documentSchema.node("doc", null, [paragraph]);
  const state = EditorState.create({ doc, selection: TextSelection.atEnd(doc) });
  return findMentionQuery({ $position: state.selection.$from })?.query;
}

test.each([
  ["@", ""],
  ["Hej @Al", "Al"],
  ["Hej (@Åse Ødegård", "Åse Ødegård"],
  ["@Anna Berg af", "Anna Berg af"],
  ["@AI Sweden ", "AI Sweden "],
])("after %j the name is %j", (text, query) => expect(queryAfter(text)).toBe(query));

test.each(["", "anna@imy.se", "@Anna Berg af Ugglas skrev", "@Anna: Sedan", "@@", "@ Anna"])(
  "after %j nobody is being mentioned",
  (text) => expect(queryAfter(text)).toBeUndefined(),
);

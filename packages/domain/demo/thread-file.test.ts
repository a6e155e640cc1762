import { expect, test } from "vitest";
import { buildThread } from "./build-network.ts";
import { parseThreadFile } from "./thread-file.ts";

const now = new Date("2026-11-22T12:00:00Z");

const source = `---
space: legal-basis
lang: sv
title: Får vi träna?
opened: 5d3h
outcome: samir 1d      # kort
---

<!-- post samir 5d3h -->
Frågan.

<!-- post ingrid 4d nb -->
> [!quote 1]
> Frågan.

Svaret, [Samir Haddad](person:samir).

<!-- reactions 2: agree karin, henrik; thanks samir -->

<!-- outcome -->
Utfallet.
`;

const build = (text: string) => buildThread(parseThreadFile("a.md", text), now);

test("a file becomes a thread", () => {
  const thread = build(source);
  expect(thread.source).toMatchObject({
    slug: "a",
    space: "legal-basis",
    title: "Får vi träna?",
    outcome: { author: "samir", age: 86_400_000 },
  });
  expect(thread.source.reactions.map(({ kind, person }) => `${kind} ${person}`)).toEqual([
    "agree karin",
    "agree henrik",
    "thanks samir",
  ]);
  expect(thread.posts.map(({ lang, at, people, quotes }) => ({ lang, at: at.toISOString(), people, quotes }))).toEqual([
    { lang: "sv", at: "2026-11-17T09:00:00.000Z", people: [], quotes: [] },
    { lang: "nb", at: "2026-11-18T12:00:00.000Z", people: ["samir"], quotes: [1] },
  ]);
});

test.each([
  ["space: legal-basis", "space: attic", "a.md:2: a space expected"],
  ["title:", "titel:", "a.md:4: a field or --- expected"],
  ["samir 5d3h", "sven 5d3h", "a.md:9: a person expected"],
  ["ingrid 4d nb", "ingrid 4d no", "a.md:12: a language expected"],
  ["ingrid 4d nb", "ingrid 6d nb", "a.md:12: a post is younger"],
  ["ingrid 4d nb", "ingrid fyra nb", "a.md:12: an age such as"],
  ["> Frågan.", "> Svaret.", 'a.md:12: post 1 does not say "Svaret."'],
  ["[!quote 1]", "[!quote 2]", "a.md:12: post 2 does not come before"],
  ["person:samir", "person:sven", "a.md:12: nobody is called sven"],
  ["reactions 2", "reactions 3", "a.md:18: reactions to a post"],
  ["agree karin", "like karin", "a.md:18: a reaction expected"],
  ["Utfallet.", "", "a.md:20: a text expected"],
  ["outcome: samir 1d", "pinned: true", "a.md:20: no outcome in the header"],
])("with %j as %j the place is told", (right, wrong, message) => {
  expect(() => build(source.replace(right, wrong))).toThrow(message);
});

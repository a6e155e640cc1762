import { expect, test } from "vitest";
import { findDrawers, findStrangers } from "./folder-vocabulary.ts";

test("a capability holds policy, view, queries, commands and their tests", () => {
  expect(
    findStrangers(["threads/policy.ts", "threads/view.test.ts", "threads/queries.ts", "spaces/commands.ts"]),
  ).toEqual([]);
});

test.each([
  "threads/helpers.ts",
  "threads/policy/rules.ts",
  "threads.ts",
  "threads/access.test.ts",
  "documents/html.ts",
])("%s is a stranger", (file) => expect(findStrangers([file])).toEqual([file]));

test("what is listed with its reason may stay, and be tested", () => {
  expect(findStrangers(["context.ts", "actor.ts", "actor.test.ts", "documents/from-markdown.ts"])).toEqual([]);
});

test("a folder is named for what it holds", () => {
  expect(findDrawers(["apps/web/src/utils/dates.ts", "apps/web/src/dates.ts", "packages/ui/src/types.ts"])).toEqual([
    "apps/web/src/utils/dates.ts",
  ]);
});

import { expect, test } from "vitest";
import { pageDocuments } from "./page-documents.ts";

const documentFor = pageDocuments([
  "discussions.$spaceSlug.index.html",
  "discussions.$spaceSlug.new.html",
  "discussions.index.html",
  "index.html",
  "law.$.html",
  "law.checks.$checkId.html",
  "law.index.html",
  "threads.$threadId.html",
]);

test.each([
  ["/", "index.html"],
  ["/?utm=1", "index.html"],
  ["/threads/019?post=3", "threads.$threadId.html"],
  ["/threads/019/", "threads.$threadId.html"],
  ["/threads/019/posts", undefined],
  ["/threads", undefined],
  ["/discussions", "discussions.index.html"],
  ["/discussions/health", "discussions.$spaceSlug.index.html"],
  ["/discussions/health/new", "discussions.$spaceSlug.new.html"],
  ["/law", "law.index.html"],
  ["/law/gdpr/6/1", "law.$.html"],
  ["/law/checks/019", "law.checks.$checkId.html"],
  ["/../index.html", undefined],
])("%s is answered with the document of its route", (url, name) => {
  expect(documentFor(url)).toBe(name);
});

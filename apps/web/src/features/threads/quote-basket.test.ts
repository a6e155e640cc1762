import { expect, test } from "vitest";
import { collectPassage, takeCollected } from "./quote-basket.ts";

const passage = (postId: string, text: string) => ({
  postId,
  blocks: [{ type: "paragraph" as const, content: [{ type: "text" as const, text }] }],
  source: {
    postId,
    threadId: "t",
    number: 1,
    author: { id: "a", name: "Alva" },
    organisation: { id: "o", name: "IMY", country: "SE", kind: "authority" as const },
  },
});

test("passages of several posts are collected once each, and taken together in their order", () => {
  collectPassage(passage("1", "Ett"));
  collectPassage(passage("2", "Två"));
  collectPassage(passage("1", "Ett"));
  collectPassage(passage("1", "Tre"));
  expect(takeCollected().map(({ postId }) => postId)).toEqual(["1", "2", "1"]);
  expect(takeCollected()).toEqual([]);
});

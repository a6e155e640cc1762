import { expect, test } from "vitest";
import { loadMessages } from "./messages.ts";
import { makeTranslator } from "./translator.ts";

test("a text in each language, with its number", async () => {
  const unread = async (language: "sv" | "nn", count: number) =>
    makeTranslator(language, await loadMessages(language))("frame.inbox_unread", { count });
  expect(await unread("sv", 1)).toBe("Inkorg, 1 oläst");
  expect(await unread("sv", 2)).toBe("Inkorg, 2 olästa");
  expect(await unread("nn", 1)).toBe("Innboks, 1 ulesen");
  expect(await unread("nn", 5)).toBe("Innboks, 5 ulesne");
});

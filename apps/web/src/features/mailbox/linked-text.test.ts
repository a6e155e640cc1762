import { expect, test } from "vitest";
import { linkedText } from "./linked-text.ts";

const links = (text: string) => linkedText(text).flatMap(({ href }) => href ?? []);

test("addresses become links, the stop after them does not", () => {
  expect(links("Öppna http://localhost:4000/sign-in?a=1. Tack")).toEqual(["http://localhost:4000/sign-in?a=1"]);
  expect(links("<https://a.example/x>, https://b.example/y)")).toEqual(["https://a.example/x", "https://b.example/y"]);
});

test("no word is lost, and nothing else becomes a link", () => {
  const text = "Koden är 123456. javascript:alert(1) ftp://x https://a.example/";
  expect(
    linkedText(text)
      .map((piece) => piece.text)
      .join(""),
  ).toBe(text);
  expect(links(text)).toEqual(["https://a.example/"]);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { citedPieces } from "./cited-pieces.ts";

const key = "celex:32016R0679#art_6";

test("cuts a text where its citations begin and end", () => {
  const pieces = citedPieces("Se artikel 6 GDPR, och", 100, [{ start: 103, end: 117, key }]);
  expect(pieces).toEqual([{ text: "Se " }, { text: "artikel 6 GDPR", index: 0, first: true }, { text: ", och" }]);
});

test("goes on with a citation that began in the text before, and leaves out those elsewhere", () => {
  const spans = [
    { start: 0, end: 5, key },
    { start: 90, end: 104, key },
    { start: 300, end: 304, key },
  ];
  expect(citedPieces("GDPR gäller", 100, spans)).toEqual([
    { text: "GDPR", index: 1, first: false },
    { text: " gäller" },
  ]);
});

test("loses no letter, whatever the spans", () => {
  const span = fc.record({ start: fc.nat(60), length: fc.nat(20) }).map(({ start, length }) => ({
    start,
    end: start + length,
    key,
  }));
  fc.assert(
    fc.property(fc.string(), fc.nat(30), fc.array(span), (text, start, spans) => {
      const pieces = citedPieces(text, start, spans);
      expect(pieces.map((piece) => piece.text).join("")).toBe(text);
      expect(pieces.every((piece) => piece.text !== "")).toBe(true);
    }),
  );
});

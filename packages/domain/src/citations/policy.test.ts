import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anchorAt, correctReading, findAnchor, readCitations } from "./policy.ts";

const gdpr = "celex:32016R0679";

describe("an anchor", () => {
  test("finds its words again wherever text is added before and after", () => {
    const surroundings = fc.record({ head: fc.string(), tail: fc.string() });
    const passage = fc.record({ start: fc.nat(20), length: fc.integer({ min: 1, max: 30 }) });
    fc.assert(
      fc.property(surroundings, passage, ({ head, tail }, { start, length }) => {
        const text = "Enligt artikel 6 får man, enligt artikel 9 får man inte.";
        const anchor = anchorAt(text, start, length);
        const edited = `${head}\n${text}\n${tail}`;
        const place = findAnchor(edited, anchor);
        expect(place).not.toBeNull();
        expect(edited.slice(place!, place! + anchor.quote.length)).toBe(anchor.quote);
      }),
    );
  });

  test("tells the same words in two places apart by what stands around them", () => {
    const text = "Den första regeln. Den andra regeln.";
    const second = anchorAt(text, text.lastIndexOf("regeln"), 6);
    const edited = `Ny början. ${text}`;
    expect(findAnchor(edited, second)).toBe(edited.lastIndexOf("regeln"));
  });

  test("lets short words go rather than take them from elsewhere", () => {
    const anchor = anchorAt("Artiklarna 12, 13 och 14.", 15, 2);
    expect(findAnchor("Vi var 13 personer.", anchor)).toBeNull();
    expect(findAnchor("Alla artiklarna 12, 13 och 14 gäller.", anchor)).toBe(20);
  });
});

test("a correction to what the program finds by now adds nothing", () => {
  const text = "Se artikel 6 GDPR.";
  const reading = readCitations({ text, lang: "sv" });
  const correction = {
    ...anchorAt(text, 3, 14),
    id: "a",
    wrongKey: null,
    rightKey: `${gdpr}#art_6`,
    authorId: "b",
    createdAt: new Date(),
  };
  expect(correctReading(reading, [correction]).citations).toHaveLength(1);
});

import { expect, test } from "vitest";
import { asShown, shownPlaces } from "./shown-places.ts";

test.each(["One.", "One.\n\nTwo.", "One.\nstill one.\n\n\nTwo.\n\nThree."])(
  "every letter of %j is found both ways",
  (kept) => {
    const shown = asShown(kept);
    const { toShown, toKept } = shownPlaces(kept);
    for (const [place, letter] of Array.from(shown).entries()) {
      if (letter === "\n") continue;
      expect(kept[toKept(place)]).toBe(letter);
      expect(toShown(toKept(place))).toBe(place);
    }
  },
);

import { expect, test } from "vitest";
import { lacksNynorsk, spellInNynorsk } from "./nynorsk.ts";

test.each([
  ["lørdag 3. oktober 2026 kl. 14:05", "laurdag 3. oktober 2026 kl. 14:05"],
  ["for 3 timer siden", "for 3 timar sidan"],
  ["nå", "no"],
  ["Norge", "Noreg"],
  ["Nordmannen", "Nordmannen"],
])("%s is %s", (bokmål, nynorsk) => {
  expect(spellInNynorsk(bokmål)).toBe(nynorsk);
});

test("the spelling agrees with a platform that knows nynorsk", () => {
  if (lacksNynorsk()) return;
  const days = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2026, 5, 1 + day)));
  const weekdays = (locale: string) =>
    days.map((day) => new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" }).format(day));
  expect(weekdays("nb").map(spellInNynorsk)).toEqual(weekdays("nn").map((name) => name.replace("søndag", "sundag")));
});

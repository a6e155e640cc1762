import { expect, test } from "vitest";
import { inLanguage } from "./languages.ts";

test("a name is shown in the wanted language, else in the nearest there is", () => {
  expect(inLanguage({ sv: "Rum", en: "Space" }, "en")).toEqual({ text: "Space", lang: "en" });
  expect(inLanguage({ sv: "Rum", nb: "Rom" }, "nn")).toEqual({ text: "Rom", lang: "nb" });
  expect(inLanguage({ nn: "Rom", en: "Space" }, "sv")).toEqual({ text: "Rom", lang: "nn" });
  expect(inLanguage({}, "sv")).toEqual({ text: "", lang: "sv" });
});

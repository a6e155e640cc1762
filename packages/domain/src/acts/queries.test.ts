import { expect, test } from "vitest";
import { findKnownAct, namesOfAct, outlineOf } from "./queries.ts";

test("the structure of the GDPR and of the AI Act comes along", () => {
  const gdpr = outlineOf("celex:32016R0679");
  expect([...gdpr.keys()].filter((fragment) => /^art_\d+$/.test(fragment))).toHaveLength(99);
  expect(gdpr.get("art_6")).toMatchObject({
    parent: "cpt_II",
    headings: { sv: "Laglig behandling av personuppgifter", fi: "Käsittelyn lainmukaisuus" },
  });
  expect(gdpr.get("art_12")?.parent).toBe("cpt_III/sct_1");
  expect(gdpr.has("art_6/par_1/pnt_f")).toBe(true);
  expect(gdpr.has("art_6/par_1/pnt_g")).toBe(false);
  expect(gdpr.has("art_4/par_26")).toBe(true);
  const aiAct = outlineOf("celex:32024R1689");
  expect(aiAct.has("art_5/par_1/pnt_h/pnt_iii")).toBe(true);
  expect(aiAct.get("art_57")).toMatchObject({ parent: "cpt_VI", headings: { en: "AI regulatory sandboxes" } });
});

test("acts have names, most of them from the table that citations are read by", () => {
  expect(namesOfAct("celex:32016R0679").nb).toBe("Personvernforordningen (GDPR)");
  expect(namesOfAct("sfs:2017:900")).toEqual({ sv: "Förvaltningslagen", en: "Swedish Administrative Procedure Act" });
  expect(namesOfAct("celex:31999R0001")).toEqual({});
  expect(findKnownAct("sfs:2017:900")).toBeUndefined();
});

import { scratchDatabase, type ScratchDatabase } from "@samrad/db/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aMember, aStranger } from "../../testing/factories.ts";
import { aLaw, anAmendedLaw, asBytes, lawKey } from "../../testing/laws.ts";
import { readLaw } from "../law-formats/read-law.ts";
import { importLaw } from "../law-versions/commands.ts";
import { setProvisionFollowed } from "./commands.ts";
import { getProvision, getProvisionCard, getProvisionText } from "./queries.ts";

let database: ScratchDatabase;

beforeAll(async () => {
  database = await scratchDatabase();
  for (const law of [aLaw(), anAmendedLaw()]) {
    await importLaw(
      { db: database.db, now: () => new Date() },
      await readLaw(asBytes(JSON.stringify(law)), () => () => []),
    );
  }
});
afterAll(() => database[Symbol.asyncDispose]());

const get = (key: string) => getProvision(aStranger(database.db), { key });

test("a provision has its place, its headings and its neighbours before any text is loaded", async () => {
  const article = await get("celex:32016R0679#art_6");
  expect(article.headings.fi).toBe("Käsittelyn lainmukaisuus");
  expect(article.path.map(({ key }) => key)).toEqual(["celex:32016R0679", "celex:32016R0679#cpt_II"]);
  expect([article.previous?.key, article.next?.key]).toEqual(["celex:32016R0679#art_5", "celex:32016R0679#art_7"]);
  expect(article.contents.filter(({ depth }) => depth === 0)).toHaveLength(4);
  expect(article).toMatchObject({ versions: [], following: null });
  const point = await get("celex:32016R0679#art_6/par_1/pnt_f");
  expect(point.path.at(-1)?.key).toBe("celex:32016R0679#art_6/par_1");
  const act = await get("celex:32016R0679");
  expect(act.contents.filter(({ key }) => /#cpt_[IVX]+$/.test(key))).toHaveLength(11);
  expect(act.contents.find(({ key }) => key.endsWith("#art_12"))?.depth).toBe(2);
  expect(act.contents.some(({ key }) => key.includes("par_"))).toBe(false);
});

test("acts and judgments that nothing more is known of have a page too; nonsense has none", async () => {
  expect((await get("sfs:2017:900#P28")).act.headings.sv).toBe("Förvaltningslagen");
  expect(await get("cjeu:C-582/14")).toMatchObject({ key: "cjeu:C-582/14", contents: [], path: [] });
  await expect(get("celex:32016R0679#nonsense")).rejects.toThrow("not_found");
});

test("the texts of all versions are there, each with its date", async () => {
  const { versions } = await get(`${lawKey}#art_57/par_9`);
  expect(versions.map(({ date, lang }) => [date, lang])).toEqual([
    ["2031-07-27", "en"],
    ["2030-05-02", "en"],
  ]);
  const text = await getProvisionText(aStranger(database.db), {
    key: `${lawKey}#art_57/par_9`,
    versionId: versions[1]!.id,
  });
  expect(text.parts.map(({ depth, text: words }) => [depth, words])).toEqual([
    [0, "The gardens shall:"],
    [1, "make sowing easier to understand;"],
    [1, "help good seed to spread;"],
    [1, "bring neighbours together."],
  ]);
  const card = await getProvisionCard(aStranger(database.db), { key: `${lawKey}#art_57/par_16` });
  expect(card.texts).toMatchObject([{ lang: "en", date: "2031-07-27" }]);
});

test("who follows a provision sees that it is so", async () => {
  const alva = await aMember(database.db);
  const key = "celex:32016R0679#art_6";
  await setProvisionFollowed(alva, key, true);
  await setProvisionFollowed(alva, key, true);
  expect((await getProvision(alva, { key })).following).toBe(true);
  await setProvisionFollowed(alva, key, false);
  expect((await getProvision(alva, { key })).following).toBe(false);
});

import { scratchDatabase } from "@samrad/db/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { amendedParagraphs, aLaw, anAmendedLaw, asAkomaNtoso, asBytes, asFormex, lawKey } from "../../testing/laws.ts";
import { LawProblem } from "../law-formats/law-text.ts";
import { readLaw } from "../law-formats/read-law.ts";
import { importLaw, type LawImportOptions } from "./commands.ts";

let database: Awaited<ReturnType<typeof scratchDatabase>>;

beforeAll(async () => {
  database = await scratchDatabase();
});
afterAll(() => database[Symbol.asyncDispose]());

async function bring(text: string, options: LawImportOptions = {}) {
  return importLaw({ db: database.db, now: () => new Date() }, await readLaw(asBytes(text), () => () => []), options);
}

const versions = () =>
  database.db.lawVersion.findMany({ orderBy: { date: "asc" }, include: { _count: { select: { provisions: true } } } });

test("versions of a law stand side by side with their dates; the same again changes nothing", async () => {
  const first = await bring(JSON.stringify(aLaw()));
  expect(first).toMatchObject({ outcome: "imported", act: lawKey, lang: "en", date: "2030-05-02", checks: 0 });
  expect(first.changes).toBeUndefined();
  expect(await bring(asFormex(aLaw()))).toMatchObject({ outcome: "unchanged" });
  const second = await bring(asAkomaNtoso(anAmendedLaw()));
  expect(second.outcome).toBe("imported");
  expect(second.changes?.map(({ fragment }) => fragment)).toEqual([
    "art_57/par_1/sub_2",
    "art_57/par_3",
    "art_57/par_5",
    "art_57/par_9/pnt_c",
    "art_57/par_10",
    "art_57/par_14",
  ]);
  expect(amendedParagraphs).toHaveLength(6);
  expect((await versions()).map((version) => version.date.toISOString().slice(0, 10))).toEqual([
    "2030-05-02",
    "2031-07-27",
  ]);
  expect(await database.db.event.count({ where: { type: "law.imported" } })).toBe(2);
});

test("another text of the same date is only taken when it is to take the place of the first", async () => {
  const other = JSON.stringify(aLaw({ amended: { "58/1": "The council decides." } }));
  await expect(bring(other)).rejects.toThrow(/version.taken/);
  expect(await bring(other, { replace: true })).toMatchObject({ outcome: "replaced", checks: 0 });
  const [first] = await versions();
  const text = await database.db.provision.findFirst({ where: { versionId: first!.id, fragment: "art_58/par_1" } });
  expect(text?.text).toBe("The council decides.");
});

test("what fails in the middle leaves everything as it was", async () => {
  const before = await versions();
  const whole = asFormex(aLaw({ date: "2032-01-01" }));
  const cut = whole.slice(0, whole.indexOf("<NO.PARAG>16."));
  await expect(bring(cut)).rejects.toThrow(LawProblem);
  const twice = aLaw({ date: "2032-01-01" });
  twice.articles.push(twice.articles[0]!);
  await expect(bring(JSON.stringify(twice))).rejects.toThrow("law.part_twice: art_3");
  expect(await versions()).toEqual(before);
});

test("what the file does not say has to be said", async () => {
  const { date: _, ...undated } = aLaw();
  await expect(bring(JSON.stringify(undated))).rejects.toThrow("date.unknown");
  await expect(bring(JSON.stringify(undated), { date: "2033-02-30" })).rejects.toThrow("date.unknown: 2033-02-30");
  await expect(bring(JSON.stringify(aLaw({ lang: "xx" })))).rejects.toThrow("language.unknown");
  await expect(bring(JSON.stringify(aLaw()), { act: "celex:x#art_1" })).rejects.toThrow("act.unknown");
  await expect(bring(JSON.stringify({ ...aLaw(), articles: [], recitals: [], annexes: [] }))).rejects.toThrow(
    "law.empty",
  );
});

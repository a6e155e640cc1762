import { scratchDatabase } from "@samrad/db/testing";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { aMember, aQuestion } from "../../testing/factories.ts";
import type { MemberContext } from "../context.ts";
import { rankSimilar } from "../similar/queries.ts";
import { type Embed, plugInEmbeddings } from "./queries.ts";

let database: Awaited<ReturnType<typeof scratchDatabase>>;
let elin: MemberContext;
let near: string;
let far: string;

beforeAll(async () => {
  database = await scratchDatabase();
  elin = await aMember(database.db, { roles: ["member", "coordinator"] });
  near = (await aQuestion(elin, { title: { en: "Beekeepers and their hives" } })).id;
  far = (await aQuestion(elin, { title: { en: "Honey on the label" } })).id;
});
afterAll(() => database[Symbol.asyncDispose]());
afterEach(() => plugInEmbeddings(database.db, undefined));

const ask = async (title: string) => {
  const ranked = await rankSimilar(elin, { title, lang: "en" }, { kinds: ["question"], limit: 2, among: [near, far] });
  return ranked.map(({ id }) => id);
};

/** Knows one thing: what buzzes. */
const fake: Embed = (texts) => Promise.resolve(texts.map(({ text }) => (/hives|buzz/.test(text) ? [1, 0] : [0, 1])));

test("a model of the operator's own takes part", async () => {
  expect((await ask("Buzz about honey"))[0]).toBe(far);
  plugInEmbeddings(database.db, fake);
  expect((await ask("Something that will buzz about honey"))[0]).toBe(near);
});

test.each<[string, Embed]>([
  ["fails", () => Promise.reject(new Error("down"))],
  ["answers nonsense", () => Promise.resolve([[Number.NaN], []])],
  ["never answers", () => new Promise(() => {})],
])("a model that %s changes nothing", async (_, embed) => {
  const without = await ask("What about honey?");
  const model = vi.fn<Embed>(embed);
  plugInEmbeddings(database.db, model);
  expect(await ask("What about honey?")).toEqual(without);
  expect(model).toHaveBeenCalled();
});

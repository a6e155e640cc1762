import { scratchDatabase } from "@samrad/db/testing";
import { expect, test } from "vitest";
import { aDocument, aMember, aSpace, aStranger } from "../../testing/factories.ts";
import { listSpaces } from "../spaces/queries.ts";
import { setTemplate } from "./commands.ts";
import { listTemplates } from "./queries.ts";

test("who keeps order in a space says what its threads begin with, in each language", async () => {
  await using database = await scratchDatabase();
  const { db } = database;
  const elin = await aMember(db, { name: "Elin", roles: ["member", "coordinator"] });
  const alva = await aMember(db, { organisationId: elin.actor.organisationId });
  const samir = await aMember(db, { roles: ["member", "coordinator"] });
  const { id: spaceId } = await aSpace(db, { organisationIds: [elin.actor.organisationId] });
  const swedish = { spaceId, lang: "sv" as const, document: aDocument("Fakta") };
  await setTemplate(elin, swedish);
  await setTemplate(elin, swedish);
  await setTemplate(elin, { spaceId, lang: "nn", document: aDocument("Fakta på nynorsk") });
  expect(await listTemplates(alva, spaceId)).toMatchObject([
    { lang: "nn" },
    { lang: "sv", document: aDocument("Fakta"), by: { name: "Elin" } },
  ]);
  await setTemplate(elin, { ...swedish, document: null });
  expect(await listTemplates(alva, spaceId)).toMatchObject([{ lang: "nn" }]);
  const mayKeep = async (member: typeof elin) =>
    (await listSpaces(member)).find(({ id }) => id === spaceId)?.abilities.template;
  expect([await mayKeep(elin), await mayKeep(alva), await mayKeep(samir)]).toEqual([true, false, undefined]);
  await expect(setTemplate(alva, swedish)).rejects.toMatchObject({ code: "forbidden" });
  await expect(setTemplate(samir, swedish)).rejects.toMatchObject({ code: "not_found" });
  await expect(listTemplates(aStranger(db), spaceId)).rejects.toMatchObject({ code: "not_found" });
});

import { scratchDatabase } from "@samrad/db/testing";
import { v7 as uuidv7 } from "uuid";
import { expect, test } from "vitest";
import { aDocument, aMember, aReply, aSpace, aThread } from "../../testing/factories.ts";
import { saveDraft } from "../drafts/commands.ts";
import { addAttachment, describeAttachment, forgetUntaken } from "./commands.ts";
import { findNamedHashes, getAttachment } from "./queries.ts";

const file = (hash: string) => ({ id: uuidv7(), name: "brev.pdf", mediaType: "application/pdf", size: 7, hash });

test("files that nothing holds are forgotten, and what shares their bytes stays", async () => {
  await using database = await scratchDatabase();
  const alva = await aMember(database.db);
  const { id: threadId } = await aThread(alva, { spaceId: (await aSpace(database.db)).id });
  const [loose, twin, taken, drafted] = [file("a"), file("b"), file("b"), file("c")];
  for (const each of [loose, twin, taken, drafted]) await addAttachment(alva, each);
  await aReply(alva, threadId, { attachmentIds: [taken.id] });
  const draft = {
    place: `thread/${threadId}`,
    savedAt: new Date().toISOString(),
    title: "",
    lang: "sv",
    document: aDocument("x"),
  } as const;
  await saveDraft(alva, { ...draft, attachmentIds: [drafted.id] });
  const named = async () => [...(await findNamedHashes(database.db, ["a", "b", "c"]))].toSorted();
  await forgetUntaken(database.db, new Date(0));
  expect(await named()).toEqual(["a", "b", "c"]);
  await forgetUntaken(database.db, new Date(Date.now() + 1000));
  expect(await named()).toEqual(["b", "c"]);
  expect(await database.db.attachment.findMany({ select: { id: true } })).toEqual(
    expect.arrayContaining([{ id: taken.id }, { id: drafted.id }]),
  );
  await expect(getAttachment(alva, loose.id)).rejects.toMatchObject({ code: "not_found" });
});

test("an upload that is sent again is the same file; somebody else's id is not taken over", async () => {
  await using database = await scratchDatabase();
  const [alva, samir] = [await aMember(database.db), await aMember(database.db)];
  const one = file("a");
  const first = await addAttachment(alva, one);
  expect(await addAttachment(alva, { ...file("b"), id: one.id, name: "annat.pdf", size: 9 })).toEqual(first);
  await expect(addAttachment(samir, one)).rejects.toMatchObject({ reason: "id.taken" });
});

test("a picture is sent only when it is said in words, or only decorates; who uploaded it says so", async () => {
  await using database = await scratchDatabase();
  const [alva, samir] = [await aMember(database.db), await aMember(database.db)];
  const { id: threadId } = await aThread(alva, { spaceId: (await aSpace(database.db)).id });
  const picture = { ...file("d"), name: "karta.png", mediaType: "image/png" };
  await addAttachment(alva, picture);
  const attachmentIds = [picture.id];
  await expect(aReply(alva, threadId, { attachmentIds })).rejects.toMatchObject({ reason: "attachment.alt_missing" });
  await expect(describeAttachment(samir, { attachmentId: picture.id, alt: "X" })).rejects.toMatchObject({
    code: "not_found",
  });
  const said = { attachmentId: picture.id, alt: "En karta över flödet" };
  expect(await describeAttachment(alva, said)).toMatchObject({ alt: said.alt });
  expect((await aReply(alva, threadId, { attachmentIds })).attachments).toMatchObject([{ alt: said.alt }]);
  await expect(describeAttachment(samir, said)).rejects.toMatchObject({ code: "forbidden" });
  await describeAttachment(alva, said);
  expect(await describeAttachment(alva, { ...said, alt: "" })).toMatchObject({ alt: "" });
  expect(await database.db.event.count({ where: { threadId, type: "post.edited" } })).toBe(1);
});

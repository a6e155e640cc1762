import type { InterfaceLanguage } from "@samrad/contracts/languages";
import type { Document } from "@samrad/contracts/document";
import type { Prisma, Transaction } from "@samrad/db/client";
import { demoId } from "./build-network.ts";
import { castPeople } from "./cast.ts";
import { readNameless } from "./nameless.ts";
import { demoSpaces } from "./spaces.ts";

const day = 86_400_000;
const asJson = (document: Document) => document as unknown as Prisma.InputJsonObject;

/** What a thread of the sandbox begins with. */
const template: Record<InterfaceLanguage, string> = {
  sv: "## Fakta\n\nVem gör vad, med vilka uppgifter, och vad är ännu inte bestämt?\n\n## Frågan\n\nEn fråga i taget, med bestämmelsen.\n\n## Egen bedömning\n\nVad talar för och emot, och vad är osäkert?",
  nb: "## Fakta\n\nHvem gjør hva, med hvilke opplysninger, og hva er ennå ikke bestemt?\n\n## Spørsmålet\n\nEtt spørsmål om gangen, med bestemmelsen.\n\n## Egen vurdering\n\nHva taler for og imot, og hva er usikkert?",
  nn: "## Fakta\n\nKven gjer kva, med kva opplysningar, og kva er enno ikkje bestemt?\n\n## Spørsmålet\n\nEitt spørsmål om gongen, med føresegna.\n\n## Eiga vurdering\n\nKva talar for og imot, og kva er usikkert?",
  en: "## Facts\n\nWho does what, with which data, and what has not been decided yet?\n\n## The question\n\nOne question at a time, with the provision.\n\n## Own assessment\n\nWhat speaks for and against, and what is uncertain?",
};

/** A template for the threads of one space, and what Samir means to come back to. */
export async function writeHabits(tx: Transaction, now: Date): Promise<void> {
  await tx.spaceTemplate.createMany({
    data: Object.entries(template).map(([lang, text]) => ({
      spaceId: demoSpaces.sandbox.id,
      lang,
      document: asJson(readNameless(text)),
      changedAt: new Date(now.getTime() - 60 * day),
      changedById: castPeople.elin.id,
    })),
  });
  const mark = (thread: string, post: number, note: string) => ({
    id: demoId("bookmark", thread, post),
    personId: castPeople.samir.id,
    threadId: demoId(thread),
    postId: demoId(thread, post),
    note,
  });
  await tx.bookmark.createMany({
    data: [
      {
        ...mark("one-case-two-countries-one-plan", 4, "Alvas mening om oenighet: in i vårt avtal med banken."),
        createdAt: new Date(now.getTime() - 5 * day),
        remindAt: new Date(now.getTime() + 3 * day),
      },
      {
        ...mark("federerad-inlarning-vem-ar-ansvarig", 4, "Gustav om artikel 26 och den lokala förberedelsen."),
        createdAt: new Date(now.getTime() - 140 * day),
      },
    ],
  });
}

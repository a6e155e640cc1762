import type { TextLanguage } from "@samrad/contracts/languages";
import { demoSpaces, type SpaceSlug } from "@samrad/domain/demo/spaces";
import { v7 } from "uuid";
import { expect } from "vitest";
import type { Visitor } from "../visitor.ts";
import { paragraphs } from "./texts.ts";

type ThreadPlan = { title: string; space?: SpaceSlug; text?: string; lang?: TextLanguage; replies?: number };

/** A thread that is there before the journey begins, with numbered replies of its author. Returns its id. */
export async function aThread({ api }: Visitor, plan: ThreadPlan): Promise<string> {
  const { title, space = "legal-basis", text = "Hur ska bestämmelsen läsas?", lang = "sv", replies = 0 } = plan;
  const id = v7();
  const { id: spaceId } = demoSpaces[space];
  await api.thread.open.mutate({ id, postId: v7(), spaceId, title, lang, document: paragraphs(text) });
  for (let number = 2; number <= replies + 1; number++) {
    const long = `Svar ${number}. ${"Frågan prövas mot ändamålet, nödvändigheten och den enskildes intressen. ".repeat(4)}`;
    await api.thread.reply.mutate({ id: v7(), threadId: id, lang, document: paragraphs(long) });
  }
  return id;
}

/** A reply that somebody writes at another desk. */
export async function aReply({ api }: Visitor, threadId: string, text: string): Promise<void> {
  await api.thread.reply.mutate({ id: v7(), threadId, lang: "sv", document: paragraphs(text) });
}

/** Waits until the server has what somebody has begun to reply. */
export async function draftIsSaved({ api }: Visitor, threadId: string, text: string): Promise<void> {
  const saved = async () => JSON.stringify(await api.draft.get.query({ place: `thread/${threadId}` }));
  await expect.poll(saved).toContain(text);
}

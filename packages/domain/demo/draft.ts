import type { Prisma } from "@samrad/db/client";
import { type BuiltThread, mayRead } from "./build-network.ts";
import { castPeople } from "./cast.ts";

const text =
  "Jag har frågat vår informationssäkerhetsfunktion och återkommer med deras svar. Min egen läsning så här långt är att";

/** A reply that Karin has begun yesterday, in the newest open thread of others in her language. */
export function demoDraft(threads: readonly BuiltThread[], now: Date): Prisma.DraftUncheckedCreateInput | undefined {
  const open = threads
    .filter(({ source }) => source.lang === "sv" && !source.outcome && !source.locked && mayRead("karin", source.space))
    .filter(({ posts }) => posts[0]?.author !== "karin");
  const newest = open.toSorted((a, b) => b.posts.at(-1)!.at.getTime() - a.posts.at(-1)!.at.getTime())[0];
  if (!newest) return undefined;
  const document = { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text }] }] };
  return {
    personId: castPeople.karin.id,
    place: `thread/${newest.id}`,
    content: { title: "", lang: "sv", document, attachmentIds: [] },
    savedAt: new Date(now.getTime() - 86_400_000),
  };
}

import { z } from "zod";
import { id } from "./ids.ts";
import type { OrganisationRef, PersonRef } from "./people.ts";

const ids = z.array(id).max(100).default([]);

/** What a text that is not sent yet names, and where it will stand. */
export const reachInput = z.object({
  spaceId: id,
  threadId: id.nullable(),
  people: ids,
  organisations: ids,
  quotedPosts: ids,
  /** Threads that the text links to. */
  threads: ids,
});
export type ReachInput = z.infer<typeof reachInput>;

/**
 * Who may open a link, of those who may read the text: all of them, members of the network alone, members of some
 * organisations alone, or unknown since the writer may not open it either.
 */
export type LinkReach =
  | { threadId: string; title: string; lang: string; openFor: "all" | "members"; organisations: [] }
  | { threadId: string; title: string; lang: string; openFor: "organisations"; organisations: OrganisationRef[] }
  | { threadId: string; title: null; lang: null; openFor: "unknown"; organisations: [] };

/** What sending will do. Who muted the thread counts as told: that is for nobody else to know. */
export type Reach = {
  people: (PersonRef & { told: boolean })[];
  /** `members`: how many hear of it. */
  organisations: { id: string; name: string; members: number; told: boolean }[];
  /** Those whose names are withheld are told too, and not named here. */
  quoted: PersonRef[];
  watchers: number;
  links: LinkReach[];
};

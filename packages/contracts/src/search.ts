import { z } from "zod";
import { id } from "./ids.ts";
import { textLanguage, type TextLanguage } from "./languages.ts";
import type { OrganisationRef, PersonRef } from "./people.ts";
import type { SpaceRef } from "./spaces.ts";
import { looseText } from "./text.ts";
import type { ThreadStatus } from "./threads.ts";

/** `text`: words, "phrases in quotation marks", -without. */
export const searchInput = z.object({
  text: looseText(300).trim(),
  spaceId: id.optional(),
  lang: textLanguage.optional(),
  offset: z.number().int().min(0).max(200).default(0),
});
export type SearchInput = z.infer<typeof searchInput>;

/** A piece of text; `hit` pieces are what was searched for. */
export type Segment = { text: string; hit: boolean };

export type SearchHit = {
  threadId: string;
  postId: string;
  number: number;
  /** Whether it stands in the post or in the thread's outcome; the post is the first one then. */
  part: "post" | "outcome";
  title: Segment[];
  titleLang: TextLanguage;
  snippet: Segment[];
  lang: TextLanguage;
  space: SpaceRef;
  author: PersonRef;
  organisation: OrganisationRef;
  status: ThreadStatus;
  createdAt: string;
};

/** `total` counts what the reader may read and nothing else. */
export type SearchResult = {
  hits: SearchHit[];
  total: number;
  spaces: { space: SpaceRef; count: number }[];
  languages: { lang: TextLanguage; count: number }[];
};

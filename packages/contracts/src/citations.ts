import { z } from "zod";
import { id, newId } from "./ids.ts";
import type { Writer } from "./people.ts";

/** Texts whose citations are kept; an outcome goes by its thread's id. */
export const citationSourceKinds = ["post", "outcome", "question", "answer"] as const;
export type CitationSourceKind = (typeof citationSourceKinds)[number];

/** What a text cites, in the order of the text: UTF-16 code units of its plain text (`documentText`). */
export type CitationSpan = {
  start: number;
  end: number;
  /** `celex:32016R0679#art_6/par_1/pnt_f`, `sfs:2018:218#K3P1`, `cjeu:C-582/14`. */
  key: string;
};

/** What a text cites that is kept as part of a longer one; `offset` is where it begins there. */
export type CitedText = { offset: number; citations: CitationSpan[] };

/** The longest passage that is marked as one citation. */
export const maxCitationLength = 300;
export const citationKey = z
  .string()
  .max(200)
  .regex(/^[a-z][a-z0-9-]*:\S+$/, "citation.unknown_key");
const offset = z.number().int().min(0).max(1_000_000);

/** A text by its kind and id. */
export const citationSourceInput = z.object({ sourceKind: z.enum(citationSourceKinds), sourceId: id });
export type CitationSourceInput = z.infer<typeof citationSourceInput>;

/** What a person says of a passage: it is cited wrongly (as what, and what is right), or was missed. */
export const markCitationInput = citationSourceInput
  .extend({
    id: newId,
    start: offset,
    /** The words at `start`, so that a text that has changed meanwhile is noticed. */
    quote: z.string().min(1, "text.empty").max(maxCitationLength, "text.too_long"),
    wrongKey: citationKey.nullable(),
    rightKey: citationKey.nullable(),
  })
  .refine(({ wrongKey, rightKey }) => wrongKey !== rightKey, { path: ["rightKey"], message: "citation.nothing_said" });
export type MarkCitationInput = z.infer<typeof markCitationInput>;

export const citationMarkIdInput = z.object({ markId: id });

/** A correction, as those see it who may make one. */
export type CitationMarkView = {
  id: string;
  quote: string;
  wrongKey: string | null;
  rightKey: string | null;
  /** The words are no longer in the text: the correction is kept, and has no effect. */
  detached: boolean;
  author: Writer;
  createdAt: string;
};

/** How often people had to correct the program. */
export type CitationFigures = { citations: number; wrong: number; missed: number; detached: number };

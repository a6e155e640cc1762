import { z } from "zod";

const number = z.union([z.number().int().min(1).max(9_999), z.string().regex(/^[0-9]{1,4}[a-z]{0,2}$/)]);
const paragraph = z.object({
  n: z.union([z.string().regex(/^[0-9]{1,3}[a-z]{0,2}$/), z.null()]),
  text: z.string(),
});

/**
 * A law of the Union as JSON: one language, one version. A paragraph without a number is the whole of its article; the
 * points of an annex stand in its text.
 */
export const lawFile = z.object({
  lang: z.string(),
  celex: z.string().regex(/^\d{4,5}[A-Z]{1,2}[\w/()]+$/),
  date: z.string().optional(),
  title: z.string().optional(),
  recitals: z.array(z.object({ n: number, text: z.string() })).default([]),
  articles: z.array(
    z.object({
      n: number,
      title: z.string().default(""),
      /** The headings that it stands under, from the outermost to the innermost. */
      chapter: z.array(z.string()).default([]),
      paragraphs: z.array(paragraph),
    }),
  ),
  annexes: z
    .array(
      z.object({ n: z.string().regex(/^(?:[IVXLC]+|\d+|[A-Z])$/), title: z.string().default(""), text: z.string() }),
    )
    .default([]),
});
export type LawFile = z.infer<typeof lawFile>;

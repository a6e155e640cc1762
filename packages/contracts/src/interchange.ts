import { z } from "zod";
import { countryCode } from "./countries.ts";
import { textLanguage } from "./languages.ts";
import { isCleanText, line } from "./text.ts";

/** The longest line of a file, in UTF-16 code units. */
export const maxLineLength = 5_000_000;

/** Why a line of a file is left out. A text that is no document has the reason of `documentInput` instead. */
export const lineReasons = [
  "line.too_long",
  "line.not_json",
  "line.wrong_shape",
  "date.malformed",
  "date.in_future",
  "language.unknown",
  "country.unknown",
  "number.repeated",
] as const;

const time = z.iso
  .datetime({ offset: true, error: "date.malformed" })
  .transform((text) => new Date(text))
  .refine((date) => date.getUTCFullYear() >= 1900, "date.malformed");

const lang = z.enum(textLanguage.options, { error: "language.unknown" });
const organisation = line(160);
const country = line(80)
  .transform((name) => countryCode(name) ?? "")
  .refine((code) => code !== "", "country.unknown");

const postLine = z.object({
  n: z.number().int().min(1).max(1_000_000),
  author: line(120),
  at: time,
  /** Markdown. */
  text: z.string().refine(isCleanText, "text.malformed"),
  // What differs from the thread's.
  organisation: organisation.optional(),
  country: country.optional(),
  lang: lang.optional(),
});

/**
 * A thread in a file of threads: an object a line. `country` is a name in English or an ISO 3166 code, times are
 * ISO 8601, texts Markdown, in which `> [!quote N]` quotes the post with that number. What is read has the code.
 */
export const threadLine = z.object({
  id: line(200),
  space: z
    .string()
    .max(60)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  lang,
  title: line(200),
  organisation,
  country,
  openedAt: time,
  posts: z
    .array(postLine)
    .min(1)
    .refine((posts) => new Set(posts.map((post) => post.n)).size === posts.length, "number.repeated"),
});
export type ThreadLine = z.infer<typeof threadLine>;
export type PostLine = ThreadLine["posts"][number];

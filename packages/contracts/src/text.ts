import { z } from "zod";

// oxlint-disable-next-line no-control-regex -- control characters are just what is looked for
const forbiddenCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** Whether PostgreSQL and browsers keep the text as it is: no control characters, no lone surrogates. */
export function isCleanText(text: string): boolean {
  return text.isWellFormed() && !forbiddenCharacters.test(text);
}

/** One line of text with something in it, at most `max` UTF-16 code units, trimmed. */
export function line(max: number) {
  return z
    .string()
    .trim()
    .min(1, "text.empty")
    .max(max, "text.too_long")
    .refine(isCleanText, "text.malformed")
    .refine((text) => !/[\n\r]/.test(text), "text.malformed");
}

/** Any text that PostgreSQL takes, as it is: what is searched for, or not finished yet. */
export function looseText(max: number) {
  return z.string().max(max, "text.too_long").refine(isCleanText, "text.malformed");
}

/** As `line`, or nothing. */
export function optionalLine(max: number) {
  return z.union([z.literal(""), line(max)]);
}

/** Plain text of several paragraphs, trimmed; may be empty. */
export function paragraphs(max: number) {
  return z
    .string()
    .transform((text) => text.replaceAll(/\r\n?/g, "\n").trim())
    .pipe(looseText(max));
}

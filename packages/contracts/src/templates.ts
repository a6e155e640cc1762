import { z } from "zod";
import { type Document, documentInput } from "./document.ts";
import { id } from "./ids.ts";
import { interfaceLanguage, type InterfaceLanguage } from "./languages.ts";
import type { PersonRef } from "./people.ts";

/** What a new thread of a space begins with, in one language; null takes it away. */
export const setTemplateInput = z.object({ spaceId: id, lang: interfaceLanguage, document: documentInput.nullable() });
export type SetTemplateInput = z.infer<typeof setTemplateInput>;

export type TemplateView = { lang: InterfaceLanguage; document: Document; changedAt: string; by: PersonRef };

import type { Messages } from "@lingui/core";
import type { Language } from "./languages.ts";

const loaders: Record<Language, () => Promise<{ messages: Messages }>> = {
  sv: () => import("./generated/sv.ts"),
  nb: () => import("./generated/nb.ts"),
  nn: () => import("./generated/nn.ts"),
  en: () => import("./generated/en.ts"),
};

/** The compiled texts of one language; the other languages are not loaded. */
export async function loadMessages(language: Language): Promise<Messages> {
  const { messages } = await loaders[language]();
  return messages;
}

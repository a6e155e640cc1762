import type { Messages } from "@lingui/core";
import type { Language } from "./languages.ts";

type Loaders = Record<Language, () => Promise<{ messages: Messages }>>;

const first: Loaders = {
  sv: () => import("./generated/sv-first.ts"),
  nb: () => import("./generated/nb-first.ts"),
  nn: () => import("./generated/nn-first.ts"),
  en: () => import("./generated/en-first.ts"),
};
const later: Loaders = {
  sv: () => import("./generated/sv-later.ts"),
  nb: () => import("./generated/nb-later.ts"),
  nn: () => import("./generated/nn-later.ts"),
  en: () => import("./generated/en-later.ts"),
};

/** The compiled texts of what is seen first: the frame, the discussions, a thread. */
export async function loadFirstMessages(language: Language): Promise<Messages> {
  return (await first[language]()).messages;
}

/** The compiled texts of all other pages. */
export async function loadLaterMessages(language: Language): Promise<Messages> {
  return (await later[language]()).messages;
}

/** All compiled texts of one language; the other languages are not loaded. */
export async function loadMessages(language: Language): Promise<Messages> {
  const [one, other] = await Promise.all([loadFirstMessages(language), loadLaterMessages(language)]);
  return { ...one, ...other };
}

import { parseKey } from "@samrad/citations/keys";
import { type TextLanguage, textLanguages } from "@samrad/contracts/languages";
import { type CitingKind, citingKinds } from "@samrad/contracts/provisions";

/** A key as the rest of an address: `celex:32016R0679/art_6/par_1`. */
export const pathOfKey = (key: string): string => key.replace("#", "/");

/** Of the acts of the Union only the treaties have a `/` in their number. */
const hasRoom = (act: string) => !act.startsWith("celex:") || !act.includes("/") || act.endsWith("/TXT");

/** The key that an address names; acts may have a `/` of their own. Undefined for what is none. */
export function keyOfPath(path: string): string | undefined {
  const steps = path.split("/");
  for (let cut = 1; cut <= steps.length; cut++) {
    const act = steps.slice(0, cut).join("/");
    const key = cut === steps.length ? act : `${act}#${steps.slice(cut).join("/")}`;
    if (parseKey(key) && hasRoom(act)) return key;
  }
  return undefined;
}

/** What is shown of a provision, as it stands in the address: filters, and the versions of its text. */
export type LawSearch = {
  kind?: CitingKind;
  space?: string;
  lang?: TextLanguage;
  since?: string;
  version?: string;
  compare?: string;
};

const textOf = (value: unknown) => (typeof value === "string" ? value : "");
const versionOf = (value: unknown) => (/^\d{4}-\d{2}-\d{2}-[a-z]{2}$/.test(textOf(value)) ? textOf(value) : "");

/** Takes what is of use from an address. */
export function readLawSearch(raw: Record<string, unknown>): LawSearch {
  const kind = citingKinds.find((one) => one === raw.kind);
  const lang = textLanguages.find((one) => one === raw.lang);
  const since = /^\d{4}-\d{2}-\d{2}$/.test(textOf(raw.since)) ? textOf(raw.since) : "";
  return {
    ...(kind && { kind }),
    ...(textOf(raw.space) && { space: textOf(raw.space) }),
    ...(lang && { lang }),
    ...(since && { since }),
    ...(versionOf(raw.version) && { version: versionOf(raw.version) }),
    ...(versionOf(raw.compare) && { compare: versionOf(raw.compare) }),
  };
}

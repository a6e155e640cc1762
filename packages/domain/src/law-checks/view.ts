import type { ChangedProvision, CheckDecision, LawCheckView, ProvisionRef } from "@samrad/contracts/provisions";
import type { TextLanguage } from "@samrad/contracts/languages";
import { fragmentOf, isBelow } from "../provisions/policy.ts";

export type WordsRow = { versionId: string; fragment: string; text: string };

/** What stands below another changed provision is shown with it. */
export function outermost(keys: readonly string[]): string[] {
  return keys.filter((key) => !keys.some((other) => other !== key && isBelow(fragmentOf(key), fragmentOf(other))));
}

/** The words of a provision with all below it; null where a version does not have it. */
export function wordsOf(rows: readonly WordsRow[], versionId: string, fragment: string): string | null {
  const own = rows.filter(
    (row) => row.versionId === versionId && (row.fragment === fragment || isBelow(row.fragment, fragment)),
  );
  return own.length === 0
    ? null
    : own
        .map(({ text }) => text)
        .filter(Boolean)
        .join("\n");
}

type Compared = { beforeId: string; versionId: string; lang: TextLanguage; rows: readonly WordsRow[] };

export function toChange(
  ref: ProvisionRef,
  fragment: string,
  { beforeId, versionId, lang, rows }: Compared,
): ChangedProvision {
  return { ...ref, lang, before: wordsOf(rows, beforeId, fragment), after: wordsOf(rows, versionId, fragment) };
}

export const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

export type CheckSource = Pick<LawCheckView, "thread" | "question" | "organisation"> & {
  mayDecide: boolean;
  /** When its text was last written anew; null where it never was. */
  writtenAt: Date | null;
};

type Decided = { decision: CheckDecision | null; decidedAt: Date | null };

/** When a text that the change affects was revised. */
export function revisedAt({ decision, decidedAt }: Decided, { writtenAt }: CheckSource): string | null {
  if (decision !== "changed" || !decidedAt || !writtenAt) return null;
  return writtenAt > decidedAt ? writtenAt.toISOString() : null;
}

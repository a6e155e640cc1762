import { participantOf, withheldOrganisationId } from "@samrad/contracts/chatham-house";
import type { MentionNode } from "@samrad/contracts/document";
import type { OrganisationRef, Writer } from "@samrad/contracts/people";
import { useTranslate } from "../../language/use-translate.ts";

/** What somebody is called in a thread: by name, or by number where names are withheld. */
export function useWriterName(): (writer: Writer) => string {
  const t = useTranslate();
  return ({ name, participant }) => {
    if (name !== null) return name;
    return participant ? t("rule.participant", { number: participant }) : t("rule.somebody");
  };
}

/** For whom somebody speaks, within a sentence; where that is withheld, why. */
export function useAffiliation(): (organisation: Pick<OrganisationRef, "name"> | null) => string {
  const t = useTranslate();
  return (organisation) => organisation?.name ?? t("rule.under");
}

type Signed = { author: Writer; organisation: Pick<OrganisationRef, "name"> | null };

/** Who speaks and for whom, as one line. */
export function useSignature(): (signed: Signed) => string {
  const nameOf = useWriterName();
  return ({ author, organisation }) => (organisation ? `${organisation.name}, ${nameOf(author)}` : nameOf(author));
}

/** How somebody is called who is mentioned in a text. */
export function useMentionName(): (mention: MentionNode["attrs"]) => string {
  const t = useTranslate();
  return ({ id, label }) => {
    const participant = participantOf(id);
    if (participant !== undefined)
      return participant === 0 ? t("rule.somebody_mentioned") : t("rule.participant", { number: participant });
    return id === withheldOrganisationId ? t("rule.organisation_mentioned") : label;
  };
}

import { type ConceptGroupView, labelIn } from "@samrad/contracts/concepts";
import { useLanguage } from "../../language/use-translate.ts";

/** A scheme that nobody has named is called by the end of its address. */
const lastPart = (uri: string) => uri.split(/[#/:]/).findLast(Boolean) ?? uri;

/** What a group is called in the reader's language. */
export function useGroupName(): (group: Pick<ConceptGroupView, "name" | "uri">) => string {
  const language = useLanguage();
  return ({ name, uri }) => labelIn(name, language).text || lastPart(uri);
}

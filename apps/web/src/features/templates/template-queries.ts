import type { InterfaceLanguage } from "@samrad/contracts/languages";
import type { TemplateView } from "@samrad/contracts/templates";
import { trpc } from "../../trpc.ts";

export const templateOptions = (spaceId: string) => trpc.template.list.queryOptions({ spaceId });

/** The templates with that of one's own language first. */
export function inOrder(templates: readonly TemplateView[], first: InterfaceLanguage): TemplateView[] {
  return templates.toSorted((one, other) => Number(other.lang === first) - Number(one.lang === first));
}

import { PageHeader } from "../../frame/page-header.tsx";
import { useTranslate } from "../../language/use-translate.ts";

export const peopleTabs = ["members", "organisations", "invitations", "spaces"] as const;
export type PeopleTab = (typeof peopleTabs)[number];

export function isPeopleTab(value: unknown): value is PeopleTab {
  return peopleTabs.includes(value as PeopleTab);
}

export function PeoplePage({ tab: _ }: { tab: PeopleTab }) {
  const t = useTranslate();
  return <PageHeader title={t("frame.people")} />;
}

import { PageHeader } from "../../frame/page-header.tsx";
import { useTranslate } from "../../language/use-translate.ts";

export function PersonPage({ personId: _ }: { personId: string }) {
  const t = useTranslate();
  return <PageHeader title={t("frame.people")} />;
}

import { PageHeader } from "../../frame/page-header.tsx";
import { useTranslate } from "../../language/use-translate.ts";

export function DiscussionsPage() {
  const t = useTranslate();
  return <PageHeader title={t("frame.discussions")} />;
}

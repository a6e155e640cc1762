import { PageHeader } from "../../frame/page-header.tsx";
import { useTranslate } from "../../language/use-translate.ts";

export function InboxPage() {
  const t = useTranslate();
  return <PageHeader title={t("frame.inbox")} />;
}

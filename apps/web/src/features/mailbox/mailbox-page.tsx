import { PageHeader } from "../../frame/page-header.tsx";
import { useTranslate } from "../../language/use-translate.ts";

export function MailboxPage() {
  const t = useTranslate();
  return <PageHeader title={t("frame.mailbox")} />;
}

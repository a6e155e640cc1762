import { PageHeader } from "../../frame/page-header.tsx";
import { useTranslate } from "../../language/use-translate.ts";

export function ThreadPage({ threadId: _, post: __ }: { threadId: string; post: string | undefined }) {
  const t = useTranslate();
  return <PageHeader title={t("frame.discussions")} />;
}

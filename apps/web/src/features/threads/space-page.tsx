import { PageHeader } from "../../frame/page-header.tsx";
import { useTranslate } from "../../language/use-translate.ts";

export function SpacePage({ spaceSlug: _ }: { spaceSlug: string }) {
  const t = useTranslate();
  return <PageHeader title={t("frame.discussions")} />;
}

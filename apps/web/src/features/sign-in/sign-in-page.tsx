import { PageHeader } from "../../frame/page-header.tsx";
import { useTranslate } from "../../language/use-translate.ts";

export function SignInPage({ next: _ }: { next: string | undefined }) {
  const t = useTranslate();
  return <PageHeader title={t("frame.sign_in")} />;
}

import { type ErrorComponentProps, useRouter } from "@tanstack/react-router";
import { useTranslate } from "../../language/use-translate.ts";
import { isMissingScript, loadAnew } from "../../frame/missing-scripts.ts";
import { PageHeader } from "../../frame/page-header.tsx";
import { shapeOfError } from "./error-shape.ts";
import { NotFoundPage } from "./not-found-page.tsx";
import { Problem } from "./problem.tsx";

/** Stands in for a page that could not be shown. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const t = useTranslate();
  const router = useRouter();
  if (shapeOfError(error).code === "not_found") return <NotFoundPage />;
  const retry = () => {
    if (isMissingScript(error)) return void loadAnew();
    reset();
    void router.invalidate();
  };
  return (
    <>
      <PageHeader title={t("error.page_title")} />
      <Problem error={error} onRetry={retry} />
    </>
  );
}

import { buttonLook } from "@samrad/ui/button";
import { Link } from "@tanstack/react-router";
import { PageHeader } from "../../frame/page-header.tsx";
import { useTranslate } from "../../language/use-translate.ts";
import styles from "./problems.module.css";

/** For addresses that lead nowhere, and for what the reader may not know is there. */
export function NotFoundPage() {
  const t = useTranslate();
  return (
    <>
      <PageHeader title={t("error.not_found_title")} />
      <p className={styles.text}>{t("error.not_found_page")}</p>
      <Link to="/" {...buttonLook({ variant: "primary" })}>
        {t("error.to_home")}
      </Link>
    </>
  );
}

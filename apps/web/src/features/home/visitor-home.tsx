import { buttonLook } from "@samrad/ui/button";
import { Link } from "@tanstack/react-router";
import { useRef } from "react";
import { PageHeader } from "../../frame/page-header.tsx";
import { useRowKeys } from "../../frame/use-row-keys.ts";
import { useTranslate } from "../../language/use-translate.ts";
import { HomeSection } from "./home-section.tsx";
import styles from "./home.module.css";
import { ThreadDigest } from "./thread-digest.tsx";

/** What the network is, and what anybody may read of it. */
export function VisitorHome() {
  const t = useTranslate();
  const page = useRef<HTMLDivElement>(null);
  useRowKeys(page);
  return (
    <>
      <PageHeader
        title={t("home.visitor_title")}
        action={
          <Link to="/sign-in" {...buttonLook({ variant: "primary" })}>
            {t("frame.sign_in")}
          </Link>
        }
      />
      <div ref={page} className={styles.visitor}>
        <div className={styles.introduction}>
          <p>{t("home.visitor_what")}</p>
          <p>{t("home.visitor_how")}</p>
          <p>{t("home.visitor_members")}</p>
        </div>
        <HomeSection title={t("home.visitor_threads")} more={<Link to="/discussions">{t("home.to_discussions")}</Link>}>
          <ThreadDigest filter="all" limit={8} page={page} empty={t("home.visitor_none")} />
        </HomeSection>
      </div>
    </>
  );
}

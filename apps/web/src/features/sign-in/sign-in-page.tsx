import { Alert } from "@samrad/ui/alert";
import { Link } from "@tanstack/react-router";
import { PageHeader } from "../../frame/page-header.tsx";
import { Translated } from "../../language/translated.tsx";
import { useTranslate } from "../../language/use-translate.ts";
import { CastList } from "./cast-list.tsx";
import { CodeSignIn } from "./code-sign-in.tsx";
import { PasskeySignIn } from "./passkey-sign-in.tsx";
import styles from "./sign-in.module.css";

/** The way in: a code by mail, a passkey, or in a demo network a person of its cast. */
export function SignInPage({ next, email, ended }: { next?: string; email?: string; ended?: true }) {
  const t = useTranslate();
  return (
    <>
      <PageHeader title={t("account.sign_in")}>
        <p>{t("account.lead")}</p>
      </PageHeader>
      {ended && (
        <div className={styles.ended}>
          <Alert tone="info">
            <p>{t("live.ended")}</p>
          </Alert>
        </div>
      )}
      <div className={styles.ways}>
        <section className={styles.own}>
          <CodeSignIn next={next} invited={email} />
          <PasskeySignIn next={next} />
          <p className={styles.note}>
            <Translated id="account.read_public" components={{ link: <Link to="/discussions" /> }} />
          </p>
          <p className={styles.note}>
            <Link to="/accessibility">{t("frame.accessibility")}</Link>
          </p>
        </section>
        <CastList next={next} />
      </div>
    </>
  );
}

import { PageHeader } from "../../frame/page-header.tsx";
import { useTranslate } from "../../language/use-translate.ts";
import styles from "./accessibility.module.css";

const parts = ["standard", "tests", "limits", "report"] as const;

/** The accessibility statement: what is followed, how it is tested, what is lacking, whom to tell. */
export function AccessibilityPage() {
  const t = useTranslate();
  return (
    <>
      <PageHeader title={t("frame.accessibility")} />
      <div className={`samrad-reading ${styles.statement}`}>
        <p>{t("accessibility.lead")}</p>
        {parts.map((part) => (
          <section key={part}>
            <h2>{t(`accessibility.${part}_title`)}</h2>
            <p>{t(`accessibility.${part}`)}</p>
          </section>
        ))}
      </div>
    </>
  );
}

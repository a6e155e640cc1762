import type { ThreadView } from "@samrad/contracts/threads";
import { useId } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { Revealed } from "./revealed.tsx";
import styles from "./rule-banner.module.css";

/** What holds for names in the thread that is open, and how others see the reader there. Nothing where all are named. */
export function RuleBanner({ thread: { id, rule } }: { thread: ThreadView }) {
  const t = useTranslate();
  const heading = useId();
  if (!rule.underRule) return null;
  return (
    <section className={styles.banner} aria-labelledby={heading}>
      <h2 id={heading}>{t(rule.holds ? "rule.holds" : "rule.held")}</h2>
      <p>
        {t(rule.holds ? "rule.holds_help" : "rule.held_help")}
        {rule.holds === "by_space" && ` ${t("rule.of_space")}`}
        {rule.participant !== null && ` ${t("rule.you_are", { number: rule.participant })}`}
      </p>
      {rule.revealedUntil && <Revealed threadId={id} until={rule.revealedUntil} />}
    </section>
  );
}

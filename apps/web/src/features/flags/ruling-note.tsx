import type { RulingView } from "@samrad/contracts/rulings";
import { Button } from "@samrad/ui/button";
import { ClockContext, exactTime, Time } from "@samrad/ui/time";
import { useContext, useState } from "react";
import { Translated } from "../../language/translated.tsx";
import { useTranslate } from "../../language/use-translate.ts";
import { AppealDialog } from "./appeal-dialog.tsx";
import styles from "./flags.module.css";

/** What somebody said, in its language. */
export function Said({ words, lang }: { words: string; lang: string }) {
  if (!words) return null;
  return (
    <blockquote className="samrad-said" lang={lang}>
      {words}
    </blockquote>
  );
}

function Decision({ decision }: { decision: NonNullable<NonNullable<RulingView["appeal"]>["decision"]> }) {
  const t = useTranslate();
  return (
    <>
      <p>
        <strong>{t(`flags.appeal_${decision.outcome}`)}</strong> <Time value={decision.at} />
      </p>
      <Said {...decision} />
    </>
  );
}

/** What the author says against a ruling, and what became of it. */
export function AppealNote({ appeal }: { appeal: NonNullable<RulingView["appeal"]> }) {
  const t = useTranslate();
  return (
    <>
      <p>
        <Translated id="flags.appealed" components={{ time: <Time value={appeal.filedAt} /> }} />
      </p>
      <Said {...appeal} />
      {appeal.decision ? <Decision decision={appeal.decision} /> : <p>{t("flags.appeal_waits")}</p>}
    </>
  );
}

/** The statement of reasons of a ruling, and the way to another decision for its author. */
export function RulingNote({ ruling }: { ruling: RulingView }) {
  const t = useTranslate();
  const clock = useContext(ClockContext);
  const [appealing, setAppealing] = useState(false);
  return (
    <div className={styles.note}>
      <p>
        <strong>{t(`flags.ruled_${ruling.kind}`)}</strong> {t(`flags.reason_${ruling.ground}`)} ·{" "}
        <Time value={ruling.at} />
      </p>
      <Said {...ruling} />
      {ruling.retitled && <p>{t("flags.retitled", ruling.retitled)}</p>}
      {ruling.ended && <p>{t(`flags.ended_${ruling.ended}`)}</p>}
      {ruling.appeal && <AppealNote appeal={ruling.appeal} />}
      {ruling.abilities.appeal && (
        <>
          <p>{t("flags.appeal_until", { time: exactTime(new Date(ruling.appealUntil), clock) })}</p>
          <div>
            <Button onClick={() => setAppealing(true)}>{t("flags.appeal")}</Button>
          </div>
        </>
      )}
      {appealing && <AppealDialog rulingId={ruling.id} onClose={() => setAppealing(false)} />}
    </div>
  );
}

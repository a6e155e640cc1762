import { formatOf } from "@samrad/ui/formats";
import type { ThreadView } from "@samrad/contracts/threads";
import { ClockContext } from "@samrad/ui/time";
import { useContext } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { usePresence } from "../../live/presence.ts";
import { useMe } from "../session/me.tsx";
import styles from "./threads.module.css";

const namesShown = 3;

type Props = {
  thread: ThreadView;
  /** Whether the reader writes: counted with the others where nobody is named. */
  isWriting: boolean;
};

/** Who writes just now. The line is always there, so that nothing moves when somebody begins. */
export function WritingNow({ thread: { id, rule }, isWriting }: Props) {
  const t = useTranslate();
  const { me } = useMe();
  const { locales } = useContext(ClockContext);
  const presence = usePresence(id);
  const others = Math.max(0, (presence?.writers ?? 0) - (isWriting ? 1 : 0));
  if (rule.underRule) return <p className={styles.writing}>{others > 0 && t("rule.writing_now", { count: others })}</p>;
  const people = (presence?.writing ?? []).filter((person) => person.id !== me?.id);
  const names = people.slice(0, namesShown).map((person) => person.name);
  if (people.length > namesShown) names.push(t("threads.others", { count: people.length - namesShown }));
  return (
    <p className={styles.writing}>
      {people.length > 0 &&
        t("threads.writing_now", { names: formatOf(Intl.ListFormat, locales, {}).format(names), count: people.length })}
    </p>
  );
}

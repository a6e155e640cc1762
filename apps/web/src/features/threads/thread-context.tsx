import type { ThreadView } from "@samrad/contracts/threads";
import { Button } from "@samrad/ui/button";
import { Dialog } from "@samrad/ui/dialog";
import { Time } from "@samrad/ui/time";
import { startTransition, useEffect, useState } from "react";
import { makeDeviceSwitch } from "../../frame/device-switch.ts";
import { whenIdle } from "../../frame/when-idle.ts";
import { useTranslate } from "../../language/use-translate.ts";
import { usePresence } from "../../live/presence.ts";
import { ThreadQuestionList } from "../questions/thread-question-list.tsx";
import { AnsweredAskers } from "../similar/answered-askers.tsx";
import { CiteThread } from "./cite-thread.tsx";
import styles from "./context.module.css";
import { Organisation } from "./who.tsx";
import { useWriterName } from "../chatham-house/signatures.ts";

function Here({ thread: { id, rule } }: { thread: ThreadView }) {
  const t = useTranslate();
  const presence = usePresence(id);
  // Whoever was named before the rule came is not any more.
  if (presence && rule.underRule && !rule.revealedUntil)
    return <p>{t("rule.reading_now", { count: presence.readers })}</p>;
  if (!presence || presence.reading.length === 0) return <p className={styles.none}>{t("threads.nobody_here")}</p>;
  const others = presence.readers - presence.reading.length;
  return (
    <ul>
      {presence.reading.map((person) => (
        <li key={person.id}>{person.name}</li>
      ))}
      {others > 0 && <li>{t("threads.others", { count: others })}</li>}
    </ul>
  );
}

function Facts({ thread }: { thread: ThreadView }) {
  const t = useTranslate();
  const nameOf = useWriterName();
  return (
    <>
      {thread.reading && (
        <>
          <h2>{t("threads.you_follow")}</h2>
          <p>{t(`threads.follow_${thread.reading.follow}`)}</p>
        </>
      )}
      <ThreadQuestionList threadId={thread.id} />
      {thread.organisations.length > 0 && (
        <>
          <h2>{t("threads.organisations")}</h2>
          <ul>
            {thread.organisations.map((organisation) => (
              <li key={organisation.id}>
                <Organisation organisation={organisation} />
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>{t("threads.dates")}</h2>
      <dl>
        <dt>{t("threads.opened_by", { name: nameOf(thread.author) })}</dt>
        <dd>
          <Time value={thread.createdAt} />
        </dd>
        <dt>{t("threads.last_post")}</dt>
        <dd>
          <Time value={thread.lastPostAt} />
        </dd>
      </dl>
      <h2>{t("reading.cite")}</h2>
      <CiteThread thread={thread} />
      {thread.abilities.lock && <AnsweredAskers item={{ kind: "thread", id: thread.id }} />}
      {/* At the end: who comes and goes moves nothing. */}
      <h2>{t("threads.here_now")}</h2>
      <Here thread={thread} />
    </>
  );
}

const panelSwitch = makeDeviceSwitch("samrad.thread-panel");

/** What is to be known of a thread beside its text: a panel that folds away where there is room, else a sheet that is asked for. */
export function ThreadContext({ thread }: { thread: ThreadView }) {
  const t = useTranslate();
  const unfolded = panelSwitch.use();
  const [open, setOpen] = useState(false);
  // After the posts, which would wait for it; beside them it moves nothing.
  const [drawn, setDrawn] = useState(false);
  useEffect(() => whenIdle(() => startTransition(() => setDrawn(true))), []);
  return (
    <>
      <aside className={styles.panel} aria-label={t("threads.about")}>
        <details open={unfolded} onToggle={(event) => panelSwitch.turn(event.currentTarget.open)}>
          <summary>{t("threads.about")}</summary>
          <div className={styles.facts}>{drawn && <Facts thread={thread} />}</div>
        </details>
      </aside>
      <div className={styles.sheet}>
        <Button variant="tertiary" onClick={() => setOpen(true)}>
          {t("threads.about")}
        </Button>
        <Dialog open={open} title={t("threads.about")} closeLabel={t("frame.close")} onClose={() => setOpen(false)}>
          <div className={styles.facts}>
            <Facts thread={thread} />
          </div>
        </Dialog>
      </div>
    </>
  );
}

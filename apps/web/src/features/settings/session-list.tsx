import type { SessionView } from "@samrad/contracts/people";
import type { Translate } from "@samrad/i18n/translator";
import { Button } from "@samrad/ui/button";
import { Skeleton } from "@samrad/ui/skeleton";
import { Tag } from "@samrad/ui/tag";
import { Time } from "@samrad/ui/time";
import { showToast } from "@samrad/ui/toast";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import { FormProblem, Problem } from "../problems/problem.tsx";
import styles from "./settings.module.css";

function deviceOf({ browser, system }: SessionView, t: Translate): string {
  if (browser && system) return t("account.session_on", { browser, system });
  return browser ?? system ?? t("account.session_unknown");
}

function SessionRow({ session }: { session: SessionView }) {
  const t = useTranslate();
  const queries = useQueryClient();
  const device = deviceOf(session, t);
  const onSuccess = async () => {
    await queries.invalidateQueries(trpc.session.list.pathFilter());
    showToast(t("account.session_ended"));
  };
  const end = useMutation(trpc.session.end.mutationOptions({ onSuccess }));
  return (
    <li>
      <span className={styles.what}>
        <span>
          {device} {session.current && <Tag tone="accent">{t("account.session_here")}</Tag>}
        </span>
        <span className={styles.note}>
          {t("account.session_used")} <Time value={session.lastUsedAt} />
        </span>
      </span>
      {!session.current && (
        <Button
          small
          busy={end.isPending}
          aria-label={t("account.end_session_named", { device })}
          onClick={() => end.mutate({ sessionId: session.id })}
        >
          {t("account.end_session")}
        </Button>
      )}
      <FormProblem error={end.error} />
    </li>
  );
}

function EndOthers() {
  const t = useTranslate();
  const queries = useQueryClient();
  const onSuccess = async () => {
    await queries.invalidateQueries(trpc.session.list.pathFilter());
    showToast(t("account.others_ended"));
  };
  const endOthers = useMutation(trpc.session.endOthers.mutationOptions({ onSuccess }));
  return (
    <>
      <FormProblem error={endOthers.error} />
      <Button busy={endOthers.isPending} onClick={() => endOthers.mutate()}>
        {t("account.end_others")}
      </Button>
    </>
  );
}

/** Every place where the person is signed in, each with a way out. */
export function SessionList() {
  const t = useTranslate();
  const { data: sessions, error, refetch } = useQuery(trpc.session.list.queryOptions());
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">{t("account.sessions")}</h2>
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {!sessions && !error && <Skeleton label={t("frame.loading")} widths={[45, 30]} />}
      {sessions && (
        <ul className={styles.list}>
          {sessions.map((session) => (
            <SessionRow key={session.id} session={session} />
          ))}
        </ul>
      )}
      {sessions && sessions.length > 1 && <EndOthers />}
    </section>
  );
}

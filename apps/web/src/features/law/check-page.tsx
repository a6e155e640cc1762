import type { LawCheckView } from "@samrad/contracts/provisions";
import { questionName } from "@samrad/contracts/questions";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { PageHeader } from "../../frame/page-header.tsx";
import { PagePending } from "../../frame/page-pending.tsx";
import { useLanguage, useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import { shapeOfError } from "../problems/error-shape.ts";
import { NotFoundPage } from "../problems/not-found-page.tsx";
import { Problem } from "../problems/problem.tsx";
import { CheckDecision } from "./check-decision.tsx";
import { useDay } from "./day.tsx";
import checks from "./check.module.css";
import styles from "./law.module.css";
import { Heading, headingIn, ProvisionLink, useActName, useLabel } from "./names.tsx";
import { Redline, RedlineKey } from "./redline.tsx";

/** What is to be checked, with the way to it. */
export function CheckSource({ check }: { check: LawCheckView }) {
  const t = useTranslate();
  const language = useLanguage();
  const { thread, question, organisation } = check;
  if (thread)
    return (
      <Link to="/threads/$threadId" params={{ threadId: thread.id }}>
        <span lang={thread.lang}>{thread.title}</span>
      </Link>
    );
  if (!question) return null;
  const { text, lang } = headingIn(question.title, language);
  return (
    <Link to="/questions/$number" params={{ number: questionName(question.number) }}>
      {organisation && `${t("law.answer_of", { organisation: organisation.name })} `}
      {questionName(question.number)} <span lang={lang}>{text}</span>
    </Link>
  );
}

function Changes({ check }: { check: LawCheckView }) {
  const label = useLabel();
  return check.changes.map(({ key, headings, before, after, lang }) => (
    <section key={key} className={styles.section}>
      <h2>
        <ProvisionLink to={key}>{label(key)}</ProvisionLink> <Heading headings={headings} />
      </h2>
      <Redline before={before} after={after} lang={lang} />
    </section>
  ));
}

function Known({ check }: { check: LawCheckView }) {
  const t = useTranslate();
  const day = useDay();
  const label = useLabel();
  const { text } = useActName()(check.act);
  const dates = { before: day(check.before), after: day(check.date) };
  return (
    <>
      <PageHeader
        title={t("law.check_title", { act: text })}
        crumb={<ProvisionLink to={check.act.key}>{text}</ProvisionLink>}
      >
        <p>{t(check.abilities.decide && !check.decision ? "law.check_lead" : "law.check_told", dates)}</p>
      </PageHeader>
      <div className={checks.checked}>
        <p>
          <CheckSource check={check} />
        </p>
        <p className={styles.note}>
          {t("law.check_cites", { provisions: check.cited.map(({ key }) => label(key)).join(", ") })}
        </p>
        <RedlineKey />
        <Changes check={check} />
        {check.sourceKind !== "thread" && <CheckDecision check={check} />}
      </div>
    </>
  );
}

/** What has changed in the law that something cites, and whether it still holds. */
export function CheckPage({ checkId }: { checkId: string }) {
  const { data, error, refetch } = useQuery(trpc.lawCheck.get.queryOptions({ checkId }));
  if (error && ["not_found", "invalid"].includes(shapeOfError(error).code)) return <NotFoundPage />;
  if (error && !data) return <Problem error={error} onRetry={() => void refetch()} />;
  return data ? <Known check={data} /> : <PagePending />;
}

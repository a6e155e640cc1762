import { labelIn } from "@samrad/contracts/concepts";
import type { QuestionRelationView, QuestionView } from "@samrad/contracts/questions";
import { Button } from "@samrad/ui/button";
import { Time } from "@samrad/ui/time";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useLanguage, useTranslate } from "../../language/use-translate.ts";
import { trpc, trpcClient } from "../../trpc.ts";
import { FormProblem } from "../problems/problem.tsx";
import { afterQuestionChange } from "./question-changes.ts";
import { QuestionLink } from "./question-link.tsx";
import { AnsweredAskers } from "../similar/answered-askers.tsx";
import styles from "./questions.module.css";
import { relationText } from "./relation-text.ts";
import { SupportLine } from "./support-line.tsx";
import { useWriterName } from "../chatham-house/signatures.ts";

function SupportFacts({ question: { support } }: { question: QuestionView }) {
  const t = useTranslate();
  return (
    <>
      <h2>{t("questions.support")}</h2>
      <p>{support ? <SupportLine support={support} /> : t("questions.support_open")}</p>
      {support?.reason && <p className={styles.reason}>{support.reason}</p>}
    </>
  );
}

function Concepts({ question: { concepts } }: { question: QuestionView }) {
  const t = useTranslate();
  const language = useLanguage();
  if (concepts.length === 0) return null;
  return (
    <>
      <h2>{t("questions.concepts")}</h2>
      <ul>
        {concepts.map((concept) => {
          const { text, lang } = labelIn(concept.labels, language);
          return (
            <li key={concept.id}>
              <Link to="/questions" search={{ concept: concept.id }} lang={lang === language ? undefined : lang}>
                {text}
              </Link>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Relations({ question }: { question: QuestionView }) {
  const t = useTranslate();
  const { data: relations = [] } = useQuery(trpc.question.relations.queryOptions({ questionId: question.id }));
  if (relations.length === 0) return null;
  return (
    <>
      <h2>{t("questions.relations")}</h2>
      <ul>
        {relations.map((relation) => (
          <li key={`${relation.kind}/${relation.question.id}`}>
            <span className={styles.relation}>{relationText(relation, t)}</span>{" "}
            <QuestionLink question={relation.question} />
            {question.abilities.edit && <Unrelate question={question} relation={relation} />}
          </li>
        ))}
      </ul>
    </>
  );
}

function Unrelate({ question, relation }: { question: QuestionView; relation: QuestionRelationView }) {
  const t = useTranslate();
  const { kind, direction, question: other } = relation;
  const [fromId, toId] = direction === "from" ? [question.id, other.id] : [other.id, question.id];
  const take = useMutation({
    mutationFn: () => trpcClient.question.unrelate.mutate({ fromId, toId, kind }),
    onSuccess: () => afterQuestionChange(t("questions.unrelated")),
  });
  return (
    <>
      <Button variant="tertiary" small onClick={() => take.mutate()} busy={take.isPending}>
        {t("questions.unrelate")}
      </Button>
      <FormProblem error={take.error} />
    </>
  );
}

/** What is to be known of a question beside its text. */
export function QuestionFacts({ question }: { question: QuestionView }) {
  const t = useTranslate();
  const nameOf = useWriterName();
  const { organisationCount, threadCount, followerCount, owner } = question;
  return (
    <aside className={styles.facts} aria-label={t("questions.about")}>
      <SupportFacts question={question} />
      <h2>{t("questions.asked_by")}</h2>
      <p>
        {organisationCount === null
          ? t("questions.organisations_few")
          : t("questions.organisations_count", { count: organisationCount })}
      </p>
      <p>{t("questions.threads_count", { count: threadCount })}</p>
      <p>{t("questions.followers_count", { count: followerCount })}</p>
      {question.abilities.edit && <AnsweredAskers item={{ kind: "question", id: question.id }} />}
      <Relations question={question} />
      <Concepts question={question} />
      <h2>{t("questions.owner")}</h2>
      <p>{owner?.name ?? t("questions.no_owner")}</p>
      <h2>{t("questions.kept")}</h2>
      <p>{t(`questions.confidence_${question.confidence}`)}</p>
      <p>{t(`questions.governance_${question.governance}`)}</p>
      <h2>{t("questions.dates")}</h2>
      <dl>
        <dt>{t("questions.created_by", { name: nameOf(question.createdBy) })}</dt>
        <dd>
          <Time value={question.createdAt} />
        </dd>
        <dt>{t("questions.changed")}</dt>
        <dd>
          <Time value={question.changedAt} />
        </dd>
        {question.closedAt && (
          <>
            <dt>{t("questions.closed")}</dt>
            <dd>
              <Time value={question.closedAt} />
            </dd>
          </>
        )}
      </dl>
    </aside>
  );
}

import type { InvitationView } from "@samrad/contracts/people";
import { Button } from "@samrad/ui/button";
import { EmptyState } from "@samrad/ui/empty-state";
import { Skeleton } from "@samrad/ui/skeleton";
import { Tag } from "@samrad/ui/tag";
import { Time } from "@samrad/ui/time";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import { useAfterChange } from "../forms/use-change.ts";
import { FormProblem, Problem } from "../problems/problem.tsx";
import { roleText } from "./choice-labels.ts";
import styles from "./people.module.css";

function Revoke({ invitation }: { invitation: InvitationView }) {
  const t = useTranslate();
  const afterChange = useAfterChange();
  const onSuccess = () => afterChange(t("people.revoked"));
  const revoke = useMutation(trpc.invitation.revoke.mutationOptions({ onSuccess }));
  return (
    <>
      <Button
        small
        busy={revoke.isPending}
        aria-label={t("people.revoke_named", { email: invitation.email })}
        onClick={() => revoke.mutate({ invitationId: invitation.id })}
      >
        {t("people.revoke")}
      </Button>
      <FormProblem error={revoke.error} />
    </>
  );
}

function InvitationRow({ invitation }: { invitation: InvitationView }) {
  const t = useTranslate();
  const { name, email, organisation, roles, state, invitedBy, createdAt, expiresAt } = invitation;
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <span className={styles.name}>
          {name} <Tag tone={state === "open" ? "accent" : "neutral"}>{t(`people.state_${state}`)}</Tag>
        </span>
        <span className={styles.facts}>
          <span>{email}</span>
          <span>{organisation.name}</span>
          <span>{roleText(roles, t)}</span>
          <span>
            {t("people.invited_by", { name: invitedBy.name })}, <Time value={createdAt} />
          </span>
          {state === "open" && (
            <span>
              {t("people.expires")} <Time value={expiresAt} exact />
            </span>
          )}
        </span>
      </div>
      {invitation.abilities.revoke && <Revoke invitation={invitation} />}
    </li>
  );
}

/** Who has been invited, and what became of it. */
export function InvitationList() {
  const t = useTranslate();
  const { data: invitations, error, refetch } = useQuery(trpc.invitation.list.queryOptions());
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!invitations) return <Skeleton label={t("frame.loading")} widths={[60, 40, 60, 40]} />;
  if (invitations.length === 0)
    return <EmptyState title={t("people.invitations_none")}>{t("people.invitations_none_help")}</EmptyState>;
  return (
    <ul className={styles.list}>
      {invitations.map((invitation) => (
        <InvitationRow key={invitation.id} invitation={invitation} />
      ))}
    </ul>
  );
}

import type { OrganisationView } from "@samrad/contracts/people";
import { Menu } from "@samrad/ui/menu";
import { OrganisationMark } from "@samrad/ui/organisation-mark";
import { Tag } from "@samrad/ui/tag";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import { FormDialog } from "../forms/form-dialog.tsx";
import { useDone } from "../forms/use-change.ts";
import { OrganisationFields, readOrganisation } from "./organisation-fields.tsx";
import styles from "./people.module.css";

type DialogProps = { organisation: OrganisationView; onClose: () => void };

function ChangeOrganisation({ organisation, onClose }: DialogProps) {
  const t = useTranslate();
  const onSuccess = useDone(t("people.organisation_saved"), onClose);
  const change = useMutation(trpc.organisation.change.mutationOptions({ onSuccess }));
  return (
    <FormDialog
      title={organisation.name}
      act={t("people.change_organisation")}
      state={change}
      onSubmit={(form) => change.mutate(readOrganisation(form, organisation.id))}
      onClose={onClose}
    >
      <OrganisationFields organisation={organisation} error={change.error} />
    </FormDialog>
  );
}

function DeactivateOrganisation({ organisation, onClose }: DialogProps) {
  const t = useTranslate();
  const { id: organisationId, name } = organisation;
  const onSuccess = useDone(t("people.organisation_saved"), onClose);
  const deactivate = useMutation(trpc.organisation.deactivate.mutationOptions({ onSuccess }));
  return (
    <FormDialog
      danger
      title={t("people.deactivate_organisation", { name })}
      act={t("people.deactivate")}
      state={deactivate}
      onSubmit={() => deactivate.mutate({ organisationId })}
      onClose={onClose}
    >
      <p>{t("people.deactivate_organisation_help", { name })}</p>
    </FormDialog>
  );
}

function OrganisationActions({ organisation }: { organisation: OrganisationView }) {
  const t = useTranslate();
  const [open, setOpen] = useState<"change" | "deactivate">();
  const close = () => setOpen(undefined);
  const onSuccess = useDone(t("people.organisation_saved"), close);
  const reactivate = useMutation(trpc.organisation.reactivate.mutationOptions({ onSuccess }));
  const { change, deactivate, reactivate: mayReactivate } = organisation.abilities;
  if (!change && !deactivate && !mayReactivate) return null;
  return (
    <>
      <Menu align="end" label={t("people.actions")} name={t("people.actions_for", { name: organisation.name })}>
        {change && <ActionButton text={t("people.change_organisation")} onClick={() => setOpen("change")} />}
        {deactivate && <ActionButton text={t("people.deactivate")} onClick={() => setOpen("deactivate")} />}
        {mayReactivate && (
          <ActionButton
            text={t("people.reactivate")}
            onClick={() => reactivate.mutate({ organisationId: organisation.id })}
          />
        )}
      </Menu>
      {open === "change" && <ChangeOrganisation organisation={organisation} onClose={close} />}
      {open === "deactivate" && <DeactivateOrganisation organisation={organisation} onClose={close} />}
    </>
  );
}

function ActionButton({ text, onClick }: { text: string; onClick: () => void }) {
  return (
    <button type="button" onClick={onClick}>
      {text}
    </button>
  );
}

/** An organisation, what it is, and what may be done with it. */
export function OrganisationRow({ organisation }: { organisation: OrganisationView }) {
  const t = useTranslate();
  const { name, kind, country, sector, size, ownership, memberCount, active } = organisation;
  return (
    <li className={styles.row}>
      <OrganisationMark name={name} kind={kind} />
      <div className={styles.what}>
        <span className={styles.name}>
          {name} {!active && <Tag>{t("people.deactivated")}</Tag>}
        </span>
        <span className={styles.facts}>
          <span>{t(`people.kind_${kind}`)}</span>
          <span>{country}</span>
          <span>{t(`people.sector_${sector}`)}</span>
          <span>{t(`people.size_${size}`)}</span>
          <span>{t(`people.ownership_${ownership}`)}</span>
          <span>{t("people.members_count", { count: memberCount })}</span>
        </span>
      </div>
      <OrganisationActions organisation={organisation} />
    </li>
  );
}

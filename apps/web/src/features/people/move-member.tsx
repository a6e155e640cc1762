import { roles } from "@samrad/contracts/people";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { v7 } from "uuid";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import { FormDialog } from "../forms/form-dialog.tsx";
import { chosenOf, textOf } from "../forms/form-values.ts";
import { useDone } from "../forms/use-change.ts";
import { useFieldError } from "../problems/problem.tsx";
import type { MemberActProps } from "./member-act-dialog.tsx";
import { MembershipFields } from "./membership-fields.tsx";
import { useOrganisationOptions } from "./use-organisation-options.ts";

export function MoveMember({ person, onClose }: MemberActProps) {
  const t = useTranslate();
  const [membershipId] = useState(() => v7());
  const organisations = useOrganisationOptions().filter(({ value }) => value !== person.organisation?.id);
  const onSuccess = useDone(t("people.moved", { name: person.name }), onClose);
  const move = useMutation(trpc.membership.move.mutationOptions({ onSuccess }));
  const fieldError = useFieldError(move.error);
  const submit = (form: HTMLFormElement) => {
    const organisationId = textOf(form, "organisationId");
    move.mutate({ personId: person.id, membershipId, organisationId, roles: chosenOf(form, "roles", roles) });
  };
  return (
    <FormDialog
      title={t("people.move_person", { name: person.name })}
      act={t("people.move")}
      state={move}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t("people.move_help")}</p>
      <MembershipFields organisations={organisations} fieldError={fieldError} />
    </FormDialog>
  );
}

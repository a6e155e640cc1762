import { interfaceLanguages } from "@samrad/contracts/languages";
import { type InvitationInput, roles } from "@samrad/contracts/people";
import { Button } from "@samrad/ui/button";
import { Select } from "@samrad/ui/select";
import { Textfield } from "@samrad/ui/textfield";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { v7 } from "uuid";
import { useLanguage, useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import { FormDialog } from "../forms/form-dialog.tsx";
import { chosenOf, pickOf, textOf } from "../forms/form-values.ts";
import { useAfterChange } from "../forms/use-change.ts";
import { useFieldError } from "../problems/problem.tsx";
import { MembershipFields } from "./membership-fields.tsx";
import { useOrganisationOptions } from "./use-organisation-options.ts";

function readInvitation(form: HTMLFormElement, id: string): InvitationInput {
  return {
    id,
    email: textOf(form, "email"),
    name: textOf(form, "name"),
    organisationId: textOf(form, "organisationId"),
    roles: chosenOf(form, "roles", roles),
    language: pickOf(form, "language", interfaceLanguages),
  };
}

function useSendInvitation(onSent: () => void) {
  const t = useTranslate();
  const afterChange = useAfterChange();
  const onSuccess = async (_: unknown, { email }: InvitationInput) => {
    onSent();
    await afterChange(t("people.invitation_sent", { email }));
  };
  return useMutation(trpc.invitation.send.mutationOptions({ onSuccess }));
}

function InvitationForm({ onClose }: { onClose: () => void }) {
  const t = useTranslate();
  const language = useLanguage();
  const [id] = useState(() => v7());
  const organisations = useOrganisationOptions();
  const send = useSendInvitation(onClose);
  const fieldError = useFieldError(send.error);
  const languages = interfaceLanguages.map((value) => ({ value, label: t(`account.language_${value}`) }));
  return (
    <FormDialog
      title={t("people.invite")}
      act={t("people.send_invitation")}
      state={send}
      onSubmit={(form) => send.mutate(readInvitation(form, id))}
      onClose={onClose}
    >
      <p>{t("people.invite_help")}</p>
      <Textfield label={t("people.email")} name="email" type="email" error={fieldError("email")} />
      <Textfield label={t("people.name")} name="name" error={fieldError("name")} />
      <MembershipFields organisations={organisations} fieldError={fieldError} />
      <Select label={t("people.invite_language")} name="language" options={languages} defaultValue={language} />
    </FormDialog>
  );
}

/** The button that asks somebody into the network, and its form. */
export function Invite() {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        {t("people.invite")}
      </Button>
      {open && <InvitationForm onClose={() => setOpen(false)} />}
    </>
  );
}

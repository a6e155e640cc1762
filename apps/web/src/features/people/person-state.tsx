import { useMutation } from "@tanstack/react-query";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import { FormDialog } from "../forms/form-dialog.tsx";
import { useDone } from "../forms/use-change.ts";
import type { MemberActProps } from "./member-act-dialog.tsx";

export function RemoveMember({ person, onClose }: MemberActProps) {
  const t = useTranslate();
  const onSuccess = useDone(t("people.removed"), onClose);
  const remove = useMutation(trpc.membership.remove.mutationOptions({ onSuccess }));
  return (
    <FormDialog
      danger
      title={t("people.remove_person", { name: person.name })}
      act={t("people.remove")}
      state={remove}
      onSubmit={() => remove.mutate({ personId: person.id })}
      onClose={onClose}
    >
      <p>{t("people.remove_help", { name: person.name })}</p>
    </FormDialog>
  );
}

export function DeactivatePerson({ person, onClose }: MemberActProps) {
  const t = useTranslate();
  const onSuccess = useDone(t("people.was_deactivated", { name: person.name }), onClose);
  const deactivate = useMutation(trpc.person.deactivate.mutationOptions({ onSuccess }));
  return (
    <FormDialog
      danger
      title={t("people.deactivate_person", { name: person.name })}
      act={t("people.deactivate")}
      state={deactivate}
      onSubmit={() => deactivate.mutate({ personId: person.id })}
      onClose={onClose}
    >
      <p>{t("people.deactivate_help", { name: person.name })}</p>
    </FormDialog>
  );
}

export function ReactivatePerson({ person, onClose }: MemberActProps) {
  const t = useTranslate();
  const onSuccess = useDone(t("people.was_reactivated", { name: person.name }), onClose);
  const reactivate = useMutation(trpc.person.reactivate.mutationOptions({ onSuccess }));
  return (
    <FormDialog
      title={t("people.reactivate_person", { name: person.name })}
      act={t("people.reactivate")}
      state={reactivate}
      onSubmit={() => reactivate.mutate({ personId: person.id })}
      onClose={onClose}
    >
      <p>{t("people.reactivate_help", { name: person.name })}</p>
    </FormDialog>
  );
}

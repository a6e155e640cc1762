import type { SpaceRecord } from "@samrad/contracts/spaces";
import { useMutation } from "@tanstack/react-query";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import { FormDialog } from "../forms/form-dialog.tsx";
import { useDone } from "../forms/use-change.ts";
import { readSpace, SpaceFields } from "./space-fields.tsx";

type Props = { space: SpaceRecord; onClose: () => void };

export function ChangeSpace({ space, onClose }: Props) {
  const t = useTranslate();
  const onSuccess = useDone(t("spaces.saved"), onClose);
  const change = useMutation(trpc.space.change.mutationOptions({ onSuccess }));
  return (
    <FormDialog
      title={t("spaces.change")}
      act={t("spaces.save")}
      state={change}
      onSubmit={(form) => change.mutate({ id: space.id, ...readSpace(form) })}
      onClose={onClose}
    >
      <SpaceFields space={space} error={change.error} />
    </FormDialog>
  );
}

export function ArchiveSpace({ space, name, onClose }: Props & { name: string }) {
  const t = useTranslate();
  const onSuccess = useDone(t("spaces.was_archived"), onClose);
  const archive = useMutation(trpc.space.archive.mutationOptions({ onSuccess }));
  return (
    <FormDialog
      title={t("spaces.archive_named", { name })}
      act={t("spaces.archive")}
      state={archive}
      onSubmit={() => archive.mutate({ spaceId: space.id })}
      onClose={onClose}
    >
      <p>{t("spaces.archive_help")}</p>
    </FormDialog>
  );
}

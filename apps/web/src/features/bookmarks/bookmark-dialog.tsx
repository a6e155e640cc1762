import type { BookmarkRef } from "@samrad/contracts/bookmarks";
import { Button } from "@samrad/ui/button";
import { Choices } from "@samrad/ui/choices";
import { Textarea } from "@samrad/ui/textarea";
import { Textfield } from "@samrad/ui/textfield";
import { ClockContext } from "@samrad/ui/time";
import { showToast } from "@samrad/ui/toast";
import { useMutation } from "@tanstack/react-query";
import { useContext, useState } from "react";
import { v7 as newId } from "uuid";
import { useTranslate } from "../../language/use-translate.ts";
import { trpcClient } from "../../trpc.ts";
import { FormDialog } from "../forms/form-dialog.tsx";
import { pickOf, textOf } from "../forms/form-values.ts";
import { useBookmarksChanged } from "./bookmark-queries.ts";
import { fieldValue, type ReminderChoice, reminderChoices, reminderTime } from "./reminder-times.ts";

type Props = {
  threadId: string;
  postId: string | null;
  /** What it is called: the post or the thread. */
  title: string;
  bookmark: BookmarkRef | undefined;
  onClose: () => void;
};

function ReminderFields({ remindAt }: { remindAt: string | null }) {
  const t = useTranslate();
  const { timeZone } = useContext(ClockContext);
  const [choice, setChoice] = useState<string>(remindAt ? "at" : "none");
  return (
    <>
      <Choices
        label={t("bookmarks.remind")}
        name="remind"
        options={reminderChoices.map((value) => ({ value, label: t(`bookmarks.remind_${value}`) }))}
        defaultChosen={[choice]}
        onChoose={setChoice}
      />
      {choice === "at" && (
        <Textfield
          label={t("bookmarks.remind_time")}
          type="datetime-local"
          name="time"
          defaultValue={remindAt ? fieldValue(new Date(remindAt), timeZone) : undefined}
        />
      )}
    </>
  );
}

/** Marks a place, says why, and when to be reminded. */
export function BookmarkDialog({ threadId, postId, title, bookmark, onClose }: Props) {
  const t = useTranslate();
  const { timeZone } = useContext(ClockContext);
  const changed = useBookmarksChanged();
  const [id] = useState(() => bookmark?.id ?? newId());
  const done = async (said: string) => {
    onClose();
    await changed();
    showToast(said);
  };
  const save = useMutation({
    mutationFn: (form: HTMLFormElement) => {
      const choice: ReminderChoice = pickOf(form, "remind", reminderChoices);
      const remindAt =
        reminderTime(choice, new Date(), { timeZone, typed: textOf(form, "time") })?.toISOString() ?? null;
      return trpcClient.bookmark.save.mutate({ id, threadId, postId, note: textOf(form, "note"), remindAt });
    },
    onSuccess: () => done(t("bookmarks.saved")),
  });
  const remove = useMutation({
    mutationFn: () => trpcClient.bookmark.remove.mutate({ bookmarkId: id }),
    onSuccess: () => done(t("bookmarks.removed")),
  });
  return (
    <FormDialog
      title={title}
      act={t("bookmarks.save")}
      state={{ isPending: save.isPending, error: save.error ?? remove.error }}
      onSubmit={save.mutate}
      onClose={onClose}
    >
      <p>{t("bookmarks.private")}</p>
      <Textarea label={t("bookmarks.note")} name="note" rows={2} maxLength={1_000} defaultValue={bookmark?.note} />
      <ReminderFields remindAt={bookmark?.remindAt ?? null} />
      {bookmark && (
        <div>
          <Button variant="tertiary" small busy={remove.isPending} onClick={() => remove.mutate()}>
            {t("bookmarks.remove")}
          </Button>
        </div>
      )}
    </FormDialog>
  );
}

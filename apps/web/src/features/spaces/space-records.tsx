import { inLanguage } from "@samrad/contracts/languages";
import type { SpaceRecord } from "@samrad/contracts/spaces";
import { EmptyState } from "@samrad/ui/empty-state";
import { Menu } from "@samrad/ui/menu";
import { Skeleton } from "@samrad/ui/skeleton";
import { Tag } from "@samrad/ui/tag";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useLanguage, useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import { useAfterChange } from "../forms/use-change.ts";
import styles from "../people/people.module.css";
import { Problem } from "../problems/problem.tsx";
import { ArchiveSpace, ChangeSpace } from "./space-dialogs.tsx";

function SpaceActions({ space, name }: { space: SpaceRecord; name: string }) {
  const t = useTranslate();
  const afterChange = useAfterChange();
  const [open, setOpen] = useState<"change" | "archive">();
  const close = () => setOpen(undefined);
  const onSuccess = () => afterChange(t("spaces.was_reopened"));
  const reopen = useMutation(trpc.space.reopen.mutationOptions({ onSuccess }));
  return (
    <>
      <Menu align="end" label={t("people.actions")} name={t("people.actions_for", { name })}>
        <button type="button" onClick={() => setOpen("change")}>
          {t("spaces.change")}
        </button>
        {space.archived ? (
          <button type="button" onClick={() => reopen.mutate({ spaceId: space.id })}>
            {t("spaces.reopen")}
          </button>
        ) : (
          <button type="button" onClick={() => setOpen("archive")}>
            {t("spaces.archive")}
          </button>
        )}
      </Menu>
      {open === "change" && <ChangeSpace space={space} onClose={close} />}
      {open === "archive" && <ArchiveSpace space={space} name={name} onClose={close} />}
    </>
  );
}

function SpaceRow({ space }: { space: SpaceRecord }) {
  const t = useTranslate();
  const language = useLanguage();
  const name = inLanguage(space.name, language);
  const description = inLanguage(space.description, language);
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <span className={styles.name}>
          <span lang={name.lang}>{name.text}</span> {space.archived && <Tag>{t("spaces.archived")}</Tag>}
        </span>
        {description.text && <span lang={description.lang}>{description.text}</span>}
        <span className={styles.facts}>
          <span>{space.slug}</span>
          <span>{t(`spaces.visibility_${space.visibility}`)}</span>
          {space.organisations.length > 0 && <span>{space.organisations.map((one) => one.name).join(", ")}</span>}
        </span>
      </div>
      <SpaceActions space={space} name={name.text} />
    </li>
  );
}

/** Every space of the network, for who keeps the list. */
export function SpaceRecords() {
  const t = useTranslate();
  const { data: spaces, error, refetch } = useQuery(trpc.space.administer.queryOptions());
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!spaces) return <Skeleton label={t("frame.loading")} widths={[60, 40, 60, 40]} />;
  if (spaces.length === 0) return <EmptyState title={t("spaces.none")}>{t("spaces.none_help")}</EmptyState>;
  return (
    <ul className={styles.list}>
      {spaces.map((space) => (
        <SpaceRow key={space.id} space={space} />
      ))}
    </ul>
  );
}

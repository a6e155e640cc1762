import type { MeView } from "@samrad/contracts/people";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useRef } from "react";
import { PageHeader } from "../../frame/page-header.tsx";
import { useRowKeys } from "../../frame/use-row-keys.ts";
import { useTranslate } from "../../language/use-translate.ts";
import { NewThreadLink, spaceToOpenIn } from "../discussions/new-thread-link.tsx";
import { spaceListOptions } from "../discussions/thread-queries.ts";
import { DraftsDigest } from "./drafts-digest.tsx";
import { HomeSection } from "./home-section.tsx";
import styles from "./home.module.css";
import { InboxDigest } from "./inbox-digest.tsx";
import { TaskDigest } from "./task-digest.tsx";
import { ThreadDigest } from "./thread-digest.tsx";

/** What needs the member, then what is new in the network. */
export function MemberHome({ me }: { me: MeView }) {
  const t = useTranslate();
  const page = useRef<HTMLDivElement>(null);
  const { data: spaces = [], isPending } = useQuery(spaceListOptions());
  useRowKeys(page);
  return (
    <>
      <PageHeader title={t("home.title")} action={<NewThreadLink space={spaceToOpenIn(spaces)} pending={isPending} />}>
        <p>
          {me.name}, {me.organisation.name}
        </p>
      </PageHeader>
      <div ref={page} className={styles.home}>
        <div className={styles.needed}>
          <TaskDigest />
          <HomeSection
            title={t("home.followed")}
            more={
              <Link to="/discussions" search={{ filter: "followed" }}>
                {t("home.to_followed")}
              </Link>
            }
          >
            <ThreadDigest filter="followed_unread" limit={8} page={page} empty={t("home.followed_none")} />
          </HomeSection>
        </div>
        <div className={styles.own}>
          <InboxDigest />
          <DraftsDigest />
        </div>
        <div>
          <HomeSection title={t("home.latest")} more={<Link to="/discussions">{t("home.to_discussions")}</Link>}>
            <ThreadDigest filter="all" limit={8} page={page} empty={t("home.latest_none")} />
          </HomeSection>
        </div>
      </div>
    </>
  );
}

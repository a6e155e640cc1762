import type { MeView } from "@samrad/contracts/people";
import { Segments } from "@samrad/ui/segments";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { PageHeader } from "../../frame/page-header.tsx";
import { useTranslate } from "../../language/use-translate.ts";
import { NotFoundPage } from "../problems/not-found-page.tsx";
import { useMe } from "../session/me.tsx";
import { NewSpace } from "../spaces/new-space.tsx";
import { SpaceRecords } from "../spaces/space-records.tsx";
import { InvitationList } from "./invitation-list.tsx";
import { Invite } from "./invite.tsx";
import { MailFailures } from "./mail-failures.tsx";
import { MemberList } from "./member-list.tsx";
import { NewOrganisation } from "./new-organisation.tsx";
import { OrganisationList } from "./organisation-list.tsx";
import type { PeopleTab } from "./tabs.ts";

const contents: Record<PeopleTab, { action: ReactNode; list: ReactNode }> = {
  members: { action: <Invite />, list: <MemberList /> },
  organisations: { action: <NewOrganisation />, list: <OrganisationList /> },
  invitations: { action: <Invite />, list: <InvitationList /> },
  spaces: { action: <NewSpace />, list: <SpaceRecords /> },
  mail: { action: null, list: <MailFailures /> },
};

function tabsOf({ administer, invite }: MeView["abilities"]): PeopleTab[] {
  if (administer) return ["members", "organisations", "invitations", "spaces", "mail"];
  return invite ? ["invitations"] : [];
}

/** Who belongs to the network, from where, with which roles; who is invited; which spaces there are. */
export function PeoplePage({ tab }: { tab: PeopleTab | undefined }) {
  const t = useTranslate();
  const { me } = useMe();
  if (!me) return null;
  const tabs = tabsOf(me.abilities);
  const shown = tab && tabs.includes(tab) ? tab : tabs[0];
  if (!shown) return <NotFoundPage />;
  return (
    <>
      <PageHeader title={t("people.title")} action={contents[shown].action}>
        <Segments label={t("people.sections")}>
          {tabs.map((one) => (
            <Link key={one} to="/people" search={{ tab: one }} aria-current={one === shown ? "page" : undefined}>
              {t(`people.tab_${one}`)}
            </Link>
          ))}
        </Segments>
      </PageHeader>
      {contents[shown].list}
    </>
  );
}

import { PagePending } from "../../frame/page-pending.tsx";
import { useMe } from "../session/me.tsx";
import { MemberHome } from "./member-home.tsx";
import { VisitorHome } from "./visitor-home.tsx";

/** What needs the reader; for a visitor, what this is. */
export function HomePage() {
  const { me, known } = useMe();
  if (!known) return <PagePending />;
  return me ? <MemberHome me={me} /> : <VisitorHome />;
}

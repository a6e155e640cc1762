type Props = {
  name: string;
  /** Authorities have a square mark, partners a round one, coordinating bodies one with a cut corner. */
  kind: "authority" | "partner" | "coordinating_body";
};

function initials(name: string): string {
  const words = name.match(/\p{L}+/gu) ?? [];
  const [first = "", second] = words;
  return (second ? first.slice(0, 1) + second.slice(0, 1) : first.slice(0, 2)).toLocaleUpperCase();
}

/** A small mark that stands beside an organisation's name, never in its place. */
export function OrganisationMark({ name, kind }: Props) {
  return (
    <span className="samrad-mark" data-kind={kind} aria-hidden="true">
      {initials(name)}
    </span>
  );
}

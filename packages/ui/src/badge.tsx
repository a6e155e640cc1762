/** A count of what is new; nothing for none. Its meaning is said by the text that it stands beside. */
export function Badge({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <span className="samrad-badge" aria-hidden="true">
      {count > 99 ? "99+" : count}
    </span>
  );
}

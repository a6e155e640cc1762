import type { PostView } from "@samrad/contracts/threads";

/** Posts of which the browser skips all at once while they are far from the window. */
type PostGroup = { key: number; posts: readonly PostView[] };

const perGroup = 20;

/** Which group a post belongs to. */
export const groupOf = ({ number }: PostView) => Math.floor((number - 1) / perGroup);

const areSame = (some: readonly PostView[], others: readonly PostView[]) =>
  some.length === others.length && some.every((post, index) => post === others[index]);

function byKey(posts: readonly PostView[]): Map<number, PostView[]> {
  const groups = new Map<number, PostView[]>();
  for (const post of posts) {
    const group = groups.get(groupOf(post));
    if (group) group.push(post);
    else groups.set(groupOf(post), [post]);
  }
  return groups;
}

/** Posts by their numbers, in groups. A group that is the same as before is the same object, and not drawn again. */
function groupPosts(posts: readonly PostView[], before: readonly PostGroup[]): PostGroup[] {
  const known = new Map(before.map((group) => [group.key, group]));
  return [...byKey(posts)].map(([key, some]) => {
    const old = known.get(key);
    return old && areSame(old.posts, some) ? old : { key, posts: some };
  });
}

/** Groups posts again and again, and remembers how they were grouped. */
export function makeGrouping(): (posts: readonly PostView[]) => readonly PostGroup[] {
  let groups: readonly PostGroup[] = [];
  return (posts) => (groups = groupPosts(posts, groups));
}

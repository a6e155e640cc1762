type Rule = { selector: string; remove: () => void };

/**
 * Drops the rule by which the design system finds out whether a dialog stands before the page: the browser looks through all
 * of the page for one each time that something comes to it. The dialog tells itself.
 */
export const droppableRules = {
  postcssPlugin: "samrad:droppable-rules",
  Rule(rule: Rule) {
    if (rule.selector === "body:has(.ds-dialog:modal)") rule.remove();
  },
};

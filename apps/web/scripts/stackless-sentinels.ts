import type { Plugin } from "vite";

const sentinel = /\b(\w+Exception) = Error\((formatProdErrorMessage\(\d+\))\)/g;

/**
 * React makes a few errors as it is loaded, which it throws later and knows again. As long as somebody watches the page,
 * with developer tools or to measure it, the engine reads the whole script once more to say where they were made. They
 * come without a stack, which nobody sees.
 */
export function stacklessSentinels(): Plugin {
  return {
    name: "samrad:stackless-sentinels",
    apply: "build",
    transform: {
      filter: { id: /react-dom-client\.production\.js$/ },
      handler(code) {
        const made = "$1 = Object.create(Error.prototype, { message: { value: $2 } })";
        return { code: code.replace(sentinel, made), map: null };
      },
    },
  };
}

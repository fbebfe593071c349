import type { Environment } from "./surroundings.js";

/** Whether what is printed to a stream has colours: on a terminal that has them, or where they are asked for. */
export function coloursOf({ isTTY }: NodeJS.WriteStream, env: Environment): "always" | "never" {
  if (isSet(env.NO_COLOR)) return "never";
  return isSet(env.FORCE_COLOR) || (isTTY && env.TERM !== "dumb") ? "always" : "never";
}

/** Set to anything but nothing, as <https://no-color.org> has it. */
function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== "";
}

import { join } from "node:path";
import Sequencer from "@jest/test-sequencer";

/** The suites that take longest, the longest first. */
const heaviest = [
  "fidelity/fidelity",
  "property/randomDocuments",
  "hostile/resources",
  "hostile/pairs",
  "behaviour/write/killedRuns",
  "consumer/consumer",
  "property/spoiledDocuments",
  "hostile/differential",
].map((name) => join(import.meta.dirname, "test", `${name}.test.ts`));

/** They start first, so that none is left to run alone at the end while the other processors wait. */
export default class HeaviestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => (heaviest.includes(path) ? heaviest.indexOf(path) : heaviest.length);
    return super.sort(tests).sort((a, b) => rank(a) - rank(b));
  }
}

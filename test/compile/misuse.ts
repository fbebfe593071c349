/**
 * What callers must not be able to write, pinned: each `@ts-expect-error` fails the compile tests when the line below
 * it is accepted. The lines without one must stay legal. Never run.
 */
import { createContextual, updateUser as updateContextualUser } from "../../generated/contextual/index.js";
import { createNetbird, unwrap, updateUser, type UpdateUserInput, type User } from "../../generated/netbird/index.js";

export async function calls(): Promise<void> {
  const netbird = createNetbird({ auth: { TokenAuth: "Token nbp_1" } });
  createNetbird({ auth: { BearerAuth: async () => Promise.resolve("jwt") }, baseUrl: "https://netbird.test" });
  // @ts-expect-error The document has no such scheme.
  createNetbird({ auth: { ApiKey: "x" } });
  // @ts-expect-error A credential is a string or gives one.
  createNetbird({ auth: { TokenAuth: 1 } });

  const input: UpdateUserInput = { path: { userId: "u1" }, body: { role: "admin", auto_groups: [] } };
  // @ts-expect-error The path parameter is missing.
  await updateUser(netbird, { path: {}, body: { role: "admin", auto_groups: [] } });
  // @ts-expect-error Input is required.
  await updateUser(netbird);
  const groups: readonly string[] = ["g1"];
  await updateUser(netbird, { path: { userId: "u1" }, body: { role: "admin", auto_groups: groups } });
  // @ts-expect-error A required property of the body is missing.
  await updateUser(netbird, { path: { userId: "u1" }, body: { role: "admin" } });
  // @ts-expect-error A group that the operation does not have.
  await updateUser(netbird, { path: { userId: "u1" }, query: { dryRun: true } });
  // @ts-expect-error Another API's client.
  await updateContextualUser(netbird, { body: { email: "a@example.com" } });

  const result = await updateUser(netbird, input);
  // @ts-expect-error Success is not yet known.
  result.data.email;
  if (result.ok) {
    const email: string = result.data.email;
    // @ts-expect-error Another success than the documented one may come.
    const documented: 200 = result.status;
    // @ts-expect-error The status is one of the document's literals.
    const state: "gone" = result.data.status;
    void [email, documented, state];
  } else if (result.status === 401) {
    const error: unknown = result.error;
    void error;
  } else {
    // @ts-expect-error An undocumented or undescribed body is unknown.
    result.error.message;
    const status: number = result.status;
    void status;
  }
  const user: User = await unwrap(updateUser(netbird, input));
  void user.is_current;

  const contextual = createContextual({ auth: { BearerAuth: "k" } });
  const updated = await updateContextualUser(contextual, { body: { email: "a@example.com" } });
  if (!updated.ok && updated.status === 422) {
    const where: (string | number)[] | undefined = updated.error.detail?.[0]?.loc;
    void where;
  }
  // @ts-expect-error Not one of the enum's values.
  await updateContextualUser(contextual, { body: { email: "a@example.com", roles: ["KING"] } });
}

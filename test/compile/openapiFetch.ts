/**
 * `paths` in the hands of openapi-fetch: what our corrections change must not spoil it. Compiled like misuse.ts; never
 * run.
 */
import createClient from "openapi-fetch";
import type { paths as Composed } from "../golden/composition/output/composition/paths.js";
import type { paths as Directions } from "../golden/directions/output/directions/paths.js";
import type { paths as Enums } from "../golden/enums/output/enums/paths.js";
import type { paths as Netbird } from "../../generated/netbird/paths.js";

export async function calls(file: File): Promise<void> {
  const netbird = createClient<Netbird>({ baseUrl: "https://netbird.test" });
  const body = { role: "admin", auto_groups: [] };
  const { data, error } = await netbird.PUT("/api/users/{userId}", { params: { path: { userId: "u1" } }, body });
  const email: string | undefined = data?.email;
  void [email, error];
  // @ts-expect-error The path parameter is missing.
  await netbird.PUT("/api/users/{userId}", { body });

  const directions = createClient<Directions>({ baseUrl: "https://directions.test" });
  const team = await directions.PUT("/team", { body: { members: [{ pin: "" }], secret: "" } });
  const limit: number | undefined = team.data?.limit;
  // @ts-expect-error Only written.
  void team.data?.secret;
  // @ts-expect-error What is only written is required when writing.
  await directions.PUT("/team", { body: { members: [{ pin: "" }] } });
  const uploaded = await directions.POST("/files", { body: { file }, parseAs: "blob" });
  const bytes: Blob | undefined = uploaded.data;
  void [limit, bytes];

  const enums = createClient<Enums>({ baseUrl: "https://enums.test" });
  await enums.POST("/paint", { body: { color: "red", mixed: null } });
  // @ts-expect-error No such color.
  await enums.POST("/paint", { body: { color: "green" } });
  void createClient<Composed>();
}

/** What is asked of another machine, how long it may take and how much it may answer. */
export type Asked = {
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly milliseconds: number;
  readonly bytes: number;
};
/** Its answer, whatever the status. */
export type Answered = { readonly status: number; readonly type: string; readonly bytes: Uint8Array };

async function readUpTo(response: Response, limit: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.length;
    if (length > limit) return null;
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}

/**
 * Asks another machine, with POST where there is a body. Null where nobody answers in time, where it leads elsewhere, and where the answer is
 * longer than what was allowed: none of it is then believed.
 */
export async function ask(address: string, { body, headers, milliseconds, bytes }: Asked): Promise<Answered | null> {
  try {
    const response = await fetch(address, {
      method: body === undefined ? "GET" : "POST",
      ...(body !== undefined && { body }),
      ...(headers && { headers }),
      redirect: "error",
      signal: AbortSignal.timeout(milliseconds),
    });
    const read = await readUpTo(response, bytes);
    return read && { status: response.status, type: response.headers.get("content-type") ?? "", bytes: read };
  } catch {
    return null;
  }
}

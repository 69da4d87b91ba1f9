import { unstable_parseMultipartFormData as parseMultipart, type UploadHandler } from "@remix-run/node";

/** What was posted, whole. Throws 400 for a body that is no form. */
export async function readForm(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    throw new Response(null, { status: 400 });
  }
}

/** More than a form of words holds; what comes beyond is read past. */
const WORDS_BYTES = 1024 * 1024;

/** Words are kept, of a file its name alone: the bytes go by without being held. */
function nameOnly(): UploadHandler {
  let left = WORDS_BYTES;
  return async ({ filename, contentType, data }) => {
    // A field without a chosen file has no name, yet its kind, which words never have.
    const isFile = Boolean(filename) || contentType !== undefined;
    const kept: Uint8Array[] = [];
    let bytes = 0;
    for await (const chunk of data) {
      bytes += chunk.byteLength;
      if (!isFile && chunk.byteLength <= left) {
        kept.push(chunk);
        left -= chunk.byteLength;
      }
    }
    if (!isFile) return Buffer.concat(kept).toString("utf8");
    return bytes > 0 ? new File([" "], filename ?? "") : undefined;
  };
}

/** The same for somebody who has not signed in: however much is sent, little of it is in memory. */
export async function readWords(request: Request): Promise<FormData> {
  if (!/^multipart\/form-data/i.test(request.headers.get("content-type") ?? "")) return readForm(request);
  try {
    return await parseMultipart(request, nameOnly());
  } catch {
    throw new Response(null, { status: 400 });
  }
}

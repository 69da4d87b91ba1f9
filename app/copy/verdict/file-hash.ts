import { type Rows, row } from "./frame";

/** A file that states its own fingerprint may not have it. */
export const FILE_HASH_ROWS: Rows<"file.hash"> = {
  "file.hash": row(
    "内容与其指纹不一致",
    "文件被改过或已损坏",
    "the file does not have the fingerprint that it states",
    "it was altered or damaged",
  ),
};

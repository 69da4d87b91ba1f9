import decodeQR from "qr/decode.js";

/** A photograph is made no larger than this to be read, in pixels a side: a code in it has some hundred modules at most. */
const SIDE = 1_600;
/** How long is tried, in milliseconds, and how hard. */
const TRIES = { timeLimit: 3_000, effort: 8 };

/** The text of the QR code in a picture; null where none is found, or what the browser cannot show as one. Nothing leaves the page. */
export async function codeIn(file: File): Promise<string | null> {
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, SIDE / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    const context = canvas.getContext("2d");
    if (!context) return null;
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
    return decodeQR({ data, width, height }, TRIES);
  } catch {
    return null;
  }
}

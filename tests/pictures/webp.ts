import type { Page } from "@playwright/test";

export type Webp = { readonly bytes: Buffer; readonly width: number; readonly height: number };

/** A picture as webp, by the browser's own encoder. */
export async function toWebp(page: Page, png: Buffer, quality: number): Promise<Webp> {
  const made = await page.evaluate(
    async ({ source, quality }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${source}`;
      await image.decode();
      const canvas = document.createElement("canvas");
      canvas.width = image.width;
      canvas.height = image.height;
      canvas.getContext("2d")?.drawImage(image, 0, 0);
      return { data: canvas.toDataURL("image/webp", quality), width: canvas.width, height: canvas.height };
    },
    { source: png.toString("base64"), quality },
  );
  const [, data = ""] = made.data.split(",");
  return { bytes: Buffer.from(data, "base64"), width: made.width, height: made.height };
}

import { expect, test } from "./support/site";

/** Pages that everybody may read, in every state of the market. */
const PAGES = ["/items", "/rules", "/sign-in", "/nowhere"];

for (const path of PAGES.flatMap((each) => [each, `/en${each}`])) {
  test(`${path} breaks no policy of its own and loads nothing from elsewhere`, async ({ page, baseURL }) => {
    const complaints: string[] = [];
    page.on("console", (message) => {
      // The browser notes the status of the page itself as an error; the page says it in words.
      if (["error", "warning"].includes(message.type()) && !message.text().includes("status of 404")) complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("request", (request) => {
      if (!request.url().startsWith(baseURL ?? "")) complaints.push(`asked ${request.url()}`);
    });
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await page.locator("html").getAttribute("lang")).toBe(path.startsWith("/en") ? "en" : "zh-CN");
    expect(complaints).toEqual([]);
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the language link leads to the same page and back", async ({ page }) => {
    await page.goto("/items");
    await page.getByRole("link", { name: "English" }).first().click();
    await expect(page).toHaveURL(/\/en\/items$/);
    await page.getByRole("link", { name: "中文" }).first().click();
    await expect(page).toHaveURL(/[^n]\/items$/);
  });

  test("a form that is not filled in comes back with what to mend", async ({ page }) => {
    await page.goto("/sign-in");
    await page.locator("main form button[type=submit]").first().click();
    await expect(page.getByRole("alert").or(page.locator("[aria-invalid=true]")).first()).toBeVisible();
  });
});

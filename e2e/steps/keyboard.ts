import { expect, type Locator, type Page } from "@playwright/test";

interface Focus {
  readonly name: string;
  readonly marked: boolean;
  readonly inView: boolean;
}

/** Where the focus is, whether it is drawn, and whether it lies within the window. */
function readFocus(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body) return { name: "", marked: true, inView: true };
    // A search field is marked by the box that it stands in with its buttons; the parts of a date field the browser marks itself.
    const boxes = [focused, focused.parentElement, focused.parentElement?.parentElement].filter((box) => box instanceof Element);
    const marked = focused.matches("input[type=date]") || boxes.some((box) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(box);
      return (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none";
    });
    const { top, bottom } = focused.getBoundingClientRect();
    const name = (focused.getAttribute("aria-label") ?? focused.textContent).trim().slice(0, 40) || focused.id || focused.tagName;
    return { name, marked, inView: bottom > 0 && top < window.innerHeight };
  });
}

/** Moves with Tab until this is focused; at every stop on the way the focus must be seen. */
export async function tabTo(page: Page, target: Locator, most = 60): Promise<void> {
  await expect(target).toBeVisible();
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press("Tab");
    const focus = await readFocus(page);
    expect(focus, `the focus on “${focus.name}” is seen`).toMatchObject({ marked: true, inView: true });
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${most} times Tab did not reach ${String(target)}`);
}

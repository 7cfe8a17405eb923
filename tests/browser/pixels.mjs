// How many colours a part of a screenshot holds: what has one only cannot be seen.

/** The empty page of each browser that reads pictures. */
const readers = new WeakMap();

/**
 * The number of distinct colours within each of `places` (`{x, y, width, height}`, in CSS pixels) of the screenshot
 * `png`, which was taken at one device pixel per CSS pixel. The browser itself reads the picture.
 */
export async function colours(browser, png, places) {
  if (!readers.has(browser)) readers.set(browser, browser.newPage());
  const page = await readers.get(browser);
  return page.evaluate(
    async ([base64, boxes]) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const picture = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
      const canvas = new OffscreenCanvas(picture.width, picture.height);
      const pen = canvas.getContext("2d", { willReadFrequently: true });
      pen.drawImage(picture, 0, 0);
      return boxes.map(({ x, y, width, height }) => {
        const { data } = pen.getImageData(Math.floor(x), Math.floor(y), Math.ceil(width), Math.ceil(height));
        return new Set(new Uint32Array(data.buffer)).size;
      });
    },
    [png.toString("base64"), places],
  );
}

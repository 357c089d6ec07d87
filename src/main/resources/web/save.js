/* Saves a picture of the server as PNG: the browser draws the SVG, twice as large so that it is sharp on paper. */

const SCALE = 2;

async function png(url) {
  const image = new Image();
  image.src = url;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject()), "image/png"));
}

document.querySelectorAll("[data-picture]").forEach((button) => {
  const status = button.parentElement.querySelector("[data-saved]");
  button.hidden = false;
  button.addEventListener("click", async () => {
    try {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(await png(button.dataset.picture));
      link.download = button.dataset.file;
      link.click();
      URL.revokeObjectURL(link.href);
      status.textContent = `Saved as ${link.download}.`;
    } catch {
      status.textContent = "This browser cannot draw the picture. Download the SVG.";
    }
  });
});

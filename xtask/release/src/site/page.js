// The pages of the folder: codes get the folder's real address, and buttons copy them.
const { place, up } = document.currentScript.dataset;
// From a disk there is no address that others could load.
if (location.protocol === 'file:') {
  for (const one of document.querySelectorAll('[data-shown=file]')) one.hidden = false;
} else {
  const folder = new URL(up || './', location.href).href;
  for (const code of document.querySelectorAll('.code')) {
    const [text, button, said] = code.children;
    // In the code of a frame the address stands within another one.
    text.value = text.value.replaceAll(place, folder).replaceAll(encodeURIComponent(place), encodeURIComponent(folder));
    button.hidden = false;
    button.onclick = async () => {
      text.select();
      try {
        await navigator.clipboard.writeText(text.value);
        said.textContent = 'Copié.';
      } catch {
        // Without https there is no clipboard: the text is selected.
        said.textContent = document.execCommand('copy') ? 'Copié.' : 'Le code est sélectionné : copiez-le avec Ctrl+C.';
      }
    };
  }
}


for (const button of document.querySelectorAll("button")) {
  const reference = button.parentElement.querySelector("bdi");
  const status = button.parentElement.querySelector("[role=status]");
  const select = () => {
    getSelection().selectAllChildren(reference);
    return document.execCommand("copy");
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(reference.textContent);
      return true;
    } catch {
      return select();
    }
  };
  button.addEventListener("click", async () => {
    const done = await copy();
    if (status) {
      status.textContent = done ? status.dataset.copied : "";
    }
  });
  button.hidden = false;
}

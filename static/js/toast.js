// Short messages: from Django messages in the page, from `toast` events (HX-Trigger header) and from
// other scripts: document.dispatchEvent(new CustomEvent("toast", {detail: {level, message}})).
(() => {
  const region = document.getElementById("toasts");
  if (!region) return;
  const template = document.getElementById("toast-template");
  const SECONDS = { info: 6, success: 5, warning: 9, danger: 0 }; // 0: stays until closed
  const LEVELS = { error: "danger", debug: "info" };

  // While a dialog is modal, what lies outside is neither seen nor read out: move in.
  function place() {
    const modal = [...document.querySelectorAll("dialog:modal")].at(-1);
    const home = modal || document.body;
    if (region.parentElement !== home) home.append(region);
  }

  function startTimer(toast, seconds) {
    if (!seconds) return;
    let timer;
    const start = () => {
      timer = setTimeout(() => toast.remove(), seconds * 1000);
    };
    for (const name of ["pointerenter", "focusin"]) {
      toast.addEventListener(name, () => clearTimeout(timer));
    }
    for (const name of ["pointerleave", "focusout"]) toast.addEventListener(name, start);
    start();
  }

  function show({ level = "info", message, link, linkText }) {
    if (!message) return;
    const kind = LEVELS[level] || level;
    const same = [...region.children].find((toast) => toast.dataset.message === message);
    same?.remove();
    const toast = template.content
      .querySelector(`[data-level="${kind in SECONDS ? kind : "info"}"]`)
      .cloneNode(true);
    toast.dataset.message = message;
    toast.querySelector(".toast__text").textContent = message;
    if (link) {
      const anchor = document.createElement("a");
      anchor.href = link;
      anchor.textContent = linkText || "Open";
      toast.querySelector(".toast__body").append(" ", anchor);
    }
    place();
    region.append(toast);
    while (region.children.length > 4) region.firstElementChild.remove();
    startTimer(toast, SECONDS[kind] ?? SECONDS.info);
  }

  document.addEventListener("toast", (event) => {
    const detail = event.detail;
    // htmx wraps a header value that is not an object: {"toast": "Saved"} arrives as {value}.
    for (const one of Array.isArray(detail?.value) ? detail.value : [detail]) {
      show(typeof one === "string" ? { message: one } : { message: one?.value, ...one });
    }
  });
  region.addEventListener("click", (event) => {
    if (event.target.closest(".toast__close")) event.target.closest(".toast").remove();
  });
  document.addEventListener("dialog:opened", place);
  document.addEventListener("dialog:closed", place);

  // Messages of the page load: only what is inserted later is read out.
  const messages = document.getElementById("page-messages");
  for (const item of messages?.content.querySelectorAll("[data-message]") || []) {
    show({ level: item.dataset.level, message: item.textContent.trim() });
  }
})();
